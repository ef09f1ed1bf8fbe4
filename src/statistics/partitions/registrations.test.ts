import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../test/statistics/seeded-random.ts'
import { syntheticRelease } from '../../../test/statistics/synthetic-release.ts'
import { syntheticRows } from '../../../test/statistics/synthetic-rows.ts'
import { getInstrument } from '../../instrument/index.ts'
import { audit } from '../auditor/audit.ts'
import { checkRelease } from '../auditor/check-release.ts'
import type { Fact } from '../auditor/system.ts'
import { tellRelease } from '../auditor/tell-release.ts'
import type { ReleaseContent } from '../contract.ts'
import { columnsOf } from '../protection/columns.ts'
import { protectRows } from '../protection/protect-rows.ts'

const instrument = getInstrument('2026')
const cellsOf = ({ tables }: Pick<ReleaseContent, 'tables'>) =>
  tables.find(({ id }) => id === 'registrations')?.cells

describe('of twelve people', () => {
  const rows = columnsOf(syntheticRows(instrument, 2026, 12, seededRandom(12)))
  const drawn = (doubly: number | null, seed: number) =>
    protectRows(instrument, rows, seededRandom(seed), doubly)
  const shown = (doubly: number, cell: 'single' | 'double') => {
    const counts = Array.from({ length: 30 }, (_, seed) => cellsOf(drawn(doubly, seed))?.[cell] ?? Number.NaN)
    return [...new Set(counts)].sort()
  }

  test.each([1, 2, 3, 4])(
    '%i doubly registered are shown as none or five, and so are as many singly',
    few => {
      expect(shown(few, 'double')).toEqual([0, 5])
      expect(shown(12 - few, 'single')).toEqual([0, 5])
    },
  )

  test('nobody, or everybody, is shown so', () => {
    expect([shown(0, 'double'), shown(12, 'single')]).toEqual([[0], [0]])
  })

  test('no other table is another, however many they are', () => {
    const { tables } = drawn(null, 5)
    for (const doubly of [0, 1, 6, 12]) expect(drawn(doubly, 5).tables.slice(0, -1)).toEqual(tables)
    expect(() => drawn(13, 5)).toThrow(RangeError)
  })
})

test('a release from before it was kept is as it should be, and has no such table', () => {
  const { content } = syntheticRelease(180, 4, null)
  expect([checkRelease(content), cellsOf(content)]).toEqual([[], undefined])
})

test('before it is frozen a small count is found, or more than there are', () => {
  const plant = (single: number, double: number) => {
    const { content } = syntheticRelease(180, 4)
    const tables = content.tables.map(table =>
      table.id === 'registrations' ? { ...table, cells: { single, double } } : table,
    )
    return checkRelease({ ...content, tables })
  }
  expect(plant(177, 3)).toEqual(['registrations: a count that isn’t protected'])
  expect(plant(177, 5)).toEqual(['registrations: cells that don’t add up'])
})

describe('the auditor', () => {
  const [people, doubly] = [26, 2]
  const told = tellRelease('Fjordvik', syntheticRelease(people, 3, doubly).content)
  const draws = told.draws.filter(({ name }) => name === 'Fjordvik registrations')
  const count = 'Fjordvik registrations double'

  test('goes through it as any table, tied to no other', async () => {
    expect(draws.map(({ cells, people: of }) => [cells.length, of])).toEqual([[2, people]])
    expect(told.facts.flatMap(({ of }) => of).some(([name]) => name.includes('registrations'))).toBe(false)
    expect(await audit({ draws, facts: [] })).toEqual([])
  })

  test('finds what the number of assessments beside the number of people would tell', async () => {
    // 28 assessments of 26 people: two too many, so one or two people are doubly registered.
    const facts: Fact[] = [{ of: [[count, 1]], least: 1, most: 28 - people }]
    const finding = (await audit({ draws, facts })).find(({ cell }) => cell === count)
    expect(finding?.kind).toBe('value-excluded')
    expect(finding?.excluded).toEqual(expect.arrayContaining([3, 4]))
  })
})
