import type { Program } from '../accounts/index.ts'
import type { ReportLanguage } from '../reports/contract.ts'
import { writeTableExcel } from '../reports/index.ts'
import type { AnalysisAnswer } from './contract.ts'
import { analysisProblems } from './problems.ts'

/** When a file of an answer is made, for whom, and where. */
type Making = Readonly<{ language: ReportLanguage; now: Date; environment: Program['environment'] }>

/** A form that an answer can be taken along in. */
export type AnswerFile = Readonly<{
  type: string
  summary: string
  write: (answer: AnalysisAnswer, making: Making) => Promise<string | Buffer>
}>

/**
 * The table of an answer as a workbook, its notes below it.
 * @throws Problem `analysis.no-table` when there is nothing to show
 */
export async function answerToExcel(
  { title, subtitle, table, notes }: AnalysisAnswer,
  { language, now, environment }: Making,
): Promise<Buffer> {
  if (!table) throw analysisProblems['analysis.no-table']()
  const note = [table.note, ...notes].filter(said => said !== null).join(' ')
  const [place = ''] = subtitle.split(' · ')
  const head = { title, subtitle, language, createdAt: now.toISOString(), place: { name: place } }
  return writeTableExcel(head, { ...table, note }, environment)
}
