/** The sex that the national number carries. */
export type Sex = 'male' | 'female'

/**
 * A condition as data. It is read against the answers that count (an answer to a hidden question is
 * not there), so `answer` is false for a missing answer whatever it asks for.
 *
 * - `all`, `any`, `not`: as in logic; `{ all: [] }` is always true, `{ any: [] }` never
 * - `atLeast … of`: at least so many of the conditions hold
 * - `answer … in`: the variable has one of these values
 * - `answer … above`: the variable has a greater value than this
 * - `answer … exceeds`: the variable has a greater value than another one; both are answered
 * - `answered`: the variable has a value
 * - `age`: whole years, `below` exclusive and `from` inclusive
 * - `sex`: as in the national number
 */
export type Condition =
  | Readonly<{ all: readonly Condition[] }>
  | Readonly<{ any: readonly Condition[] }>
  | Readonly<{ not: Condition }>
  | Readonly<{ atLeast: number; of: readonly Condition[] }>
  | Readonly<{ answer: string; in: readonly number[] }>
  | Readonly<{ answer: string; above: number }>
  | Readonly<{ answer: string; exceeds: string }>
  | Readonly<{ answered: string }>
  | Readonly<{ age: Readonly<{ below?: number; from?: number }> }>
  | Readonly<{ sex: Sex }>

/** Holds for everybody. */
export const ALWAYS: Condition = { all: [] }

/** The conditions that a condition is made of, itself not included. */
function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  if ('not' in condition) return [condition.not]
  if ('of' in condition) return condition.of
  return []
}

/** The variables a condition reads, in order of appearance, each once. */
export function variablesIn(condition: Condition): readonly string[] {
  const found = new Set<string>()
  const visit = (part: Condition): void => {
    if ('answer' in part) found.add(part.answer)
    if ('answered' in part) found.add(part.answered)
    if ('exceeds' in part) found.add(part.exceeds)
    partsOf(part).forEach(visit)
  }
  visit(condition)
  return [...found]
}
