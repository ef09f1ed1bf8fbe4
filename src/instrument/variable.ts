import { STORED_MAX } from './answers.ts'
import type { Instrument, Section, Tab } from './instrument.ts'
import { type Box, type Question, receivedOf, recommendedOf, unsureOf } from './question.ts'

/** What a variable holds of its question. */
export type VariableRole = 'answer' | 'box' | 'received' | 'recommended' | 'unsure'

/** One column of the register that is asked for: where it belongs and what it may hold. */
export type Variable = Readonly<{
  name: string
  role: VariableRole
  question: Question
  section: Section
  tab: Tab
  /** The ticked box, for a variable of a multiple choice. */
  box?: Box
  /** May be rectified on the person's demand. */
  objective: boolean
}>

type Part = Readonly<{ name: string; role: VariableRole; box?: Box; objective: boolean }>

function partsOf(question: Question): readonly Part[] {
  const { name, objective } = question
  switch (question.kind) {
    case 'multiple':
      return question.boxes.map(box => ({ name: box.name, role: 'box', box, objective }))
    case 'rating':
      return [
        { name, role: 'answer', objective },
        { name: unsureOf(name), role: 'unsure', objective },
      ]
    case 'service':
      return [
        { name: receivedOf(name), role: 'received', objective },
        { name: recommendedOf(name), role: 'recommended', objective: false },
      ]
    default:
      return [{ name, role: 'answer', objective }]
  }
}

/** The variables of a question, by name, in the order of the codebook. */
export function variableNamesOf(question: Question): readonly string[] {
  return partsOf(question).map(part => part.name)
}

const made = new WeakMap<Instrument, readonly Variable[]>()

/** All variables that answers may have, in the order of the codebook. Made once for each instrument. */
export function variablesOf(instrument: Instrument): readonly Variable[] {
  const known = made.get(instrument) ?? makeVariables(instrument)
  made.set(instrument, known)
  return known
}

function makeVariables(instrument: Instrument): readonly Variable[] {
  return instrument.tabs.flatMap(tab =>
    tab.sections.flatMap(section =>
      section.questions.flatMap(question =>
        partsOf(question).map(part => ({ ...part, question, section, tab })),
      ),
    ),
  )
}

/** Whether a variable may hold a value, in a draft too: a code of its own, or a number that can be stored. */
export function allows({ question, role }: Variable, value: number): boolean {
  if (!Number.isInteger(value)) return false
  if (role !== 'answer') return value === 0 || value === 1
  switch (question.kind) {
    case 'choice':
      return question.options.some(option => option.code === value)
    case 'number':
      return value >= 0 && value <= STORED_MAX
    case 'rating':
      return value >= 1 && value <= 5
    default:
      return value === 0 || value === 1
  }
}
