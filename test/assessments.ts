// How tests begin assessments: as an assessor does, over HTTP.
import { nationalNumberSource, seededRandom } from '../dev/national-numbers.ts'
import type { Visitor } from '../dev/visitor.ts'
import { assessmentSchema, type OpenedAssessment, type StartRequest } from '../src/assessments/contract.ts'

/** Synthetic people to assess; the same seed gives the same people. */
export const peopleToAssess = (seed: number) => nationalNumberSource(seededRandom(seed))

/** Somebody informed by letter, who meets all criteria. */
export function startRequest(nationalNumber: string, wish: Partial<StartRequest> = {}): StartRequest {
  return {
    nationalNumber,
    information: {
      informed: true,
      givenOn: '2026-09-15',
      channel: 'letter',
      journalled: false,
      canConsent: true,
      relativesInformed: false,
    },
    inclusion: { age: true, informed: true, services: true, active: true, serious: true },
    ...wish,
  }
}

/** Starts an assessment and gives it, opened. */
export async function startAssessment(visitor: Visitor, nationalNumber: string): Promise<OpenedAssessment> {
  const reply = await visitor.post('/api/assessments', startRequest(nationalNumber))
  if (reply.status !== 200) throw new Error(`not started: ${reply.text}`)
  return reply.read(assessmentSchema)
}
