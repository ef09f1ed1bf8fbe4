import {
  type Answers,
  type Evaluation,
  evaluate,
  type Instrument,
  type Message,
  type Question,
  questionsOf,
  variableNamesOf,
  variablesIn,
} from '../../src/instrument/index.ts'
import type { Random } from '../national-numbers.ts'
import { drawAnswer } from './draw-answer.ts'
import { rateAreas } from './rate-areas.ts'
import type { Subject } from './subject.ts'

/** A form being filled in. */
type Draft = Readonly<{
  instrument: Instrument
  subject: Subject
  answers: Record<string, number>
  /** The questions thought of: an empty box leaves no answer. */
  entered: Set<string>
  random: Random
}>

/** A contradiction is nearly always gone after one or two new draws. */
const mostRepairs = 80

/** Most of what is unlikely is a slip that is corrected when the form points at it; some of it is true. */
const shareOfUnlikelyKept = 0.1

/**
 * Answers all visible questions of an instrument about somebody. Gives what an assessor would enter; it has no errors.
 * Throws when a contradiction can't be drawn away.
 */
export function fillIn(instrument: Instrument, subject: Subject, random: Random): Answers {
  const answers = { category: subject.category, ...rateAreas(instrument, subject, random) }
  const draft: Draft = { instrument, subject, answers, entered: new Set(Object.keys(answers)), random }
  let evaluation = answerWhatIsOpen(draft)
  const keepsUnlikely = random() < shareOfUnlikelyKept
  for (let repair = 0; repair < mostRepairs; repair += 1) {
    const unlikely = keepsUnlikely || repair > mostRepairs / 2 ? [] : evaluation.warnings
    const wrong = [...evaluation.errors, ...unlikely].flatMap(message => behind(draft, message))
    if (wrong.length === 0) return onlyVisible(draft, evaluation)
    for (const question of wrong) forget(draft, question)
    evaluation = answerWhatIsOpen(draft)
  }
  if (evaluation.errors.length === 0) return onlyVisible(draft, evaluation)
  const left = evaluation.errors.map(error => `${error.question}: ${error.code}`)
  throw new Error(`These contradictions could not be drawn away: ${left.join(', ')}`)
}

/** Answers the visible questions not thought of yet, in their order: an answer may show more of them just below. */
function answerWhatIsOpen(draft: Draft): Evaluation {
  const { instrument, subject, answers, entered, random } = draft
  const { questions, deciding } = readInstrument(instrument)
  for (;;) {
    const evaluation = evaluate(instrument, subject.facts, answers)
    const open = questions.filter(({ name }) => evaluation.visible.has(name) && !entered.has(name))
    if (open.length === 0) return evaluation
    for (const question of open) {
      entered.add(question.name)
      Object.assign(answers, drawAnswer(question, subject, answers, random))
      if (deciding.has(question)) break
    }
  }
}

/**
 * The questions that a message is about (those of its rule, or the one it leads to) and that may be thought of anew:
 * the category and the ratings are the person's own, and stay.
 */
function behind({ instrument }: Draft, { code, question }: Message): readonly Question[] {
  const rule = instrument.rules.find(candidate => candidate.code === code)
  const variables = new Set(rule ? variablesIn(rule.when) : [])
  return readInstrument(instrument).questions.filter(
    candidate =>
      candidate.name !== 'category' &&
      candidate.kind !== 'rating' &&
      (rule ? variableNamesOf(candidate).some(name => variables.has(name)) : candidate.name === question),
  )
}

function forget({ answers, entered }: Draft, question: Question): void {
  entered.delete(question.name)
  for (const variable of variableNamesOf(question)) delete answers[variable]
}

/** A question that was shown for a while may have left an answer behind. */
function onlyVisible({ answers }: Draft, { countedAnswers }: Evaluation): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name in countedAnswers))
}

/** `deciding`: the questions whose answer may show or hide another one. */
type Reading = Readonly<{ questions: readonly Question[]; deciding: ReadonlySet<Question> }>

const readings = new WeakMap<Instrument, Reading>()

function readInstrument(instrument: Instrument): Reading {
  const known = readings.get(instrument)
  if (known) return known
  const placed = questionsOf(instrument)
  const conditions = placed.flatMap(({ question, section }) => [question.when, section.when])
  const asked = new Set(conditions.flatMap(condition => (condition ? variablesIn(condition) : [])))
  const questions = placed.map(({ question }) => question)
  const decides = (question: Question) => variableNamesOf(question).some(name => asked.has(name))
  const reading = { questions, deciding: new Set(questions.filter(decides)) }
  readings.set(instrument, reading)
  return reading
}
