// R's data.table, where it is on the machine: it counts the same people into the same tables.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Columns, Partition } from '../src/statistics/index.ts'
import { variables } from './tables-columns.ts'

export type Peer = Readonly<{ version: string; threads: number; seconds: number }>

/** Undefined when R or its data.table isn't installed. */
export function countWithDataTable(
  partitions: readonly Partition[],
  years: readonly Columns[],
): Peer | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'brukerplan-tables-'))
  try {
    writeColumns(folder, years)
    writeFileSync(join(folder, 'names'), `${['year', ...variables].join('\n')}\n`)
    writeFileSync(join(folder, 'tables'), `${partitions.map(({ reads }) => reads.join(' ')).join('\n')}\n`)
    const rows = years.reduce((sum, { people }) => sum + people, 0)
    const program = join(import.meta.dirname, 'tables.R')
    const { status, stdout } = spawnSync('Rscript', [program, folder, String(rows)], { encoding: 'utf8' })
    if (status !== 0) return undefined
    const [threads = '', version = '', seconds = ''] = stdout.trim().split(' ')
    return { version, threads: Number(threads), seconds: Number(seconds) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeColumns(folder: string, years: readonly Columns[]): void {
  const file = openSync(join(folder, 'columns'), 'w')
  for (const [year, { people }] of years.entries()) writeSync(file, new Uint8Array(people).fill(year))
  for (const variable of variables)
    for (const { column } of years) {
      const { codes } = column(variable)
      if (codes.BYTES_PER_ELEMENT > 1)
        throw new Error(`"${variable}" has more values than a byte can tell apart`)
      writeSync(file, codes)
    }
  closeSync(file)
}
