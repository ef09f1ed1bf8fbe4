/** Random people and answers for an instrument, for property tests. */
import fc from 'fast-check'
import { type Answers, type PersonFacts, STORED_MAX } from '../answers.ts'
import type { Instrument } from '../instrument.ts'
import { allows, type Variable, variablesOf } from '../variable.ts'

/** A person of 16 to 99, as of 2026. */
export const personFacts: fc.Arbitrary<PersonFacts> = fc
  .record({ age: fc.integer({ min: 16, max: 99 }), sex: fc.constantFrom('male', 'female') })
  .map(({ age, sex }) => ({ age, sex, birthYear: 2026 - age }))

function valuesFor(variable: Variable): fc.Arbitrary<number> {
  if (variable.question.kind === 'number') return fc.integer({ min: 0, max: STORED_MAX })
  return fc.constantFrom(
    ...Array.from({ length: 100 }, (_, value) => value).filter(value => allows(variable, value)),
  )
}

/** Answers that can be stored: any of the variables, each with a value it may hold. */
export function answersTo(instrument: Instrument): fc.Arbitrary<Answers> {
  const values = Object.fromEntries(
    variablesOf(instrument).map(variable => [variable.name, valuesFor(variable)]),
  )
  return fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<Answers>
}
