import type { Row } from 'write-excel-file/node'
import type { Report, ReportLanguage, ReportSection, ReportTable } from '../contract.ts'
import { saidBelow } from '../signs.ts'
import {
  type ExcelSheet,
  figureCell,
  fitRow,
  headCell,
  quietCell,
  type SheetTop,
  textCell,
} from './excel-cells.ts'
import { excelTexts } from './office-texts.ts'

/** A table with its chapter and the name of its sheet. */
export type NamedTable = Readonly<{ table: ReportTable; section: ReportSection; name: string }>

/** A sheet's name holds 31 characters, some not, and the number in front makes it the only one of its kind. */
const SHEET_NAME_MAX = 31

/** The report's tables, each with a name for its sheet. */
export function nameTables({ sections }: Report): NamedTable[] {
  const placed = sections.flatMap(section => section.tables.map(table => ({ table, section })))
  return placed.map(({ table, section }, index) => {
    const plain = table.title.replace(/[\\/?*[\]:']/g, ' ').replace(/\s+/g, ' ')
    return { table, section, name: `${index + 1} ${plain}`.slice(0, SHEET_NAME_MAX).trim() }
  })
}

/** A table, its groups in a column of their own so that it can be sorted and filtered, its base and notes below. */
export function tableSheet(
  { table, name }: Pick<NamedTable, 'table' | 'name'>,
  top: SheetTop,
  language: ReportLanguage,
): ExcelSheet {
  const grouped = table.groups.some(({ label }) => label !== null)
  const widths = [...(grouped ? [30] : []), widestOf(table), ...table.columns.map(() => COLUMN_WIDTH)]
  const head = [
    ...(grouped ? [headCell(excelTexts.group[language])] : []),
    headCell(table.rowHeading),
    ...table.columns.map(({ label }) => headCell(label, 'right')),
  ]
  const body = table.groups.flatMap(({ label, rows }) =>
    rows.map(row => {
      const labels = [...(grouped ? [label ?? ''] : []), row.label].map(textCell)
      const cells = [...labels, ...row.cells.map(cell => figureCell(cell, language))]
      return fitRow(row.total ? cells.map(cell => ({ ...cell, fontWeight: 'bold' as const })) : cells, widths)
    }),
  )
  return {
    name,
    rows: [
      ...top.rows,
      fitRow(head, widths),
      ...body,
      [],
      ...saidBelow(table, language, excelTexts.signs).map(note => wideNote(note, widths)),
    ],
    widths,
    frozen: top.rows.length + 1,
    filter: { row: top.rows.length, columns: head.length, rows: body.length - totalsIn(table) },
    links: top.links,
  }
}

const COLUMN_WIDTH = 15

/** Totals stand still when the rows above them are sorted. */
const totalsIn = ({ groups }: ReportTable): number =>
  groups.flatMap(({ rows }) => rows).filter(({ total }) => total).length

const widestOf = ({ groups }: ReportTable): number =>
  Math.min(60, Math.max(30, ...groups.flatMap(({ rows }) => rows.map(({ label }) => label.length + 2))))

/** A note across the table. */
function wideNote(note: string, widths: readonly number[]): Row {
  const cell = { ...quietCell(note), ...textCell(note), columnSpan: widths.length }
  const across = widths.reduce((sum, width) => sum + width, 0)
  return [...fitRow([cell], [across]), ...widths.slice(1).map(() => null)]
}

/** Every figure of every table in a row of its own, with what it is: for those who go on with the figures elsewhere. */
export function allFiguresSheet(
  tables: readonly NamedTable[],
  top: SheetTop,
  language: ReportLanguage,
): ExcelSheet {
  const { chapter, where, group, row, column, value, unit } = excelTexts
  const head = [
    ...[chapter, where, group, row, column].map(said => headCell(said[language])),
    headCell(value[language], 'right'),
    headCell(unit[language]),
  ]
  const body = tables.flatMap(({ section, table }) => figureRows(section, table, language))
  return {
    name: excelTexts.all[language],
    rows: [...top.rows, head, ...body],
    widths: [30, 40, 28, 46, 28, 14, 22],
    frozen: top.rows.length + 1,
    filter: { row: top.rows.length, columns: head.length, rows: body.length },
    links: top.links,
  }
}

const figureRows = (section: ReportSection, table: ReportTable, language: ReportLanguage): Row[] =>
  table.groups.flatMap(group =>
    group.rows.flatMap(row =>
      row.cells.map(
        (cell, index): Row => [
          section.title,
          table.title,
          group.label ?? '',
          row.label,
          table.columns[index]?.label ?? '',
          figureCell(cell, language),
          excelTexts.units[cell.kind][language],
        ],
      ),
    ),
  )
