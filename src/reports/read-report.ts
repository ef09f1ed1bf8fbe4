import { accountProblems, type Program, type Scope } from '../accounts/index.ts'
import {
  findRelease,
  freezeRelease,
  type Random,
  readBeside,
  readPool,
  readPoolBeside,
  readState,
} from '../statistics/index.ts'
import type { Report, ReportLanguage } from './contract.ts'
import { municipalReport } from './municipal-report.ts'
import { periodOf, poolReport } from './pool-report.ts'
import { reportProblems } from './problems.ts'
import { findMunicipalityNames } from './queries.ts'
import { rememberLast } from './remember.ts'
import { type Beside, nameComparison } from './sections/beside.ts'

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

/** Reports that are kept as they were made: a few hundred kilobytes each. */
const KEPT = 24

/**
 * What every form of the municipal report begins with. A year that is told in a pool has the pool's report. A report is made
 * once for as long as nothing that it is made of changes; that the account may read it is asked each time.
 */
export function municipalReportReader({ database }: Pick<Program, 'database'>, random: Random): ReadReport {
  const remember = rememberLast<Report>(KEPT)
  return async ({ municipality, year, language, now, begin }) => {
    if (municipality === null) throw accountProblems['access.denied']()
    const known = await begin(async ({ tx }) => ({
      names: await findMunicipalityNames(tx, [municipality]),
      release: await findRelease(tx, municipality, year),
    }))
    const release = known.release ?? (await freezeRelease(database, municipality, year, now, random))
    const name = known.names.get(municipality)
    if (!release || name === undefined) throw reportProblems['report.not-transferred']({ year })
    const state = await readState(database, now)
    return remember([municipality, year, language, state].join(' '), async () => {
      const pool =
        release.content.people === null ? await readPool(database, municipality, year, now) : undefined
      if (pool) {
        const numbers = pool.members.map(member => member.municipality)
        const names = await begin(({ tx }) => findMunicipalityNames(tx, numbers))
        const beside = nameBeside(await readPoolBeside(database, pool, periodOf, now))
        return poolReport(pool, names, language, beside)
      }
      const beside = nameBeside(await readBeside(database, municipality, year, now), year)
      return municipalReport(release, name, language, beside)
    })
  }
}

/** `year`: of the report, when it is of one. */
const nameBeside = (read: Awaited<ReturnType<typeof readBeside>>, year?: number): Beside => ({
  ...read,
  comparisons: read.comparisons.map(each => nameComparison(each, year)),
})
