import { describe, expect, test } from 'vitest'
import { syntheticRelease } from '../../../test/statistics/synthetic-release.ts'
import { approvalOf, entersSums } from '../approval.ts'
import { expectedError, meanExpectedError } from '../protection/expected-error.ts'
import { shareInterval, wilson } from '../protection/interval.ts'
import { seriesOf } from '../years/series.ts'
import { belongsTo, comparisonsOf, type Place, sizeGroupOf } from './areas.ts'
import { sumReleases } from './sums.ts'

const contentOf = (people: number, seed?: number) => syntheticRelease(people, seed).content

describe('a sum of releases', () => {
  const [first, second, none] = [contentOf(60), contentOf(400, 2), contentOf(8)]
  const sum = sumReleases([first, second, none])

  test('is what the releases show, cell by cell, and those of too few add nothing', () => {
    expect(sum).toMatchObject({ people: 460, releases: 2, instrument: '2026' })
    for (const table of sum?.tables ?? []) {
      const same = [first, second].flatMap(({ tables }) => tables.filter(({ id }) => id === table.id))
      expect(table.from).toBe(same.length)
      expect(table.total).toBe(same.reduce((all, { total }) => all + total, 0))
      for (const [cell, count] of Object.entries(table.cells))
        expect(count).toBe(same.reduce((all, { cells }) => all + (cells[cell] ?? 0), 0))
    }
  })

  test('minus all but one of its members is that member, and nothing more', () => {
    const left = (sum?.tables ?? []).map(({ id, cells }) => {
      const own = second.tables.find(table => table.id === id)
      return Object.entries(cells).map(([cell, count]) => count - (own?.cells[cell] ?? 0))
    })
    const shown = (sum?.tables ?? []).map(({ id, cells }) => {
      const own = first.tables.find(table => table.id === id)
      return Object.keys(cells).map(cell => own?.cells[cell] ?? 0)
    })
    expect(left).toEqual(shown)
  })

  test('adds parts to the same parts', () => {
    const three = sumReleases([second, contentOf(500, 3)])
    const area = three?.tables.find(({ id }) => id === 'area.activity')
    expect(area?.parts?.map(({ of }) => of.join('+'))).toContain('2')
    expect(area?.parts?.reduce((all, { total }) => all + total, 0)).toBe(area?.total)
  })

  test('of nothing shown is nothing', () => {
    expect(sumReleases([none])).toBeUndefined()
  })
})

test('a series shows gaps, and a break in the first year with figures after it', () => {
  const content = contentOf(30)
  const years = seriesOf(
    [2018, 2019, 2023, 2024, 2025].map(year => ({ year, content })),
    2018,
    2025,
  )
  expect(years.map(({ year, summed, broken }) => [year, summed !== undefined, broken])).toEqual([
    [2018, true, false],
    [2019, true, false],
    [2020, false, false],
    [2021, false, false],
    [2022, false, false],
    [2023, true, true],
    [2024, true, true],
    [2025, true, false],
  ])
})

test('a municipality is compared with its region, trust, county, like size and country', () => {
  const place: Place = {
    number: '9990',
    name: 'Fjordvik',
    regionCode: 'stavanger',
    countyNumber: '99',
    healthTrust: 'Helse Stavanger HF',
    population: 12_400,
  }
  const areas = comparisonsOf(place)
  expect(areas.map(({ kind }) => kind)).toEqual(['region', 'trust', 'county', 'size', 'country'])
  for (const area of areas) expect(belongsTo(place, area)).toBe(true)
  expect(belongsTo({ ...place, population: 9_999 }, { kind: 'size', from: 10_000 })).toBe(false)
  expect([sizeGroupOf(4_999), sizeGroupOf(5_000), sizeGroupOf(700_000), sizeGroupOf(null)]).toEqual([
    0,
    5_000,
    100_000,
    undefined,
  ])
})

describe('figures wait for the municipality', () => {
  const frozenAt = new Date('2026-11-02T10:00:00Z')
  const at = (day: string) => new Date(`2026-${day}T10:00:00Z`)
  const returned = { verdict: 'returned', comment: 'feil', madeAt: at('11-05') } as const

  test('until it has said its last word, or the deadline passes', () => {
    const states = [
      approvalOf(frozenAt, [], at('11-29')),
      approvalOf(frozenAt, [], at('11-30')),
      approvalOf(frozenAt, [returned], at('12-30')),
      approvalOf(
        frozenAt,
        [returned, { verdict: 'approved', comment: null, madeAt: at('11-06') }],
        at('11-07'),
      ),
    ]
    expect(states.map(({ state }) => state)).toEqual(['awaiting', 'lapsed', 'returned', 'approved'])
    expect(states.map(entersSums)).toEqual([false, true, false, true])
  })
})

describe('an interval', () => {
  test('is Wilson’s', () => {
    // Newcombe (1998), Statistics in Medicine 17, 857–872, table I: 81 of 263, 15 of 148, 0 of 20.
    const known = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
    ] as const
    for (const [count, total, least, most] of known) {
      const interval = wilson(count, total)
      expect(interval.least).toBeCloseTo(least, 4)
      expect(interval.most).toBeCloseTo(most, 4)
    }
  })

  test('of a protected share is wider, and says when it is too wide to be read without care', () => {
    const [few, many] = [shareInterval(5, 20), shareInterval(500, 2000)]
    expect(few).toMatchObject({ few: true })
    expect(few.least).toBeLessThan(wilson(5, 20).least)
    expect(few.most).toBeGreaterThan(wilson(5, 20).most)
    expect(many.few).toBe(false)
    expect(shareInterval(0, 12).most).toBeGreaterThan(0.3)
  })

  test('hold the share, whatever is counted and of how many people', () => {
    for (const people of [10, 11, 29, 100])
      for (const total of [people, people + 1, 3 * people, 40 * people])
        for (const shown of [0, 5, 6, 9, 10, Math.floor(total / 2), total]) {
          if (shown > total) continue
          const { least, most } = shareInterval(shown, total, people)
          expect([least >= 0, least <= shown / total, most >= shown / total - 1e-9, most <= 1]).toEqual([
            true,
            true,
            true,
            true,
          ])
        }
    expect(shareInterval(5, 400, 10).most).toBeGreaterThan(shareInterval(5, 400).most)
  })
})

describe('the error to be expected', () => {
  test('is none without small cells, and the more the more of them and the fewer the people', () => {
    const table = (...counts: number[]) => ({
      total: counts.reduce((sum, count) => sum + count, 0),
      cells: Object.fromEntries(counts.map((count, at) => [`${at}`, count])),
    })
    expect(expectedError(table(40, 12))).toBe(0)
    // One cell shown as 0 hides 4/3 people on average, and so many were put in elsewhere.
    expect(expectedError(table(40, 0))).toBeGreaterThan((2 * 4) / 3 / 40)
    expect(expectedError(table(40, 0, 0))).toBeGreaterThan(expectedError(table(40, 0)))
    expect(expectedError(table(400, 0))).toBeLessThan(expectedError(table(40, 0)))
    expect(meanExpectedError(contentOf(1500))).toBeLessThan(0.02)
    expect(meanExpectedError(contentOf(20))).toBeGreaterThan(0.1)
  })
})
