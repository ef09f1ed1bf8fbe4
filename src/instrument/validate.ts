import { compile } from './compile.ts'
import type { Instrument } from './instrument.ts'
import { allows } from './variable.ts'

/**
 * Why a value can't be taken at all, in a draft either: the instrument has no such variable, it is not
 * a whole number, or the variable can't hold it.
 */
export type Refusal = 'unknown-variable' | 'not-integer' | 'not-allowed'

export type RefusedAnswer = Readonly<{ variable: string; refusal: Refusal }>

/** Why a change of one variable is refused; undefined when it is acceptable. `null` clears an answer. */
export function refuseChange(instrument: Instrument, variable: string, value: unknown): Refusal | undefined {
  const { indexOf, variables } = compile(instrument)
  const found = variables[indexOf.get(variable) ?? -1]
  if (!found) return 'unknown-variable'
  if (value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'not-integer'
  return allows(found, value) ? undefined : 'not-allowed'
}

/** All refused answers of a whole record; empty when it can be stored. Contradictions are for `evaluate`. */
export function validateAnswers(
  instrument: Instrument,
  answers: Readonly<Record<string, unknown>>,
): readonly RefusedAnswer[] {
  return Object.entries(answers).flatMap(([variable, value]) => {
    const refusal = value === null ? 'not-integer' : refuseChange(instrument, variable, value)
    return refusal ? [{ variable, refusal }] : []
  })
}
