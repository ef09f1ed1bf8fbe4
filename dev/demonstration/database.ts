// The demonstration's database: made, migrated, and known to be filled whole.
import { migrationsDirectory } from '../../src/app.ts'
import { type Database, openDatabase } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'
import type { PostgresServer } from '../postgres/index.ts'
import { StartError } from '../start-error.ts'

/** Stands as the database's comment while the filling is under way: a start that was killed then begins anew. */
const unfinished = 'demonstration under way'

export type DemonstrationDatabase = Readonly<{
  owner: Database
  appUrl: string
  /** Runs `fill` when the database has nobody in it. Gives whether it did. */
  fillOnce(fill: () => Promise<void>): Promise<boolean>
}>

/** Opens the database of a name in our own `server`. @throws MigrationError when it is of a newer version. */
export async function openOwnDatabase(
  server: PostgresServer,
  name: 'brukerplan' | 'brukerplan_training',
): Promise<DemonstrationDatabase> {
  await makeDatabase(server, name)
  return openMigrated(server.ownerUrl(name), server.appUrl(name))
}

/**
 * Opens a database that somebody else keeps, given by the connection strings of its owner and of `brukerplan_app`.
 * @throws StartError when an earlier filling was broken off: what is there is not ours to remove
 */
export async function openGivenDatabase(ownerUrl: string, appUrl: string): Promise<DemonstrationDatabase> {
  const opened = await openMigrated(ownerUrl, appUrl)
  const [row] = await opened.owner<{ comment: string | null }[]>`
    select shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()`
  if (row?.comment !== unfinished) return opened
  throw new StartError(
    'The database at DATABASE_URL holds a demonstration that was only half made: empty it, and start again.',
  )
}

async function openMigrated(ownerUrl: string, appUrl: string): Promise<DemonstrationDatabase> {
  const owner = openDatabase(ownerUrl, { max: 2 })
  await migrate(owner, migrationsDirectory)
  return { owner, appUrl, fillOnce: fill => fillOnce(owner, fill) }
}

async function fillOnce(owner: Database, fill: () => Promise<void>): Promise<boolean> {
  const [row] = await owner<{ inhabited: boolean; database: string }[]>`
    select exists (select 1 from account) as inhabited, current_database() as database`
  if (row === undefined || row.inhabited) return false
  const comment = (text: string) => owner.unsafe(`comment on database "${row.database}" is ${text}`)
  await comment(`'${unfinished}'`)
  await fill()
  await comment('null')
  return true
}

async function makeDatabase(server: PostgresServer, name: string): Promise<void> {
  const root = openDatabase(server.ownerUrl('postgres'), { max: 1 })
  try {
    const [found] = await root<{ comment: string | null }[]>`
      select shobj_description(oid, 'pg_database') as comment from pg_database where datname = ${name}`
    if (found?.comment === unfinished) await root.unsafe(`drop database ${name}`)
    if (found === undefined || found.comment === unfinished) await root.unsafe(`create database ${name}`)
  } finally {
    await root.end()
  }
}
