// The files that every report is given as, whoever's it is: each is made of the report's definition alone.
import type { Report } from './contract.ts'
import { writeExcel } from './office/excel.ts'
import type { Environment } from './office/office-mark.ts'
import { writePresentation } from './office/presentation.ts'
import { typesetReport } from './typeset-report.ts'

/** A file that a report is given as. */
export type ReportFile = Readonly<{
  /** The last part of its address. */
  file: string
  contentType: string
  /** What it is, after the name of the report: `The report of an area as PDF/UA-1`. */
  as: string
  make: (report: Report, environment: Environment) => Buffer | Promise<Buffer>
}>

export const PDF = 'application/pdf'
export const OFFICE = 'application/vnd.openxmlformats-officedocument.'

/** The report itself, all its tables, and its findings. */
export const reportFiles: readonly ReportFile[] = [
  { file: 'report.pdf', contentType: PDF, as: 'as PDF/UA-1', make: typesetReport },
  {
    file: 'report.xlsx',
    contentType: `${OFFICE}spreadsheetml.sheet`,
    as: 'as an Excel workbook with all its tables',
    make: writeExcel,
  },
  {
    file: 'report.pptx',
    contentType: `${OFFICE}presentationml.presentation`,
    as: 'as a PowerPoint presentation of its findings',
    make: writePresentation,
  },
]

/** How the name of a file ends: `.pdf`. */
export const endingOf = (file: string): string => file.slice(file.lastIndexOf('.'))
