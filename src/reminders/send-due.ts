import type { Program } from '../accounts/index.ts'
import type { Transaction } from '../platform/database.ts'
import type { Mailer } from '../platform/mail.ts'
import { byAddress, type Letter, sendLetters } from '../platform/send-letters.ts'
import { dueReminders } from './due.ts'
import { claimReminder, noteRefusal, recipientsOf, roundsToRemind } from './queries.ts'
import { wordReminder } from './words.ts'

async function findDue(tx: Transaction, now: Date, publicUrl: string): Promise<readonly Letter[]> {
  const letters: Letter[] = []
  for (const round of await roundsToRemind(tx)) {
    const { id: roundId, municipalityName, year } = round
    for (const reminder of dueReminders(round, now))
      for (const recipients of byAddress(await recipientsOf(tx, roundId, reminder)))
        letters.push({
          name: `${roundId} ${reminder.name}`,
          recipients,
          words: wordReminder(reminder, { municipalityName, year, publicUrl }, recipients[0].language),
          claim: (own, accountId, at) =>
            claimReminder(own, { roundId, reminder: reminder.name, accountId }, at),
          noteRefusal: (own, accountId) => noteRefusal(own, { roundId, reminder: reminder.name, accountId }),
        })
  }
  return letters
}

/**
 * Sends the reminders that are due and not sent. Gives how many it sent.
 * @throws MailsWaiting when the mail server did not take some of them; they are tried again the next time.
 */
export const sendDueReminders = (program: Program, mailer: Mailer): Promise<number> =>
  sendLetters(program, mailer, (tx, now) => findDue(tx, now, program.publicUrl))
