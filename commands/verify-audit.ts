import { type AuditVerdict, type ChainLink, chainAudit, verifyAudit } from '../src/audit/index.ts'
import { type Command, CommandRefused } from './command.ts'
import { withDatabase } from './database.ts'

const faults = {
  changed: 'the entry was changed after it was written',
  missing: 'an entry is missing',
  'unchained-entry': 'an entry after it was never chained',
  'cut-off': 'it ends here, before the end that was kept',
  replaced: 'it has another hash than the one that was kept',
} as const

/** @throws CommandRefused */
function readLink(text: string): ChainLink {
  const [, position, hash] = text.match(/^(\d{1,15}):([0-9a-f]{64})$/) ?? []
  if (!position || !hash)
    throw new CommandRefused('--expect is POSITION:HASH, as an earlier verify-audit has printed it.')
  return { position: Number(position), hash }
}

function tell(verdict: AuditVerdict): string {
  if (verdict.intact) {
    const { entries, unchained, miscounted, end } = verdict
    const lines = [
      `The audit log is whole: ${entries} entries, each in its place. ${unchained} are waiting to be chained.`,
    ]
    if (end) lines.push(`Its end: ${end.position}:${end.hash}`)
    if (miscounted > 0)
      lines.push(
        `But the counts of ${miscounted} days, which unusual patterns are found in, are not what it says: somebody has changed them.`,
        'As the owner of the database, `select audit_day_recount()` makes them anew from the log.',
      )
    return lines.join('\n')
  }
  return `The audit log is broken at position ${verdict.position}: ${faults[verdict.reason]}.`
}

/** Recomputes the hash chain of the audit log. */
export const verifyAuditCommand: Command = {
  help: `Usage: npm run -s brukerplan -- verify-audit [--expect POSITION:HASH]

Recomputes the hash chain over the whole audit log, outside the database. The exit code is 0 when it is whole, and 1 when an
entry was changed, removed or slipped in; the position of the first fault is printed. It is 1, too, when the counts beside the
log, which unusual patterns are found in, are not what the log says.

  --expect POSITION:HASH   an end that an earlier run printed, kept outside the database: tells whether what came up to it is
                           still there, and unchanged. Without it a log that was cut off at its end can't be told from one
                           where nothing more has happened. See docs/how-to/control-the-log.md.

Reads DATABASE_URL; without it, the database of the running demonstration.`,
  options: { expect: { type: 'string' } },
  run({ expect }) {
    const kept = typeof expect === 'string' ? readLink(expect) : undefined
    return withDatabase(async (database, now) => {
      await chainAudit(database)
      const verdict = await verifyAudit(database, now, kept)
      console.log(tell(verdict))
      return verdict.intact && verdict.miscounted === 0 ? 0 : 1
    })
  },
}
