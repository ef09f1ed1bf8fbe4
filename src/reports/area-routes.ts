import { FileReply, type Program, type Route, route } from '../accounts/index.ts'
import { dateInOslo } from '../platform/clock.ts'
import { listReleasedYears } from '../statistics/index.ts'
import { mayReadArea } from './area-policy.ts'
import { listKnownAreas } from './area-queries.ts'
import { slugOfPlace } from './area-words.ts'
import { drawPicture } from './charts/draw-picture.ts'
import {
  areaChartParams,
  areaParams,
  areasQuery,
  chartQuery,
  reportAreas,
  reportQuery,
  report as reportSchema,
} from './contract.ts'
import type { Environment } from './office/office-mark.ts'
import { reportProblems } from './problems.ts'
import { areaReportReader, type ReadAreaReport } from './read-area-report.ts'
import { endingOf, type ReportFile, reportFiles } from './report-files.ts'

const permission = 'area-report.read'

/** Reports of regions, trusts, counties and the country, inside the program: as data, PDF, Excel, PowerPoint and pictures. */
export function areaReportRoutes(program: Program): Route[] {
  const readReport = areaReportReader(program)
  return [
    listAreas,
    showReport(readReport),
    ...reportFiles.map(each => download(each, readReport, program.environment)),
    showPicture(readReport),
  ]
}

const listAreas = route({
  method: 'GET',
  url: '/api/reports/areas',
  summary: 'The areas that one may read reports of, in the newest year unless one is named',
  permission,
  audit: { none: 'names of areas, without any figures' },
  query: areasQuery,
  reply: reportAreas,
  async handle({ tx, actor, now, query }) {
    const years = [...(await listReleasedYears(tx))]
    const year = query.year ?? years[0] ?? Number(dateInOslo(now).slice(0, 4))
    const areas = (await listKnownAreas(tx, year)).filter(area => mayReadArea(actor, area))
    return {
      years,
      year,
      areas: areas.map(({ kind, name }) => ({ area: slugOfPlace({ kind, name }), kind, name })),
    }
  },
})

const objectOf = ({ area, year }: Readonly<{ area: string; year: number }>) => ({
  objectType: 'report',
  objectId: `${area} ${year}`,
})

const showReport = (readReport: ReadAreaReport): Route =>
  route({
    method: 'GET',
    url: '/api/reports/areas/:area/:year',
    summary: 'The report of a region, trust, county or the country, from approved figures',
    permission,
    audit: ['report.read'],
    params: areaParams,
    query: reportQuery,
    reply: reportSchema,
    async handleOutside({ actor, params, query, language, now, begin }) {
      const report = await readReport({ actor, ...params, language: query.lang ?? language, now, begin })
      await begin(({ audit }) => audit({ action: 'report.read', ...objectOf(params) }))
      return report
    },
  })

const download = (
  { file, contentType, as, make }: ReportFile,
  readReport: ReadAreaReport,
  environment: Environment,
): Route =>
  route({
    method: 'GET',
    url: `/api/reports/areas/:area/:year/${file}`,
    summary: `The report of an area ${as}`,
    permission,
    audit: ['report.downloaded'],
    params: areaParams,
    query: reportQuery,
    async handleOutside({ actor, params, query, language: own, now, begin }) {
      const language = query.lang ?? own
      const report = await readReport({ actor, ...params, language, now, begin })
      const bytes = await make(report, environment)
      const details = { format: file, language }
      await begin(({ audit }) => audit({ action: 'report.downloaded', ...objectOf(params), details }))
      const name = `rapport-${params.area}-${params.year}-${language}${endingOf(file)}`
      return new FileReply(contentType, bytes, name)
    },
  })

const showPicture = (readReport: ReadAreaReport): Route =>
  route({
    method: 'GET',
    url: '/api/reports/areas/:area/:year/charts/:chart.svg',
    summary: 'A chart or a map of an area’s report as SVG',
    permission,
    audit: { none: 'a picture of protected counts on a page whose reading is logged' },
    params: areaChartParams,
    query: chartQuery,
    async handleOutside({ actor, params: { chart, ...params }, query, language, now, begin }) {
      const report = await readReport({ actor, ...params, language: query.lang ?? language, now, begin })
      const picture = drawPicture(report, chart, query.form, query.tone)
      if (picture === undefined) throw reportProblems['report.no-chart']()
      return new FileReply('image/svg+xml', picture)
    },
  })
