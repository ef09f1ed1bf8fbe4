import { FileReply, type Route, route } from '../accounts/index.ts'
import { reportParams, reportQuery } from './contract.ts'
import { decisionPaper } from './office/decision-paper.ts'
import { typesetDecisionPaper } from './office/decision-paper-pdf.ts'
import { writeDecisionPaper } from './office/decision-paper-word.ts'
import type { Environment } from './office/office-mark.ts'
import type { ReadReport } from './read-report.ts'
import { endingOf, OFFICE, PDF, type ReportFile, reportFiles } from './report-files.ts'

/** The suggested name begins with `name`; number, year and language follow, and nothing else. */
type MunicipalFile = ReportFile & Readonly<{ name: string }>

const municipalFiles: readonly MunicipalFile[] = [
  ...reportFiles.map(each => ({ ...each, name: 'kommunerapport' })),
  {
    file: 'decision-paper.docx',
    contentType: `${OFFICE}wordprocessingml.document`,
    as: 'as a decision paper with its figures, in Word',
    name: 'saksframlegg',
    make: (report, environment) => writeDecisionPaper(decisionPaper(report, environment)),
  },
  {
    file: 'decision-paper.pdf',
    contentType: PDF,
    as: 'as a decision paper with its figures, as PDF/UA-1',
    name: 'saksframlegg',
    make: (report, environment) => typesetDecisionPaper(decisionPaper(report, environment)),
  },
]

/** The municipal report as files to read and to work on. Each download is logged. */
export const fileRoutes = (readReport: ReadReport, environment: Environment): Route[] =>
  municipalFiles.map(each => download(each, readReport, environment))

const download = (
  { file, contentType, as, name, make }: MunicipalFile,
  readReport: ReadReport,
  environment: Environment,
): Route =>
  route({
    method: 'GET',
    url: `/api/reports/municipal/:year/${file}`,
    summary: `The municipal report ${as}`,
    permission: 'report.read',
    audit: ['report.downloaded'],
    params: reportParams,
    query: reportQuery,
    async handleOutside({ actor, params: { year }, query, language: own, now, begin }) {
      const municipality = actor.municipalityNumber
      const language = query.lang ?? own
      const report = await readReport({ municipality, year, language, now, begin })
      const bytes = await make(report, environment)
      const details = { format: file, language }
      const object = { objectType: 'report', objectId: `${municipality} ${year}` }
      await begin(({ audit }) => audit({ action: 'report.downloaded', ...object, details }))
      return new FileReply(contentType, bytes, `${name}-${municipality}-${year}-${language}${endingOf(file)}`)
    },
  })
