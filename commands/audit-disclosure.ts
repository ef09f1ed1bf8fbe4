import { type AuditStep, auditMunicipality } from '../src/disclosure/index.ts'
import type { DisclosureFinding } from '../src/statistics/index.ts'
import { type Command, CommandRefused, wholeNumber } from './command.ts'
import { withDatabase } from './database.ts'

const meanings = {
  'value-excluded': 'can be told not to be some of the counts it should be able to be',
  'known-to-be-small': 'can be told to be a small count',
  impossible: 'could never have been shown by the protection there is: it was made in another way',
  'not-derived': 'does not come out of what was frozen: it was counted in another way',
} as const

function tell({ cell, shown, kind, excluded }: DisclosureFinding): string {
  const not = excluded.length > 0 ? `: not ${[...excluded].sort((a, b) => a - b).join(', ')}` : ''
  return `    ${cell}, shown as ${shown}, ${meanings[kind]}${not}.`
}

/** More lines than this say no more. */
const LINES = 20

function report({ what, numbers, ms, findings }: AuditStep): void {
  const found = findings.length === 0 ? '' : `  ${findings.length} found:`
  console.log(
    `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${String(numbers).padStart(6)} numbers  ${what}${found}`,
  )
  for (const finding of findings.slice(0, LINES)) console.log(tell(finding))
  if (findings.length > LINES) console.log(`    … and ${findings.length - LINES} more.`)
}

/** Shows with a solver that nobody can tell a small count from all that has been published of a municipality. */
export const auditDisclosure: Command = {
  help: `Usage: npm run -s brukerplan -- audit-disclosure --municipality 1103 [--year 2026]

Collects all that has been published of a municipality, in all years unless one is named, and shows that it tells no small count:

  what was drawn  Each release, and each pool that it is in, told as one system of conditions on the true counts; a solver is
                  asked of each count what it can be. Nobody must be able to tell which of 0 to 4 a count shown as 0 is,
                  which of 1 to 5 one shown as 5 is, or that a larger one is small.
  what follows    Sums of region, trust, county, country and like size with all other members taken away; every answer of
                  self-service; reports with their columns of others, and their workbooks; reports that were published,
                  with the members of their time, and their open data. Each number must come out of what was drawn alone:
                  then it adds no condition on true counts. All of it is read over a connection that refuses any table
                  but the frozen ones.

A line for each step, with its time. The exit code is 0 when nothing is found, and 1 with a line for each number that can be told
better than it should. Some seconds for each year of a large municipality.

  --municipality NUMBER   four digits, or six for a city district
  --year YEAR             one year alone

Reads DATABASE_URL; without it, the database of the running demonstration.`,
  options: { municipality: { type: 'string' }, year: { type: 'string' } },
  async run(values) {
    const municipality = String(values.municipality ?? '')
    if (!/^\d{4}(\d{2})?$/.test(municipality))
      throw new CommandRefused('--municipality is a number of four or six digits.')
    const year = values.year === undefined ? undefined : wholeNumber('--year', values.year, 2015, 2100)
    const steps = await withDatabase((database, now) =>
      auditMunicipality(database, { municipality, year, now, onStep: report }),
    )
    const where = year === undefined ? municipality : `${municipality} in ${year}`
    if (steps.length === 0) throw new CommandRefused(`Nothing has been published of ${where}.`)
    const total = (of: (step: AuditStep) => number) => steps.reduce((sum, step) => sum + of(step), 0)
    const found = total(({ findings }) => findings.length)
    const seconds = Math.round(total(({ ms }) => ms) / 1000)
    console.log(
      `${where}: ${total(({ numbers }) => numbers)} numbers in ${steps.length} steps, ${seconds} s.`,
    )
    console.log(found === 0 ? 'No small count can be told.' : `${found} can be told better than they should.`)
    return found === 0 ? 0 : 1
  },
}
