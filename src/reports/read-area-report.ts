import type { Actor, Program, Scope } from '../accounts/index.ts'
import type { Database } from '../platform/database.ts'
import { type Area, type AreaFigures, readArea, readState } from '../statistics/index.ts'
import { mayReadArea } from './area-policy.ts'
import { type AreaPlace, listKnownAreas } from './area-queries.ts'
import { areaReport } from './area-report.ts'
import { slugOfPlace } from './area-words.ts'
import type { Report, ReportLanguage } from './contract.ts'
import { reportProblems } from './problems.ts'
import { rememberLast } from './remember.ts'

/** Which area's report is asked for, by its name in the address; `begin` opens a transaction as the account that asks. */
export type AskedArea = Readonly<{
  actor: Actor
  area: string
  year: number
  language: ReportLanguage
  now: Date
  begin: <Result>(work: (scope: Scope) => Promise<Result>) => Promise<Result>
}>

/**
 * Builds the report of an area from approved figures. An area that isn't one's own, or that nobody has transferred figures
 * of, is the Problem `report.no-area`; one without approved figures `report.not-approved`.
 */
export type ReadAreaReport = (asked: AskedArea) => Promise<Report>

/** The first year that a development is told from. */
const FIRST_YEAR = 2015

function toArea({ kind, code }: AreaPlace): Area {
  switch (kind) {
    case 'country':
      return { kind }
    case 'region':
      return { kind, code }
    case 'trust':
      return { kind, name: code }
    case 'county':
      return { kind, number: code }
  }
}

/** An area's approved figures of a year and those before. */
export const readAreaFigures = (
  database: Database,
  place: AreaPlace,
  year: number,
  now: Date,
): Promise<AreaFigures> => readArea(database, toArea(place), Math.min(FIRST_YEAR, year), year, now)

/** Reports that are kept as they were made: with many municipalities some hundred kilobytes each. */
const KEPT = 24

/**
 * What every form of an area's report begins with. A report is made once for as long as nothing that it is made of changes;
 * that the account may read it is asked each time.
 */
export function areaReportReader({ database }: Pick<Program, 'database'>): ReadAreaReport {
  const remember = rememberLast<Report>(KEPT)
  return async ({ actor, area, year, language, now, begin }) => {
    const known = await begin(({ tx }) => listKnownAreas(tx, year))
    const found = known.find(each => mayReadArea(actor, each) && slugOfPlace(each) === area)
    if (!found) throw reportProblems['report.no-area']({ year })
    const { kind, code, name } = found
    const place: AreaPlace = { kind, code, name }
    const state = await readState(database, now)
    return remember([area, year, language, state].join(' '), async () => {
      const figures = await readAreaFigures(database, place, year, now)
      const report = areaReport({ place, year, createdAt: figures.settledAt, language, figures })
      if (!report) throw reportProblems['report.not-approved']({ year })
      return report
    })
  }
}
