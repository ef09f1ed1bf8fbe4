// An assessment as it can be read: every question that was asked, with its answer in the words of the questionnaire.
import type { Answers, PersonFacts } from './answers.ts'
import { evaluate } from './evaluate.ts'
import type { Instrument, Section, Tab } from './instrument.ts'
import {
  type Colour,
  colourOf,
  type Question,
  type Rating,
  receivedOf,
  recommendedOf,
  titleOf,
  unsureOf,
} from './question.ts'
import type { Text } from './text.ts'

/** A rating as the assessor saw it: the number, its colour, and the definition of that colour. */
export type ToldRating = Readonly<{
  rating: number
  colour: Colour
  colourName: Text
  definition: Text
  unsure: boolean
}>

/** A question that is asked, and what was answered. */
export type ToldQuestion = Readonly<{
  question: Question
  title: Text
  /** One text, or several where several boxes are ticked; none where nothing was answered. Of services see below. */
  answer: readonly Text[]
  /** Of a living-condition area that was rated. */
  rating?: ToldRating
  /** Of a service alone. */
  service?: Readonly<{ received: boolean; recommended: boolean }>
}>

export type ToldSection = Readonly<{ section: Section; questions: readonly ToldQuestion[] }>
export type ToldTab = Readonly<{ tab: Tab; sections: readonly ToldSection[] }>

function answerOf(question: Question, answers: Answers, words: Instrument['words']): readonly Text[] {
  const value = answers[question.name]
  switch (question.kind) {
    case 'choice':
      return question.options.filter(option => option.code === value).map(option => option.label)
    case 'multiple':
      return question.boxes.filter(box => answers[box.name] === 1).map(box => box.label)
    case 'flag':
      return [value === 1 ? words.yes : words.no]
    case 'number':
      return value === undefined ? [] : [amount(value, question.unit)]
    default:
      return []
  }
}

/** `3 år`. Nynorsk is put together when it is asked for, as in messages. */
function amount(value: number, unit: Text): Text {
  return {
    nb: `${value} ${unit.nb}`,
    get nn() {
      return `${value} ${unit.nn}`
    },
    own: true,
  }
}

function ratingOf(question: Rating, answers: Answers, words: Instrument['words']): ToldRating | undefined {
  const rating = answers[question.name]
  if (rating === undefined) return undefined
  const colour = colourOf(rating)
  return {
    rating,
    colour,
    colourName: words[colour],
    definition: question.definitions[colour],
    unsure: rating === 1 && answers[unsureOf(question.name)] === 1,
  }
}

function tell(question: Question, answers: Answers, words: Instrument['words']): ToldQuestion {
  const told = { question, title: titleOf(question), answer: answerOf(question, answers, words) }
  if (question.kind === 'rating') {
    const rating = ratingOf(question, answers, words)
    return rating ? { ...told, rating } : told
  }
  if (question.kind !== 'service') return told
  const [received, recommended] = [receivedOf, recommendedOf].map(of => answers[of(question.name)] === 1)
  return { ...told, service: { received: received === true, recommended: recommended === true } }
}

/**
 * The questions that are shown for these answers, in the order of the questionnaire, each with its answer. Answers that
 * wait behind a hidden question are left out, as they are in a transfer.
 */
export function answersInWords(
  instrument: Instrument,
  facts: PersonFacts,
  answers: Answers,
): readonly ToldTab[] {
  const { visible } = evaluate(instrument, facts, answers)
  return instrument.tabs.map(tab => ({
    tab,
    sections: tab.sections
      .map(section => ({
        section,
        questions: section.questions
          .filter(({ name }) => visible.has(name))
          .map(question => tell(question, answers, instrument.words)),
      }))
      .filter(({ questions }) => questions.length > 0),
  }))
}
