/** Reads the vectors: worked examples of what the questionnaire of 2026 shows and says. For tests. */
import { readFileSync } from 'node:fs'
import type { Answers, PersonFacts } from '../answers.ts'

/** A whole assessment without an error or a warning, to make examples from. */
type Baseline = Readonly<{ facts: PersonFacts; answers: Answers }>

/** A change of a baseline; `null` clears an answer. */
export type Vector = Readonly<{
  base: string
  facts?: Partial<PersonFacts>
  answers: Readonly<Record<string, number | null>>
}>

/** Which questions are shown or not, and which obligatory ones are left. */
export type ConditionVector = Vector &
  Readonly<{
    name: string
    visible: readonly string[]
    hidden: readonly string[]
    missing?: readonly string[]
  }>

/** The entry of the catalogue that the change brings, and those that come with it; nothing else. */
export type RuleVector = Vector & Readonly<{ code: string; also?: readonly string[] }>

/** The message that a number brings. */
export type LimitVector = Vector & Readonly<{ question: string; code: string | null }>

/** The content of one file of vectors. */
export function readVectors<T>(file: string): T {
  return JSON.parse(
    readFileSync(new URL(`../versions/2026/vectors/${file}.json`, import.meta.url), 'utf8'),
  ) as T
}

export const baselines = readVectors<Readonly<Record<string, Baseline>>>('baselines')

/** The assessment that a vector describes. */
export function assessmentOf({ base, facts, answers }: Vector): Baseline {
  const baseline = baselines[base]
  if (!baseline) throw new Error(`there is no baseline "${base}"`)
  const changed = Object.entries({ ...baseline.answers, ...answers })
  return {
    facts: { ...baseline.facts, ...facts },
    answers: Object.fromEntries(changed.filter((entry): entry is [string, number] => entry[1] !== null)),
  }
}
