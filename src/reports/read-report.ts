import { accountProblems, type Program, type Scope } from '../accounts/index.ts'
import { findRelease, freezeRelease, type Random, readBeside } from '../statistics/index.ts'
import { nameComparison } from './beside.ts'
import type { Report, ReportLanguage } from './contract.ts'
import { municipalReport } from './municipal-report.ts'
import { reportProblems } from './problems.ts'
import { findMunicipalityName } from './queries.ts'

/** Which report is asked for; `begin` opens a transaction as the account that asks. */
export type Asked = Readonly<{
  municipality: string | null
  year: number
  language: ReportLanguage
  now: Date
  begin: <Result>(work: (scope: Scope) => Promise<Result>) => Promise<Result>
}>

/**
 * Builds the report of one's own municipality, and freezes its counts if this is the first time it is asked for. A year
 * that hasn't been transferred is the Problem `report.not-transferred`.
 */
export type ReadReport = (asked: Asked) => Promise<Report>

/** What every form of the municipal report begins with. */
export function municipalReportReader({ database }: Program, random: Random): ReadReport {
  return async ({ municipality, year, language, now, begin }) => {
    if (municipality === null) throw accountProblems['access.denied']()
    const known = await begin(async ({ tx }) => ({
      place: await findMunicipalityName(tx, municipality),
      release: await findRelease(tx, municipality, year),
    }))
    const release = known.release ?? (await freezeRelease(database, municipality, year, now, random))
    if (!release || known.place === undefined) throw reportProblems['report.not-transferred']({ year })
    const { comparisons, ...own } = await readBeside(database, municipality, year, now)
    const beside = { ...own, comparisons: comparisons.map(each => nameComparison(each, year)) }
    return municipalReport(release, known.place, language, beside)
  }
}
