/**
 * What protection costs: how many people stand in another cell than they belong in, in share of those in the table, over
 * all tables of many releases, by the size of the table. Beside it what a reader of the report is told to expect, which
 * is computed from the protected counts alone. Run: npm run bench -- disclosure
 */
import { getInstrument } from '../src/instrument/index.ts'
import { cellCounter, columnsOf, expectedError, partitionsOf, protectRows } from '../src/statistics/index.ts'
import { seededRandom } from '../test/statistics/seeded-random.ts'
import { syntheticRows } from '../test/statistics/synthetic-rows.ts'

const sizes = [10, 25, 50, 100, 200, 500, 1000, 2000] as const
const releasesOfEach = 12

export type ErrorOfSize = Readonly<{ from: number; tables: number; measured: number; expected: number }>

/** Measures tables by the number of people in them; each line is of those from this size up to the next. */
export function benchDisclosure(): readonly ErrorOfSize[] {
  const instrument = getInstrument('2026')
  const partitions = partitionsOf(instrument).filter(({ group }) => !group)
  const found = sizes.map(from => ({ from, tables: 0, measured: 0, expected: 0 }))
  for (const [place, people] of sizes.entries()) {
    for (let release = 0; release < releasesOfEach; release++) {
      const random = seededRandom(1000 * place + release)
      const rows = columnsOf(syntheticRows(instrument, 2026, people, random))
      const { tables } = protectRows(instrument, rows, random)
      for (const partition of partitions) {
        const table = tables.find(({ id }) => id === partition.id)
        const line = found[place]
        if (!table || !line) continue
        const counts = new Float64Array(partition.cells.length)
        for (const code of cellCounter(rows).places(partition)) counts[code] = (counts[code] ?? 0) + 1
        const moved = partition.cells.reduce(
          (sum, cell, at) => sum + Math.abs((table.cells[cell] ?? 0) - (counts[at] ?? 0)),
          0,
        )
        line.tables += 1
        line.measured += moved / people
        const parts = table.parts ?? [table]
        line.expected += parts.reduce((sum, part) => sum + expectedError(part) * part.total, 0) / people
      }
    }
  }
  return found.map(line => ({
    ...line,
    measured: line.measured / line.tables,
    expected: line.expected / line.tables,
  }))
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

export function describeDisclosure(lines: readonly ErrorOfSize[]): string {
  const rows = lines.map(
    ({ from, tables, measured, expected }) =>
      `  ${String(from).padStart(6)} people ${String(tables).padStart(6)} tables ${percent(measured).padStart(8)} measured ${percent(expected).padStart(8)} expected`,
  )
  return ['Mean relative error of protected tables:', ...rows].join('\n')
}
