// Who did what: appended in the transaction of the deed, chained by hash moments later (migrations/0001-foundation.sql).
import type { Fragment, Transaction } from '../platform/database.ts'

/** Every action there is; a route names the ones it writes. */
export type AuditAction =
  | 'login.done'
  | 'login.refused'
  | 'login.reauthenticated'
  | 'logout.done'
  | 'session.ended'
  | 'account.chosen'
  | 'account.created'
  | 'account.changed'
  | 'terms.accepted'
  | 'invitation.created'
  | 'invitation.withdrawn'
  | 'invitation.opened'
  | 'invitation.used'
  | 'agreement.registered'
  | 'handover.done'
  | 'assessment.handed-over'
  | 'accounts.listed'
  | 'account.suspended'
  | 'account.suspension-lifted'
  | 'account.role-changed'
  | 'authorisation-register.read'
  | 'authorisation-register.downloaded'
  | 'unit.renamed'
  | 'unit.merged'
  | 'welcome-message.written'
  | 'terms.published'
  | 'year.opened'
  | 'round.created'
  | 'round.dates-changed'
  | 'round.lapsed'
  | 'contacts.changed'
  | 'letter.read'
  | 'letter.downloaded'
  | 'letter.previewed'
  | 'letter.published'
  | 'person.looked-up'
  | 'opt-out.checked'
  | 'opt-out.made'
  | 'opt-out.deleted'
  | 'assessment.created'
  | 'assessment.opened'
  | 'assessment.changed'
  | 'assessment.saved'
  | 'assessment.closed'
  | 'assessment.information-changed'
  | 'assessment.listed'
  | 'assessment.searched'
  | 'assessment.number-shown'
  | 'assessment.erased'
  | 'assessment.rectified'
  | 'assessment.printed'
  | 'assessment.content-downloaded'
  | 'assessment.change-log-downloaded'
  | 'training.started'
  | 'training.feedback-read'
  | 'submission.previewed'
  | 'submission.started'
  | 'submission.done'
  | 'submission.receipt-read'
  | 'register.downloaded'
  | 'register.destroyed'
  | 'extract.counted'
  | 'extract.ordered'
  | 'extract.requested'
  | 'extract.delivered'
  | 'extract.stop-asked'
  | 'extract.ended'
  | 'report.read'
  | 'report.downloaded'
  | 'report.approved'
  | 'report.returned'
  | 'report.answered'
  | 'report.published'
  | 'pooling.proposed'
  | 'pooling.accepted'
  | 'pooling.declined'
  | 'pooling.ended'
  | 'pooling.drawn'
  | 'analysis.asked'
  | 'analysis.downloaded'
  | 'log.read'
  | 'log.downloaded'
  | 'log.patterns-read'
  | 'control.written'
  | 'keys.rotated'
  | 'access.refused'

export type AuditEntry = Readonly<{
  at: Date
  account?: string | undefined
  role?: string | undefined
  unit?: string | undefined
  municipality?: string | undefined
  action: AuditAction
  objectType?: string | undefined
  /** An id of ours, never a national number. */
  objectId?: string | undefined
  ground?: string | undefined
  outcome?: 'done' | 'refused'
  /** Names of questions, counts, codes: never an answer, a number or a name. */
  details?: Readonly<Record<string, string | number | boolean | readonly string[]>> | undefined
}>

/** The statement that appends an entry to the log; nothing is sent before it is awaited or made part of another. */
export function auditInsert(tx: Transaction, entry: AuditEntry): Fragment {
  return tx`insert into audit_entry (at, account_id, role, unit_id, municipality_number, action, object_type, object_id, ground, outcome, details)
    values (${entry.at}, ${entry.account ?? null}, ${entry.role ?? null}, ${entry.unit ?? null}, ${entry.municipality ?? null},
      ${entry.action}, ${entry.objectType ?? null}, ${entry.objectId ?? null}, ${entry.ground ?? null}, ${entry.outcome ?? 'done'},
      ${tx.json(entry.details ?? {})})`
}

/** Appends an entry to the log, in the transaction of what it tells. */
export async function appendAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await auditInsert(tx, entry)
}
