// From the assessments of a round to the rows of the register, in memory that grows with the rows alone.
import { evaluateContent, type RoundAssessment } from '../assessments/index.ts'
import { pseudonym } from '../identity/index.ts'
import { type Instrument, livingConditionsIndex, rowValues } from '../instrument/index.ts'
import type { RegisterRow } from '../register/index.ts'
import { type Counts, noCounts } from './counts.ts'
import { type CompleteAssessment, mergeAssessments } from './merge.ts'

export type Collected = Readonly<{
  rows: readonly RegisterRow[]
  /** How many of the rows are of people whom several units had assessed. Which rows they are, nobody is told. */
  doublyRegistered: number
  counts: Counts
}>

type Fate = 'withErrors' | 'notInformed' | CompleteAssessment

function judge(
  instrument: Instrument,
  { id, informed, changedAt, serviceType, content }: RoundAssessment,
): Fate {
  if (!informed || !content.information.informed) return 'notInformed'
  const { errors, countedAnswers } = evaluateContent(instrument, content)
  if (errors.length > 0) return 'withErrors'
  return { id, changedAt, serviceType, facts: content.facts, answers: countedAnswers }
}

function toRow(instrument: Instrument, person: readonly CompleteAssessment[], name: Buffer): RegisterRow {
  const { facts, serviceType, answers } = mergeAssessments(instrument, person)
  const index = livingConditionsIndex(instrument, answers)
  return {
    pseudonym: name,
    serviceType,
    answers: rowValues(instrument, facts, answers),
    indexMean: index ? Math.round(index.score * 1000) / 1000 : null,
    indexLevel: index?.level ?? null,
  }
}

export type Collection = Readonly<{
  instrument: Instrument
  pseudonymKey: Buffer
  /** Told after each batch how many assessments have been handled. */
  onHandled: (handled: number) => void
}>

/**
 * Turns the assessments of a round into rows, sorted by pseudonym. The assessments of one person must follow each other.
 * Those with errors and those of people not informed are counted and left behind (regulation § 6).
 */
export async function collectRows(
  batches: AsyncIterable<readonly RoundAssessment[]>,
  { instrument, pseudonymKey, onHandled }: Collection,
): Promise<Collected> {
  const counts = { ...noCounts }
  const rows: RegisterRow[] = []
  let doublyRegistered = 0
  let person: { digits: string; complete: CompleteAssessment[] } = { digits: '', complete: [] }
  const finishPerson = () => {
    if (person.complete.length === 0) return
    rows.push(toRow(instrument, person.complete, pseudonym(pseudonymKey, person.digits)))
    counts.merged += person.complete.length - 1
    if (person.complete.length > 1) doublyRegistered += 1
  }
  for await (const batch of batches) {
    for (const assessment of batch) {
      if (assessment.nationalNumber !== person.digits) {
        finishPerson()
        person = { digits: assessment.nationalNumber, complete: [] }
      }
      counts.assessments += 1
      const fate = judge(instrument, assessment)
      if (typeof fate === 'string') counts[fate] += 1
      else person.complete.push(fate)
    }
    onHandled(counts.assessments)
  }
  finishPerson()
  const transferred = counts.assessments - counts.withErrors - counts.notInformed
  return {
    rows: rows.sort((a, b) => a.pseudonym.compare(b.pseudonym)),
    doublyRegistered,
    counts: { ...counts, transferred },
  }
}
