import type { Answers } from './answers.ts'
import type { Instrument } from './instrument.ts'
import { type AreaVariables, areasOf } from './structure.ts'

/** Version of formula and thresholds. A change of either is a new version. */
export const INDEX_VERSION = '1'

/** From this mean of the ratings on, the level is … */
export const INDEX_THRESHOLDS = { yellow: 2, red: 3, blue: 3.75 } as const

/** The four levels; `blue` is "blålys", particularly poor living conditions. */
export type IndexLevel = 'green' | 'yellow' | 'red' | 'blue'

export type LivingConditionsIndex = Readonly<{
  version: typeof INDEX_VERSION
  /** Mean of the ratings, 1–5. */
  score: number
  /** How many areas it is the mean of. */
  areas: number
  level: IndexLevel
}>

/** The level of a mean rating. */
export function levelOf(score: number): IndexLevel {
  if (score >= INDEX_THRESHOLDS.blue) return 'blue'
  if (score >= INDEX_THRESHOLDS.red) return 'red'
  return score >= INDEX_THRESHOLDS.yellow ? 'yellow' : 'green'
}

/**
 * The living-conditions index: the mean of the ratings of the areas that count for the person (substance
 * use counts only with a substance-use problem: eight areas, or seven). Takes counted answers; undefined
 * when one of the ratings is missing. The formula is this system's own; the published reports name
 * the four levels, but not how they are reached.
 */
export function livingConditionsIndex(
  instrument: Instrument,
  countedAnswers: Answers,
): LivingConditionsIndex | undefined {
  const ratings = areasOf(instrument)
    .filter(area => isIndexed(area, countedAnswers))
    .map(area => countedAnswers[area.rating])
  if (ratings.length === 0 || !ratings.every(rating => rating !== undefined)) return undefined
  const score = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length
  return { version: INDEX_VERSION, score, areas: ratings.length, level: levelOf(score) }
}

function isIndexed({ indexedWhen }: AreaVariables, countedAnswers: Answers): boolean {
  if (!indexedWhen) return true
  const value = countedAnswers[indexedWhen.answer]
  return value !== undefined && indexedWhen.in.includes(value)
}
