import { FileReply, type Program, type Route, route } from '../accounts/index.ts'
import type { Random } from '../statistics/index.ts'
import { drawChart } from './charts/draw-chart.ts'
import { chartParams, chartQuery, reportParams, reportQuery, report as reportSchema } from './contract.ts'
import { fileRoutes } from './file-routes.ts'
import { reportProblems } from './problems.ts'
import { municipalReportReader, type ReadReport } from './read-report.ts'

/**
 * The municipal report, as data, files and charts. A year that hasn't been transferred is the Problem
 * `report.not-transferred`.
 */
export function reportRoutes(program: Program, random: Random): Route[] {
  const readReport = municipalReportReader(program, random)
  return [showReport(readReport), ...fileRoutes(readReport, program.environment), showChart(readReport)]
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
    reply: reportSchema,
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
      return new FileReply('image/svg+xml', drawChart(chart, query.form, query.tone))
    },
  })
