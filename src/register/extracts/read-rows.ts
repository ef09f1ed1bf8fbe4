import { setImmediate } from 'node:timers/promises'
import type { Scope } from '../../accounts/index.ts'
import { variableNames } from '../../instrument/index.ts'
import { type NameRange, readRange, type Selected } from './queries.ts'

/** Rows of one reading: some 10 MB of text. Each reading looks at all rows that are selected. */
const rowsAtATime = 20_000
/** Rows between two looks at what else the process has to do. */
const batchSize = 1000

export type Begin = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>
/** One row: its fields as text, as they stand in CSV; empty where there is no value. */
export type Fields = readonly string[]

/** The place of each variable in the fields of a row. */
export function placesOf(selected: Selected): ReadonlyMap<string, number> {
  const columns = [
    ...['person', 'municipality', 'year', 'service_type', 'instrument'],
    ...variableNames(selected.instrument),
    ...['index_mean', 'index_level'],
  ]
  return new Map(columns.map((name, place) => [name, place]))
}

function rangesOf(rows: number): readonly NameRange[] {
  const count = Math.max(1, Math.ceil(rows / rowsAtATime))
  const cut = (index: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(Math.floor((index * 2 ** 32) / count))
    return bytes
  }
  return Array.from({ length: count }, (_, index) => ({
    from: cut(index),
    to: index + 1 < count ? cut(index + 1) : undefined,
  }))
}

/**
 * The selected rows, some at a time, in order of their names in the extract. Each reading is a short transaction of its own,
 * one ahead of what is being written; memory stays flat, and a browser that is slow holds no connection.
 * @throws Error when the rows aren't as many as were counted: some were destroyed meanwhile
 */
export async function* readBatches(
  begin: Begin,
  { selected, key, rows }: Readonly<{ selected: Selected; key: Buffer; rows: number }>,
): AsyncGenerator<readonly Fields[]> {
  const read = (range: NameRange) => {
    const reading = begin(({ tx }) => readRange(tx, selected, key, range))
    // Asked for ahead, and perhaps never waited for.
    reading.catch(() => {})
    return reading
  }
  const [first, ...rest] = rangesOf(rows)
  let reading = first && read(first)
  let seen = 0
  while (reading) {
    const text = await reading
    const next = rest.shift()
    reading = next && read(next)
    const lines = text === '' ? [] : text.split('\n')
    seen += lines.length
    for (let start = 0; start < lines.length; start += batchSize) {
      yield lines.slice(start, start + batchSize).map(line => line.split(','))
      await setImmediate()
    }
  }
  if (seen !== rows) throw new Error(`${rows} rows were counted and ${seen} read`)
}
