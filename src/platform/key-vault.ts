// Key-encryption keys live outside the database. Each wraps one data key; destroying it makes the data key, and with
// it every backup of what that key sealed, unreadable.
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { open, seal } from './cipher.ts'

/** A key has one version, or more while it is being rotated: the newest wraps, and every one of them unwraps. */
export type KeyVault = {
  /** Makes a key-encryption key if there is none of that name. */
  create(name: string): Promise<void>
  /** Encrypts a data key under the newest version of the named key. @throws KeyMissing when there is no such key. */
  wrap(name: string, dataKey: Buffer): Promise<Buffer>
  /** @throws KeyMissing when the named key is gone or is another than the one that wrapped. */
  unwrap(name: string, wrapped: Buffer): Promise<Buffer>
  /** Adds a version; what the older ones wrapped can still be unwrapped. @throws KeyMissing when there is no such key. */
  rotate(name: string): Promise<void>
  /** Destroys all versions but the newest. @throws KeyMissing when there is no such key. */
  retire(name: string): Promise<void>
  /** Destroys the key for good, with all its versions; nothing happens when it is gone already. */
  destroy(name: string): Promise<void>
  list(): Promise<string[]>
}

/** Said to the operator: the name of the key that is gone or wrong. */
export class KeyMissing extends Error {}

/** The key went with what it sealed, as it should: in a transfer or at a lapse, while somebody was at it. */
export class KeyDestroyed extends KeyMissing {}

/** Said to the operator: the key service doesn't answer, or lets us not in. */
export class KeyServiceUnavailable extends Error {}

const validName = /^[a-z0-9-]+$/

/** @throws Error for anything that could lead out of a folder or an address */
export function checkKeyName(name: string): string {
  if (!validName.test(name)) throw new Error(`not a key name: ${name}`)
  return name
}

const keyBytes = 32

/** The versions in a file, oldest first. */
function versionsIn(bytes: Buffer): Buffer[] {
  return Array.from({ length: bytes.length / keyBytes }, (_, n) =>
    bytes.subarray(n * keyBytes, (n + 1) * keyBytes),
  )
}

function openWithAny(versions: readonly Buffer[], wrapped: Buffer, name: string): Buffer | undefined {
  for (const version of versions.toReversed())
    try {
      return open(version, wrapped, name)
    } catch {
      // Another version may have wrapped it.
    }
  return undefined
}

/** A vault in a folder: one file per key, mode 0600. For one machine; several share a key service. */
export function fileKeyVault(directory: string): KeyVault {
  const file = (name: string) => join(directory, `${checkKeyName(name)}.key`)
  const read = async (name: string) => {
    const bytes = await readFile(file(name)).catch(() => Buffer.alloc(0))
    const versions = versionsIn(bytes)
    const newest = versions.at(-1)
    if (!newest)
      throw new KeyMissing(
        `The key ${name} is not in the key folder. What it protects can't be read without it: put back the key folder.`,
      )
    return { versions, newest }
  }
  /** Whole or not at all, so that a machine that stops in the middle leaves the versions there were. */
  const replace = async (name: string, versions: readonly Buffer[]) => {
    const unfinished = `${file(name)}.new`
    await writeFile(unfinished, Buffer.concat(versions), { mode: 0o600, flush: true })
    await rename(unfinished, file(name))
  }
  return {
    async create(name) {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await writeFile(file(name), randomBytes(keyBytes), { mode: 0o600, flag: 'wx' }).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error
        },
      )
    },
    async wrap(name, dataKey) {
      return seal((await read(name)).newest, dataKey, name)
    },
    async unwrap(name, wrapped) {
      const dataKey = openWithAny((await read(name)).versions, wrapped, name)
      if (dataKey) return dataKey
      throw new KeyMissing(`The key ${name} is not the one that was used. Put back the right key folder.`)
    },
    async rotate(name) {
      await replace(name, [...(await read(name)).versions, randomBytes(keyBytes)])
    },
    async retire(name) {
      await replace(name, [(await read(name)).newest])
    },
    async destroy(name) {
      await rm(file(name), { force: true })
    },
    async list() {
      const files = await readdir(directory).catch(() => [])
      return files.filter(name => name.endsWith('.key')).map(name => name.slice(0, -4))
    },
  }
}
