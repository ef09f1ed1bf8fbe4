// Conditions of the instrument as FHIR says them: a flat list of tests of which all, or any, must hold.
import { type Condition, SEX_CODES } from '../../instrument/index.ts'

/** The hidden item that holds the person's age in whole years: conditions ask for it, the register doesn't keep it. */
export const AGE_ITEM = 'age'

export type Operator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<='
export type EnableWhen = Readonly<{ question: string; operator: Operator } & Answer>
type Answer =
  | Readonly<{ answerBoolean: boolean }>
  | Readonly<{ answerInteger: number }>
  | Readonly<{ answerCoding: Readonly<{ system: string; code: string }> }>

/** How a variable's answers are written: as a yes or no, a number, or a code of a system. */
export type Writing = 'boolean' | 'integer' | 'decimal' | Readonly<{ system: string }>

/** The writing of each variable that a condition may ask for, by name. */
export type Writings = ReadonlyMap<string, Writing>

/** Enabled when all (or any) of the tests hold. */
export type Enabling = { enableWhen: EnableWhen[]; enableBehavior?: 'all' | 'any' }

function writingOf(name: string, writings: Writings): Writing {
  const writing = writings.get(name)
  if (!writing) throw new Error(`there is no variable "${name}"`)
  return writing
}

function answerOf(value: number, writing: Writing): Answer {
  if (writing === 'boolean') return { answerBoolean: value === 1 }
  if (writing === 'integer' || writing === 'decimal') return { answerInteger: value }
  return { answerCoding: { system: writing.system, code: String(value) } }
}

/** Tests of which any must hold, when the condition can be said so. */
function anyOf(condition: Condition, writings: Writings): readonly EnableWhen[] | undefined {
  if ('answer' in condition && 'in' in condition) {
    const writing = writingOf(condition.answer, writings)
    return condition.in.map(value => ({
      question: condition.answer,
      operator: '=',
      ...answerOf(value, writing),
    }))
  }
  if ('any' in condition) {
    const parts = condition.any.map(part => anyOf(part, writings))
    return parts.every(part => part !== undefined) ? parts.flat() : undefined
  }
  const all = allOf(condition, writings)
  return all?.length === 1 ? all : undefined
}

/** Tests that must all hold, when the condition can be said so. */
function allOf(condition: Condition, writings: Writings): readonly EnableWhen[] | undefined {
  if ('all' in condition) {
    const parts = condition.all.map(part => allOf(part, writings))
    return parts.every(part => part !== undefined) ? parts.flat() : undefined
  }
  if ('answered' in condition)
    return [{ question: condition.answered, operator: 'exists', answerBoolean: true }]
  if ('above' in condition)
    return [{ question: condition.answer, operator: '>', answerInteger: condition.above }]
  if ('age' in condition) return ageTests(condition.age)
  if ('answer' in condition && 'in' in condition && condition.in.length === 1)
    return anyOf(condition, writings)
  if ('sex' in condition) {
    const code = SEX_CODES[condition.sex]
    return [{ question: 'sex', operator: '=', ...answerOf(code, writingOf('sex', writings)) }]
  }
  return undefined
}

type NumberTest = Readonly<{ question: string; operator: Operator; answerInteger: number }>

function ageTests({ below, from }: Readonly<{ below?: number; from?: number }>): readonly NumberTest[] {
  const tests: NumberTest[] = []
  if (from !== undefined) tests.push({ question: AGE_ITEM, operator: '>=', answerInteger: from })
  if (below !== undefined) tests.push({ question: AGE_ITEM, operator: '<', answerInteger: below })
  return tests
}

/**
 * What makes an item enabled under a condition (FHIR R4, Questionnaire.item.enableWhen). Throws for a condition that a
 * flat list can't say: it would need an expression of Structured Data Capture, which no instrument has needed.
 */
export function enablingOf(condition: Condition, writings: Writings): Enabling {
  const all = allOf(condition, writings)
  if (all) return { enableWhen: [...all], ...(all.length > 1 && { enableBehavior: 'all' }) }
  const any = anyOf(condition, writings)
  if (!any) throw new Error(`no list of tests says ${JSON.stringify(condition)}`)
  return { enableWhen: [...any], ...(any.length > 1 && { enableBehavior: 'any' }) }
}
