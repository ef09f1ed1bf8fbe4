// Key-encryption keys live outside the database. Each wraps one data key; destroying it makes the data key, and with
// it every backup of what that key sealed, unreadable.
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { open, seal } from './cipher.ts'

export type KeyVault = {
  /** Makes a key-encryption key if there is none of that name. */
  create(name: string): Promise<void>
  /** Encrypts a data key under the named key. */
  wrap(name: string, dataKey: Buffer): Promise<Buffer>
  /** @throws KeyMissing when the named key is gone or is another than the one that wrapped. */
  unwrap(name: string, wrapped: Buffer): Promise<Buffer>
  /** Destroys the key for good; nothing happens when it is gone already. */
  destroy(name: string): Promise<void>
  list(): Promise<string[]>
}

/** Said to the operator: the name of the key that is gone or wrong. */
export class KeyMissing extends Error {}

const validName = /^[a-z0-9-]+$/

/** A vault in a folder: one file per key, mode 0600. For one machine; several share a key service. */
export function fileKeyVault(directory: string): KeyVault {
  const file = (name: string) => {
    if (!validName.test(name)) throw new Error(`not a key name: ${name}`)
    return join(directory, `${name}.key`)
  }
  const read = (name: string) =>
    readFile(file(name)).catch(() => {
      throw new KeyMissing(
        `The key ${name} is not in the key folder. What it protects can't be read without it.`,
      )
    })
  return {
    async create(name) {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await writeFile(file(name), randomBytes(32), { mode: 0o600, flag: 'wx' }).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error
        },
      )
    },
    async wrap(name, dataKey) {
      return seal(await read(name), dataKey, name)
    },
    async unwrap(name, wrapped) {
      const key = await read(name)
      try {
        return open(key, wrapped, name)
      } catch {
        throw new KeyMissing(`The key ${name} is not the one that was used. Put back the right key folder.`)
      }
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
