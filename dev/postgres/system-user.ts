import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { StartError } from '../start-error.ts'

/** Whom PostgreSQL runs as. */
export type SystemUser = Readonly<{ uid: number; gid: number }>

/** PostgreSQL refuses to run as root, so an existing user without rights is borrowed, in this order. */
const candidates = ['postgres', 'nobody', 'daemon']

/**
 * The user that PostgreSQL is started as when we are root, or `undefined` when we are an ordinary
 * user already (PostgreSQL then runs as ourselves).
 * @throws StartError when none of the candidates exists on this machine.
 */
export const findSystemUser = (
  uid = process.getuid?.(),
  passwd = () => readFileSync('/etc/passwd', 'utf8'),
): SystemUser | undefined => {
  if (uid !== 0) return undefined
  const users = new Map(
    passwd()
      .split('\n')
      .map(line => line.split(':'))
      .map(([name = '', , userId, groupId]) => [name, { uid: Number(userId), gid: Number(groupId) }]),
  )
  for (const name of candidates) {
    const user = users.get(name)
    if (user !== undefined && user.uid > 0) return user
  }
  throw new StartError(
    `PostgreSQL will not run as root, and none of the users ${candidates.join(', ')} exists here: start as an ordinary user.`,
  )
}

/** Whether a user other than us may pass through every folder from the root down to `path`. */
export const canReach = (path: string, user: SystemUser | undefined): boolean => {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (!mayEnter(folder, user)) return false
    if (folder === dirname(folder)) return true
  }
}

const mayEnter = (folder: string, user: SystemUser | undefined): boolean => {
  const status = statSync(folder, { throwIfNoEntry: false })
  if (status === undefined) return true
  if (user === undefined) {
    accessSync(folder, constants.X_OK)
    return true
  }
  if (status.uid === user.uid) return (status.mode & 0o100) !== 0
  if (status.gid === user.gid) return (status.mode & 0o010) !== 0
  return (status.mode & 0o001) !== 0
}
