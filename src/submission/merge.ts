// Several units' assessments of one person become one (product: the newest complete assessment gives the answers; a
// service received or recommended according to any of them counts). Pure.
import {
  type Answers,
  evaluate,
  type Instrument,
  type PersonFacts,
  questionsOf,
  servicesOf,
  variableNamesOf,
} from '../instrument/index.ts'

/** A complete assessment of a person who was informed. */
export type CompleteAssessment = Readonly<{
  id: string
  changedAt: Date
  serviceType: number
  facts: PersonFacts
  /** The answers that count. */
  answers: Answers
}>

/** One person as the register is told. */
export type MergedPerson = Readonly<Pick<CompleteAssessment, 'serviceType' | 'facts' | 'answers'>>

/** Newest first; of two in the same moment always the same one. */
function byAge(a: CompleteAssessment, b: CompleteAssessment): number {
  return b.changedAt.getTime() - a.changedAt.getTime() || (a.id < b.id ? -1 : 1)
}

/** The services that any of the others says were received or should be, and the newest doesn't. */
function servicesOfOthers(instrument: Instrument, others: readonly CompleteAssessment[]): Answers {
  const names = servicesOf(instrument).flatMap(({ received, recommended }) => [received, recommended])
  const given = names.filter(name => others.some(({ answers }) => answers[name] === 1))
  return Object.fromEntries(given.map(name => [name, 1]))
}

/** Answers to the questions that the added services opened, each from the newest assessment that has been asked it. */
function followUps(
  instrument: Instrument,
  newest: CompleteAssessment,
  others: readonly CompleteAssessment[],
): Answers {
  const asked = evaluate(instrument, newest.facts, newest.answers).visible
  const opened = questionsOf(instrument).filter(
    ({ question }) => question.kind !== 'service' && !asked.has(question.name),
  )
  const entries = opened.flatMap(({ question }) => {
    const names = variableNamesOf(question)
    const source = others.find(({ answers }) => names.some(name => answers[name] !== undefined))
    return names.flatMap(name => {
      const value = source?.answers[name]
      return value === undefined ? [] : [[name, value] as const]
    })
  })
  return Object.fromEntries(entries)
}

/**
 * Merges the assessments of one person, in whatever order they come. The answers are those that count in the merged
 * whole: what a service of another unit does not open stays out.
 * @throws RangeError when there are none.
 */
export function mergeAssessments(
  instrument: Instrument,
  assessments: readonly CompleteAssessment[],
): MergedPerson {
  const [newest, ...others] = [...assessments].sort(byAge)
  if (!newest) throw new RangeError('there is no assessment to merge')
  const { facts, serviceType } = newest
  if (others.length === 0) return { facts, serviceType, answers: newest.answers }
  const together = {
    ...followUps(instrument, newest, others),
    ...newest.answers,
    ...servicesOfOthers(instrument, others),
  }
  return { facts, serviceType, answers: evaluate(instrument, facts, together).countedAnswers }
}
