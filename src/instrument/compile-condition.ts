import type { PersonFacts } from './answers.ts'
import type { Condition } from './condition.ts'

/** The value of a variable without an answer. Every answer is 0 or more. */
export const MISSING = -1

/** What a condition is read against: the counted values by index of variable, and the person. */
export type State = { readonly values: Int32Array; facts: PersonFacts }

/** A condition made ready to be read many times. */
export type Test = (state: State) => boolean

function compileAge({ below, from }: { readonly below?: number; readonly from?: number }): Test {
  const low = from ?? Number.NEGATIVE_INFINITY
  const high = below ?? Number.POSITIVE_INFINITY
  return ({ facts }) => facts.age >= low && facts.age < high
}

function compileIn(index: number, allowed: readonly number[]): Test {
  const [first, ...more] = allowed
  if (first !== undefined && more.length === 0) return ({ values }) => values[index] === first
  return ({ values }) => allowed.includes(values[index] ?? MISSING)
}

/** Most conditions have one or two parts; written out, these are read twice as fast as by a loop. */
function compileEvery(tests: readonly Test[]): Test {
  const [first, second, ...more] = tests
  if (!first) return () => true
  if (!second) return first
  if (more.length === 0) return state => first(state) && second(state)
  return state => tests.every(test => test(state))
}

function compileSome(tests: readonly Test[]): Test {
  const [first, second, ...more] = tests
  if (!first) return () => false
  if (!second) return first
  if (more.length === 0) return state => first(state) || second(state)
  return state => tests.some(test => test(state))
}

/** `indexOf` gives the index of a variable by name, and throws for one that may not be read here. */
export function compileCondition(condition: Condition, indexOf: (variable: string) => number): Test {
  const compileAll = (parts: readonly Condition[]): Test[] =>
    parts.map(part => compileCondition(part, indexOf))
  if ('all' in condition) {
    return compileEvery(compileAll(condition.all))
  }
  if ('any' in condition) {
    return compileSome(compileAll(condition.any))
  }
  if ('not' in condition) {
    const test = compileCondition(condition.not, indexOf)
    return state => !test(state)
  }
  if ('of' in condition) {
    const tests = compileAll(condition.of)
    return state => tests.filter(test => test(state)).length >= condition.atLeast
  }
  if ('age' in condition) return compileAge(condition.age)
  if ('sex' in condition) return ({ facts }) => facts.sex === condition.sex
  return compileAnswer(condition, indexOf)
}

type AnswerCondition = Extract<Condition, { answer: string } | { answered: string }>

function compileAnswer(condition: AnswerCondition, indexOf: (variable: string) => number): Test {
  if ('answered' in condition) {
    const index = indexOf(condition.answered)
    return ({ values }) => values[index] !== MISSING
  }
  const index = indexOf(condition.answer)
  if ('in' in condition) return compileIn(index, condition.in)
  if ('above' in condition) {
    const { above } = condition
    return ({ values }) => (values[index] ?? MISSING) > above
  }
  const other = indexOf(condition.exceeds)
  return ({ values }) => values[other] !== MISSING && (values[index] ?? MISSING) > (values[other] ?? MISSING)
}
