// The answers on the screen, outside React: a change evaluates the instrument once and tells only the questions that
// came out differently, the answered one first, so that a key press paints fast however long the form is.
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
import type { Changes } from './saving/save-queue.ts'

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

const NONE: readonly Message[] = []
const HIDDEN: QuestionView = { visible: false, required: false, values: [], errors: NONE, warnings: NONE }

export class FormStore {
  readonly instrument: Instrument
  readonly facts: PersonFacts
  /** Called with each change made here, not with those taken from other windows. */
  onChange: (changes: Changes) => void = () => {}
  /** Called with the names of questions that have just come into view. */
  onAppear: (questions: readonly string[]) => void = () => {}
  /** When what follows from an answer is told, after the answered question itself: at once, unless a page knows better. */
  later: (tell: () => void) => void = tell => tell()
  #answers: Answers
  #form: FormView = { tabs: [], errors: NONE, warnings: NONE, remaining: 0 }
  #taken: readonly string[] = []
  #views = new Map<string, QuestionView>()
  #variables = new Map<string, readonly string[]>()
  /** The question of each variable. */
  #asking = new Map<string, string>()
  /** Questions whose change, or coming into view, nobody has been told of yet. */
  #untold = new Set<string>()
  #appeared = new Set<string>()
  #listeners = new Map<string, Set<Listener>>()
  #formListeners = new Set<Listener>()

  constructor(instrument: Instrument, facts: PersonFacts, answers: Answers) {
    this.instrument = instrument
    this.facts = facts
    this.#answers = answers
    for (const { question } of questionsOf(instrument)) {
      const variables = variableNamesOf(question)
      this.#variables.set(question.name, variables)
      for (const variable of variables) this.#asking.set(variable, question.name)
    }
    this.#evaluate()
    this.#untold.clear()
    this.#appeared.clear()
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

  /** Calls `listener` when what follows from a change is told. Gives the function that ends it. */
  subscribeToForm = (listener: Listener): (() => void) => {
    this.#formListeners.add(listener)
    return () => this.#formListeners.delete(listener)
  }

  /** Answers given at this screen. */
  answer(changes: Changes): void {
    this.#apply(changes)
    for (const question of this.#questionsOf(changes)) this.#tell(question)
    this.later(this.#tellRest)
    this.onChange(changes)
  }

  /** Answers given in another window. */
  take(changes: Changes): void {
    this.#taken = [...new Set([...this.#taken, ...this.#questionsOf(changes)])]
    this.#apply(changes)
    this.#tellRest()
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
    this.#evaluate()
  }

  #questionsOf(changes: Changes): ReadonlySet<string> {
    const questions = Object.keys(changes).map(variable => this.#asking.get(variable))
    return new Set(questions.filter(question => question !== undefined))
  }

  #tell(question: string): void {
    if (!this.#untold.delete(question)) return
    for (const listener of this.#listeners.get(question) ?? []) listener()
  }

  #tellRest = (): void => {
    for (const question of [...this.#untold]) this.#tell(question)
    for (const listener of this.#formListeners) listener()
    const appeared = [...this.#appeared].filter(question => this.view(question).visible)
    this.#appeared.clear()
    if (appeared.length > 0) this.onAppear(appeared)
  }

  /** Makes all views anew, and notes the questions whose view has changed. */
  #evaluate(): void {
    const evaluation = evaluate(this.instrument, this.facts, this.#answers)
    const errors = Map.groupBy(evaluation.errors, each => each.question)
    const warnings = Map.groupBy(evaluation.warnings, each => each.question)
    for (const [question, variables] of this.#variables) {
      const before = this.view(question)
      const view = evaluation.visible.has(question)
        ? nextView(before, {
            required: evaluation.required.has(question),
            values: this.#valuesOf(variables, before.values),
            errors: errors.get(question) ?? NONE,
            warnings: warnings.get(question) ?? NONE,
          })
        : HIDDEN
      if (view === before) continue
      this.#views.set(question, view)
      this.#untold.add(question)
      if (!before.visible) this.#appeared.add(question)
    }
    if (!sameForm(this.#form, evaluation)) this.#form = formView(evaluation)
  }

  /** The values of variables: the same list as `before` when it holds the same. */
  #valuesOf(variables: readonly string[], before: QuestionView['values']): QuestionView['values'] {
    const isSame =
      before.length === variables.length &&
      variables.every((variable, place) => before[place] === this.#answers[variable])
    return isSame ? before : variables.map(variable => this.#answers[variable])
  }
}

function formView({ tabs, errors, warnings, remaining }: FormView): FormView {
  return { tabs, errors, warnings, remaining }
}

/** The view of a shown question: `before` itself, and its lists, where they hold the same. */
function nextView(before: QuestionView, now: Omit<QuestionView, 'visible'>): QuestionView {
  const errors = sameList(before.errors, now.errors) ? before.errors : now.errors
  const warnings = sameList(before.warnings, now.warnings) ? before.warnings : now.warnings
  const isSame =
    before.visible &&
    before.required === now.required &&
    before.values === now.values &&
    before.errors === errors &&
    before.warnings === warnings
  return isSame ? before : { ...now, visible: true, errors, warnings }
}

function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}

function sameForm(one: FormView, other: FormView): boolean {
  return (
    one.remaining === other.remaining &&
    one.tabs.length === other.tabs.length &&
    sameList(one.errors, other.errors) &&
    sameList(one.warnings, other.warnings)
  )
}
