// What the coordinator is shown of the transfer, before, during and after it.
import type { Actor } from '../accounts/index.ts'
import type { Transaction } from '../platform/database.ts'
import { currentRound, type Round, roundState } from '../rounds/index.ts'
import type { SubmissionPreview, SubmissionProgress, SubmissionReceipt } from './contract.ts'
import { submissionProblems } from './problems.ts'
import {
  findProgress,
  findReceipt,
  findReceiptRound,
  isRunning,
  isTransferred,
  type PreviewRow,
  previewRound,
} from './queries.ts'

/** The municipality's round of this year. @throws Problem `submission.no-round` */
export async function requireRound(
  tx: Transaction,
  { municipalityNumber }: Actor,
  now: Date,
): Promise<Round> {
  const round = municipalityNumber ? await currentRound(tx, municipalityNumber, now) : undefined
  if (!round) throw submissionProblems['submission.no-round']()
  return round
}

const nobody = { assessments: 0, willGo: 0, withErrors: 0, notInformed: 0, persons: 0 }

function fatesOf({ assessments, willGo, withErrors, notInformed }: Omit<PreviewRow, 'total' | 'name'>) {
  return { assessments, willGo, withErrors, notInformed }
}

/** What would happen if the button were pressed now. */
export async function readPreview(tx: Transaction, round: Round, now: Date): Promise<SubmissionPreview> {
  const rows = await previewRound(tx, round.id)
  const all = rows.find(row => row.total) ?? nobody
  const state = roundState(round, now) as SubmissionPreview['state']
  return {
    year: round.year,
    state,
    mayTransfer: state === 'transferable' && all.persons > 0,
    transferDate: round.transferDate,
    ...fatesOf(all),
    merged: all.willGo - all.persons,
    registerRows: all.persons,
    units: rows.filter(row => !row.total).map(row => ({ name: row.name, ...fatesOf(row) })),
  }
}

/** The truth about the transfer: the round and the lock know it, the progress row only how far it came. */
export async function readProgress(tx: Transaction, round: Round): Promise<SubmissionProgress> {
  const running = await isRunning(tx, round.id)
  // Asked after the lock: a transfer that ended between the two has committed, and must not look interrupted.
  const transferred = await isTransferred(tx, round.id)
  const row = await findProgress(tx, round.id)
  const untransferred = row === undefined ? 'idle' : row.state === 'failed' ? 'failed' : 'interrupted'
  return {
    state: transferred ? 'done' : running ? 'running' : untransferred,
    handled: row?.handled ?? 0,
    total: row?.total ?? 0,
    startedAt: row?.startedAt.toISOString() ?? null,
    heartbeatAt: row?.heartbeatAt.toISOString() ?? null,
  }
}

/**
 * The round of this year, or of the year asked for, which has been transferred.
 * @throws Problem `submission.no-round` | `submission.no-receipt`
 */
export async function receiptRound(
  tx: Transaction,
  { actor, year, now }: Readonly<{ actor: Actor; year: number | undefined; now: Date }>,
): Promise<string> {
  if (year === undefined) return (await requireRound(tx, actor, now)).id
  const roundId = await findReceiptRound(tx, actor.municipalityNumber, year)
  if (!roundId) throw submissionProblems['submission.no-receipt']()
  return roundId
}

/** @throws Problem `submission.no-receipt` */
export async function readReceipt(tx: Transaction, roundId: string): Promise<SubmissionReceipt> {
  const receipt = await findReceipt(tx, roundId)
  if (!receipt) throw submissionProblems['submission.no-receipt']()
  const { number, name, transferredAt, checksum, ...rest } = receipt
  return {
    ...rest,
    municipality: { number, name },
    transferredAt: transferredAt.toISOString(),
    checksum: checksum.toString('hex'),
  }
}
