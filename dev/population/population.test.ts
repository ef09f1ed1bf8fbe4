import { beforeAll, describe, expect, test } from 'vitest'
import {
  areasOf,
  evaluate,
  getInstrument,
  livingConditionsIndex,
  validateAnswers,
} from '../../src/instrument/index.ts'
import { areaFigures } from './figures.ts'
import { type Registration, registrations, type SyntheticPerson, syntheticPeople } from './index.ts'

const instrument = getInstrument('2026')
const date = '2026-10-01'
const size = 12_000

let people: readonly SyntheticPerson[]
let substance: readonly SyntheticPerson[]

const shareOf = (group: readonly SyntheticPerson[], holds: (person: SyntheticPerson) => boolean) =>
  group.filter(holds).length / group.length
const answered =
  (name: string, ...values: number[]) =>
  ({ answers }: SyntheticPerson) =>
    values.includes(answers[name] ?? 0)
const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

beforeAll(() => {
  const source = syntheticPeople({ instrument, date, seed: 2026 })
  people = Array.from({ length: size }, () => source.next().value)
  substance = people.filter(answered('category', 1, 3))
}, 120_000)

test('every assessment is complete, has no error and holds only what the instrument takes', () => {
  for (const { facts, answers } of people) {
    expect(evaluate(instrument, facts, answers).errors).toEqual([])
    expect(validateAnswers(instrument, answers)).toEqual([])
  }
})

test('no two people have the same number, and the same seed gives the same people', () => {
  expect(new Set(people.map(person => person.nationalNumber)).size).toBe(size)
  const again = syntheticPeople({ instrument, date, seed: 2026 })
  expect(Array.from({ length: 50 }, () => again.next().value)).toEqual(people.slice(0, 50))
})

describe('the published figures', () => {
  test('2019: 4,053 with a substance-use problem alone, 18,351 with both, 36,386 with mental-health problems alone', () => {
    const all = 4053 + 18_351 + 36_386
    expect(shareOf(people, answered('category', 1))).toBeCloseTo(4053 / all, 1.7)
    expect(shareOf(people, answered('category', 3))).toBeCloseTo(18_351 / all, 1.7)
    expect(shareOf(people, answered('category', 2))).toBeCloseTo(36_386 / all, 1.7)
  })

  test('2015: 70 % men, and a mean age of 42, among people with a substance-use problem', () => {
    expect(shareOf(substance, ({ facts }) => facts.sex === 'male')).toBeCloseTo(0.7, 1.5)
    expect(meanOf(substance.map(({ facts }) => facts.age))).toBeGreaterThan(41)
    expect(meanOf(substance.map(({ facts }) => facts.age))).toBeLessThan(43)
    expect(Math.min(...people.map(({ facts }) => facts.age))).toBeGreaterThanOrEqual(16)
  })

  test('housing is red for 9 % and activity for 38 % of them (2015), activity for 17 % of all (2019)', () => {
    expect(shareOf(substance, answered('housing', 5))).toBeCloseTo(0.09, 1.8)
    expect(shareOf(substance, answered('activity', 5))).toBeCloseTo(0.38, 1.5)
    expect(shareOf(people, answered('activity', 5))).toBeCloseTo(0.17, 1.7)
  })

  test('2016 and 2017: substance use is red for 16 %, and 16 % inject', () => {
    expect(shareOf(substance, answered('substance_use', 5))).toBeCloseTo(0.16, 1.7)
    expect(shareOf(substance, answered('injects', 1))).toBeCloseTo(0.16, 1.5)
  })

  test('2019: of people with both problems, 29 % have a serious mental disorder', () => {
    const both = people.filter(answered('category', 3))
    expect(shareOf(both, answered('mental_health', 5))).toBeCloseTo(5262 / 18_351, 1.5)
  })

  test('14 % have an individual plan, 6 % the care of children (2015), and 19 % have children (2019)', () => {
    const has =
      (...names: string[]) =>
      ({ answers }: SyntheticPerson) =>
        names.some(name => (answers[name] ?? 0) > 0)
    expect(shareOf(substance, has('plan_individual'))).toBeCloseTo(0.14, 1.7)
    expect(shareOf(substance, has('children_own_home'))).toBeCloseTo(0.06, 1.8)
    const own = has('children_own_home', 'children_own_contact', 'children_own_no_contact')
    expect(shareOf(substance, own)).toBeCloseTo(0.19, 1.5)
  })

  test('2019: 10 % of people with a substance-use problem have particularly poor living conditions', () => {
    const levelOf = ({ facts, answers }: SyntheticPerson) =>
      livingConditionsIndex(instrument, evaluate(instrument, facts, answers).countedAnswers)?.level
    expect(shareOf(substance, person => levelOf(person) === 'blue')).toBeCloseTo(0.1, 1.7)
  })
})

test('the areas hang together: they are drawn from one latent severity', () => {
  const both = people.filter(answered('category', 3))
  const areas = areasOf(instrument).map(area => area.rating)
  for (const area of areas) expect(areaFigures[area]).toBeDefined()
  const severe = both.filter(person => person.severity > 1)
  const mild = both.filter(person => person.severity < -1)
  for (const area of areas) {
    const mean = (group: readonly SyntheticPerson[]) => meanOf(group.map(({ answers }) => answers[area] ?? 0))
    expect(mean(severe)).toBeGreaterThan(mean(mild) + 0.5)
  }
})

describe('what the units register', () => {
  let all: readonly Registration[]
  beforeAll(() => {
    all = [...registrations({ instrument, date, seed: 5, persons: 3000, units: 8 })]
  })

  test('every unit has some, and nobody is registered twice by the same unit', () => {
    expect(new Set(all.map(({ unit }) => unit))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]))
    const pairs = all.map(({ person, unit }) => `${person.nationalNumber} ${unit}`)
    expect(new Set(pairs).size).toBe(all.length)
  })

  test('about 6 % of the people are registered by two units', () => {
    expect(new Set(all.map(({ person }) => person.nationalNumber)).size).toBe(3000)
    expect((all.length - 3000) / 3000).toBeCloseTo(0.06, 1.7)
  })

  test('unfinished and contradicting ones have errors, all others have none', () => {
    for (const { person, fate, answers } of all) {
      const { errors } = evaluate(instrument, person.facts, answers)
      const wrong = fate === 'unfinished' || fate === 'contradicting'
      expect(errors.length > 0).toBe(wrong)
    }
    const fates = new Set(all.map(({ fate }) => fate))
    expect(fates).toEqual(new Set(['complete', 'unfinished', 'contradicting', 'not-informed']))
  })
})
