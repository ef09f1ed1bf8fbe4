import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownerRole } from './cluster.ts'

/**
 * The connection string of the owner for a PostgreSQL that another process has started in `dataDirectory`; undefined
 * when none runs there.
 */
export function findRunningPostgres(dataDirectory: string, database: string): string | undefined {
  const pointer = join(dataDirectory, 'postgres-folder')
  const folder = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDirectory
  const status = join(folder, 'data', 'postmaster.pid')
  if (!existsSync(status)) return undefined
  const lines = readFileSync(status, 'utf8').split('\n')
  const port = Number(lines[3])
  if (lines[7]?.trim() !== 'ready' || !Number.isInteger(port)) return undefined
  const password = readFileSync(join(folder, 'owner-password'), 'utf8').trim()
  return `postgres://${ownerRole}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`
}
