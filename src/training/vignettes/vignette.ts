// What a written case is. Nobody in them exists; what they live through is what assessors meet.
import type { Sex } from '../../instrument/index.ts'
import type { Words } from '../contract.ts'

/** The same in bokmål and nynorsk. */
export const say = (nb: string, nn: string): Words => ({ nb, nn })

/** The eight areas of the instrument. */
export type AreaName =
  | 'housing'
  | 'activity'
  | 'economy'
  | 'physical_health'
  | 'mental_health'
  | 'substance_use'
  | 'social_functioning'
  | 'network'

/**
 * The rating that a case recommends, and why. `accepted` are the ratings that one may defend as well as the recommended
 * one; without it that one alone. `unsure`: green for want of knowledge, marked "Usikker".
 */
export type RecommendedRating = Readonly<{
  rating: 1 | 2 | 3 | 4 | 5
  accepted?: readonly [from: 1 | 2 | 3 | 4 | 5, to: 1 | 2 | 3 | 4 | 5]
  unsure?: true
  why: Words
}>

/** An answer that the case gives elsewhere in the questionnaire: any of `values` will do; the first is shown. */
export type RecommendedAnswer = Readonly<{ variable: string; values: readonly number[]; why: Words }>

export type Vignette = Readonly<{
  /** Lower-case letters; never reused for another case, since attempts refer to it. */
  name: string
  /** Version of the instrument that the ratings are made by. */
  instrument: string
  title: Words
  /** What one practises on with it, in a line that gives nothing away. */
  theme: Words
  /** From which the person's number is made. `age`: whole years. */
  person: Readonly<{ age: number; sex: Sex }>
  story: readonly Words[]
  areas: Readonly<Record<AreaName, RecommendedRating>>
  answers: readonly RecommendedAnswer[]
}>
