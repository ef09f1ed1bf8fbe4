import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findRunningPostgres } from '../dev/postgres/index.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { CommandRefused } from './command.ts'

/** A database, and what time it is there. */
type Place = Readonly<{ url: string; now: Date }>

/** The demonstration lives in a time of its own, which it writes down. */
function findDemonstration(folder: string): Place | undefined {
  const url = findRunningPostgres(join(folder, 'postgres'), 'brukerplan')
  return url === undefined
    ? undefined
    : { url, now: new Date(readFileSync(join(folder, 'clock'), 'utf8').trim()) }
}

/**
 * Runs `work` on the database at `DATABASE_URL`, or else on that of the demonstration, which must be running.
 * @throws CommandRefused when there is neither
 */
export async function withDatabase<Result>(
  work: (database: Database, now: Date) => Promise<Result>,
): Promise<Result> {
  const { DATABASE_URL: given, DATA_DIRECTORY } = process.env
  const folder = resolve(DATA_DIRECTORY ?? join(import.meta.dirname, '..', '.data'))
  const place = given === undefined ? findDemonstration(folder) : { url: given, now: new Date() }
  if (!place)
    throw new CommandRefused(
      'There is no database: set DATABASE_URL, or start the demonstration with npm start.',
    )
  const database = openDatabase(place.url, { max: 2 })
  try {
    return await work(database, place.now)
  } finally {
    await database.end({ timeout: 2 })
  }
}
