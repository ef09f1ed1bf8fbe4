import type { Database } from '../platform/database.ts'
import { makeContent, writeCsv, writeJsonStat } from '../publications/index.ts'
import type { Report } from '../reports/contract.ts'
import { writeExcel } from '../reports/index.ts'
import type { DisclosureFinding } from '../statistics/index.ts'
import { checkWorkbook } from './check-workbook.ts'
import { checkForms, checkSame, figuresOf } from './figures-of.ts'
import type { PublishedOf } from './queries.ts'

/** What was gone through, and what was found. */
export type Checked = Readonly<{ numbers: number; findings: readonly DisclosureFinding[] }>

/**
 * A published report, whose members were those of its time: made again from what was frozen and approved at that instant, and
 * held against what it says, in both languages; then its workbook and its open data against the report.
 * @param frozen a database that answers of what is frozen alone
 */
export async function checkPublication(
  frozen: Database,
  { slug, kind, code, year, publishedAt, content }: PublishedOf,
): Promise<Checked> {
  const { name } = content.nb.place
  const remade = await makeContent(frozen, { kind, code, name }, year, publishedAt)
  const checked = await Promise.all(
    (['nb', 'nn'] as const).map(async (language): Promise<Checked> => {
      const [report, called] = [content[language], `${slug} (${language})`]
      const workbook = await checkWorkbook(`${called} as workbook`, await writeExcel(report), report)
      const open = checkOpenData(`${called} as open data`, report)
      const own = [...checkForms(called, figuresOf(report)), ...checkSame(called, report, remade?.[language])]
      return {
        numbers: figuresOf(report).length + workbook.numbers + open.numbers,
        findings: [...own, ...workbook.findings, ...open.findings],
      }
    }),
  )
  return {
    numbers: checked.reduce((sum, { numbers }) => sum + numbers, 0),
    findings: checked.flatMap(({ findings }) => findings),
  }
}

type JsonStat = Readonly<{ link: { item: readonly { value: readonly (number | null)[] }[] } }>

/** The figures of a report's CSV and JSON-stat, in order, must be those of its tables. */
function checkOpenData(name: string, report: Report): Checked {
  const figures = figuresOf(report)
  const wanted = figures.map(({ cell }) => ('value' in cell ? String(cell.value) : ''))
  const csv = [
    ...writeCsv(report).matchAll(
      /"(count|percent|rate|points|interval|hidden|gap|pooled|tooFew|notApproved)","([^"]*)","[^"]*","[^"]*"\r\n/g,
    ),
  ]
  const json = (writeJsonStat(report, '') as JsonStat).link.item.flatMap(({ value }) => value)
  const copies = [
    csv.map(([, , value = '']) => value.replace(/^'/, '')),
    json.map(value => (value === null ? '' : String(value))),
  ]
  return {
    numbers: csv.length + json.length,
    findings: copies.flatMap(copy =>
      copy.join('\n') === wanted.join('\n')
        ? []
        : [{ cell: name, shown: 0, kind: 'not-derived' as const, excluded: [] }],
    ),
  }
}
