import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf, livingConditionsIndex } from './living-conditions-index.ts'
import { areasOf } from './structure.ts'
import { instrument2026 as instrument } from './versions/2026/index.ts'

const areas = areasOf(instrument).map(area => area.rating)

/** The same rating in all areas, of a person in a category. */
function rated(rating: number, category: number) {
  return { category, ...Object.fromEntries(areas.map(area => [area, rating])) }
}

describe('the living-conditions index', () => {
  it('is the mean of eight areas for those with a substance-use problem', () => {
    expect(livingConditionsIndex(instrument, { ...rated(3, 1), substance_use: 5 })).toEqual({
      version: '1',
      score: 3.25,
      areas: 8,
      level: 'red',
    })
  })

  it('leaves substance use out for those without', () => {
    expect(livingConditionsIndex(instrument, { ...rated(3, 2), substance_use: 5 })).toMatchObject({
      score: 3,
      areas: 7,
    })
  })

  it('is not there without all the ratings', () => {
    const { network: _, ...rest }: Record<string, number> = rated(3, 3)
    expect(livingConditionsIndex(instrument, rest)).toBeUndefined()
    expect(livingConditionsIndex(instrument, {})).toBeUndefined()
  })

  it.each([
    [1, 'green'],
    [1.99, 'green'],
    [2, 'yellow'],
    [2.99, 'yellow'],
    [3, 'red'],
    [3.74, 'red'],
    [3.75, 'blue'],
    [5, 'blue'],
  ])('%s is %s', (score, level) => {
    expect(levelOf(score)).toBe(level)
  })

  it('never falls when an area gets worse', () => {
    const ratings = fc.record(Object.fromEntries(areas.map(area => [area, fc.integer({ min: 1, max: 5 })])))
    const worse = fc.constantFrom(...areas)
    fc.assert(
      fc.property(ratings, worse, fc.constantFrom(1, 2, 3), (answers, area, category) => {
        const before = livingConditionsIndex(instrument, { ...answers, category })
        const raised = { ...answers, category, [area]: Math.min(5, (answers[area] ?? 0) + 1) }
        expect(livingConditionsIndex(instrument, raised)?.score).toBeGreaterThanOrEqual(before?.score ?? 6)
      }),
      { seed: 7 },
    )
  })
})
