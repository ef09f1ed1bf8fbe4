// One save: the changes of a window, merged into what is stored, evaluated again by the engine, and written as a new
// version, in one transaction. Another window that saves the same assessment waits for it.
import type { Finish, Program, Scope } from '../accounts/index.ts'
import { evaluate, getInstrument, type Instrument, refuseChange } from '../instrument/index.ts'
import { type AssessmentContent, openContent, sealContent } from './assessment.ts'
import { traceChange } from './change-log.ts'
import type { SaveReply, SaveRequest } from './contract.ts'
import { type Merge, mergeSave } from './merge.ts'
import { assessmentProblems } from './problems.ts'
import { type AssessmentRow, contentUpdate } from './queries.ts'
import { requireLocked } from './read.ts'

/** @throws Problem `assessment.answer-refused` or `assessment.tab-unknown` */
function checkRequest(instrument: Instrument, { changes, visited }: SaveRequest): void {
  const refused = Object.entries(changes).flatMap(([variable, value]) => {
    const refusal = refuseChange(instrument, variable, value)
    return refusal ? [{ variable, refusal }] : []
  })
  if (refused.length > 0) throw assessmentProblems['assessment.answer-refused']({}, { refused })
  if (visited?.some(name => !instrument.tabs.some(tab => tab.name === name)))
    throw assessmentProblems['assessment.tab-unknown']()
}

/** @throws Problem `assessment.conflict` with both values, or `assessment.version-unknown` */
function mergeInto(content: AssessmentContent, row: AssessmentRow, request: SaveRequest): Merge {
  if (request.baseVersion > row.version) throw assessmentProblems['assessment.version-unknown']()
  const merge = mergeSave(content, request, row.version + 1)
  if (merge.conflicts.length === 0) return merge
  const { conflicts, merged } = merge
  throw assessmentProblems['assessment.conflict']({}, { version: row.version, conflicts, merged })
}

type SaveScope = Pick<Scope, 'tx'> & Finish & Readonly<{ now: Date; id: string; request: SaveRequest }>

const actions = {
  autosave: 'assessment.changed',
  saved: 'assessment.saved',
  closed: 'assessment.closed',
} as const

/**
 * Saves one window's changes, all or nothing, and tells the audit log. The same save sent again changes nothing and is
 * answered alike.
 * @throws Problem `assessment.not-found`, `assessment.answer-refused`, `assessment.conflict` (409, with both values and
 * the version to build on), or why the state of the round refuses
 */
export async function saveAssessment(
  program: Program,
  { tx, finish, now, id, request }: SaveScope,
): Promise<SaveReply> {
  const row = await requireLocked(tx, id)
  const instrument = getInstrument(row.instrument)
  checkRequest(instrument, request)
  const roundKey = await program.keyRing.roundKey(tx, row.roundId)
  const before = openContent(roundKey, id, row.contentCipher)
  const { content, merged, changed } = mergeInto(before, row, request)
  const evaluation = evaluate(instrument, content.facts, content.answers)
  const { length: errors } = evaluation.errors
  const counts = { errors, warnings: evaluation.warnings.length }
  const contradictions = errors - evaluation.remaining
  const written = content !== before
  const version = written ? row.version + 1 : row.version
  const changedAt = written ? now : row.changedAt
  const details = traceChange(instrument, version, changed)
  const trace = { action: actions[request.reason], objectType: 'assessment', objectId: id, details }
  if (written)
    finish(
      trace,
      contentUpdate(tx, id, {
        contentCipher: sealContent(roundKey, id, content),
        contradictions,
        ...counts,
      }),
    )
  else finish(trace)
  return { version, merged, visited: [...content.visited], ...counts, changedAt: changedAt.toISOString() }
}
