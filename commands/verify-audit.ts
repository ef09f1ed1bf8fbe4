import { type AuditVerdict, chainAudit, verifyAudit } from '../src/audit/index.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'

const faults = {
  changed: 'the entry was changed after it was written',
  missing: 'an entry is missing',
  'unchained-entry': 'an entry after it was never chained',
} as const

function tell(verdict: AuditVerdict): string {
  if (verdict.intact)
    return `The audit log is whole: ${verdict.entries} entries, each in its place. ${verdict.unchained} are waiting to be chained.`
  return `The audit log is broken at position ${verdict.position}: ${faults[verdict.reason]}.`
}

/** Recomputes the hash chain of the audit log. */
export const verifyAuditCommand: Command = {
  help: `Usage: npm run -s brukerplan -- verify-audit

Recomputes the hash chain over the whole audit log, outside the database. The exit code is 0 when it is whole, and 1 when an
entry was changed, removed or slipped in; the position of the first fault is printed.

Reads DATABASE_URL; without it, the database of the running demonstration.`,
  options: {},
  run: () =>
    withDatabase(async (database, now) => {
      await chainAudit(database)
      const verdict = await verifyAudit(database, now)
      console.log(tell(verdict))
      return verdict.intact ? 0 : 1
    }),
}
