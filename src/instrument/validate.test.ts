import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersTo } from './testing/arbitrary.ts'
import { refuseChange, validateAnswers } from './validate.ts'
import { instrument2026 as instrument } from './versions/2026/index.ts'

describe('what can be stored', () => {
  it('is every answer of the instrument', () => {
    fc.assert(
      fc.property(answersTo(instrument), answers => {
        expect(validateAnswers(instrument, answers)).toEqual([])
      }),
      { numRuns: 100, seed: 1 },
    )
  })

  it('is also a number that is out of range, so that a draft keeps it and shows the error', () => {
    expect(refuseChange(instrument, 'pregnant_months', 44)).toBeUndefined()
    expect(refuseChange(instrument, 'pregnant_months', 1000)).toBe('not-allowed')
  })

  it.each([
    ['unheard_of', 1, 'unknown-variable'],
    ['constructor', 1, 'unknown-variable'],
    ['birth_year', 1986, 'unknown-variable'],
    ['substances', 1, 'unknown-variable'],
    ['category', '1', 'not-integer'],
    ['category', 1.5, 'not-integer'],
    ['category', Number.NaN, 'not-integer'],
    ['category', undefined, 'not-integer'],
    ['category', 4, 'not-allowed'],
    ['housing', 0, 'not-allowed'],
    ['housing', 6, 'not-allowed'],
    ['housing_unsure', 2, 'not-allowed'],
    ['gp_received', 99, 'not-allowed'],
    ['lar', 99, 'not-allowed'],
    ['children_own_home', -1, 'not-allowed'],
  ])('refuses %s = %s: %s', (variable, value, refusal) => {
    expect(refuseChange(instrument, variable, value)).toBe(refusal)
    expect(validateAnswers(instrument, { gp_received: 1, [variable]: value })).toEqual([
      { variable, refusal },
    ])
  })

  it('may be cleared, but a record holds no cleared answers', () => {
    expect(refuseChange(instrument, 'category', null)).toBeUndefined()
    expect(validateAnswers(instrument, { category: null })).toEqual([
      { variable: 'category', refusal: 'not-integer' },
    ])
  })
})
