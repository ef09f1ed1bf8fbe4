// What the bench of autosaves stands on: a durable PostgreSQL, a round, assessors with full assessments, and the
// program in a process of its own.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../dev/free-port.ts'
import { type SyntheticPerson, syntheticPeople } from '../dev/population/index.ts'
import { startPostgres } from '../dev/postgres/index.ts'
import { sessionCookie } from '../src/accounts/index.ts'
import { migrationsDirectory } from '../src/app.ts'
import { assessmentSchema, saveReplySchema } from '../src/assessments/contract.ts'
import { readConfig } from '../src/config.ts'
import { createKeyRing } from '../src/identity/index.ts'
import { getInstrument, variablesOf } from '../src/instrument/index.ts'
import { hashSecret, randomSecret } from '../src/platform/cipher.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { fileKeyVault } from '../src/platform/key-vault.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startRequest } from '../test/assessments.ts'
import { openRound, settlePersonas } from '../test/builders.ts'
import { startServer } from '../test/harness/killable-server.ts'
import { units } from '../test/personas.ts'

/** One assessor with one assessment; `version` is the base of her next save. */
export type BenchAssessor = { id: string; cookie: string; path: string; version: number; saves: number }

export type SaveBench = Readonly<{
  url: URL
  people: readonly BenchAssessor[]
  /** A rating, which takes the values 1–5. */
  variable: string
  /** Connections of the raw writes: one for each hand. */
  raw: Database
  /** Bytes of a stored content. */
  contentBytes: number
  stop(): Promise<void>
}>

const at = new Date('2026-10-01T10:00:00Z')
const instrument = getInstrument('2026')
const databaseName = 'bench'

/** Makes accounts with a session each, and gives the cookies. The login is not what is measured. */
async function makeAssessors(owner: Database, count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const [id, cookie, holder] = [randomUUID(), randomSecret(), hashSecret(`holder ${n}`)]
      await owner`insert into account (id, holder_token, role, municipality_number, unit_id, full_name, email, service_type,
          terms_version, granted_at)
        select ${id}, ${holder}, 'assessor', '9990', ${units.substanceUse.id}, ${`Kartlegger ${n}`}, 'k@example.no', 1, max(version), ${at}
        from terms`
      await owner`insert into session (id_hash, holder_token, account_id, created_at, last_seen_at, authenticated_at)
        values (${hashSecret(cookie)}, ${holder}, ${id}, ${at}, ${at}, ${at})`
      return `${sessionCookie}=${cookie}`
    }),
  )
}

/** Starts an assessment of a synthetic person and fills it in as the population would. */
async function beginAssessment(
  url: URL,
  cookie: string,
  { nationalNumber, answers }: SyntheticPerson,
): Promise<BenchAssessor> {
  const headers = { cookie, origin: url.origin, 'content-type': 'application/json' }
  const send = async (method: string, path: string, body: unknown) => {
    const response = await fetch(new URL(path, url), { method, headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  const { id } = assessmentSchema.parse(await send('POST', '/api/assessments', startRequest(nationalNumber)))
  const path = `/api/assessments/${id}`
  const filled = await send('PATCH', path, { baseVersion: 1, changes: answers, reason: 'saved' })
  return { id, cookie, path, version: saveReplySchema.parse(filled).version, saves: 0 }
}

/** The tables of the raw writes hold the same rows as those of the program, in the same columns and indexes. */
async function makeRawTables(owner: Database): Promise<void> {
  await owner`create table bench_assessment (like assessment including all excluding generated) with (fillfactor = 60)`
  await owner`insert into bench_assessment select * from assessment`
  await owner`create table bench_log (like audit_entry including all)`
}

/** Starts and fills everything. `stop` ends it and leaves nothing behind. */
export async function settleBench(count: number): Promise<SaveBench> {
  const folder = mkdtempSync(join(tmpdir(), 'brukerplan-bench-'))
  const postgres = await startPostgres({
    dataDirectory: join(tmpdir(), `brukerplan-bench-${randomUUID()}`),
    durable: true,
    temporary: true,
  })
  const root = openDatabase(postgres.ownerUrl('postgres'), { max: 1 })
  await root.unsafe(`create database ${databaseName}`)
  await root.end()
  const owner = openDatabase(postgres.ownerUrl(databaseName), { max: 2 })
  await migrate(owner, migrationsDirectory)
  const port = await findFreePort()
  const config = readConfig({
    BRUKERPLAN_ENVIRONMENT: 'demonstration',
    PORT: String(port),
    DATABASE_URL: postgres.appUrl(databaseName),
    KEY_DIRECTORY: join(folder, 'keys'),
    IDPORTEN_ISSUER: 'http://localhost:1',
    IDPORTEN_CLIENT_ID: 'bench',
    IDPORTEN_PRIVATE_KEY_FILE: join(folder, 'unused.json'),
    REQUESTS_PER_MINUTE: '100000000',
    LOG_LEVEL: 'warn',
  })
  const keyRing = createKeyRing(fileKeyVault(config.keyDirectory))
  await settlePersonas(owner, keyRing, at)
  await openRound(owner, keyRing, at)
  const server = await startServer({ config, now: at.toISOString() })
  const url = new URL(`http://localhost:${port}`)
  const cookies = await makeAssessors(owner, count)
  const drawn = syntheticPeople({ instrument, date: at.toISOString().slice(0, 10), seed: 31 })
  const people = await Promise.all(cookies.map(cookie => beginAssessment(url, cookie, drawn.next().value)))
  const [size] = await owner<
    { bytes: number }[]
  >`select round(avg(length(content_cipher)))::int as bytes from assessment`
  const contentBytes = size?.bytes ?? 0
  await makeRawTables(owner)
  const raw = openDatabase(postgres.ownerUrl(databaseName), { max: count })
  const variable = variablesOf(instrument).find(({ question }) => question.kind === 'rating')?.name ?? ''
  return {
    url,
    people,
    variable,
    raw,
    contentBytes,
    async stop() {
      await server.kill()
      await Promise.all([raw.end(), owner.end()])
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
