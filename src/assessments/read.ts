// One's own assessments, opened.
import type { Program } from '../accounts/index.ts'
import { maskNationalNumber } from '../identity/index.ts'
import type { Transaction } from '../platform/database.ts'
import { openContent, openNumber } from './assessment.ts'
import type { ListedAssessment, OpenedAssessment, RoundState } from './contract.ts'
import { type AssessmentAction, refuseInState } from './policy.ts'
import { assessmentProblems } from './problems.ts'
import {
  type AssessmentRow,
  findAssessment,
  findCurrentRound,
  listAssessments,
  lockAssessment,
} from './queries.ts'
import { standingOf } from './rules.ts'

/**
 * Says that an assessment isn't there: after a transfer, or when the year has lapsed, that this is why.
 * @throws Problem `assessment.transferred`, `assessment.lapsed` or `assessment.not-found`
 */
export async function refuseMissing(tx: Transaction): Promise<never> {
  const { state } = await findCurrentRound(tx)
  if (state === 'transferred' || state === 'lapsed') throw assessmentProblems[`assessment.${state}`]()
  throw assessmentProblems['assessment.not-found']()
}

/**
 * One of the acting account's own, for something that the state of its round allows.
 * @throws Problem `assessment.not-found`, or why the state refuses
 */
export async function requireAssessment(
  tx: Transaction,
  id: string,
  action: AssessmentAction,
): Promise<AssessmentRow> {
  const row = await findAssessment(tx, id)
  if (!row) return refuseMissing(tx)
  const refusal = refuseInState(action, row.roundState)
  if (refusal) throw assessmentProblems[refusal]()
  return row
}

/**
 * One of the acting account's own, locked to be changed. @throws Problem as `requireAssessment`
 */
export async function requireLocked(
  tx: Transaction,
  id: string,
  action: 'change' | 'rectify' = 'change',
): Promise<AssessmentRow> {
  const row = await lockAssessment(tx, id)
  if (row) return row
  await requireAssessment(tx, id, action)
  // What refused has gone away in between.
  return requireLocked(tx, id, action)
}

export async function readAssessment(
  program: Program,
  tx: Transaction,
  id: string,
): Promise<OpenedAssessment> {
  const row = await requireAssessment(tx, id, 'read')
  const roundKey = await program.keyRing.roundKey(tx, row.roundId)
  const { facts, information, inclusion, answers, visited } = openContent(roundKey, id, row.contentCipher)
  return {
    id,
    instrument: row.instrument,
    year: row.year,
    maskedNumber: maskNationalNumber(openNumber(roundKey, id, row.numberCipher)),
    facts,
    information,
    inclusion,
    answers: { ...answers },
    visited: [...visited],
    version: row.version,
    roundState: row.roundState,
    editable: refuseInState('change', row.roundState) === undefined,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  }
}

/** The eleven digits of one of the acting account's own. */
export async function readNumberOf(program: Program, tx: Transaction, id: string): Promise<string> {
  const row = await requireAssessment(tx, id, 'read')
  return openNumber(await program.keyRing.roundKey(tx, row.roundId), id, row.numberCipher)
}

type OwnList = { roundState: RoundState; assessments: ListedAssessment[] }

/** All of the acting account's own in the round of now; none where the round has not begun or is over. */
export async function readList(program: Program, tx: Transaction): Promise<OwnList> {
  const round = await findCurrentRound(tx)
  if (!round.id || refuseInState('read', round.state)) return { roundState: round.state, assessments: [] }
  const rows = await listAssessments(tx, round.id)
  const roundKey = await program.keyRing.roundKey(tx, round.id)
  const assessments = rows.map(({ numberCipher, createdAt, changedAt, ...row }) => ({
    ...row,
    standing: standingOf(row),
    maskedNumber: maskNationalNumber(openNumber(roundKey, row.id, numberCipher)),
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  }))
  return { roundState: round.state, assessments }
}
