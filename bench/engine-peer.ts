import {
  type Answers,
  type Instrument,
  type PersonFacts,
  type Question,
  receivedOf,
  recommendedOf,
  unsureOf,
} from '../src/instrument/index.ts'
import { noteOf } from './engine-conditions.ts'

/** Another form engine with the same form: all questions, and a note for each entry of the catalogue. */
export type Peer = Readonly<{
  name: string
  /** Puts a whole assessment into the form, instead of what was there. */
  fill: (facts: PersonFacts, answers: Answers) => void
  /** Changes one answer. */
  change: (variable: string, value: number) => void
  /** Whether a question or a note is shown. */
  isVisible: (element: string) => boolean
  /** Checks the whole record, where the engine does that as an act of its own. */
  validate?: () => boolean
}>

/** What a question is made of in a form: a service and a rating are two elements each. */
export function elementsOf(question: Question): readonly string[] {
  if (question.kind === 'service') return [receivedOf(question.name), recommendedOf(question.name)]
  return question.kind === 'rating' ? [question.name, unsureOf(question.name)] : [question.name]
}

/** Every element of a form: questions and notes. */
export function elementsOfForm(instrument: Instrument): readonly string[] {
  const questions = instrument.tabs.flatMap(tab => tab.sections.flatMap(section => section.questions))
  return [...questions.flatMap(elementsOf), ...instrument.rules.map(noteOf)]
}

/** A value that an element has until it is changed. */
export function initialOf(question: Question, element: string): number | undefined {
  const defaulted =
    question.kind === 'service' || question.kind === 'flag' || element === unsureOf(question.name)
  return defaulted ? 0 : undefined
}
