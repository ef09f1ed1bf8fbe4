// The answers on the screen, outside React: a change evaluates the instrument once and tells only the questions that
// came out differently, so that a key press paints fast however long the form is.
import {
  type Answers,
  evaluate,
  type Instrument,
  type Message,
  type PersonFacts,
  questionsOf,
  type TabSummary,
  variableNamesOf,
} from '../../src/instrument/index.ts'
import type { Changes } from './save-queue.ts'

/** What one question needs to be drawn. The same object until something of it changes. */
export type QuestionView = Readonly<{
  visible: boolean
  required: boolean
  /** Values of the question's variables, in the order of the codebook; undefined is unanswered. */
  values: readonly (number | undefined)[]
  errors: readonly Message[]
  warnings: readonly Message[]
}>

/** What the frame around the questions needs. The same object until something of it changes. */
export type FormView = Readonly<{
  tabs: readonly TabSummary[]
  errors: readonly Message[]
  warnings: readonly Message[]
  remaining: number
}>

type Listener = () => void

const HIDDEN: QuestionView = { visible: false, required: false, values: [], errors: [], warnings: [] }

export class FormStore {
  readonly instrument: Instrument
  readonly facts: PersonFacts
  /** Called with each change made here, not with those taken from other windows. */
  onChange: (changes: Changes) => void = () => {}
  /** Called with the names of questions that have just come into view. */
  onAppear: (questions: readonly string[]) => void = () => {}
  #answers: Answers
  #form: FormView
  #taken: readonly string[] = []
  #views = new Map<string, QuestionView>()
  #variables = new Map<string, readonly string[]>()
  #listeners = new Map<string, Set<Listener>>()
  #formListeners = new Set<Listener>()

  constructor(instrument: Instrument, facts: PersonFacts, answers: Answers) {
    this.instrument = instrument
    this.facts = facts
    this.#answers = answers
    for (const { question } of questionsOf(instrument)) {
      this.#variables.set(question.name, variableNamesOf(question))
    }
    this.#form = this.#evaluate()
  }

  /** All answers, those of hidden questions too: they come back when the question does. */
  get answers(): Answers {
    return this.#answers
  }

  /** The view of one question, by name. */
  view = (question: string): QuestionView => this.#views.get(question) ?? HIDDEN

  /** The view of the frame. */
  form = (): FormView => this.#form

  /** Calls `listener` when the view of `question` changes. Gives the function that ends it. */
  subscribe(question: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(question) ?? new Set()
    this.#listeners.set(question, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  /** Calls `listener` after each change. Gives the function that ends it. */
  subscribeToForm = (listener: Listener): (() => void) => {
    this.#formListeners.add(listener)
    return () => this.#formListeners.delete(listener)
  }

  /** Answers given at this screen. */
  answer(changes: Changes): void {
    this.#apply(changes)
    this.onChange(changes)
  }

  /** Answers given in another window. */
  take(changes: Changes): void {
    const questions = [...this.#variables].filter(([, variables]) =>
      variables.some(variable => Object.hasOwn(changes, variable)),
    )
    this.#taken = [...new Set([...this.#taken, ...questions.map(([name]) => name)])]
    this.#apply(changes)
  }

  /** Names of the questions that another window has answered and nobody here has taken note of. */
  taken = (): readonly string[] => this.#taken

  /** They have been taken note of. */
  forgetTaken(): void {
    this.#taken = []
    for (const listener of this.#formListeners) listener()
  }

  #apply(changes: Changes): void {
    const answers: Record<string, number> = { ...this.#answers }
    for (const [variable, value] of Object.entries(changes)) {
      if (value === null) delete answers[variable]
      else answers[variable] = value
    }
    this.#answers = answers
    const hidden = new Set([...this.#views].filter(([, view]) => !view.visible).map(([name]) => name))
    this.#form = this.#evaluate()
    for (const listener of this.#formListeners) listener()
    const appeared = [...hidden].filter(name => this.view(name).visible)
    if (appeared.length > 0) this.onAppear(appeared)
  }

  #evaluate(): FormView {
    const evaluation = evaluate(this.instrument, this.facts, this.#answers)
    const errors = Map.groupBy(evaluation.errors, each => each.question)
    const warnings = Map.groupBy(evaluation.warnings, each => each.question)
    const changed: string[] = []
    for (const [question, variables] of this.#variables) {
      const view: QuestionView = evaluation.visible.has(question)
        ? {
            visible: true,
            required: evaluation.required.has(question),
            values: variables.map(variable => this.#answers[variable]),
            errors: errors.get(question) ?? [],
            warnings: warnings.get(question) ?? [],
          }
        : HIDDEN
      if (sameView(this.#views.get(question), view)) continue
      this.#views.set(question, view)
      changed.push(question)
    }
    for (const question of changed) {
      for (const listener of this.#listeners.get(question) ?? []) listener()
    }
    const form: FormView = {
      tabs: evaluation.tabs,
      errors: evaluation.errors,
      warnings: evaluation.warnings,
      remaining: evaluation.remaining,
    }
    return this.#form && sameForm(this.#form, form) ? this.#form : form
  }
}

function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}

function sameView(one: QuestionView | undefined, other: QuestionView): boolean {
  return (
    one !== undefined &&
    one.visible === other.visible &&
    one.required === other.required &&
    sameList(one.values, other.values) &&
    sameList(one.errors, other.errors) &&
    sameList(one.warnings, other.warnings)
  )
}

function sameForm(one: FormView, other: FormView): boolean {
  return (
    one.remaining === other.remaining &&
    sameList(one.errors, other.errors) &&
    sameList(one.warnings, other.warnings)
  )
}
