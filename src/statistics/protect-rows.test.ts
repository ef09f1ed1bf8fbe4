import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../test/statistics/seeded-random.ts'
import { syntheticRows } from '../../test/statistics/synthetic-rows.ts'
import { getInstrument, type Instrument, variablesIn } from '../instrument/index.ts'
import { releaseContent } from './contract.ts'
import { countCells } from './partition.ts'
import { areaTable, partitionsOf } from './partitions.ts'
import { protectRows } from './protect-rows.ts'
import { serviceCells } from './service-partitions.ts'

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
      expect(totalOf('service.cw_own_measures')).toBe(young < 10 ? undefined : young)
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
    const tables = published(instrument)
    for (const rule of instrument.rules.filter(({ severity }) => severity === 'error')) {
      const read = new Set(variablesIn(rule.when).flatMap(variable => tables.get(variable) ?? []))
      expect(read.size, `the error ${rule.code} ties ${[...read].join(' and ')}`).toBeLessThanOrEqual(1)
    }
  })

  test('are asked for whoever the person is, but for the groups', () => {
    const tables = published(instrument)
    const questions = instrument.tabs.flatMap(tab =>
      tab.sections.flatMap(of => of.questions.map(q => ({ of, q }))),
    )
    for (const { of, q } of questions.filter(({ q: { kind } }) => kind === 'rating' || kind === 'service')) {
      for (const when of [of.when, q.when].filter(condition => condition !== undefined)) {
        expect(
          variablesIn(when).filter(variable => tables.has(variable)),
          q.name,
        ).toEqual([])
      }
    }
    const errors = instrument.rules.filter(({ severity }) => severity === 'error')
    expect(JSON.stringify(errors.map(({ when }) => when))).not.toMatch(/"(?:age|sex)":/)
  })

  test('of services tied by an error are one, and their margins never contradict the rule', () => {
    const cells = new Map(serviceCells(instrument).map(found => [found.service, found]))
    const [inside, stay] = [cells.get('phv_compulsory_in'), cells.get('phv_inpatient')]
    expect(inside?.table).toBe(stay?.table)
    for (let seed = 0; seed < 30; seed++) {
      const table = release(200, seed).tables.find(({ id }) => id === inside?.table)
      const count = (found: typeof inside) =>
        [...(found?.cells.continued ?? []), ...(found?.cells.ended ?? [])].reduce(
          (sum, cell) => sum + (table?.cells[cell] ?? 0),
          0,
        )
      expect(count(inside)).toBeLessThanOrEqual(count(stay))
    }
  })
})

/** The variables that tables are made of, each with its table's id. */
function published(of: Instrument): ReadonlyMap<string, string> {
  const services = serviceCells(of)
  const { tabs } = of
  const questions = tabs.flatMap(tab => tab.sections.flatMap(section => section.questions))
  return new Map([
    ['category', 'category'],
    ...questions.flatMap(({ kind, name }): [string, string][] => {
      if (kind === 'rating') return [[name, areaTable(name)]]
      if (kind !== 'service') return []
      const table = services.find(({ service }) => service === name)?.table ?? ''
      return ['received', 'recommended'].map(part => [`${name}_${part}`, table])
    }),
  ])
}
