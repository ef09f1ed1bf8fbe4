import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getInstrument, type Instrument, variablesIn } from '../instrument/index.ts'
import { releaseContent } from './contract.ts'
import { countCells } from './partition.ts'
import { areaTable, partitionsOf, serviceTable } from './partitions.ts'
import { protectRows } from './protect-rows.ts'
import { seededRandom } from './seeded-random.ts'
import { syntheticRows } from './synthetic-rows.ts'

const instrument = getInstrument('2026')
const release = (people: number, seed: number) => {
  const random = seededRandom(seed)
  return protectRows(instrument, 2026, syntheticRows(instrument, 2026, people, random), random)
}

describe('a release', () => {
  test('has no small count, and every table of all people has the same total', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 300 }), fc.integer(), (people, seed) => {
        const content = releaseContent.parse(release(people, seed))
        expect(content.people).toBe(people)
        const groups = new Set(
          partitionsOf(instrument, 2026)
            .filter(partition => partition.group)
            .map(partition => partition.id),
        )
        for (const { id, total, cells } of content.tables) {
          const counts = Object.values(cells)
          expect(counts.filter(count => count > 0 && count < 5)).toEqual([])
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total)
          if (!groups.has(id)) expect(total).toBe(people)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('tells the size of a group once: its tables add up to its protected count', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { tables } = release(60, seed)
      const cells = (id: string) => tables.find(table => table.id === id)?.cells
      const problem = (cells('category')?.['1'] ?? 0) + (cells('category')?.['3'] ?? 0)
      const young = (cells('sexAge')?.['1.16-24'] ?? 0) + (cells('sexAge')?.['2.16-24'] ?? 0)
      const totalOf = (id: string) => tables.find(table => table.id === id)?.total
      expect(totalOf(areaTable('substance_use'))).toBe(problem < 10 ? undefined : problem)
      expect(totalOf(serviceTable('cw_own_measures'))).toBe(young < 10 ? undefined : young)
    }
  })

  test('of fewer than ten people has neither number nor table', () => {
    expect(release(9, 1)).toEqual({ version: 1, instrument: '2026', people: null, tables: [] })
  })

  test('of many people is close to the truth', () => {
    const random = seededRandom(3)
    const rows = syntheticRows(instrument, 2026, 800, random)
    const { tables } = protectRows(instrument, 2026, rows, random)
    for (const partition of partitionsOf(instrument, 2026).filter(({ group }) => !group)) {
      const truth = countCells(partition, rows)
      const shown = Object.values(tables.find(({ id }) => id === partition.id)?.cells ?? {})
      truth.forEach((count, cell) => {
        expect(Math.abs(count - (shown[cell] ?? 0))).toBeLessThan(15)
      })
    }
  })
})

describe('the tables', () => {
  test('are not tied to each other by the instrument, but for the groups', () => {
    // An error rule that reads answers of two tables would make some combinations of their counts impossible.
    const tableOf = (variable: string): string | undefined => published(instrument).get(variable)
    for (const rule of instrument.rules.filter(({ severity }) => severity === 'error')) {
      const tables = new Set(variablesIn(rule.when).flatMap(variable => tableOf(variable) ?? []))
      expect([...tables], `the error ${rule.code}`).toHaveLength(Math.min(1, tables.size))
    }
  })
})

/** The variables that tables are made of, each with its table's id. */
function published({ tabs }: Instrument): ReadonlyMap<string, string> {
  const questions = tabs.flatMap(tab => tab.sections.flatMap(section => section.questions))
  return new Map([
    ['category', 'category'],
    ...questions.flatMap(({ kind, name }): [string, string][] => {
      if (kind === 'rating') return [[name, areaTable(name)]]
      if (kind !== 'service') return []
      return ['received', 'recommended'].map(part => [`${name}_${part}`, serviceTable(name)])
    }),
  ])
}
