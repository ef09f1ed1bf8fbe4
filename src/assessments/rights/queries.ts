// What migrations/0007-rights.sql tells the holder of an assessment on the ground of access, and nobody on any other.
import type { Transaction } from '../../platform/database.ts'

/** Holds the round until the transaction ends. False when the assessment is no longer one's own, or no longer there. */
export async function beginAccess(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx<{ held: boolean }[]>`select access_begin(${id}) as held`
  return row?.held ?? false
}

/** Where an assessment belongs. `unit` null: made by the coordinator. */
export type Origin = Readonly<{
  municipality: string
  unit: string | null
  /** 1 health and care, 2 NAV, 3 child welfare. */
  serviceType: 1 | 2 | 3
  maker: string | null
  holder: string
  /** `YYYY-MM-DD`: from this day on the municipality may transfer. */
  transferDate: string
}>

export async function readOrigin(tx: Transaction, id: string): Promise<Origin> {
  const [row] = await tx<
    Origin[]
  >`select municipality_name as municipality, unit_name as unit, service_type as "serviceType",
      maker_name as maker, holder_name as holder, transfer_date as "transferDate" from access_origin(${id})`
  if (!row) throw new Error('an assessment that is held has no origin')
  return row
}

/** One entry of the audit log about one assessment. Names are those of now. */
export type LoggedEntry = Readonly<{
  at: Date
  action: string
  accountId: string | null
  role: string | null
  name: string | null
  unit: string | null
  details: Readonly<Record<string, unknown>>
  /** Of a handover. */
  receiver: string | null
}>

/** All that was done with an assessment, oldest first. */
export function readChangeLog(tx: Transaction, id: string): Promise<readonly LoggedEntry[]> {
  return tx<
    LoggedEntry[]
  >`select at, action, account_id as "accountId", role, account_name as name, unit_name as unit,
      details, receiver_name as receiver from access_change_log(${id})`
}
