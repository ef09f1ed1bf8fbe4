import { join, resolve } from 'node:path'
import { findRunningPostgres } from '../dev/postgres/index.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { CommandRefused } from './command.ts'

/**
 * Runs `work` on the database at `DATABASE_URL`, or else on that of the demonstration, which must be running.
 * @throws CommandRefused when there is neither
 */
export async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const { DATABASE_URL, DATA_DIRECTORY } = process.env
  const folder = resolve(DATA_DIRECTORY ?? join(import.meta.dirname, '..', '.data'), 'postgres')
  const url = DATABASE_URL ?? findRunningPostgres(folder, 'brukerplan')
  if (url === undefined)
    throw new CommandRefused(
      'There is no database: set DATABASE_URL, or start the demonstration with npm start.',
    )
  const database = openDatabase(url, { max: 2 })
  try {
    return await work(database)
  } finally {
    await database.end({ timeout: 2 })
  }
}
