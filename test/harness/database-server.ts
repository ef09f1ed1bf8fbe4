// One PostgreSQL for a whole test run, with a migrated template that each test file clones.
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { type PostgresServer, startPostgres } from '../../dev/postgres/index.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'

const templateDatabase = 'template_migrated'
const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))

declare module 'vitest' {
  interface ProvidedContext {
    /** How test files reach the run's PostgreSQL; `failure` says why there is no migrated template. */
    postgres: Readonly<{ ownerUrl: string; appUrl: string; template: string; failure?: string }>
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDirectory = join(tmpdir(), `brukerplan-test-${randomBytes(6).toString('hex')}`)
  const server = await startPostgres({ dataDirectory, durable: false, temporary: true })
  const failure = await makeTemplate(server).catch((error: unknown) => String(error))
  project.provide('postgres', {
    ownerUrl: server.ownerUrl('postgres'),
    appUrl: server.appUrl('postgres'),
    template: templateDatabase,
    ...(failure === undefined ? {} : { failure }),
  })
  return () => server.stop()
}

const makeTemplate = async (server: PostgresServer): Promise<undefined> => {
  const root = openDatabase(server.ownerUrl('postgres'), { max: 1 })
  await root.unsafe(`create database ${templateDatabase}`)
  await root.end()
  const owner = openDatabase(server.ownerUrl(templateDatabase), { max: 1 })
  try {
    await migrate(owner, migrations)
  } finally {
    await owner.end()
  }
}
