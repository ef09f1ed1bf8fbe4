import {
  colourOf,
  type Instrument,
  titleOf,
  type Variable,
  variablesOf,
} from '../../../src/instrument/index.ts'
import { useTexts } from '../../language/index.ts'
import { useInstrumentText, useOpenForm } from '../form-context.ts'
import { texts } from '../texts.ts'

export function findVariable(instrument: Instrument, name: string): Variable | undefined {
  return variablesOf(instrument).find(variable => variable.name === name)
}

type AnswerWords = Readonly<{
  /** The words for a variable's value; null is unanswered, or not ticked. */
  answer: (variable: Variable, value: number | null) => string
  /** What a variable was asked. */
  asked: (variable: Variable) => string
}>

/** Gives questions and answers as sentences, in the language of the page. */
export function useAnswerWords(): AnswerWords {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const { words } = useOpenForm().store.instrument
  const answer = ({ role, question }: Variable, value: number | null): string => {
    if (role === 'received' || role === 'recommended') return inLanguage(value === 1 ? words.yes : words.no)
    if (role !== 'answer' || question.kind === 'flag') return say(value === 1 ? 'ticked' : 'unticked')
    if (value === null) return say('unanswered')
    if (question.kind === 'number') return `${value} ${inLanguage(question.unit)}`
    if (question.kind === 'rating') return `${value} ${inLanguage(words[colourOf(value)])}`
    if (question.kind !== 'choice') return String(value)
    const option = question.options.find(each => each.code === value)
    return option ? inLanguage(option.label) : String(value)
  }
  const asked = ({ question, role, box }: Variable): string => {
    const title = inLanguage(titleOf(question))
    if (box) return `${title}: ${inLanguage(box.label)}`
    if (role === 'received' || role === 'recommended') return `${title}: ${inLanguage(words[role])}`
    return role === 'unsure' ? `${title}: ${inLanguage(words.unsure)}` : title
  }
  return { answer, asked }
}
