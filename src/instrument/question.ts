import type { Condition } from './condition.ts'
import type { Text } from './text.ts'

/** One value of a choice. */
export type Option = Readonly<{ code: number; label: Text; help?: Text }>

/**
 * One box of a multiple choice; `name` is its variable, 1 when ticked. An `exclusive` box says that
 * none of the others applies.
 */
export type Box = Readonly<{ name: string; label: Text; help?: Text; exclusive?: true }>

type Common = Readonly<{
  /** Of a question; also of its variable, where it has just one. snake_case, at most 32 characters, never reused. */
  name: string
  label: Text
  /** What messages and codebook call it, where the label says too little on its own ("Antall måneder"). */
  title?: Text
  help?: Text
  /** Shown, and counted, only when this holds. Reads only variables defined before it. */
  when?: Condition
  /** Obligatory when this holds and the question is shown. Without it: never obligatory. */
  requiredWhen?: Condition
  /**
   * Objective information may be rectified on the person's demand; an assessor's judgement may not.
   * Of a service only *received* is objective, whatever this says.
   */
  objective: boolean
  /** The variable this question follows up; a form shows it beneath (a number: beside) that one. */
  follows?: string
}>

/** Exactly one of the options. */
export type Choice = Common & Readonly<{ kind: 'choice'; options: readonly Option[] }>

/** Any number of the boxes; obligatory means at least one. */
export type Multiple = Common & Readonly<{ kind: 'multiple'; boxes: readonly Box[] }>

/** A lone box, 1 when ticked. Not ticked is an answer (0). */
export type Flag = Common & Readonly<{ kind: 'flag' }>

/** A whole number; `prompt` stands at the field when the label is a heading. Outside `min`–`max` is an error, above `reasonableMax` a warning. */
export type NumberQuestion = Common &
  Readonly<{ kind: 'number'; unit: Text; prompt?: Text; min: number; max: number; reasonableMax: number }>

/**
 * A living-condition area rated 1–5: green 1, yellow 2–4, red 5. Beside it the variable
 * `<name>_unsure`: green was chosen for want of knowledge.
 */
export type Rating = Common &
  Readonly<{
    kind: 'rating'
    definitions: Readonly<{ green: Text; yellow: Text; red: Text }>
    /** Part of the living-conditions index only for persons with this answer. Without it: for all. */
    indexedWhen?: Readonly<{ answer: string; in: readonly number[] }>
  }>

/** A service, with the variables `<name>_received` and `<name>_recommended`, both 0 until changed. */
export type Service = Common & Readonly<{ kind: 'service' }>

export type Question = Choice | Multiple | Flag | NumberQuestion | Rating | Service
export type QuestionKind = Question['kind']

/** What messages and codebook call a question. */
export function titleOf(question: Question): Text {
  return question.title ?? question.label
}

/** The colour of a rating. */
export type Colour = 'green' | 'yellow' | 'red'

/** The colour that a rating stands for: 1 green, 2–4 yellow, 5 red. */
export function colourOf(rating: number): Colour {
  if (rating <= 1) return 'green'
  return rating >= 5 ? 'red' : 'yellow'
}

/** The variable that says that an area's green was chosen for want of knowledge. */
export function unsureOf(area: string): string {
  return `${area}_unsure`
}

/** The variable that says that a service was received in the last year. */
export function receivedOf(service: string): string {
  return `${service}_received`
}

/** The variable that says that a service should continue or is recommended. */
export function recommendedOf(service: string): string {
  return `${service}_recommended`
}
