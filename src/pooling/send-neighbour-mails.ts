// What one municipality says about being shown together, the other's coordinators are told by mail.
import type { Program } from '../accounts/index.ts'
import type { Transaction } from '../platform/database.ts'
import type { Mailer } from '../platform/mail.ts'
import { byAddress, isMailTime, type Letter, sendLetters } from '../platform/send-letters.ts'
import { claimWord, listUntold, noteWordRefused } from './queries.ts'
import { wordMail } from './words.ts'

async function findUntold(tx: Transaction, now: Date, publicUrl: string): Promise<readonly Letter[]> {
  if (!isMailTime(now)) return []
  const words = Map.groupBy(await listUntold(tx), ({ wordId }) => wordId)
  return [...words].flatMap(([wordId, untold]) =>
    byAddress(untold).map((recipients): Letter => {
      const [{ word, saidBy, saidTo, language }] = recipients
      return {
        name: `agreement ${wordId}`,
        recipients,
        words: wordMail(word, { saidBy, saidTo, publicUrl }, language),
        claim: (own, accountId, at) => claimWord(own, { wordId, accountId }, at),
        noteRefusal: (own, accountId) => noteWordRefused(own, { wordId, accountId }),
      }
    }),
  )
}

/**
 * Tells coordinators what a neighbour has proposed or answered, or that it has ended what was agreed. Gives how many mails it sent.
 * @throws MailsWaiting when the mail server did not take some of them; they are tried again the next time.
 */
export const sendNeighbourMails = (program: Program, mailer: Mailer): Promise<number> =>
  sendLetters(program, mailer, (tx, now) => findUntold(tx, now, program.publicUrl))
