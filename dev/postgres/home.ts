import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'
import { canReach, type SystemUser } from './system-user.ts'

/** Where PostgreSQL lives when the user it runs as can't enter the folder that was asked for. */
export const sharedFolder = '/var/lib/brukerplan'

/** A new cluster takes about 40 MB and PostgreSQL wants some room for its log of changes. */
const neededMegabytes = 300

/** The folder of one cluster: its data, the owner's password, the log, and who started it. */
export type Home = Readonly<{
  folder: string
  data: string
  log: string
  launcher: string
}>

/**
 * Settles where the cluster that belongs to `dataDirectory` lives, and makes the folder.
 * That is `dataDirectory` itself when the user that PostgreSQL runs as can enter it. When it can't
 * (a repository under /root), it is a folder of its own under {@link sharedFolder}, and a small
 * file in `dataDirectory` remembers which: a new clone on the same path begins afresh.
 * @throws StartError when there is too little room, or data that the user can't reach.
 */
export const settleHome = (dataDirectory: string, user: SystemUser | undefined): Home => {
  makeFolder(dataDirectory, user)
  const pointer = join(dataDirectory, 'postgres-folder')
  if (existsSync(pointer)) return openHome(readFileSync(pointer, 'utf8').trim(), user)
  if (canReach(dataDirectory, user)) return openHome(dataDirectory, user)
  if (existsSync(join(dataDirectory, 'data'))) {
    throw new StartError(
      `The user that PostgreSQL runs as can no longer enter ${dataDirectory}: open the folders above it (chmod o+x), or move the folder away.`,
    )
  }
  const elsewhere = join(sharedFolder, randomBytes(8).toString('hex'))
  writeFileSync(pointer, `${elsewhere}\n`, { mode: 0o600 })
  return openHome(elsewhere, user)
}

const openHome = (folder: string, user: SystemUser | undefined): Home => {
  makeFolder(folder, user)
  const home = {
    folder,
    data: join(folder, 'data'),
    log: join(folder, 'postgres.log'),
    launcher: join(folder, 'launcher'),
  }
  refuseForeignData(home.data, user)
  refuseFullDisk(folder)
  return home
}

/** When PostgreSQL runs as somebody else it must pass through this folder, but may not list it. */
const makeFolder = (folder: string, user: SystemUser | undefined): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: user === undefined ? 0o700 : 0o711 })
  } catch (error) {
    throw new StartError(`The folder ${folder} can't be made: may this user write there?`, {
      cause: error,
    })
  }
}

const refuseForeignData = (data: string, user: SystemUser | undefined): void => {
  const owner = statSync(data, { throwIfNoEntry: false })?.uid
  const expected = user?.uid ?? process.getuid?.()
  if (owner === undefined || owner === expected) return
  throw new StartError(
    `The database in ${data} belongs to another user of this machine: start as the user that made it, or move that folder away.`,
  )
}

const refuseFullDisk = (folder: string): void => {
  const { bavail, bsize } = statfsSync(folder)
  const megabytes = Math.floor((bavail * bsize) / 1_000_000)
  if (megabytes >= neededMegabytes) return
  throw new StartError(
    `There is no disk space: ${megabytes} MB left where ${folder} lies, and ${neededMegabytes} MB are needed. Free some and start again.`,
  )
}
