import type { Fragment, Transaction } from '../../platform/database.ts'
import type { ExtractFormat } from '../contract.ts'

export type DeliveryRow = Readonly<{
  id: string
  extractId: string
  format: ExtractFormat
  accountId: string
  deliveredBy: string | null
  startedAt: Date
  rows: number
  begunAt: Date | null
  rowsLeft: number
  seenAt: Date | null
  stopAskedAt: Date | null
  endedAt: Date | null
  finishedAt: Date | null
  bytes: number | null
  checksum: Buffer | null
}>

function readWhere(tx: Transaction, condition: Fragment): Promise<readonly DeliveryRow[]> {
  return tx<DeliveryRow[]>`select d.id, d.extract_id as "extractId", d.format, d.account_id as "accountId",
      a.full_name as "deliveredBy",
      d.started_at as "startedAt", d.rows, d.begun_at as "begunAt", d.rows_left as "rowsLeft", d.seen_at as "seenAt",
      d.stop_asked_at as "stopAskedAt", d.ended_at as "endedAt", d.finished_at as "finishedAt", d.bytes::float8 as bytes,
      d.checksum
    from extract_delivery d left join account a on a.id = d.account_id where ${condition} order by d.started_at, d.id`
}

/** What has left or begun to, oldest first. What was asked for and never fetched is not among it. */
export const readDeliveries = (tx: Transaction): Promise<readonly DeliveryRow[]> =>
  readWhere(tx, tx`d.begun_at is not null`)

/** One delivery of the account's own, or undefined. */
export async function findDelivery(
  tx: Transaction,
  id: string,
  account: string,
): Promise<DeliveryRow | undefined> {
  const [found] = await readWhere(tx, tx`d.id = ${id} and d.account_id = ${account}`)
  return found
}

/** Whose deliveries, and since when they must have given a sign, or been asked for if they haven't begun. */
export type GoingOn = Readonly<{ account: string; seenAfter: Date; askedAfter: Date }>

/** How many deliveries of an account go on: they may yet be fetched, or are on their way. */
export async function countGoingOn(
  tx: Transaction,
  { account, seenAfter, askedAfter }: GoingOn,
): Promise<number> {
  const [counted] = await tx<{ goingOn: number }[]>`select count(*)::int as "goingOn" from extract_delivery
    where account_id = ${account} and ended_at is null and (seen_at > ${seenAfter}
      or (begun_at is null and stop_asked_at is null and started_at > ${askedAfter}))`
  return counted?.goingOn ?? 0
}

/** Writes down that somebody may fetch the data of an extract. */
export async function insertDelivery(
  tx: Transaction,
  delivery: Readonly<{
    id: string
    extractId: string
    format: ExtractFormat
    account: string
    at: Date
    rows: number
  }>,
): Promise<void> {
  await tx`insert into extract_delivery (id, extract_id, format, account_id, started_at, rows)
    values (${delivery.id}, ${delivery.extractId}, ${delivery.format}, ${delivery.account}, ${delivery.at}, ${delivery.rows})`
}

/** What may be fetched, by whom, and until when it must have been asked for. */
export type Claim = Readonly<{ id: string; account: string; at: Date; askedAfter: Date }>

export type Begun = Readonly<{ extractId: string; format: ExtractFormat; rows: number; startedAt: Date }>

/** Writes down that the data begin to leave; undefined unless they may: once, by the account that asked, and soon after. */
export async function beginDelivery(
  tx: Transaction,
  { id, account, at, askedAfter }: Claim,
): Promise<Begun | undefined> {
  const [begun] = await tx<Begun[]>`
    update extract_delivery set begun_at = ${at}, seen_at = ${at}
    where id = ${id} and account_id = ${account} and begun_at is null and stop_asked_at is null and started_at >= ${askedAfter}
    returning extract_id as "extractId", format, rows, started_at as "startedAt"`
  return begun
}

/** Counts rows as having left, in the transaction that reads them. */
export const countOut = (id: string) => async (tx: Transaction, rows: number) => {
  await tx`update extract_delivery set rows_left = rows_left + ${rows} where id = ${id}`
}

/** Writes down that it goes on; gives whether it shouldn't. */
export async function giveSign(tx: Transaction, id: string, at: Date): Promise<{ stopAsked: boolean }> {
  const [noted] = await tx<{ stopAsked: boolean }[]>`
    update extract_delivery set seen_at = ${at} where id = ${id} returning stop_asked_at is not null as "stopAsked"`
  return { stopAsked: noted?.stopAsked ?? false }
}

/** Asks that a delivery of the account's own be stopped; false when it has ended, or isn't hers. */
export async function askToStop(
  tx: Transaction,
  { id, account, at }: Readonly<{ id: string; account: string; at: Date }>,
): Promise<boolean> {
  const asked = await tx`update extract_delivery set stop_asked_at = coalesce(stop_asked_at, ${at})
    where id = ${id} and account_id = ${account} and ended_at is null`
  return asked.count > 0
}

/** All of the file, as it was sent. */
export type Sent = Readonly<{ bytes: number; checksum: Buffer }>

export type End = Readonly<{ rowsLeft: number; stopAsked: boolean }>

function theEnd(ended: readonly End[]): End {
  const [end] = ended
  if (!end) throw new Error('a delivery that has ended can’t end')
  return end
}

/** Writes down that all of it has left, and its checksum. */
export async function finishDelivery(
  tx: Transaction,
  id: string,
  { at, bytes, checksum }: Sent & Readonly<{ at: Date }>,
): Promise<End> {
  return theEnd(
    await tx<
      End[]
    >`update extract_delivery set finished_at = ${at}, ended_at = ${at}, seen_at = ${at}, bytes = ${bytes},
      checksum = ${Buffer.from(checksum)} where id = ${id} and ended_at is null
      returning rows_left as "rowsLeft", stop_asked_at is not null as "stopAsked"`,
  )
}

/** Writes down that it ended before all had left; gives how many rows had at most, and whether that was asked for. */
export async function breakOffDelivery(tx: Transaction, id: string, at: Date): Promise<End> {
  return theEnd(
    await tx<
      End[]
    >`update extract_delivery set seen_at = ${at}, ended_at = ${at} where id = ${id} and ended_at is null
      returning rows_left as "rowsLeft", stop_asked_at is not null as "stopAsked"`,
  )
}
