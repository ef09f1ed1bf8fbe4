// The rounds that were transferred before the demonstration begins. Their dates are set over HTTP; the rows were drawn
// behind it, so the round is marked as the transfer of those rows would have.
import type { Database } from '../../src/platform/database.ts'
import { checksumOf, type RegisterRow, type RowsOrigin } from '../../src/register/index.ts'
import { osloTime } from './clock.ts'
import type { Cast } from './coordinators.ts'
import { earlyRounds, earlyYear } from './early.ts'
import type { Happening } from './happening.ts'
import { expectDone, logIn } from './members.ts'

/** What a transfer's receipt says of the rows. */
export type EarlyTransfer = Readonly<{
  municipality: string
  transferredAt: Date
  registerRows: number
  doublyRegistered: number
  checksum: Buffer
}>

/** What a receipt says of `rows` that were written to the register. */
export function receiptOf(
  rows: readonly RegisterRow[],
  origin: RowsOrigin,
  doublyRegistered: number,
): EarlyTransfer {
  const { municipalityNumber: municipality, transferredAt } = origin
  return {
    municipality,
    transferredAt,
    registerRows: rows.length,
    doublyRegistered,
    checksum: checksumOf(rows, origin),
  }
}

/** The coordinator sets the dates in February; later the round is transferred. */
export function transferEarly(
  { url, owner }: Readonly<{ url: string; owner: Database }>,
  { coordinators }: Cast,
  transfer: EarlyTransfer,
): readonly Happening[] {
  const round = earlyRounds.find(({ municipality }) => municipality === transfer.municipality)
  const coordinator = coordinators.get(transfer.municipality)
  if (!round || !coordinator)
    throw new Error(`${transfer.municipality} has no round, or nobody to coordinate it`)
  const { endDate, transferDate } = round
  const plan = async () => {
    const visitor = await logIn(url, coordinator)
    expectDone(await visitor.put('/api/round', { endDate, transferDate }), 'set the dates')
  }
  return [
    { at: osloTime('2026-02-02', 10), happen: plan },
    { at: transfer.transferredAt, happen: () => markTransferred(owner, transfer) },
  ]
}

async function markTransferred(owner: Database, transfer: EarlyTransfer): Promise<void> {
  const { municipality, transferredAt, registerRows, doublyRegistered, checksum } = transfer
  const assessments = registerRows + doublyRegistered
  await owner.begin(async tx => {
    const [round] = await tx<{ id: string }[]>`select id from round
      where municipality_number = ${municipality} and year = ${earlyYear}`
    if (!round) throw new Error(`${municipality} has set no dates`)
    await tx`delete from round_key where round_id = ${round.id}`
    await tx`insert into submission_receipt (round_id, municipality_number, year, transferred_at, account_id, assessments,
        transferred, with_errors, not_informed, merged, register_rows, checksum)
      select ${round.id}, ${municipality}, ${earlyYear}, ${transferredAt}, id, ${assessments}, ${assessments}, 0, 0,
        ${doublyRegistered}, ${registerRows}, ${checksum}
      from account where role = 'coordinator' and municipality_number = ${municipality} limit 1`
    await tx`update round set transferred_at = ${transferredAt} where id = ${round.id}`
  })
}
