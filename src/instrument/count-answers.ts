import { type Answers, type PersonFacts, STORED_MAX } from './answers.ts'
import type { Plan, PlannedQuestion } from './compile.ts'
import { MISSING, type State } from './compile-condition.ts'

/** How a question stands, as it is kept for each in a byte. */
export const HIDDEN = 0
const SHOWN = 1
export const OBLIGATORY = 2

/** The values that count, and how each question of the plan stands. */
export type Counted = Readonly<{ state: State; standing: Uint8Array }>

/**
 * Goes through the questions once, in order, and takes the answers of those that are shown. A condition
 * reads only what comes before it, so that one pass settles everything. Loops by index: this is run on
 * every keystroke.
 */
export function countAnswers(plan: Plan, facts: PersonFacts, answers: Answers): Counted {
  const { questions } = plan
  const state: State = { values: new Int32Array(plan.names.length).fill(MISSING), facts }
  const standing = new Uint8Array(questions.length)
  for (let index = 0; index < questions.length; index++) {
    const question = questions[index] as PlannedQuestion
    if (question.shown && !question.shown(state)) continue
    const isObligatory = question.required?.(state) ?? false
    standing[index] = isObligatory ? OBLIGATORY : SHOWN
    count(plan, question, answers, state.values, isObligatory)
  }
  return { state, standing }
}

/** The counted values by name, without those that are missing. */
export function collectAnswers(plan: Plan, values: Int32Array): Answers {
  const counted: Record<string, number> = {}
  plan.names.forEach((name, index) => {
    const value = values[index] ?? MISSING
    if (value !== MISSING) counted[name] = value
  })
  return counted
}

/** Takes the answers of a shown question into the counted values, with the defaults of its kind. */
function count(
  plan: Plan,
  question: PlannedQuestion,
  answers: Answers,
  values: Int32Array,
  isObligatory: boolean,
): void {
  let chosen = 0
  for (let index = question.first; index < question.end; index++) {
    const value = readValue(plan, question, index, answers)
    values[index] = value
    if (value > 0) chosen++
  }
  const settled = question.kind === 'multiple' && (chosen > 0 || !isObligatory)
  if (settled || question.kind === 'flag' || question.kind === 'service') setDefaults(question, values)
  else if (question.kind === 'multiple') values.fill(MISSING, question.first, question.end)
  else if (question.kind === 'rating') countUnsure(question.first, values)
}

/** A key that every object inherits is no number, so that asking for own properties would only cost time. */
function readValue(plan: Plan, question: PlannedQuestion, index: number, answers: Answers): number {
  const value = answers[plan.names[index] as string]
  if (typeof value !== 'number') return MISSING
  if (question.kind === 'number') {
    return Number.isInteger(value) && value >= 0 && value <= STORED_MAX ? value : MISSING
  }
  return plan.allowed[index]?.[value] === 1 ? value : MISSING
}

function setDefaults({ first, end }: PlannedQuestion, values: Int32Array): void {
  for (let index = first; index < end; index++) {
    if (values[index] === MISSING) values[index] = 0
  }
}

/** "Unsure" belongs to green alone. */
function countUnsure(rating: number, values: Int32Array): void {
  const unsure = rating + 1
  if (values[rating] !== 1) values[unsure] = MISSING
  else if (values[unsure] === MISSING) values[unsure] = 0
}
