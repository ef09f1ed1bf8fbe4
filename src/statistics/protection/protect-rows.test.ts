import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../test/statistics/seeded-random.ts'
import { syntheticRows } from '../../../test/statistics/synthetic-rows.ts'
import { getInstrument } from '../../instrument/index.ts'
import { releaseContent } from '../contract.ts'
import { cellCounter } from '../partitions/count-cells.ts'
import { areaTable } from '../partitions/living-partitions.ts'
import type { Group } from '../partitions/partition.ts'
import { partitionsOf } from '../partitions/partitions.ts'
import { tiesToEarlier } from '../partitions/ties.ts'
import { columnsOf } from './columns.ts'
import { protectRows } from './protect-rows.ts'
import { countService, serviceSources } from './service-counts.ts'

const instrument = getInstrument('2026')
const release = (people: number, seed: number) => {
  const random = seededRandom(seed)
  return protectRows(instrument, columnsOf(syntheticRows(instrument, 2026, people, random)), random)
}

describe('a release', () => {
  test('has no small count, and every table of all people has the same total', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 300 }), fc.integer(), (people, seed) => {
        const content = releaseContent.parse(release(people, seed))
        expect(content.people).toBe(people)
        const groups = new Set(
          partitionsOf(instrument)
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
      { numRuns: 20 },
    )
  })

  test('tells the size of a group once: its tables add up to its protected count', () => {
    for (let seed = 0; seed < 25; seed++) {
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
    expect(release(9, 1)).toEqual({ version: 2, instrument: '2026', people: null, tables: [] })
  })

  test('of many people is close to the truth', () => {
    const random = seededRandom(3)
    const rows = columnsOf(syntheticRows(instrument, 2026, 800, random))
    const { tables } = protectRows(instrument, rows, random)
    for (const partition of partitionsOf(instrument).filter(({ group }) => !group)) {
      const truth = new Array<number>(partition.cells.length).fill(0)
      for (const code of cellCounter(rows).places(partition)) truth[code] = (truth[code] ?? 0) + 1
      const shown = tables.find(({ id }) => id === partition.id)?.cells ?? {}
      partition.cells.forEach((cell, place) => {
        expect(Math.abs((truth[place] ?? 0) - (shown[cell] ?? 0)), `${partition.id} ${cell}`).toBeLessThan(22)
      })
    }
  })

  test('made apart for parts adds up to the parts, and each part to the cells it is of', () => {
    for (let seed = 0; seed < 5; seed++) {
      const { tables } = release(400, seed)
      const apart = tables.filter(({ parts }) => parts)
      expect(apart.length).toBeGreaterThan(10)
      for (const { id, by, parts = [], total, cells } of apart) {
        const other = tables.find(table => table.id === by)
        expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(total)
        for (const [cell, count] of Object.entries(cells))
          expect(parts.reduce((sum, part) => sum + (part.cells[cell] ?? 0), 0)).toBe(count)
        const grouped = partitionsOf(instrument).find(partition => partition.id === id)?.group
        if (grouped) continue
        for (const { of, total: people } of parts)
          expect(of.reduce((sum, cell) => sum + (other?.cells[cell] ?? 0), 0)).toBe(people)
      }
    }
  })

  test('shows of people who are among others nobody, or fewer than leave those others no room', () => {
    const ties = tiesToEarlier(instrument)
    expect(ties.map(({ of }) => of.table)).toEqual(
      expect.arrayContaining(['injecting', 'overdoseDanger', 'unsure.housing', 'unsure.substance_use']),
    )
    const shown = [0, 0]
    for (const people of [10, 13, 18, 25, 40, 90])
      for (let seed = 0; seed < 8; seed++) {
        const { tables } = release(people, seed)
        const count = ({ table, cells }: Group): number | undefined => {
          const found = tables.find(({ id }) => id === table)
          return found && cells.reduce((sum, cell) => sum + (found.cells[cell] ?? 0), 0)
        }
        for (const { of, by } of ties) {
          const [some, ...among] = [of, ...by].map(count)
          const all = among.reduce<number>((sum, one) => sum + (one ?? Number.NaN), 0)
          if (some === undefined || Number.isNaN(all)) continue
          shown[some > 0 ? 1 : 0] = (shown[some > 0 ? 1 : 0] ?? 0) + 1
          expect(some === 0 || some <= all - 4, `${of.table}: ${some} of ${all}`).toBe(true)
        }
      }
    expect(Math.min(...shown)).toBeGreaterThan(100)
  })

  test('counts every service once, or not at all where too few have it', () => {
    for (const people of [12, 60, 1200]) {
      const { tables } = release(people, 4)
      const find = (id: string) => tables.find(table => table.id === id)
      const counted = serviceSources(instrument).map(source => countService(source, find))
      expect(counted).toHaveLength(65)
      for (const service of counted) {
        if (!service) continue
        const counts = Object.values(service.counts)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(service.base)
        expect(counts.filter(count => count < 0 || (count > 0 && count < 5))).toEqual([])
      }
      if (people === 1200) expect(counted.filter(service => !service)).toEqual([])
    }
  })
})
