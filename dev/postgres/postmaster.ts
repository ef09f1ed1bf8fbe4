import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { StartError } from '../start-error.ts'
import type { Home } from './home.ts'

/** How long PostgreSQL gets to stop on its own before it is stopped harder, in milliseconds. */
const patience = 10_000

/** What PostgreSQL itself says in `postmaster.pid`: its process, and whether it takes connections. */
export type Postmaster = Readonly<{ pid: number; ready: boolean }>

/** Reads `postmaster.pid`, or `undefined` when there is none. */
export const readPostmaster = (home: Home): Postmaster | undefined => {
  try {
    const lines = readFileSync(join(home.data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/**
 * Leaves nothing of an earlier start that would hinder this one: a PostgreSQL that lost its
 * launcher is stopped cleanly, and a `postmaster.pid` that names somebody else's process is removed.
 * @throws StartError when the earlier start still runs and has its launcher.
 */
export const clearEarlierStart = async (home: Home): Promise<void> => {
  const earlier = readPostmaster(home)
  if (earlier === undefined || !isAlive(earlier.pid)) return
  if (!worksIn(earlier.pid, home.data)) {
    rmSync(join(home.data, 'postmaster.pid'), { force: true })
    return
  }
  const launcher = readLauncher(home)
  if (launcher !== undefined && launcher !== process.pid && isAlive(launcher)) {
    throw new StartError(
      `Brukerplan is already running here (process ${launcher}): use that one, or stop it with Ctrl-C first.`,
    )
  }
  await stopPostmaster(earlier.pid, home.data)
}

/** Stops PostgreSQL: fast and clean first, harder when it doesn't answer. */
export const stopPostmaster = async (pid: number, data: string): Promise<void> => {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!signalProcess(pid, signal)) return
    const deadline = Date.now() + patience
    while (Date.now() < deadline) {
      if (!isAlive(pid) || !worksIn(pid, data)) return
      await setTimeout(10)
    }
  }
}

const readLauncher = (home: Home): number | undefined =>
  existsSync(home.launcher) ? Number(readFileSync(home.launcher, 'utf8')) : undefined

const signalProcess = (pid: number, signal: NodeJS.Signals): boolean => {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** Whether a process of this number exists, whoever it belongs to. */
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Whether the process works in this data directory, as every PostgreSQL does in its own. The number
 * in a file left behind may since have been given to another program, or to one that has ended and
 * waits to be buried.
 */
const worksIn = (pid: number, data: string): boolean => {
  if (existsSync('/proc/self/cwd')) {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
    } catch {
      return false
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.includes(data)
}
