// The other people of the municipality, assessed through the HTTP API for speed, by the same assessors.
import { type Registration, registrations } from '../../dev/population/index.ts'
import type { Visitor } from '../../dev/visitor.ts'
import { assessmentSchema, type OpenedAssessment } from '../../src/assessments/contract.ts'
import { getInstrument } from '../../src/instrument/index.ts'
import { startAssessment } from '../assessments.ts'

/** So many people, each complete and known by one of two units. */
export function othersOf(date: string, persons: number): readonly Registration[] {
  const shares = { twice: 0, unfinished: 0, contradicting: 0, notInformed: 0 }
  const instrument = getInstrument('2026')
  return [...registrations({ instrument, date, seed: 90, persons, units: 2, shares })]
}

/** Starts an assessment and saves all answers at once. */
export async function assess(assessor: Visitor, { person, answers }: Registration): Promise<void> {
  const { id, version } = await startAssessment(assessor, person.nationalNumber)
  await answer(assessor, id, version, answers)
}

/** Saves answers to an assessment of the assessor's, over the version she has. */
async function answer(
  assessor: Visitor,
  id: string,
  version: number,
  answers: Registration['answers'],
): Promise<void> {
  const changes = { baseVersion: version, changes: answers, reason: 'closed' }
  const reply = await assessor.patch(`/api/assessments/${id}`, changes)
  if (reply.status !== 200) throw new Error(`not saved: ${reply.text}`)
}

/** The assessor's own assessment of a person. */
async function find(assessor: Visitor, nationalNumber: string): Promise<OpenedAssessment> {
  const { id } = (await assessor.post('/api/assessments/search', { nationalNumber })).body as { id: string }
  return (await assessor.get(`/api/assessments/${id}`)).read(assessmentSchema)
}

/** Answers what `assessor` has left open as `model` answered it, but for one of the services that she gave. */
export async function answerTheRestAs(
  model: Visitor,
  assessor: Visitor,
  nationalNumber: string,
  otherThan: string,
): Promise<void> {
  const [theirs, own] = [await find(model, nationalNumber), await find(assessor, nationalNumber)]
  const { [otherThan]: _, ...answers } = theirs.answers
  await answer(assessor, own.id, own.version, { ...answers, ...own.answers })
}

/** Tries to change an assessment of the assessor's own; gives the refusal's code. */
export async function tryToChange(assessor: Visitor, nationalNumber: string): Promise<string | undefined> {
  const { id, version } = await find(assessor, nationalNumber)
  const changes = { baseVersion: version, changes: { category: 1 }, reason: 'autosave' }
  return (await assessor.patch(`/api/assessments/${id}`, changes)).problem
}
