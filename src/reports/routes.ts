import { accountProblems, FileReply, type Program, type Route, route, type Scope } from '../accounts/index.ts'
import { findRelease, freezeRelease, type Random } from '../statistics/index.ts'
import { approvalRoutes } from './approval-routes.ts'
import {
  chartParams,
  chartQuery,
  type MunicipalReport,
  municipalReport as municipalReportSchema,
  type ReportLanguage,
  reportParams,
  reportQuery,
} from './contract.ts'
import { drawChart } from './draw-chart.ts'
import { municipalReport } from './municipal-report.ts'
import { reportProblems } from './problems.ts'
import { findMunicipalityName } from './queries.ts'
import { typesetReport } from './typeset-report.ts'

type Asked = Readonly<{
  municipality: string | null
  year: number
  language: ReportLanguage
  now: Date
  begin: <Result>(work: (scope: Scope) => Promise<Result>) => Promise<Result>
}>

/** Builds the report of one's own municipality, and freezes its counts if this is the first time it is asked for. */
type ReadReport = (asked: Asked) => Promise<MunicipalReport>

/**
 * The municipal report, as data, PDF and charts. A year that hasn't been transferred is the Problem
 * `report.not-transferred`.
 */
export function reportRoutes({ database, environment }: Program, random: Random): Route[] {
  const readReport: ReadReport = async ({ municipality, year, language, now, begin }) => {
    if (municipality === null) throw accountProblems['access.denied']()
    const known = await begin(async ({ tx }) => ({
      place: await findMunicipalityName(tx, municipality),
      release: await findRelease(tx, municipality, year),
    }))
    const release = known.release ?? (await freezeRelease(database, municipality, year, now, random))
    if (!release || known.place === undefined) throw reportProblems['report.not-transferred']({ year })
    return municipalReport(release, known.place, language)
  }
  return [
    showReport(readReport),
    downloadReport(readReport, environment),
    showChart(readReport),
    ...approvalRoutes,
  ]
}

const objectOf = (municipality: string | null, year: number) => ({
  objectType: 'report',
  objectId: `${municipality} ${year}`,
})

const showReport = (readReport: ReadReport): Route =>
  route({
    method: 'GET',
    url: '/api/reports/municipal/:year',
    summary: 'The municipal report of a transferred year, from protected counts',
    permission: 'report.read',
    audit: ['report.read'],
    params: reportParams,
    query: reportQuery,
    reply: municipalReportSchema,
    async handleOutside({ actor, params, query, language, now, begin }) {
      const municipality = actor.municipalityNumber
      const report = await readReport({
        municipality,
        ...params,
        language: query.lang ?? language,
        now,
        begin,
      })
      await begin(({ audit }) => audit({ action: 'report.read', ...objectOf(municipality, params.year) }))
      return report
    },
  })

const downloadReport = (readReport: ReadReport, environment: Program['environment']): Route =>
  route({
    method: 'GET',
    url: '/api/reports/municipal/:year/report.pdf',
    summary: 'The municipal report as PDF/UA-1',
    permission: 'report.read',
    audit: ['report.downloaded'],
    params: reportParams,
    query: reportQuery,
    async handleOutside({ actor, params, query, language, now, begin }) {
      const municipality = actor.municipalityNumber
      const wanted = query.lang ?? language
      const report = await readReport({ municipality, ...params, language: wanted, now, begin })
      const pdf = typesetReport(report, environment)
      const details = { format: 'pdf', language: wanted }
      await begin(({ audit }) =>
        audit({ action: 'report.downloaded', ...objectOf(municipality, params.year), details }),
      )
      return new FileReply(
        'application/pdf',
        pdf,
        `kommunerapport-${municipality}-${params.year}-${wanted}.pdf`,
      )
    },
  })

const showChart = (readReport: ReadReport): Route =>
  route({
    method: 'GET',
    url: '/api/reports/municipal/:year/charts/:chart.svg',
    summary: 'A chart of the municipal report as SVG',
    permission: 'report.read',
    audit: { none: 'a picture of protected counts on a page whose reading is logged' },
    params: chartParams,
    query: chartQuery,
    async handleOutside({ actor, params: { year, chart: id }, query, language, now, begin }) {
      const municipality = actor.municipalityNumber
      const report = await readReport({ municipality, year, language: query.lang ?? language, now, begin })
      const chart = report.sections.flatMap(({ charts }) => charts).find(found => found.id === id)
      if (!chart) throw reportProblems['report.no-chart']()
      return new FileReply('image/svg+xml', drawChart(chart, query.form))
    },
  })
