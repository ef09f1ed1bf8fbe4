import { expect, test } from 'vitest'
import { getInstrument } from '../instrument/index.ts'
import { compare, standingOf } from './feedback.ts'
import { findVignette, type Vignette } from './vignettes/index.ts'

const instrument = getInstrument('2026')
const named = (name: string): Vignette => findVignette(name) ?? expect.fail(name)

const why = { nb: 'for', nn: 'for' }
const yellow = { rating: 3, accepted: [2, 4], why } as const
const unknown = { rating: 1, unsure: true, why } as const
const sure = (own: number | undefined) => ({ own, ownUnsure: false })

test.each([
  ['the recommended rating', 3, 'same'],
  ['the lowest accepted', 2, 'near'],
  ['the highest accepted', 4, 'near'],
  ['one below', 1, 'other'],
  ['one above', 5, 'other'],
  ['none', undefined, 'unanswered'],
] as const)('%s', (_name, own, standing) => {
  expect(standingOf(sure(own), yellow)).toBe(standing)
})

test('without a range the recommended rating alone is accepted', () => {
  expect(standingOf(sure(2), { rating: 1, why })).toBe('other')
})

test('green for want of knowledge is marked, and only that', () => {
  expect(standingOf({ own: 1, ownUnsure: true }, unknown)).toBe('same')
  expect(standingOf(sure(1), unknown)).toBe('sign')
  expect(standingOf({ own: 1, ownUnsure: true }, { rating: 1, why })).toBe('sign')
  expect(standingOf({ own: 2, ownUnsure: false }, unknown)).toBe('other')
})

test('counts the areas that are accepted, and shows each own rating beside the recommended one', () => {
  const answers = { category: 3, housing: 5, activity: 4, economy: 2, physical_health: 3, substance_use: 5 }
  const { agreed, areas } = compare(instrument, named('runar'), answers)
  expect(agreed).toBe(4)
  expect(areas.map(({ area, own, standing }) => [area, own, standing])).toEqual([
    ['housing', 5, 'same'],
    ['activity', 4, 'near'],
    ['economy', 2, 'other'],
    ['physical_health', 3, 'same'],
    ['mental_health', null, 'unanswered'],
    ['substance_use', 5, 'same'],
    ['social_functioning', null, 'unanswered'],
    ['network', null, 'unanswered'],
  ])
  expect(areas[0]).toMatchObject({ recommended: 5, from: 5, to: 5, label: { nb: 'Bosituasjon' } })
  expect(areas[0]?.definition.nb).toContain('Sover ute')
})

test('names answers as the questionnaire does: options, numbers with their unit, boxes', () => {
  const told = compare(instrument, named('runar'), { category: 1, homeless_months: 6, violence_exposed: 1 })
  const [category, months, overdose, violence] = told.answers
  expect(category).toMatchObject({
    label: { nb: 'Kategori' },
    own: { nb: 'Rusmiddelproblemer, men ikke psykiske helseproblemer' },
    recommended: { nb: 'Samtidige rusmiddelproblemer og psykiske helseproblemer' },
    standing: 'other',
  })
  expect(months).toMatchObject({ own: { nb: '6 måneder' }, recommended: { nn: '4 månader' } })
  expect(overdose).toMatchObject({ own: null, recommended: { nb: 'Ja' }, standing: 'unanswered' })
  expect(violence).toMatchObject({
    label: { nb: 'Vold/trusler (siste 12 måneder): Utsatt for vold/trusler' },
    own: { nb: 'Ja' },
    standing: 'same',
  })
})
