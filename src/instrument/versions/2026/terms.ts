import { UNKNOWN } from '../../answers.ts'
import type { Condition } from '../../condition.ts'
import type { Box, Option, Service } from '../../question.ts'
import { quote } from '../../text.ts'

/** Values of `category`. */
export const CATEGORY = { substance: 1, mental: 2, both: 3 } as const

/** Categories that have a substance-use problem. */
export const SUBSTANCE_CATEGORIES = [CATEGORY.substance, CATEGORY.both] as const

/** Categories that have a mental-health problem. */
const MENTAL_CATEGORIES = [CATEGORY.mental, CATEGORY.both] as const

export const hasSubstanceProblem: Condition = { answer: 'category', in: SUBSTANCE_CATEGORIES }
export const hasMentalProblem: Condition = { answer: 'category', in: MENTAL_CATEGORIES }
export const under25: Condition = { age: { below: 25 } }

/** The box, lone or not, is ticked; the yes/no question is answered "Ja"; the service is given or recommended. */
export function yes(variable: string): Condition {
  return { answer: variable, in: [1] }
}

export const isYellow = (area: string): Condition => ({ answer: area, in: [2, 3, 4] })
export const isRed = (area: string): Condition => ({ answer: area, in: [5] })

const YES: Option = { code: 1, label: quote('Ja') }
const NO: Option = { code: 0, label: quote('Nei') }

export const YES_NO: readonly Option[] = [YES, NO]
export const YES_NO_UNKNOWN: readonly Option[] = [YES, NO, { code: UNKNOWN, label: quote('Vet ikke') }]

export const option = (code: number, label: string): Option => ({ code, label: quote(label) })
export const box = (name: string, label: string): Box => ({ name, label: quote(label) })

/** A service; `help` is word for word too. */
export function service(name: string, label: string, help?: string): Service {
  const asked = { kind: 'service', name, label: quote(label), objective: true } as const
  return help === undefined ? asked : { ...asked, help: quote(help) }
}
