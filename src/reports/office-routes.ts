import { FileReply, type Route, route } from '../accounts/index.ts'
import { type Report, reportParams, reportQuery } from './contract.ts'
import { decisionPaper } from './office/decision-paper.ts'
import { typesetDecisionPaper } from './office/decision-paper-pdf.ts'
import { writeDecisionPaper } from './office/decision-paper-word.ts'
import { writeExcel } from './office/excel.ts'
import type { Environment } from './office/office-mark.ts'
import { writePresentation } from './office/presentation.ts'
import type { ReadReport } from './read-report.ts'

/** A form that the municipal report is given in, beside the page and its own PDF. */
type OfficeForm = Readonly<{
  /** The last part of the address. */
  file: string
  summary: string
  contentType: string
  /** The suggested name begins with it; number, year and language follow, and nothing else. */
  name: string
  make: (report: Report, environment: Environment) => Buffer | Promise<Buffer>
}>

const OFFICE = 'application/vnd.openxmlformats-officedocument.'

const FORMS: readonly OfficeForm[] = [
  {
    file: 'report.xlsx',
    summary: 'All tables of the municipal report as an Excel workbook',
    contentType: `${OFFICE}spreadsheetml.sheet`,
    name: 'kommunerapport',
    make: writeExcel,
  },
  {
    file: 'report.pptx',
    summary: 'The findings of the municipal report as a PowerPoint presentation',
    contentType: `${OFFICE}presentationml.presentation`,
    name: 'kommunerapport',
    make: writePresentation,
  },
  {
    file: 'decision-paper.docx',
    summary: 'A decision paper with the figures of the municipal report, as Word',
    contentType: `${OFFICE}wordprocessingml.document`,
    name: 'saksframlegg',
    make: (report, environment) => writeDecisionPaper(decisionPaper(report, environment)),
  },
  {
    file: 'decision-paper.pdf',
    summary: 'A decision paper with the figures of the municipal report, as PDF/UA-1',
    contentType: 'application/pdf',
    name: 'saksframlegg',
    make: (report, environment) => typesetDecisionPaper(decisionPaper(report, environment)),
  },
]

/** The municipal report as files to work on: workbook, presentation and decision paper. Each download is logged. */
export const officeRoutes = (readReport: ReadReport, environment: Environment): Route[] =>
  FORMS.map(form => downloadForm(form, readReport, environment))

const downloadForm = (
  { file, summary, contentType, name, make }: OfficeForm,
  readReport: ReadReport,
  environment: Environment,
): Route =>
  route({
    method: 'GET',
    url: `/api/reports/municipal/:year/${file}`,
    summary,
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
      const ending = file.slice(file.lastIndexOf('.'))
      return new FileReply(contentType, bytes, `${name}-${municipality}-${year}-${language}${ending}`)
    },
  })
