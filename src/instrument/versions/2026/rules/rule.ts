import type { Condition } from '../../../condition.ts'
import type { Rule, Severity } from '../../../instrument.ts'
import { own } from '../../../text.ts'
import { yes } from '../terms.ts'

/** An entry as it is written down: where it leads, when it holds, what it says in both languages, and why. */
export type Entry = Readonly<{
  question: string
  when: Condition
  nb: string
  nn: string
  reason: string
}>

function rules(severity: Severity, entries: Readonly<Record<string, Entry>>): readonly Rule[] {
  return Object.entries(entries).map(([code, { question, when, nb, nn, reason }]) => ({
    code,
    severity,
    question,
    when,
    text: own(nb, nn),
    reason,
  }))
}

/** Contradictions, by code. */
export const errors = (entries: Readonly<Record<string, Entry>>) => rules('error', entries)

/** Unlikely combinations, by code. */
export const warnings = (entries: Readonly<Record<string, Entry>>) => rules('warning', entries)

export const both = (...all: readonly Condition[]): Condition => ({ all })
export const either = (...any: readonly Condition[]): Condition => ({ any })
export const not = (condition: Condition): Condition => ({ not: condition })
export const no = (variable: string): Condition => ({ answer: variable, in: [0] })

/** At least one of these boxes is ticked, or services given. */
export const anyOf = (...variables: readonly string[]): Condition => ({ any: variables.map(yes) })
export const noneOf = (...variables: readonly string[]): Condition => not(anyOf(...variables))

/** The service is received, recommended, or both. */
export const receivedOrRecommended = (service: string): Condition =>
  anyOf(`${service}_received`, `${service}_recommended`)

/** A row of the table of children says at least one. */
export const hasChildren = (row: string): Condition => ({ answer: row, above: 0 })

export const ownChildren: Condition = either(
  hasChildren('children_own_home'),
  hasChildren('children_own_contact'),
  hasChildren('children_own_no_contact'),
)

export const anyChildrenAtHome: Condition = either(
  hasChildren('children_own_home'),
  hasChildren('children_others_home'),
  hasChildren('children_siblings_home'),
)

export const isGreen = (area: string): Condition => ({ answer: area, in: [1] })
export const isYellowOrRed = (area: string): Condition => ({ answer: area, in: [2, 3, 4, 5] })
export const areUnder = (age: number): Condition => ({ age: { below: age } })
export const areFrom = (age: number): Condition => ({ age: { from: age } })
