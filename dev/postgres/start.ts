import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { findFreePort } from '../free-port.ts'
import { StartError } from '../start-error.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { ownerRole, serverEnvironment, settleCluster } from './cluster.ts'
import { guardAgainstSuddenDeath } from './guard.ts'
import { type Home, settleHome, sharedFolder } from './home.ts'
import { clearEarlierStart, readPostmaster, stopPostmaster } from './postmaster.ts'
import { applicationRole, settleApplicationRole } from './roles.ts'
import { serverSettings } from './settings.ts'
import { findSystemUser, type SystemUser } from './system-user.ts'

/** How long PostgreSQL may take to recover and accept connections, in milliseconds. */
const startPatience = 60_000

export type StartPostgresOptions = Readonly<{
  /** The folder that the cluster belongs to; it is made if it doesn't exist. */
  dataDirectory: string
  /** False only for test runs: nothing is synced to disk, which is many times faster. */
  durable: boolean
  /** True when the cluster is thrown away at the end, however the end comes. */
  temporary?: boolean
}>

export type PostgresServer = Readonly<{
  port: number
  /** Connection string of the owner (superuser), who makes databases and runs migrations. */
  ownerUrl(database: string): string
  /** Connection string of `brukerplan_app`, which owns nothing and bypasses nothing. */
  appUrl(database: string): string
  /** Stops PostgreSQL cleanly; connections that are still open are ended. */
  stop(): Promise<void>
}>

/**
 * Starts a real PostgreSQL 18 from its npm package on a free port of 127.0.0.1, as an ordinary
 * system user when we are root. The first start makes the cluster and a random password.
 * @throws StartError with one line for the person at the terminal.
 */
export const startPostgres = async (options: StartPostgresOptions): Promise<PostgresServer> => {
  const { dataDirectory, durable, temporary = false } = options
  const user = findSystemUser()
  const home = settleHome(dataDirectory, user)
  const remove = () => {
    if (!temporary) return
    rmSync(home.folder, { recursive: true, force: true })
    rmSync(dataDirectory, { recursive: true, force: true })
  }
  try {
    const binaries = findBinaries(user, sharedFolder)
    await clearEarlierStart(home)
    const ownerPassword = settleCluster(home, binaries, user, durable)
    const { pid, port, release } = await launch({ home, binaries, user, durable, temporary })
    const ownerUrl = connectionString(port, ownerRole, ownerPassword)
    const appPassword = randomBytes(24).toString('base64url')
    await settleApplicationRole(ownerUrl('postgres'), appPassword)
    const stop = async () => {
      await stopPostmaster(pid, home.data)
      release()
      remove()
    }
    return { port, ownerUrl, appUrl: connectionString(port, applicationRole, appPassword), stop }
  } catch (error) {
    remove()
    throw error
  }
}

const connectionString = (port: number, role: string, password: string) => (database: string) =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`

type Launch = Readonly<{
  home: Home
  binaries: Binaries
  user: SystemUser | undefined
  durable: boolean
  temporary: boolean
}>

/** A port that was free a moment ago may be gone, so another is tried. */
const launch = async (plan: Launch): Promise<{ pid: number; port: number; release(): void }> => {
  const { home } = plan
  writeFileSync(home.launcher, String(process.pid), { mode: 0o600 })
  const guard = guardAgainstSuddenDeath(home, plan.temporary)
  const release = () => {
    guard.kill('SIGKILL')
    rmSync(home.launcher, { force: true })
  }
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort()
    const pid = await launchOnce(plan, serverSettings(port, plan.durable))
    if (pid !== undefined) return { pid, port, release }
    const log = readFileSync(home.log, 'utf8')
    if (attempt === 4 || !/could not bind|pre-existing shared memory/.test(log)) {
      release()
      throw startFailure(log, home)
    }
    await setTimeout(500)
  }
}

const launchOnce = async (
  { home, binaries, user }: Launch,
  settings: string[],
): Promise<number | undefined> => {
  const log = openSync(home.log, 'w', 0o600)
  const server = spawn(
    binaries.postgres,
    ['-D', home.data, ...settings.flatMap(setting => ['-c', setting])],
    {
      ...user,
      // A group of its own: Ctrl-C in the terminal is for the launcher, which stops things in order.
      detached: true,
      stdio: ['ignore', log, log],
      env: serverEnvironment,
      cwd: '/',
    },
  )
  closeSync(log)
  let ended = false
  server.once('exit', () => {
    ended = true
  })
  server.once('error', () => {
    ended = true
  })
  server.unref()
  const deadline = Date.now() + startPatience
  while (!ended && Date.now() < deadline) {
    const postmaster = readPostmaster(home)
    if (postmaster?.ready === true && postmaster.pid === server.pid) return server.pid
    await setTimeout(10)
  }
  if (server.pid !== undefined && !ended) await stopPostmaster(server.pid, home.data)
  return undefined
}

const startFailure = (log: string, home: Home): StartError => {
  if (/no space left|disk quota/i.test(log)) {
    return new StartError('There is no disk space left for the database: free some and start again.')
  }
  const fatal = log.split('\n').findLast(line => /FATAL|PANIC|error while loading/.test(line))
  const reason = fatal?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? 'it gave no reason'
  return new StartError(`PostgreSQL did not start: ${reason} (its log is ${home.log}).`)
}
