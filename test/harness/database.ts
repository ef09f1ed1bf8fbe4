import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/database.ts'

/** A database of one's own, with all migrations applied. */
export type TestDatabase = Readonly<{
  /** Connected as the owner, for whom no policy counts: only to arrange and to look behind the scenes. */
  owner: Database
  /** Connected as `brukerplan_app`, as the program is. */
  app: Database
  ownerUrl: string
  appUrl: string
  /** Ends the connections and removes the database. */
  drop(): Promise<void>
}>

/** Clones the migrated template. Call it in `beforeAll`, and `drop` in `afterAll`. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const server = inject('postgres')
  if (server.failure !== undefined) throw new Error(`The migrations failed: ${server.failure}`)
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(server.ownerUrl, `create database ${name} template ${server.template}`)
  const [ownerUrl, appUrl] = [inDatabase(server.ownerUrl, name), inDatabase(server.appUrl, name)]
  const owner = openDatabase(ownerUrl, { max: 2 })
  const app = openDatabase(appUrl, { max: 8 })
  return {
    owner,
    app,
    ownerUrl,
    appUrl,
    drop: async () => {
      await Promise.all([owner.end(), app.end()])
      await asOwner(server.ownerUrl, `drop database ${name} with (force)`)
    },
  }
}

const inDatabase = (url: string, name: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

const asOwner = async (url: string, statement: string): Promise<void> => {
  const root = openDatabase(url, { max: 1 })
  try {
    await root.unsafe(statement)
  } finally {
    await root.end()
  }
}
