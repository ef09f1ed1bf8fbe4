// Sends mails, each once. A mail is claimed, sent and committed in one transaction, so that of any number of processes one
// sends it. Killed between the mail server's answer and the commit it is sent once more, under the same Message-ID.
import { createHash } from 'node:crypto'
import type { Clock } from './clock.ts'
import { type Database, inTransaction, type Transaction } from './database.ts'
import type { Logger } from './log.ts'
import type { Mailer } from './mail.ts'
import type { Language } from './problem.ts'

/** An account that a mail goes to. */
export type Recipient = Readonly<{ accountId: string; email: string; language: Language }>

/** What a mail says, in the language of its reader. Plain text. */
export type Words = Readonly<{ subject: string; text: string }>

/** One mail to the accounts of one address, which gets it once: somebody who works in two units has two. */
export type Letter = Readonly<{
  /** What it is of, the same each time it is tried. */
  name: string
  recipients: readonly [Recipient, ...Recipient[]]
  words: Words
  /** Takes it for an account until the transaction ends; false when another has sent it, who is waited for. */
  claim: (tx: Transaction, accountId: string, now: Date) => Promise<boolean>
  /** Notes that the address took no mail, so that it is not tried again. */
  noteRefusal: (tx: Transaction, accountId: string) => Promise<void>
}>

const ending: Readonly<Record<Language, string>> = {
  nb: 'Denne e-posten er sendt av Brukerplan og kan ikke besvares.',
  nn: 'Denne e-posten er send av Brukerplan og kan ikkje svarast på.',
}

/** The text of a mail with the address that it leads to and how it ends. */
export const closeMail = (text: string, link: string, language: Language): string =>
  `${text}\n${link}\n\n--\n${ending[language]}\n`

/** Nobody's telephone rings at night. Hours in Norway, the last one not included. */
const from = 7
const to = 21
const hourInOslo = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** Whether mails go out at an instant. */
export function isMailTime(now: Date): boolean {
  const hour = Number(hourInOslo.format(now))
  return hour >= from && hour < to
}

/** Those of one address and language together, in an order that is the same in all processes. */
export function byAddress<Each extends Recipient>(
  recipients: readonly Each[],
): readonly (readonly [Each, ...Each[]])[] {
  const ordered = recipients.toSorted((one, other) => one.accountId.localeCompare(other.accountId))
  const groups = Map.groupBy(ordered, ({ email, language }) => `${language} ${email.toLowerCase()}`)
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []))
}

/** After so many failures in a row the mail server is taken to be away; the rest waits for the next time. */
const patience = 3

/** Raised when mails could not be sent now; those that could are sent. */
class MailsWaiting extends Error {}

const jobs = { system: 'jobs' } as const

async function sendOne(tx: Transaction, letter: Letter, mailer: Mailer, now: Date): Promise<boolean> {
  const { name, recipients, words, claim, noteRefusal } = letter
  const claimed: string[] = []
  for (const { accountId } of recipients) if (await claim(tx, accountId, now)) claimed.push(accountId)
  if (claimed.length === 0) return false
  const [{ accountId, email: to, language }] = recipients
  const id = createHash('sha256').update(`${name} ${accountId}`).digest('hex').slice(0, 32)
  const outcome = await mailer.send({ to, ...words, language, at: now, id })
  if (outcome === 'refused') for (const account of claimed) await noteRefusal(tx, account)
  return outcome === 'sent'
}

/**
 * Sends the mails that `find` gives. Gives how many it sent.
 * @throws MailsWaiting when the mail server did not take some of them; they are tried again the next time.
 */
export async function sendLetters(
  { database, clock, log }: Readonly<{ database: Database; clock: Clock; log: Logger }>,
  mailer: Mailer,
  find: (tx: Transaction, now: Date) => Promise<readonly Letter[]>,
): Promise<number> {
  const began = clock.now()
  const letters = await inTransaction(database, jobs, began, tx => find(tx, began))
  let sent = 0
  let waiting = 0
  let failuresInARow = 0
  for (const letter of letters) {
    if (failuresInARow === patience) break
    try {
      const now = clock.now()
      if (await inTransaction(database, jobs, now, tx => sendOne(tx, letter, mailer, now))) sent += 1
      failuresInARow = 0
    } catch (error) {
      waiting += 1
      failuresInARow += 1
      const { name } = error instanceof Error ? error : { name: 'unknown' }
      log.warn({ error: name }, 'a mail could not be sent now')
    }
  }
  if (waiting > 0) throw new MailsWaiting('some mails could not be sent now')
  return sent
}
