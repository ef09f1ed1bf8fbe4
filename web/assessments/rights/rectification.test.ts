import { describe, expect, test } from 'vitest'
import { getInstrument } from '../../../src/instrument/index.ts'
import {
  changedQuestions,
  changesOf,
  hiddenAnswers,
  newErrorsOf,
  type Rectification,
} from './rectification.ts'

const instrument = getInstrument('2026')
const facts = { age: 40, sex: 'female', birthYear: 1986 } as const
const put = (before: Record<string, number>, after: Record<string, number>): Rectification => ({
  instrument,
  facts,
  before,
  after,
})

describe('what is put right', () => {
  test('is told to the server by variable, a cleared answer as null, and never a judgement', () => {
    const changes = changesOf(
      put({ education: 3, pregnant: 1, housing: 2 }, { education: 4, housing: 5, nav_advice_received: 1 }),
    )
    expect(changes).toEqual({ education: 4, pregnant: null, nav_advice_received: 1 })
  })

  test('is told to people in words, with what was and what is no longer asked', () => {
    const before = { work_experience: 2, last_employment: 1, living_with: 2, household_partner: 1 }
    const after = { work_experience: 0, living_with: 2, household_partner: 1, household_friends: 1 }
    const told = changedQuestions(put(before, after)).map(({ name, tab, from, to }) => [
      name,
      tab,
      from?.map(text => text.nb),
      to?.map(text => text.nb),
    ])
    expect(told).toEqual([
      ['work_experience', 'person', ['Fra 1 til 5 år'], ['Ingen']],
      ['last_employment', 'person', ['Under 1 år/er i jobb nå'], undefined],
      ['household', 'home', ['Partner'], ['Partner', 'Venner/bekjente']],
    ])
  })

  test('tells of answers that are no longer asked for, though nobody has touched them', () => {
    const before = { work_experience: 2, last_employment: 1, education: 3 }
    const rectified = put(before, { ...before, work_experience: 0 })
    expect(changedQuestions(rectified).map(({ name }) => name)).toEqual(['work_experience'])
    expect(
      hiddenAnswers(rectified).map(({ name, from, to }) => [name, from?.map(text => text.nb), to]),
    ).toEqual([['last_employment', ['Under 1 år/er i jobb nå'], undefined]])
    expect(hiddenAnswers(put(before, before))).toEqual([])
  })

  test('of a service is whether it was received', () => {
    const [change] = changedQuestions(put({}, { nav_advice_received: 1 }))
    expect([change?.from, change?.to]).toEqual([[instrument.words.no], [instrument.words.yes]])
  })
})

test('only errors that were not there before are new', () => {
  const before = { category: 1, substance_alcohol: 1 }
  expect(newErrorsOf(put(before, before))).toEqual([])
  const contradicting = newErrorsOf(put(before, { ...before, substance_none: 1 }))
  expect(contradicting.map(({ question }) => question)).toEqual(['substances'])
  const appeared = newErrorsOf(put({ work_experience: 0 }, { work_experience: 1 }))
  expect(appeared.map(({ question, code }) => [question, code])).toEqual([['last_employment', 'required']])
})
