import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../test/statistics/seeded-random.ts'
import type { Division } from '../partitions/partition.ts'
import type { PartPlan } from '../partitions/plan-parts.ts'
import { drawTable } from './draw-table.ts'

const division: Division = { id: 'unsure', cells: ['yes', 'no'] }
const whole = (total: number): PartPlan => ({ by: undefined, parts: [{ of: [], total }] })
const yes = (most: number) => [{ cells: ['yes'], most }]

describe('a table with a limit', () => {
  test('is drawn as any other where the limit is far away', () => {
    for (let seed = 0; seed < 50; seed++) {
      const drawn = drawTable(division, whole(60), [[22, 38]], seededRandom(seed), yes(30))
      expect(drawn).toEqual({ id: 'unsure', total: 60, cells: { yes: 22, no: 38 } })
    }
  })

  test('shows a small count as nobody where five would be too many', () => {
    for (let seed = 0; seed < 50; seed++) {
      const drawn = drawTable(division, whole(30), [[4, 26]], seededRandom(seed), yes(4))
      expect(drawn.cells).toEqual({ yes: 0, no: 30 })
    }
  })

  test('shows as many as the limit allows, where more are unsure than it allows', () => {
    for (let seed = 0; seed < 50; seed++) {
      const drawn = drawTable(division, whole(60), [[40, 20]], seededRandom(seed), yes(36))
      expect(drawn.cells).toEqual({ yes: 36, no: 24 })
    }
  })

  test('takes from the part with most of them, and each part stays as many as it is', () => {
    const plan: PartPlan = {
      by: 'serviceType',
      parts: [
        { of: ['1'], total: 40 },
        { of: ['2'], total: 30 },
      ],
    }
    const counts = [
      [20, 20],
      [12, 18],
    ]
    const { parts, cells } = drawTable(division, plan, counts, seededRandom(1), yes(29))
    expect(parts?.map(part => part.cells)).toEqual([
      { yes: 17, no: 23 },
      { yes: 12, no: 18 },
    ])
    expect(cells).toEqual({ yes: 29, no: 41 })
  })
})
