// What a rectification changes, and what it leads to: reckoned in the browser before anything is asked of the server.
import {
  type Answers,
  answersInWords,
  evaluate,
  type Instrument,
  type Message,
  objectiveVariables,
  type PersonFacts,
  type Text,
  type ToldQuestion,
  variableNamesOf,
} from '../../../src/instrument/index.ts'

/** An assessment as it was opened, and as it would be. */
export type Rectification = Readonly<{
  instrument: Instrument
  facts: PersonFacts
  before: Answers
  after: Answers
}>

/** The objective variables whose answers differ, as the server is told: null for a cleared answer. */
export function changesOf({
  instrument,
  before,
  after,
}: Rectification): Readonly<Record<string, number | null>> {
  const differing = [...objectiveVariables(instrument)].filter(name => before[name] !== after[name])
  return Object.fromEntries(differing.map(name => [name, after[name] ?? null]))
}

/** Undefined where the question isn't asked; no text where nothing is answered. */
type Told = readonly Text[] | undefined

/** One question as it was and as it would be. Of a service: whether it was received. */
export type Change = Readonly<{
  name: string
  tab: string
  title: Text
  service: boolean
  from: Told
  to: Told
}>

function wordsOf(told: ToldQuestion | undefined, { words }: Instrument): Told {
  if (!told?.service) return told?.answer
  return [told.service.received ? words.yes : words.no]
}

function toldByName(
  { instrument, facts }: Rectification,
  answers: Answers,
): ReadonlyMap<string, ToldQuestion> {
  const questions = answersInWords(instrument, facts, answers).flatMap(({ sections }) =>
    sections.flatMap(section => section.questions),
  )
  return new Map(questions.map(told => [told.question.name, told]))
}

/** The questions whose answers are put right, in the order of the questionnaire, in words. */
export function changedQuestions(rectification: Rectification): readonly Change[] {
  const { instrument, before, after } = rectification
  const changed = changesOf(rectification)
  const [was, is] = [toldByName(rectification, before), toldByName(rectification, after)]
  return instrument.tabs.flatMap(tab =>
    tab.sections.flatMap(({ questions }) =>
      questions.flatMap(question => {
        const { name } = question
        const told = is.get(name) ?? was.get(name)
        if (!told || !variableNamesOf(question).some(variable => Object.hasOwn(changed, variable))) return []
        const [from, to] = [was, is].map(map => wordsOf(map.get(name), instrument))
        return [{ name, tab: tab.name, title: told.title, service: question.kind === 'service', from, to }]
      }),
    ),
  )
}

/** The answers that nobody is asked for any more, and that so go along, a judgement too. */
export function hiddenAnswers(rectification: Rectification): readonly Change[] {
  const { instrument, before, after } = rectification
  const changed = new Set(changedQuestions(rectification).map(({ name }) => name))
  const is = toldByName(rectification, after)
  return [...toldByName(rectification, before).values()].flatMap(told => {
    const { name, kind } = told.question
    const from = wordsOf(told, instrument)
    if (is.has(name) || changed.has(name) || !from || from.length === 0) return []
    return [{ name, tab: '', title: told.title, service: kind === 'service', from, to: undefined }]
  })
}

/** The errors that the assessment didn't have. With any, it won't be transferred as long as they are there. */
export function newErrorsOf({ instrument, facts, before, after }: Rectification): readonly Message[] {
  const had = evaluate(instrument, facts, before).errors
  return evaluate(instrument, facts, after).errors.filter(
    error => !had.some(({ code, question }) => code === error.code && question === error.question),
  )
}
