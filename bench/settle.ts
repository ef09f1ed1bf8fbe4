// What the benches of transfer and CSV stand on: a durable PostgreSQL, the people of the tests with a session each, and
// the program in a process of its own whose memory is watched.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../dev/free-port.ts'
import { startPostgres } from '../dev/postgres/index.ts'
import { type Role, sessionCookie } from '../src/accounts/index.ts'
import { migrationsDirectory } from '../src/app.ts'
import { type Config, readConfig } from '../src/config.ts'
import { createKeyRing, type KeyRing } from '../src/identity/index.ts'
import { hashSecret, randomSecret } from '../src/platform/cipher.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { fileKeyVault } from '../src/platform/key-vault.ts'
import { migrate } from '../src/platform/migrate.ts'
import { settlePersonas } from '../test/builders.ts'
import { startServer } from '../test/harness/killable-server.ts'

export type Bench = Readonly<{
  config: Config
  owner: Database
  keyRing: KeyRing
  /** A cookie of a session of one who has this role, just authenticated at an instant. */
  logIn(role: Role, at: Date): Promise<string>
  stop(): Promise<void>
}>

/** Makes the database, and the personas of the tests as they are on 1 October 2026. */
export async function settleBench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'brukerplan-bench-'))
  const dataDirectory = join(folder, 'postgres')
  const postgres = await startPostgres({ dataDirectory, durable: true, temporary: true })
  const root = openDatabase(postgres.ownerUrl('postgres'), { max: 1 })
  await root`create database bench`.finally(() => root.end())
  const owner = openDatabase(postgres.ownerUrl('bench'), { max: 2 })
  await migrate(owner, migrationsDirectory)
  const port = await findFreePort()
  const config = readConfig({
    BRUKERPLAN_ENVIRONMENT: 'demonstration',
    PORT: String(port),
    DATABASE_URL: postgres.appUrl('bench'),
    KEY_DIRECTORY: join(folder, 'keys'),
    IDPORTEN_ISSUER: 'http://localhost:1',
    IDPORTEN_CLIENT_ID: 'bench',
    IDPORTEN_PRIVATE_KEY_FILE: join(folder, 'unused.json'),
    REQUESTS_PER_MINUTE: '100000000',
    LOG_LEVEL: 'error',
  })
  const keyRing = createKeyRing(fileKeyVault(config.keyDirectory))
  await settlePersonas(owner, keyRing, new Date('2026-10-01T10:00:00Z'))
  return {
    config,
    owner,
    keyRing,
    logIn: (role, at) => beginSession(owner, role, at),
    async stop() {
      await owner.end()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The login is not what is measured. */
async function beginSession(owner: Database, role: string, at: Date): Promise<string> {
  const cookie = randomSecret()
  await owner`insert into session (id_hash, holder_token, account_id, created_at, last_seen_at, authenticated_at)
    select ${hashSecret(cookie)}, holder_token, id, ${at}, ${at}, ${at} from account
    where role = ${role} and coalesce(municipality_number, '9990') = '9990' order by full_name limit 1`
  return `${sessionCookie}=${cookie}`
}

export type WatchedServer = Readonly<{
  /** Megabytes of memory that the process holds now, and the most since it was asked to watch. */
  memory(): Readonly<{ now: number; most: number }>
  stop(): Promise<void>
}>

const sampleEvery = 20

/** Starts the program at an instant, and watches its resident memory (Linux; elsewhere it is 0). */
export async function startWatched(config: Config, at: Date): Promise<WatchedServer> {
  const server = await startServer({ config, now: at.toISOString() })
  let most = 0
  const sample = () => {
    const now = residentMegabytes(server.pid)
    most = Math.max(most, now)
    return now
  }
  const timer = setInterval(sample, sampleEvery)
  return {
    memory: () => ({ now: sample(), most }),
    async stop() {
      clearInterval(timer)
      await server.kill()
    },
  }
}

function residentMegabytes(pid: number): number {
  try {
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Math.round(Number(resident?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}
