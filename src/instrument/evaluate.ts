import { type Answers, type PersonFacts, STORED_MAX } from './answers.ts'
import { compile, type Plan, type PlannedQuestion } from './compile.ts'
import { MISSING, type State } from './compile-condition.ts'
import type { Instrument } from './instrument.ts'
import type { Message } from './message.ts'

/** A tab that has been visited: green when all that is obligatory is answered and nothing contradicts. */
export type TabSummary = Readonly<{
  name: string
  state: 'green' | 'red'
  errors: number
  warnings: number
  /** Obligatory questions without an answer. */
  remaining: number
}>

export type TabState = 'unvisited' | 'green' | 'red'

/** What a set of answers amounts to. */
export type Evaluation = Readonly<{
  /** Names of the questions that are shown. */
  visible: ReadonlySet<string>
  /** Names of the shown questions that must be answered. */
  required: ReadonlySet<string>
  /**
   * The answers that count, by variable: none of a hidden question, and 0 for what was left as it was
   * (services, lone boxes, boxes beside a ticked one). This is what a row of the register is made of.
   */
  countedAnswers: Answers
  /** In the order of the questionnaire; errors stop the transfer. */
  errors: readonly Message[]
  warnings: readonly Message[]
  tabs: readonly TabSummary[]
  /** Obligatory questions without an answer, in all tabs. */
  remaining: number
}>

/** The state of a tab as the assessor sees it: grey until she has been there. */
export function tabState(tab: TabSummary, visited: boolean): TabState {
  return visited ? tab.state : 'unvisited'
}

/**
 * Evaluates answers against an instrument. Pure and total: the same facts and answers give the same
 * evaluation, whatever the order of the keys; unknown variables and values that a variable can't hold
 * are as if unanswered (`validateAnswers` tells them).
 */
export function evaluate(instrument: Instrument, facts: PersonFacts, answers: Answers): Evaluation {
  const plan = compile(instrument)
  const state: State = { values: new Int32Array(plan.names.length).fill(MISSING), facts }
  const shown: PlannedQuestion[] = []
  const obligatory: boolean[] = []
  for (const question of plan.questions) {
    if (question.shown && !question.shown(state)) continue
    const isObligatory = question.required?.(state) ?? false
    shown.push(question)
    obligatory.push(isObligatory)
    count(plan, question, answers, state.values, isObligatory)
  }
  const { visible, required } = namesOf(plan, shown, obligatory)
  let counted: Answers | undefined
  return {
    visible,
    required,
    // Made when asked for: a form that shows messages on every keystroke doesn't need it.
    get countedAnswers() {
      counted ??= collect(plan, state.values)
      return counted
    },
    ...tell(plan, state, shown, obligatory),
  }
}

type Names = Pick<Evaluation, 'visible' | 'required'>

/** The sets of the last evaluation by each plan, and what they were made of. */
const latest = new WeakMap<
  Plan,
  Names & Readonly<{ shown: readonly PlannedQuestion[]; obligatory: readonly boolean[] }>
>()

/**
 * The names as sets. Most changes of an answer show or hide nothing: then the sets of the evaluation before
 * are given again, which saves a fifth of the time and lets a view see that nothing has changed.
 */
function namesOf(plan: Plan, shown: readonly PlannedQuestion[], obligatory: readonly boolean[]): Names {
  const before = latest.get(plan)
  const isSame =
    before?.shown.length === shown.length &&
    shown.every(
      (question, index) => question === before.shown[index] && obligatory[index] === before.obligatory[index],
    )
  if (before && isSame) return before
  const names = shown.map(question => question.name)
  const visible = new Set(names)
  const required = new Set(names.filter((_, index) => obligatory[index]))
  const made = { visible, required, shown, obligatory }
  latest.set(plan, made)
  return made
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

function setDefaults(question: PlannedQuestion, values: Int32Array): void {
  for (let index = question.first; index < question.end; index++) {
    if (values[index] === MISSING) values[index] = 0
  }
}

/** "Unsure" belongs to green alone. */
function countUnsure(rating: number, values: Int32Array): void {
  const unsure = rating + 1
  if (values[rating] !== 1) values[unsure] = MISSING
  else if (values[unsure] === MISSING) values[unsure] = 0
}

function collect(plan: Plan, values: Int32Array): Answers {
  const counted: Record<string, number> = {}
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    if (value !== MISSING) counted[plan.names[index] as string] = value
  }
  return counted
}

function isAnswered(question: PlannedQuestion, values: Int32Array): boolean {
  if (question.kind === 'flag' || question.kind === 'service') return true
  return values[question.first] !== MISSING
}

type Told = Pick<Evaluation, 'errors' | 'warnings' | 'tabs' | 'remaining'>

/** Writes the messages of all shown questions, and sums them up per tab. */
function tell(
  plan: Plan,
  state: State,
  shown: readonly PlannedQuestion[],
  obligatory: readonly boolean[],
): Told {
  const errors: Message[] = []
  const warnings: Message[] = []
  const tabs = plan.tabs.map(name => ({ name, errors: 0, warnings: 0, remaining: 0 }))
  shown.forEach((question, index) => {
    const tab = tabs[question.tab]
    if (!tab) return
    const before = errors.length
    const beforeWarnings = warnings.length
    if (obligatory[index] && !isAnswered(question, state.values)) {
      errors.push(question.missing)
      tab.remaining++
    }
    if (question.kind === 'number') checkNumber(question, state.values, errors, warnings)
    for (const { holds, message } of question.rules) {
      if (holds(state)) (message.severity === 'error' ? errors : warnings).push(message)
    }
    tab.errors += errors.length - before
    tab.warnings += warnings.length - beforeWarnings
  })
  return {
    errors,
    warnings,
    tabs: tabs.map(tab => ({ ...tab, state: tab.errors > 0 ? 'red' : 'green' })),
    remaining: tabs.reduce((sum, tab) => sum + tab.remaining, 0),
  }
}

function checkNumber(
  { first, min, max, reasonableMax, range, unreasonable }: PlannedQuestion,
  values: Int32Array,
  errors: Message[],
  warnings: Message[],
): void {
  const value = values[first] as number
  if (value === MISSING) return
  if (value < min || value > max) errors.push(range)
  else if (value > reasonableMax) warnings.push(unreasonable)
}
