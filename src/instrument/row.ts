import type { Answers, PersonFacts } from './answers.ts'
import type { Fact, Instrument } from './instrument.ts'
import { variablesOf } from './variable.ts'

/** Codes of the sex of the national number, as in SPSS files of the field. */
export const SEX_CODES = { male: 1, female: 2 } as const

/** The value of a fact about the person, as the register stores it. */
export function factValue(fact: Fact['name'], facts: PersonFacts): number {
  return fact === 'birth_year' ? facts.birthYear : SEX_CODES[facts.sex]
}

/** All variables of a row of the register, facts first: the frozen order of the codebook. */
export function variableNames(instrument: Instrument): readonly string[] {
  return [...instrument.facts.map(fact => fact.name), ...variablesOf(instrument).map(({ name }) => name)]
}

/** The values of a row, in the order of `variableNames`; null where nothing counts. Takes counted answers. */
export function rowValues(
  instrument: Instrument,
  facts: PersonFacts,
  countedAnswers: Answers,
): readonly (number | null)[] {
  return [
    ...instrument.facts.map(fact => factValue(fact.name, facts)),
    ...variablesOf(instrument).map(({ name }) => countedAnswers[name] ?? null),
  ]
}
