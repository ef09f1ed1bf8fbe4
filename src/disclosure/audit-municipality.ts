// Everything that has been published of a municipality, as one system: what was drawn goes to the solver; everything else is shown
// to be computed from that alone, so that it adds no condition on true counts that the solver hasn't heard of.
import { auditAnswers } from '../analysis/index.ts'
import { type Database, inTransaction, type Transaction } from '../platform/database.ts'
import { auditContent, auditSums, type DisclosureFinding } from '../statistics/index.ts'
import { type Checked, checkPublication } from './check-publication.ts'
import { checkReport } from './check-report.ts'
import { frozenAlone, NotFrozen } from './frozen-alone.ts'
import { listDrawn, listDrawnTwice, listPublishedOf, listStrayTables } from './queries.ts'

/** One thing that was gone through: what, how many numbers, in how long (milliseconds), and what was found. */
export type AuditStep = Checked & Readonly<{ what: string; ms: number }>

/** Which municipality, and of which of its years; all unless one is named. `onStep` is told of each step when it is done. */
export type AuditWish = Readonly<{
  municipality: string
  year?: number | undefined
  now: Date
  onStep?: (step: AuditStep) => void
}>

/**
 * Audits a municipality: each of its releases and pools by the solver; each sum that it enters against its other members, who
 * may all work together; all that self-service can answer; its reports and their workbooks; and the published reports of areas
 * that it lies in, with the members of their time.
 * @returns all steps; none when nothing has been published of it
 */
export async function auditMunicipality(database: Database, wish: AuditWish): Promise<readonly AuditStep[]> {
  const { municipality, year, now, onStep } = wish
  const frozen = frozenAlone(database)
  const as = <Result>(work: (tx: Transaction) => Promise<Result>) =>
    inTransaction(frozen, { system: 'statistics' }, now, work)
  const all = await as(tx => listDrawn(tx, municipality))
  const drawn = all.filter(({ years }) => year === undefined || years.includes(year))
  const years = [...new Set(drawn.flatMap(of => of.years))].filter(of => year === undefined || of === year)
  const steps: AuditStep[] = []
  const step = async (what: string, work: () => Promise<Checked>): Promise<void> => {
    const began = performance.now()
    const checked = await work().catch(found)
    const done = { what, ...checked, ms: Math.round(performance.now() - began) }
    steps.push(done)
    onStep?.(done)
  }
  for (const { place, content } of drawn) {
    if (content.people === null) continue
    await step(`${place}, every count by the solver`, async () => {
      const { counts, findings } = await auditContent(place, content)
      return { numbers: counts, findings }
    })
    await step(`${place}, every answer of self-service`, async () => auditAnswers(content))
  }
  if (drawn.length > 0) {
    const named = (list: (tx: Transaction, of: string) => Promise<readonly string[]>) => async () =>
      findEach(await as(tx => list(tx, municipality)))
    await step(`${municipality}, drawn more than once`, named(listDrawnTwice))
    await step(`${municipality}, tables that self-service reads otherwise`, named(listStrayTables))
  }
  for (const of of years) {
    await step(`${of}, sums over municipalities`, () => as(tx => auditSums(tx, municipality, of, now)))
    await step(`${of}, report and workbook`, () => checkReport(frozen, municipality, of, now))
  }
  for (const published of await as(tx => listPublishedOf(tx, municipality)))
    if (year === undefined || published.year === year)
      await step(`${published.slug}, as it was published`, () => checkPublication(frozen, published))
  return steps
}

/** A figure that would be computed from something else than what is frozen is a finding; other errors go on. */
function found(error: unknown): Checked {
  if (!(error instanceof NotFrozen)) throw error
  return { numbers: 0, findings: [notDerived(error.message)] }
}

const findEach = (what: readonly string[]): Checked => ({
  numbers: what.length,
  findings: what.map(notDerived),
})

const notDerived = (cell: string): DisclosureFinding => ({
  cell,
  shown: 0,
  kind: 'not-derived',
  excluded: [],
})
