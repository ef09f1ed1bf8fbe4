import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../dev/national-numbers.ts'
import { syntheticPeople } from '../../dev/population/index.ts'
import { evaluate, getInstrument, questionsOf, servicesOf, variableNamesOf } from '../instrument/index.ts'
import { type CompleteAssessment, mergeAssessments } from './merge.ts'

const instrument = getInstrument('2026')
const date = '2026-10-01'
const services = servicesOf(instrument).flatMap(({ received, recommended }) => [received, recommended])

/** Complete assessments by several units, of one person or at least of the same facts. */
function assessmentsOfOne(seed: number, count: number): CompleteAssessment[] {
  const people = syntheticPeople({ instrument, date, seed })
  const { facts } = people.next().value
  const found: CompleteAssessment[] = []
  while (found.length < count) {
    const { answers } = people.next().value
    const { countedAnswers, errors } = evaluate(instrument, facts, answers)
    // Another's answers can be wrong for this person's age.
    if (errors.length > 0) continue
    const id = `00000000-0000-4000-8000-00000000000${found.length}`
    const changedAt = new Date(Date.parse('2026-10-01T08:00:00Z') + found.length * 3_600_000)
    found.push({ id, changedAt, serviceType: 1 + (found.length % 3), facts, answers: countedAnswers })
  }
  return found
}

const several = fc.record({ seed: fc.nat(100_000), count: fc.integer({ min: 2, max: 4 }) })
const merged = (assessments: readonly CompleteAssessment[]) => mergeAssessments(instrument, assessments)
const newestOf = (assessments: readonly CompleteAssessment[]) => assessments.at(-1) as CompleteAssessment

test('one assessment is itself', () => {
  const [one] = assessmentsOfOne(1, 1)
  expect(one && merged([one])).toMatchObject({ answers: one?.answers, facts: one?.facts, serviceType: 1 })
  expect(() => merged([])).toThrow(RangeError)
})

describe('of several assessments of one person', () => {
  test('a service counts if any of them says so', () => {
    fc.assert(
      fc.property(several, ({ seed, count }) => {
        const all = assessmentsOfOne(seed, count)
        const { answers } = merged(all)
        for (const service of services) {
          if (answers[service] === undefined) continue
          expect(answers[service]).toBe(all.some(one => one.answers[service] === 1) ? 1 : 0)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the newest gives every other answer that it has', () => {
    fc.assert(
      fc.property(several, ({ seed, count }) => {
        const all = assessmentsOfOne(seed, count)
        const newest = newestOf(all)
        const result = merged(all)
        const others = Object.entries(newest.answers).filter(([name]) => !services.includes(name))
        expect(result.answers).toMatchObject(Object.fromEntries(others))
        expect(result.serviceType).toBe(newest.serviceType)
      }),
      { numRuns: 60 },
    )
  })

  test('the order they come in, and one more of the same, change nothing', () => {
    fc.assert(
      fc.property(several, fc.nat(), ({ seed, count }, shuffleSeed) => {
        const all = assessmentsOfOne(seed, count)
        const random = seededRandom(shuffleSeed)
        const shuffled = all
          .map(one => ({ one, place: random() }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one)
        const [oldest] = all
        expect(merged(shuffled)).toEqual(merged(all))
        expect(oldest && merged([...all, oldest])).toEqual(merged(all))
      }),
      { numRuns: 60 },
    )
  })

  test('what is hidden in the whole never counts, and merging what is merged changes nothing', () => {
    fc.assert(
      fc.property(several, ({ seed, count }) => {
        const all = assessmentsOfOne(seed, count)
        const newest = newestOf(all)
        const { answers } = merged(all)
        expect(evaluate(instrument, newest.facts, answers).countedAnswers).toEqual(answers)
        expect(merged([{ ...newest, answers }, ...all]).answers).toEqual(answers)
      }),
      { numRuns: 60 },
    )
  })

  test('a question that only an added service opens is answered by the one who added it', () => {
    const [older, newest] = assessmentsOfOne(3, 2) as [CompleteAssessment, CompleteAssessment]
    const withStay = evaluate(instrument, older.facts, {
      ...older.answers,
      tsb_inpatient_received: 1,
      tsb_discharge: 2,
      tsb_months_since: 4,
    }).countedAnswers
    const { tsb_inpatient_received: _, ...rest } = newest.answers
    const withoutStay = evaluate(instrument, newest.facts, rest).countedAnswers
    expect(withoutStay.tsb_discharge).toBeUndefined()
    const { answers } = merged([
      { ...older, answers: withStay },
      { ...newest, answers: withoutStay },
    ])
    expect(answers).toMatchObject({ tsb_inpatient_received: 1, tsb_discharge: 2, tsb_months_since: 4 })
  })
})

test('each variable of a question comes from one assessment', () => {
  const all = assessmentsOfOne(11, 3)
  const { answers } = merged(all)
  for (const { question } of questionsOf(instrument)) {
    if (question.kind !== 'multiple') continue
    const names = variableNamesOf(question)
    const pick = (source: Readonly<Record<string, number>>) => names.map(name => source[name])
    expect([...all.map(one => pick(one.answers)), names.map(() => undefined)]).toContainEqual(pick(answers))
  }
})
