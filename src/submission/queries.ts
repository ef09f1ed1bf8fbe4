import type { Transaction } from '../platform/database.ts'
import type { Counts } from './counts.ts'

export type PreviewRow = Readonly<{
  total: boolean
  name: string | null
  assessments: number
  willGo: number
  withErrors: number
  notInformed: number
  /** Different people among those that will go. */
  persons: number
}>

/** What a transfer would do now, per unit and in all; counted by the database, which tells nothing else. */
export function previewRound(tx: Transaction, roundId: string): Promise<readonly PreviewRow[]> {
  return tx<PreviewRow[]>`select total, name, assessments, will_go as "willGo", with_errors as "withErrors",
      not_informed as "notInformed", persons
    from submission_preview(${roundId}) order by total desc, name nulls last`
}

/**
 * Locks the round and its assessments until the transaction ends, and gives how many they are; null when another
 * transfer of the round is under way.
 * @throws PostgresError with the constraint `submission_round_transferable`
 */
export async function beginSubmission(tx: Transaction, roundId: string): Promise<number | null> {
  const [row] = await tx<{ locked: number | null }[]>`select submission_begin(${roundId}) as locked`
  return row?.locked ?? null
}

/** Whether a transfer of the round is under way, in this process or another. */
export async function isRunning(tx: Transaction, roundId: string): Promise<boolean> {
  const [row] = await tx<{ running: boolean }[]>`select submission_running(${roundId}) as running`
  return row?.running ?? false
}

/** Destroys all that collection holds of a round but its key. Gives how many assessments it was. */
export async function destroyAssessments(tx: Transaction, roundId: string): Promise<number> {
  const destroyed = await tx`delete from assessment where round_id = ${roundId}`
  await tx`delete from round_person where round_id = ${roundId}`
  return destroyed.count
}

/** The last step: from here on the round is transferred. The database refuses while anything is left of it. */
export async function markTransferred(tx: Transaction, roundId: string, now: Date): Promise<void> {
  const marked =
    await tx`update round set transferred_at = ${now} where id = ${roundId} and transferred_at is null`
  if (marked.count !== 1) throw new Error('the round could not be marked as transferred')
}

export type NewReceipt = Readonly<{
  roundId: string
  municipalityNumber: string
  year: number
  transferredAt: Date
  accountId: string
  counts: Counts
  registerRows: number
  checksum: Buffer
}>

export async function insertReceipt(tx: Transaction, receipt: NewReceipt): Promise<void> {
  const { roundId, municipalityNumber, year, transferredAt, accountId, counts, registerRows, checksum } =
    receipt
  await tx`insert into submission_receipt (round_id, municipality_number, year, transferred_at, account_id, assessments,
      transferred, with_errors, not_informed, merged, register_rows, checksum)
    values (${roundId}, ${municipalityNumber}, ${year}, ${transferredAt}, ${accountId}, ${counts.assessments},
      ${counts.transferred}, ${counts.withErrors}, ${counts.notInformed}, ${counts.merged}, ${registerRows}, ${checksum})`
}

export type ReceiptRow = Readonly<{
  number: string
  name: string
  year: number
  transferredAt: Date
  transferredBy: string
  assessments: number
  transferred: number
  withErrors: number
  notInformed: number
  merged: number
  registerRows: number
  checksum: Buffer
}>

/** The receipt of a round, if it was transferred. */
export async function findReceipt(tx: Transaction, roundId: string): Promise<ReceiptRow | undefined> {
  const [receipt] = await tx<ReceiptRow[]>`
    select m.number, m.name, s.year, s.transferred_at as "transferredAt", a.full_name as "transferredBy", s.assessments,
      s.transferred, s.with_errors as "withErrors", s.not_informed as "notInformed", s.merged,
      s.register_rows as "registerRows", s.checksum
    from submission_receipt s join municipality m on m.number = s.municipality_number join account a on a.id = s.account_id
    where s.round_id = ${roundId}`
  return receipt
}

/** The round of the acting municipality whose transfer of a year there is a receipt of. */
export async function findReceiptRound(
  tx: Transaction,
  municipalityNumber: string | null,
  year: number,
): Promise<string | undefined> {
  const [row] = await tx<{ roundId: string }[]>`select round_id as "roundId" from submission_receipt
    where municipality_number = ${municipalityNumber} and year = ${year}`
  return row?.roundId
}

export type ProgressRow = Readonly<{
  state: 'running' | 'done' | 'failed'
  handled: number
  total: number
  startedAt: Date
  heartbeatAt: Date
}>

/** Writes how far a transfer has come. A new one begins anew where an earlier one failed. */
export async function writeProgress(
  tx: Transaction,
  round: Readonly<{ id: string; municipalityNumber: string }>,
  progress: ProgressRow,
): Promise<void> {
  const { state, handled, total, startedAt, heartbeatAt } = progress
  await tx`insert into submission_progress (round_id, municipality_number, state, handled, total, started_at, heartbeat_at)
    values (${round.id}, ${round.municipalityNumber}, ${state}, ${handled}, ${total}, ${startedAt}, ${heartbeatAt})
    on conflict (round_id) do update set state = excluded.state, handled = excluded.handled, total = excluded.total,
      started_at = excluded.started_at, heartbeat_at = excluded.heartbeat_at`
}

/** How far the last transfer of a round came; undefined when nobody has tried. */
export async function findProgress(tx: Transaction, roundId: string): Promise<ProgressRow | undefined> {
  const [progress] = await tx<ProgressRow[]>`select state, handled, total, started_at as "startedAt",
    heartbeat_at as "heartbeatAt" from submission_progress where round_id = ${roundId}`
  return progress
}

/** Whether the round's one transfer has committed. */
export async function isTransferred(tx: Transaction, roundId: string): Promise<boolean> {
  const [round] = await tx<{ transferred: boolean }[]>`select transferred_at is not null as transferred
    from round where id = ${roundId}`
  return round?.transferred ?? false
}
