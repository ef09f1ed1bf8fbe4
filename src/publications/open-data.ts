// The figures of a published report as open data: every table of the report, nothing that isn't in it.
import { byteOrderMark, csvLine } from '../platform/csv.ts'
import type { Report, ReportCell, ReportTable } from '../reports/contract.ts'

/** Creative Commons Attribution 4.0: anybody may use the figures who says where they are from. */
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

const tablesOf = (report: Report): readonly ReportTable[] => report.sections.flatMap(({ tables }) => tables)

const columns = ['tabell', 'tittel', 'gruppe', 'rad', 'kolonne', 'slag', 'verdi', 'minst', 'mest']

/** What a figure is; of a municipality without one, why. */
const kindOf = (cell: ReportCell): string => (cell.kind === 'said' ? cell.state : cell.kind)

/** `value`, or the ends of an interval; empty where nothing is shown. Numbers with a decimal point. */
function numbersOf(cell: ReportCell): readonly [value: string, least: string, most: string] {
  if (cell.kind === 'hidden' || cell.kind === 'gap' || cell.kind === 'said') return ['', '', '']
  if (cell.kind === 'interval') return ['', String(cell.least), String(cell.most)]
  return [String(cell.value), '', '']
}

/**
 * All tables as CSV (RFC 4180, UTF-8), one line for each figure. `slag` says what the figure is: `count` people,
 * `percent` whole percent, `rate` per 1,000 inhabitants, `points` percentage points, `interval`, `hidden` too few to be
 * shown, `gap` nothing there, `tooFew`, `notApproved` and `pooled` why a municipality has no figures of its own.
 */
export function writeCsv(report: Report): string {
  const lines = tablesOf(report).flatMap(table =>
    table.groups.flatMap(group =>
      group.rows.flatMap(row =>
        row.cells.map((cell, place) =>
          csvLine([
            table.id,
            table.title,
            group.label ?? '',
            row.label,
            table.columns[place]?.label ?? '',
            kindOf(cell),
            ...numbersOf(cell),
          ]),
        ),
      ),
    ),
  )
  return byteOrderMark + csvLine(columns) + lines.join('')
}

/** A JSON-stat dataset of a table: rows by columns, null with a status where no number is shown. */
function datasetOf(table: ReportTable, { createdAt, subtitle, place }: Report): object {
  const rows = table.groups.flatMap(({ label, rows: own }) =>
    own.map(row => ({ label: label ? `${label}: ${row.label}` : row.label, cells: row.cells })),
  )
  const cells = rows.flatMap(row => row.cells)
  const statuses = cells.flatMap((cell, index) => {
    const status = statusOf(cell)
    return status ? [[String(index), status] as const] : []
  })
  return {
    version: '2.0',
    class: 'dataset',
    label: `${place.name}: ${table.title}`,
    source: 'Brukerplan, Helse Stavanger HF (KORFOR)',
    updated: createdAt,
    note: [subtitle, table.base, table.note].filter(note => note !== null),
    id: ['row', 'column'],
    size: [rows.length, table.columns.length],
    role: { metric: ['column'] },
    dimension: {
      row: dimensionOf(table.rowHeading, 'r', rows),
      column: dimensionOf(table.title, 'c', table.columns),
    },
    value: cells.map(cell => ('value' in cell ? cell.value : null)),
    ...(statuses.length > 0 && { status: Object.fromEntries(statuses) }),
    extension: { table: table.id, kind: cells.map(kindOf), licence: LICENCE },
  }
}

/** `31–45`: an interval of percent; `:` too few to be shown; `.` nothing there; else why there is nothing. */
function statusOf(cell: ReportCell): string | undefined {
  if (cell.kind === 'interval') return `${cell.least}–${cell.most}`
  if (cell.kind === 'hidden') return ':'
  if (cell.kind === 'said') return cell.state
  return cell.kind === 'gap' ? '.' : undefined
}

function dimensionOf(label: string, letter: string, items: readonly Readonly<{ label: string }>[]): object {
  const ids = items.map((_, place) => `${letter}${place + 1}`)
  return {
    label,
    category: {
      index: ids,
      label: Object.fromEntries(items.map((item, place) => [`${letter}${place + 1}`, item.label])),
    },
  }
}

/**
 * All tables as a JSON-stat 2.0 collection (json-stat.org/full), the datasets embedded, with licence and method.
 * @param href where the report is read.
 */
export function writeJsonStat(report: Report, href: string): object {
  return {
    version: '2.0',
    class: 'collection',
    href,
    label: `${report.place.name}: ${report.title}`,
    updated: report.createdAt,
    link: { item: tablesOf(report).map(table => datasetOf(table, report)) },
    extension: { licence: LICENCE, method: report.method },
  }
}
