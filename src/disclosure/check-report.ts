import { type Database, inTransaction } from '../platform/database.ts'
import { municipalReportReader, writeExcel } from '../reports/index.ts'
import type { Checked } from './check-publication.ts'
import { checkWorkbook } from './check-workbook.ts'
import { checkForms, figuresOf } from './figures-of.ts'

/**
 * A municipality's report of a year, as the program serves it now, in both languages: served over a database that answers of what
 * is frozen alone, so that none of its numbers can be from anything else, the columns of others among them. Then its
 * workbook is opened and held against it.
 * @throws NotFrozen when a number is computed from something else
 */
export async function checkReport(
  frozen: Database,
  municipality: string,
  year: number,
  now: Date,
): Promise<Checked> {
  const read = municipalReportReader({ database: frozen }, () => {
    throw new Error('nothing is drawn by an audit')
  })
  const checked: Checked[] = []
  for (const language of ['nb', 'nn'] as const) {
    const report = await read({
      municipality,
      year,
      language,
      now,
      begin: work =>
        inTransaction(frozen, { system: 'statistics' }, now, tx => work({ tx, audit: async () => {} })),
    })
    const name = `report ${municipality} ${year} (${language})`
    const figures = figuresOf(report)
    const workbook = await checkWorkbook(`${name} as workbook`, await writeExcel(report), report)
    checked.push({
      numbers: figures.length + workbook.numbers,
      findings: [...checkForms(name, figures), ...workbook.findings],
    })
  }
  return {
    numbers: checked.reduce((sum, { numbers }) => sum + numbers, 0),
    findings: checked.flatMap(({ findings }) => findings),
  }
}
