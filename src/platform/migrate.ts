// Numbered, append-only .sql files, applied once each, in order, by the owner of the database.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database, Transaction } from './database.ts'

type Migration = Readonly<{ number: number; name: string; sql: string; checksum: string }>

/** Said to the operator in one line; `message` is the line. */
export class MigrationError extends Error {}

async function readMigrations(directory: string): Promise<Migration[]> {
  const files = (await readdir(directory)).filter(name => /^\d{4}-.+\.sql$/.test(name)).sort()
  return Promise.all(
    files.map(async name => {
      const sql = await readFile(join(directory, name), 'utf8')
      return {
        number: Number(name.slice(0, 4)),
        name,
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      }
    }),
  )
}

function checkApplied(
  applied: readonly { number: number; checksum: string }[],
  known: readonly Migration[],
): void {
  for (const done of applied) {
    const migration = known.find(m => m.number === done.number)
    if (!migration)
      throw new MigrationError(
        `The database is of a newer version (migration ${done.number}) than this program knows. Start the newer program.`,
      )
    if (migration.checksum !== done.checksum)
      throw new MigrationError(
        `Migration ${migration.name} was changed after it was applied. Migrations are append-only.`,
      )
  }
}

async function apply(tx: Transaction, migration: Migration): Promise<void> {
  await tx.unsafe(migration.sql)
  await tx`insert into migration (number, name, checksum) values (${migration.number}, ${migration.name}, ${migration.checksum})`
}

/**
 * Brings the database up to the newest migration in `directory`, as its owner, in one transaction.
 * The role `brukerplan_app` must exist. Gives the names applied now.
 * @throws MigrationError when the database is newer than the program or a migration was changed.
 */
export async function migrate(owner: Database, directory: string): Promise<string[]> {
  const known = await readMigrations(directory)
  const applied = await owner.begin(async tx => {
    await tx`select pg_advisory_xact_lock(hashtext('brukerplan migrate'))`
    await tx`create table if not exists migration (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`
    const done = await tx<
      { number: number; checksum: string }[]
    >`select number, checksum from migration order by number`
    checkApplied(done, known)
    const pending = known.filter(migration => !done.some(d => d.number === migration.number))
    for (const migration of pending) await apply(tx, migration)
    return pending.map(migration => migration.name)
  })
  return applied as string[]
}
