import { inTransaction } from '../src/platform/database.ts'
import { auditPublished, type DisclosureFinding } from '../src/statistics/index.ts'
import { type Command, CommandRefused, wholeNumber } from './command.ts'
import { withDatabase } from './database.ts'

const meanings = {
  'value-excluded': 'can be told not to be some of the counts it should be able to be',
  'known-to-be-small': 'can be told to be a small count',
  impossible: 'could never have been shown by the protection there is: it was made in another way',
} as const

function tell({ cell, shown, kind, excluded }: DisclosureFinding): string {
  const not = excluded.length > 0 ? `: not ${[...excluded].sort((a, b) => a - b).join(', ')}` : ''
  return `  ${cell}, shown as ${shown}, ${meanings[kind]}${not}.`
}

/** Shows with a solver that nobody can tell a small count from all that has been published of a municipality. */
export const auditDisclosure: Command = {
  help: `Usage: npm run -s brukerplan -- audit-disclosure --municipality 1103 --year 2026

Collects all that has been published of a municipality's year (its release or its pool, and the sums that these are part of),
tells it as one system of conditions on the true counts, and asks a solver of each count what it can be. Nobody must be able
to tell which of 0 to 4 a count shown as 0 is, which of 1 to 5 one shown as 5 is, or that a larger one is small. The exit code
is 0 when that holds, and 1 with a line for each count that can be told better.

  --municipality NUMBER   four digits, or six for a city district
  --year YEAR

Reads DATABASE_URL; without it, the database of the running demonstration.`,
  options: { municipality: { type: 'string' }, year: { type: 'string' } },
  async run(values) {
    const municipality = String(values.municipality ?? '')
    if (!/^\d{4}(\d{2})?$/.test(municipality))
      throw new CommandRefused('--municipality is a number of four or six digits.')
    const year = wholeNumber('--year', values.year, 2015, 2100)
    const audited = await withDatabase((database, now) =>
      inTransaction(database, { system: 'statistics' }, now, tx => auditPublished(tx, municipality, year)),
    )
    if (!audited) throw new CommandRefused(`Nothing has been published of ${municipality} in ${year}.`)
    const { tables, counts, findings } = audited
    const about = `${municipality} ${year}: ${counts} counts in ${tables} tables`
    if (findings.length === 0) {
      console.log(`${about}. No small count can be told.`)
      return 0
    }
    console.log(`${about}. ${findings.length} can be told better than they should:`)
    for (const finding of findings) console.log(tell(finding))
    return 1
  },
}
