import type { ReportTable } from '../contract.ts'
import { type WorkbookHead, writeSheets } from './excel.ts'
import { markCell, quietCell, titleCell } from './excel-cells.ts'
import { tableSheet } from './excel-tables.ts'
import { type Environment, markOf } from './office-mark.ts'
import { excelTexts } from './office-texts.ts'

/**
 * One table as an Excel workbook of one sheet, with numbers as numbers: title, where and when, the table, what is to be known of
 * it. The same table and head give the same bytes.
 */
export function writeTableExcel(
  head: WorkbookHead,
  table: ReportTable,
  environment: Environment = 'production',
): Promise<Buffer> {
  const { language, title, subtitle } = head
  const mark = markOf(language, environment)
  const marked = mark === null ? [] : [[markCell(mark)]]
  const top = { rows: [...marked, [titleCell(title)], [quietCell(subtitle)], []], links: [] }
  const name = excelTexts.where[language]
  return writeSheets([tableSheet({ table, name }, top, language)], head)
}
