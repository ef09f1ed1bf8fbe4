import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'
import type { Binaries } from './binaries.ts'
import type { Home } from './home.ts'
import type { SystemUser } from './system-user.ts'

/** The owner of the cluster: a superuser that makes databases and runs migrations. */
export const ownerRole = 'brukerplan_owner'

/**
 * Makes the cluster if there is none, and gives the owner's password.
 * @throws StartError when the data are of another major version of PostgreSQL, or initdb fails.
 */
export const settleCluster = (
  home: Home,
  binaries: Binaries,
  user: SystemUser | undefined,
  durable: boolean,
): string => {
  const password = settlePassword(join(home.folder, 'owner-password'))
  if (existsSync(home.data)) refuseOtherVersion(home, binaries)
  else initialise(home, binaries, user, password, durable)
  return password
}

const settlePassword = (file: string): string => {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

const refuseOtherVersion = (home: Home, binaries: Binaries): void => {
  const found = Number.parseInt(readFileSync(join(home.data, 'PG_VERSION'), 'utf8'), 10)
  if (found === binaries.majorVersion) return
  const age = found > binaries.majorVersion ? 'a newer' : 'an older'
  throw new StartError(
    `The database in ${home.data} was made by ${age} PostgreSQL (${found}, this is ${binaries.majorVersion}): use the program that made it, or move that folder away to begin with an empty one.`,
  )
}

/** Made under another name and renamed when whole, so that an interrupted start leaves no half cluster. */
const initialise = (
  home: Home,
  binaries: Binaries,
  user: SystemUser | undefined,
  password: string,
  durable: boolean,
): void => {
  const unfinished = `${home.data}.new`
  const passwordFile = join(home.folder, 'initial-password')
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user !== undefined) {
    chmodSync(home.folder, 0o711)
    chownSync(unfinished, user.uid, user.gid)
    chownSync(passwordFile, user.uid, user.gid)
  }
  const result = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${unfinished}`,
      `--username=${ownerRole}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorting that doesn't depend on the machine; lists for people name their collation themselves.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...(durable ? [] : ['--no-sync', '--no-data-checksums']),
    ],
    { ...user, cwd: home.folder, env: serverEnvironment, encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (result.status !== 0) throw initialiseError(result.stderr, result.error)
  renameSync(unfinished, home.data)
}

/** PostgreSQL gets nothing of our own environment: no password or key of ours is any business of its. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

const initialiseError = (output: string | null, cause: Error | undefined): StartError => {
  const text = output ?? cause?.message ?? ''
  if (/no space left|disk quota/i.test(text)) {
    return new StartError('There is no disk space left to make the database: free some and start again.')
  }
  const lastLine = text.trim().split('\n').at(-1) ?? ''
  return new StartError(`The database could not be made: ${lastLine}`, { cause })
}
