import type { Transaction } from '../platform/database.ts'
import type { Recipient } from '../platform/send-letters.ts'
import type { Reminder, RoundToRemind } from './due.ts'

/** The rounds that somebody may have to be reminded of. In a transaction that acts as `jobs`. */
export function roundsToRemind(tx: Transaction): Promise<readonly RoundToRemind[]> {
  return tx<
    RoundToRemind[]
  >`select id, municipality_number as "municipalityNumber", municipality_name as "municipalityName",
      year, end_date as "endDate", transfer_date as "transferDate", transferred_at as "transferredAt", destroyed
    from reminder_rounds()`
}

/** Whom a reminder goes to and has not gone to. */
export function recipientsOf(
  tx: Transaction,
  roundId: string,
  { audience, name }: Reminder,
): Promise<readonly Recipient[]> {
  return tx<Recipient[]>`select account_id as "accountId", email, language
    from reminder_recipients(${roundId}, ${audience}, ${name})`
}

export type Sending = Readonly<{ roundId: string; reminder: string; accountId: string }>

/** Takes a reminder for oneself until the transaction ends. False when another has sent it, who is waited for. */
export async function claimReminder(tx: Transaction, sending: Sending, now: Date): Promise<boolean> {
  const { roundId, reminder, accountId } = sending
  const claimed = await tx`insert into reminder_sent (round_id, reminder, account_id, sent_at, outcome)
    values (${roundId}, ${reminder}, ${accountId}, ${now}, 'sent') on conflict do nothing`
  return claimed.count === 1
}

/** Notes that the address took no mail, so that it is not tried again. */
export async function noteRefusal(tx: Transaction, { roundId, reminder, accountId }: Sending): Promise<void> {
  await tx`update reminder_sent set outcome = 'refused'
    where round_id = ${roundId} and reminder = ${reminder} and account_id = ${accountId}`
}
