// What an extract is asked for, held against the instrument it is of.
import { type CodebookVariable, extractVariables, type Instrument } from '../../instrument/index.ts'
import type { ExtractCondition, NewExtract } from '../contract.ts'
import { registerProblems } from '../problems.ts'

/** Conditions that would name a place or a mean are asked for in other ways, or not at all. */
const neverConditions = new Set(['municipality', 'index_mean'])

/** The variables of these names, in the order of the codebook, each once. @throws Problem `register.no-variable` */
export function chooseVariables(
  instrument: Instrument,
  names: readonly string[],
): readonly CodebookVariable[] {
  const all = extractVariables(instrument)
  const known = new Set(all.map(({ name }) => name))
  const unknown = names.find(name => !known.has(name))
  if (unknown) throw registerProblems['register.no-variable']({ variable: unknown })
  const wanted = new Set(names)
  return all.filter(({ name }) => wanted.has(name))
}

/** @throws Problem `register.no-variable` for a condition on what can't be one */
export function checkConditions(instrument: Instrument, conditions: readonly ExtractCondition[]): void {
  const refused = conditions.find(({ variable }) => neverConditions.has(variable))
  if (refused) throw registerProblems['register.no-variable']({ variable: refused.variable })
  chooseVariables(
    instrument,
    conditions.map(({ variable }) => variable),
  )
}

/**
 * The reasons for the groups that are asked for, and no others (helseregisterloven § 19a: no more than is needed).
 * @throws Problem `register.necessity-missing`
 */
export function demandNecessity(
  variables: readonly CodebookVariable[],
  necessity: NewExtract['necessity'],
): NewExtract['necessity'] {
  const groups = [...new Set(variables.map(({ group }) => group))]
  return groups.map(group => {
    const given = necessity.find(reason => reason.group === group)
    if (!given) throw registerProblems['register.necessity-missing']()
    return given
  })
}
