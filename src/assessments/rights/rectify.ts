// Rectification: facts are put right because the person demands it, also after the end date; the assessor's judgement is
// not hers to demand (manual, "Innsyn, retting og sletting").
import type { Finish, Program } from '../../accounts/index.ts'
import {
  type Evaluation,
  evaluate,
  getInstrument,
  type Instrument,
  type Message,
  objectiveVariables,
  refuseChange,
} from '../../instrument/index.ts'
import type { Transaction } from '../../platform/database.ts'
import { type AssessmentContent, openContent, sealContent } from '../assessment.ts'
import { traceChange } from '../change-log.ts'
import type { RectificationReply, RectificationRequest } from '../contract.ts'
import { type Merge, mergeSave } from '../merge.ts'
import { assessmentProblems } from '../problems.ts'
import { contentUpdate } from '../queries.ts'
import { requireLocked } from '../read.ts'

/** @throws Problem `assessment.not-rectifiable`, or `assessment.answer-refused` for a value that can't be an answer */
function checkChanges(instrument: Instrument, changes: RectificationRequest['changes']): void {
  const objective = objectiveVariables(instrument)
  if (Object.keys(changes).some(variable => !objective.has(variable)))
    throw assessmentProblems['assessment.not-rectifiable']()
  const refused = Object.entries(changes).flatMap(([variable, value]) => {
    const refusal = refuseChange(instrument, variable, value)
    return refusal ? [{ variable, refusal }] : []
  })
  if (refused.length > 0) throw assessmentProblems['assessment.answer-refused']({}, { refused })
}

/** @throws Problem `assessment.rectification-outdated` when another window has changed the same answers */
function mergeInto(content: AssessmentContent, version: number, request: RectificationRequest): Merge {
  const { baseVersion, changes } = request
  const merge = mergeSave(content, { baseVersion, changes, reason: 'saved' }, version + 1)
  if (baseVersion > version || merge.conflicts.length > 0)
    throw assessmentProblems['assessment.rectification-outdated']()
  return merge
}

const isSame = (one: Message) => (other: Message) =>
  one.code === other.code && one.question === other.question

/** The errors that the rectified answers bring, which weren't there before. */
function newErrorsOf(before: Evaluation, after: Evaluation): readonly Message[] {
  return after.errors.filter(error => !before.errors.some(isSame(error)))
}

/** @throws Problem `assessment.rectification-contradicts`, unless what it leads to has been accepted */
function demandAcceptance(newErrors: readonly Message[], { acceptErrors }: RectificationRequest): void {
  if (acceptErrors || newErrors.length === 0) return
  const told = newErrors.map(({ question, text: { nb, nn } }) => ({ question, nb, nn }))
  throw assessmentProblems['assessment.rectification-contradicts']({}, { newErrors: told })
}

type RectifyScope = Pick<Finish, 'finish'> &
  Readonly<{ tx: Transaction; now: Date; id: string; request: RectificationRequest }>

/**
 * Puts facts right, all that were asked for or none, and tells the log.
 * @throws Problem `assessment.not-rectifiable`, `assessment.answer-refused`, `assessment.rectification-outdated`,
 * `assessment.rectification-contradicts` (409, with the new errors), `assessment.not-found`, or why the round's state refuses
 */
export async function rectifyAssessment(
  program: Program,
  { tx, finish, now, id, request }: RectifyScope,
): Promise<RectificationReply> {
  const row = await requireLocked(tx, id, 'rectify')
  const instrument = getInstrument(row.instrument)
  checkChanges(instrument, request.changes)
  const roundKey = await program.keyRing.roundKey(tx, row.roundId)
  const before = openContent(roundKey, id, row.contentCipher)
  const { content, changed } = mergeInto(before, row.version, request)
  const after = evaluate(instrument, content.facts, content.answers)
  const newErrors = newErrorsOf(evaluate(instrument, before.facts, before.answers), after)
  demandAcceptance(newErrors, request)
  const counts = { errors: after.errors.length, warnings: after.warnings.length }
  const written = content !== before
  const version = written ? row.version + 1 : row.version
  const details = { ...traceChange(instrument, version, changed), newErrors: newErrors.length }
  const trace = { action: 'assessment.rectified', objectType: 'assessment', objectId: id, details } as const
  if (written)
    finish(trace, contentUpdate(tx, id, { contentCipher: sealContent(roundKey, id, content), ...counts }))
  else finish(trace)
  return { version, ...counts, changedAt: (written ? now : row.changedAt).toISOString() }
}
