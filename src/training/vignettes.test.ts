import { describe, expect, test } from 'vitest'
import {
  type Answers,
  areasOf,
  evaluate,
  getInstrument,
  unsureOf,
  validateAnswers,
  variablesOf,
} from '../instrument/index.ts'
import type { Words } from './contract.ts'
import { type AreaName, type Vignette, vignettes } from './vignettes/index.ts'

test('cases cover the three categories, both kinds of household and the ages that the questions turn on', () => {
  const categories = vignettes.flatMap(({ answers }) =>
    answers.filter(({ variable }) => variable === 'category').flatMap(({ values }) => values),
  )
  expect(new Set(categories)).toEqual(new Set([1, 2, 3]))
  expect(vignettes.filter(({ person }) => person.age < 25)).not.toEqual([])
  expect(vignettes.filter(({ person }) => person.age > 66)).not.toEqual([])
  expect(new Set(vignettes.map(({ name }) => name)).size).toBe(vignettes.length)
})

test('every number is recommended somewhere, and “Usikker” too', () => {
  const ratings = vignettes.flatMap(({ areas }) => Object.values(areas))
  expect(new Set(ratings.map(({ rating }) => rating))).toEqual(new Set([1, 2, 3, 4, 5]))
  expect(ratings.filter(({ unsure }) => unsure).length).toBeGreaterThan(2)
})

/** The answers that a case recommends. */
function recommendedAnswers({ areas, answers }: Vignette): Answers {
  const rated = Object.entries(areas).flatMap(([area, { rating, unsure }]) => [
    [area, rating] as const,
    ...(unsure ? [[unsureOf(area), 1] as const] : []),
  ])
  return Object.fromEntries([
    ...rated,
    ...answers.map(({ variable, values }) => [variable, values[0] ?? -1] as const),
    ...answers
      .filter(({ variable }) => variable === 'employment_share')
      .map(() => ['income_employment', 1] as const),
  ])
}

describe.each(vignettes.map(vignette => [vignette.name, vignette] as const))('%s', (_name, vignette) => {
  const instrument = getInstrument(vignette.instrument)

  test('rates all eight areas, within 1–5, and marks only green as unsure', () => {
    expect(Object.keys(vignette.areas).sort()).toEqual(
      areasOf(instrument)
        .map(({ name }) => name)
        .sort(),
    )
    for (const area of Object.keys(vignette.areas) as AreaName[]) {
      const { rating, accepted = [rating, rating], unsure } = vignette.areas[area]
      expect(accepted[0] <= rating && rating <= accepted[1], area).toBe(true)
      if (unsure) expect([rating, accepted], area).toEqual([1, [1, 1]])
    }
  })

  test('recommends answers that can be given, to questions that are then asked', () => {
    const answers = recommendedAnswers(vignette)
    expect(validateAnswers(instrument, answers)).toEqual([])
    const facts = { ...vignette.person, birthYear: 2026 - vignette.person.age }
    const { visible, countedAnswers } = evaluate(instrument, facts, answers)
    for (const { variable, values } of vignette.answers) {
      const asked = variablesOf(instrument).find(({ name }) => name === variable)
      expect(visible.has(asked?.question.name ?? ''), variable).toBe(true)
      expect(countedAnswers[variable], variable).toBe(values[0])
    }
  })

  test('says everything in both languages, and gives a reason for all', () => {
    const reasons = [...Object.values(vignette.areas), ...vignette.answers].map(({ why }) => why)
    const all: readonly Words[] = [vignette.title, vignette.theme, ...vignette.story, ...reasons]
    for (const { nb, nn } of all) {
      expect(nb.trim().length).toBeGreaterThan(8)
      expect(nn.trim().length).toBeGreaterThan(8)
    }
    for (const { nb, nn } of vignette.story) expect(nn).not.toBe(nb)
    expect(vignette.story.map(({ nb }) => nb).join(' ').length).toBeGreaterThan(900)
  })
})
