import type { ReportLanguage, ReportTable } from '../contract.ts'
import { writeCell } from '../figure.ts'
import { excelTexts } from './office-texts.ts'
import type { Place } from './presentation-charts.ts'
import type { Slide } from './presentation-library.ts'
import { DEEP, INK, TINT } from './presentation-masters.ts'

const ROWS_MAX = 9
const COLUMNS_MAX = 5
/** How wide columns of figures are, in inches: from one of them to {@link COLUMNS_MAX}. */
const COLUMN_WIDTHS = [1.6, 1.6, 1.35, 1.15, 1.02]
/** With more columns the writing is smaller. */
const WIDE_COLUMNS_MAX = 4

const rowsOf = ({ groups }: ReportTable) => groups.flatMap(({ rows }) => rows)

/** Whether a table can be read from the back of the room. */
export const fitsSlide = (table: ReportTable): boolean =>
  rowsOf(table).length <= ROWS_MAX && table.columns.length <= COLUMNS_MAX && table.groups.length === 1

/** Adds a table that can be edited to a slide. */
export function addTable(slide: Slide, table: ReportTable, language: ReportLanguage, place: Place): void {
  const { x, y, w } = place
  const isWide = table.columns.length <= WIDE_COLUMNS_MAX
  const column = COLUMN_WIDTHS[table.columns.length - 1] ?? 1
  const edge = { type: 'none' as const }
  const border = [edge, edge, { type: 'solid' as const, pt: 0.75, color: 'C9D3DC' }, edge] as const
  const look = { border: [...border] as [object, object, object, object], valign: 'middle' as const }
  const head = [table.rowHeading, ...table.columns.map(({ label }) => label)].map((text, index) => ({
    text,
    options: {
      ...look,
      bold: true,
      color: DEEP,
      fill: { color: TINT },
      align: index === 0 ? ('left' as const) : ('right' as const),
    },
  }))
  const body = rowsOf(table).map(row => [
    { text: row.label, options: { ...look, bold: row.total } },
    ...row.cells.map(cell => ({
      // Nobody has the table's note before her: it is said.
      text: cell.kind === 'hidden' ? excelTexts.hidden[language] : writeCell(cell),
      options: { ...look, bold: row.total, align: 'right' as const },
    })),
  ])
  slide.addTable([head, ...body], {
    x,
    y: y + 0.2,
    w,
    colW: [w - column * table.columns.length, ...table.columns.map(() => column)],
    rowH: 0.42,
    fontSize: isWide ? 14 : 13,
    color: INK,
    objectName: table.title,
  })
}

/** Tells readers of the file that a table's first row is its heading, for which the library has no option. */
export const editTable = (xml: string): string => xml.replace(/<a:tblPr ?\/>/g, '<a:tblPr firstRow="1"/>')
