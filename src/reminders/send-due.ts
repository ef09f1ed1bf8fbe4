// Sends what is due. A reminder is claimed, sent and committed in one transaction, so that of any number of processes one
// sends it. Killed between the mail server's answer and the commit it is sent once more, under the same Message-ID.
import { createHash } from 'node:crypto'
import type { Program } from '../accounts/index.ts'
import { inTransaction, type Transaction } from '../platform/database.ts'
import type { Mail, Mailer } from '../platform/mail.ts'
import { dueReminders, type Reminder, type RoundToRemind } from './due.ts'
import {
  claimReminder,
  noteRefusal,
  type Recipient,
  recipientsOf,
  roundsToRemind,
  type Sending,
} from './queries.ts'
import { wordReminder } from './words.ts'

/** After so many failures in a row the mail server is taken to be away; the rest waits for the next time. */
const patience = 3

/** Raised when mails could not be sent now; those that could are sent. */
class MailsWaiting extends Error {}

/** `recipients`: the accounts of one address, which gets one mail: somebody who works in two units has two. */
type Letter = Readonly<{
  round: RoundToRemind
  reminder: Reminder
  recipients: readonly [Recipient, ...Recipient[]]
}>

/** By address, in which all processes name the accounts in the same order. */
function byAddress(recipients: readonly Recipient[]): Letter['recipients'][] {
  const ordered = recipients.toSorted((one, other) => one.accountId.localeCompare(other.accountId))
  const groups = Map.groupBy(ordered, ({ email, language }) => `${language} ${email.toLowerCase()}`)
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []))
}

const jobs = { system: 'jobs' } as const

async function findDue({ database, clock }: Program): Promise<Letter[]> {
  const now = clock.now()
  return inTransaction(database, jobs, now, async tx => {
    const letters: Letter[] = []
    for (const round of await roundsToRemind(tx))
      for (const reminder of dueReminders(round, now))
        for (const recipients of byAddress(await recipientsOf(tx, round.id, reminder)))
          letters.push({ round, reminder, recipients })
    return letters
  })
}

function toMail({ round, reminder, recipients }: Letter, publicUrl: string, at: Date): Mail {
  const [recipient] = recipients
  const { municipalityName, year } = round
  const { subject, text } = wordReminder(reminder, { municipalityName, year, publicUrl }, recipient.language)
  const id = createHash('sha256').update(`${round.id} ${reminder.name} ${recipient.accountId}`).digest('hex')
  return { to: recipient.email, subject, text, language: recipient.language, at, id: id.slice(0, 32) }
}

async function sendOne(tx: Transaction, letter: Letter, { clock, publicUrl }: Program, mailer: Mailer) {
  const { round, reminder, recipients } = letter
  const now = clock.now()
  const claimed: Sending[] = []
  for (const { accountId } of recipients) {
    const sending = { roundId: round.id, reminder: reminder.name, accountId }
    if (await claimReminder(tx, sending, now)) claimed.push(sending)
  }
  if (claimed.length === 0) return false
  const outcome = await mailer.send(toMail(letter, publicUrl, now))
  if (outcome === 'refused') for (const sending of claimed) await noteRefusal(tx, sending)
  return outcome === 'sent'
}

/**
 * Sends the reminders that are due and not sent. Gives how many it sent.
 * @throws MailsWaiting when the mail server did not take some of them; they are tried again the next time.
 */
export async function sendDueReminders(program: Program, mailer: Mailer): Promise<number> {
  let sent = 0
  let waiting = 0
  let failuresInARow = 0
  for (const letter of await findDue(program)) {
    if (failuresInARow === patience) break
    try {
      const went = await inTransaction(program.database, jobs, program.clock.now(), tx =>
        sendOne(tx, letter, program, mailer),
      )
      if (went) sent += 1
      failuresInARow = 0
    } catch (error) {
      waiting += 1
      failuresInARow += 1
      const { name } = error instanceof Error ? error : { name: 'unknown' }
      program.log.warn({ error: name }, 'a reminder could not be sent now')
    }
  }
  if (waiting > 0) throw new MailsWaiting('some reminders could not be sent now')
  return sent
}
