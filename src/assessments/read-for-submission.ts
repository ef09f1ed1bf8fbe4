// What the transfer reads: every assessment of a round, opened one batch at a time, so that memory stays flat.
import { type Evaluation, evaluate, type Instrument } from '../instrument/index.ts'
import type { Transaction } from '../platform/database.ts'
import { type AssessmentContent, openContent, openNumber } from './assessment.ts'

/** An assessment as the transfer sees it. The same person's follow each other, the newest first. */
export type RoundAssessment = Readonly<{
  id: string
  personToken: Buffer
  /** Eleven digits. */
  nationalNumber: string
  serviceType: number
  informed: boolean
  changedAt: Date
  content: AssessmentContent
}>

type RoundRow = {
  id: string
  personToken: Buffer
  numberCipher: Buffer
  contentCipher: Buffer
  serviceType: number
  informed: boolean
  changedAt: Date
}

function openRow({ numberCipher, contentCipher, ...row }: RoundRow, roundKey: Buffer): RoundAssessment {
  return {
    ...row,
    nationalNumber: openNumber(roundKey, row.id, numberCipher),
    content: openContent(roundKey, row.id, contentCipher),
  }
}

/**
 * Reads all assessments of a round in order of person token, newest first for each person, in batches. Row-level
 * security shows them to the coordinator on the ground of submission alone. Throws when a ciphertext is not its row's.
 */
export async function* readRoundAssessments(
  tx: Transaction,
  roundId: string,
  roundKey: Buffer,
  batchSize = 200,
): AsyncGenerator<readonly RoundAssessment[]> {
  const batches = tx<RoundRow[]>`
    select id, person_token as "personToken", number_cipher as "numberCipher", content_cipher as "contentCipher",
      service_type as "serviceType", informed, changed_at as "changedAt"
    from assessment where round_id = ${roundId} order by person_token, changed_at desc, id`.cursor(batchSize)
  for await (const rows of batches) yield rows.map(row => openRow(row, roundKey))
}

/** What the engine says of an assessment now. */
export function evaluateContent(instrument: Instrument, content: AssessmentContent): Evaluation {
  return evaluate(instrument, content.facts, content.answers)
}
