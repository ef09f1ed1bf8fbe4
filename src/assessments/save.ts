// One save: the changes of a window, merged into what is stored, evaluated again by the engine, and written as a new
// version. Nothing is locked while it is worked on: if another window wrote first, it is merged anew into that.
import type { Program } from '../accounts/index.ts'
import { evaluate, getInstrument, type Instrument, refuseChange } from '../instrument/index.ts'
import type { Transaction } from '../platform/database.ts'
import { type AssessmentContent, openContent, sealContent } from './assessment.ts'
import type { SaveReply, SaveRequest } from './contract.ts'
import { type Merge, mergeSave } from './merge.ts'
import { assessmentProblems } from './problems.ts'
import { type AssessmentRow, updateContent } from './queries.ts'
import { requireAssessment } from './read.ts'

/** Windows of one assessment that save in the very same moment are few. */
const mostAttempts = 8

/** What a save did: `reply` for the window; `changed` are the variables whose answers changed, for the change log. */
export type Saved = Readonly<{ reply: SaveReply; instrument: Instrument; changed: readonly string[] }>

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

type SaveScope = Readonly<{ tx: Transaction; now: Date; id: string; request: SaveRequest }>

/** Gives undefined when another window wrote meanwhile. */
async function trySave(program: Program, { tx, now, id, request }: SaveScope): Promise<Saved | undefined> {
  const row = await requireAssessment(tx, id, 'change')
  const instrument = getInstrument(row.instrument)
  checkRequest(instrument, request)
  const roundKey = await program.keyRing.roundKey(tx, row.roundId)
  const before = openContent(roundKey, id, row.contentCipher)
  const { content, merged, changed } = mergeInto(before, row, request)
  const evaluation = evaluate(instrument, content.facts, content.answers)
  const counts = { errors: evaluation.errors.length, warnings: evaluation.warnings.length }
  const rest = { merged, visited: [...content.visited], ...counts }
  if (content === before) {
    const reply = { ...rest, version: row.version, changedAt: row.changedAt.toISOString() }
    return { reply, instrument, changed }
  }
  const contentCipher = sealContent(roundKey, id, content)
  if (!(await updateContent(tx, id, row.version, { contentCipher, ...counts }))) return undefined
  return { reply: { ...rest, version: row.version + 1, changedAt: now.toISOString() }, instrument, changed }
}

/**
 * Saves one window's changes, all or nothing. The same save sent again changes nothing and is answered alike.
 * @throws Problem `assessment.not-found`, `assessment.answer-refused`, `assessment.conflict` (409, with both values and
 * the version to build on), or why the state of the round refuses
 */
export async function saveAssessment(program: Program, scope: SaveScope): Promise<Saved> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const saved = await trySave(program, scope)
    if (saved) return saved
  }
  throw assessmentProblems['assessment.busy']()
}
