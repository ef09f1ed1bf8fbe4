// What must happen by itself. Each part asks its own question of the clock and the database, so that it may be asked by
// any process, any number of times, and after having stood still for days.
import { forgetOldSessions, type Program } from './accounts/index.ts'
import type { Config } from './config.ts'
import { folderMailer, type Mailer, smtpMailer } from './platform/mail.ts'
import { sendNeighbourMails } from './pooling/index.ts'
import { destroyOldRows } from './register/index.ts'
import { sendDueReminders } from './reminders/index.ts'
import { destroyLapsedRounds } from './rounds/index.ts'

/** A mail server where one is set, else a folder. */
export function openMailer({ mail }: Config): Mailer {
  return mail.smtpUrl ? smtpMailer(mail.smtpUrl, mail.from) : folderMailer(mail.directory, mail.from)
}

/**
 * Does everything that is due now. What fails doesn't keep the rest from being done.
 * @throws AggregateError of what failed
 */
export async function runDueJobs(program: Program, mailer: Mailer): Promise<void> {
  const failures: unknown[] = []
  const jobs = [
    () => destroyLapsedRounds(program),
    () => destroyOldRows(program),
    () => forgetOldSessions(program),
    () => sendDueReminders(program, mailer),
    () => sendNeighbourMails(program, mailer),
  ]
  for (const job of jobs) await job().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, 'some jobs failed')
}
