// The workbook as sheets of typed cells, before a library writes them.
import type { Row } from 'write-excel-file/node'
import type { Report } from '../contract.ts'
import {
  type ExcelSheet,
  fitRow,
  headCell,
  linkCell,
  markCell,
  quietCell,
  type SheetTop,
  textCell,
  titleCell,
} from './excel-cells.ts'
import { allFiguresSheet, type NamedTable, nameTables, tableSheet } from './excel-tables.ts'
import { frozenOf } from './office-mark.ts'
import { excelTexts } from './office-texts.ts'

/** All sheets of a report's workbook: contents, findings, one for each table, all figures, method. `mark`: see `markOf`. */
export function excelSheets(report: Report, mark: string | null): ExcelSheet[] {
  const { language, headings } = report
  const top = (title: string): SheetTop => topOf(report, mark, title)
  const tables = nameTables(report)
  const listed: Listed[] = [
    { sheet: findingsSheet(report, top(headings.findings), tables), shows: headings.findings, chapter: '' },
    ...tables.map(named => ({
      sheet: tableSheet(named, top(named.table.title), language),
      shows: named.table.title,
      chapter: named.section.title,
    })),
    {
      sheet: allFiguresSheet(tables, top(excelTexts.allTitle[language]), language),
      shows: excelTexts.allTitle[language],
      chapter: '',
    },
    { sheet: methodSheet(report, top(headings.method)), shows: headings.method, chapter: '' },
  ]
  // Of too few people there are neither findings nor a method, but perhaps figures of others.
  const shown = report.tooFew === null ? listed : listed.slice(1, 1 + tables.length)
  return [contentsSheet(report, mark, shown), ...shown.map(({ sheet }) => sheet)]
}

type Listed = Readonly<{ sheet: ExcelSheet; shows: string; chapter: string }>

const marked = (mark: string | null): Row[] => (mark === null ? [] : [[markCell(mark)]])

function contentsSheet(report: Report, mark: string | null, listed: readonly Listed[]): ExcelSheet {
  const { language, place, title, subtitle, caution, tooFew, pooled } = report
  const widths = [36, 64, 34]
  const wide = (said: string): Row => [
    ...fitRow([{ ...textCell(said), columnSpan: widths.length }], [120]),
    ...widths.slice(1).map(() => null),
  ]
  const rows: Row[] = [
    ...marked(mark),
    [titleCell(`${place.name}: ${title}`)],
    [quietCell(subtitle)],
    [quietCell(frozenOf(report))],
    [],
    ...(pooled === null ? [] : [wide(pooled)]),
    ...(caution === null ? [] : [wide(caution)]),
    tooFew === null ? wide(excelTexts.cells[language]) : wide(tooFew),
    [],
  ]
  const head = [excelTexts.sheet, excelTexts.shows, excelTexts.chapter].map(said => headCell(said[language]))
  if (listed.length > 0) rows.push(head)
  return {
    name: excelTexts.contents[language],
    rows: [
      ...rows,
      ...listed.map(({ sheet, shows, chapter }) =>
        fitRow([linkCell(sheet.name), textCell(shows), textCell(chapter)], widths),
      ),
    ],
    widths,
    frozen: 0,
    links: listed.map(({ sheet }, index) => ({ row: rows.length + index, column: 0, to: sheet.name })),
  }
}

function topOf({ language, place, period }: Report, mark: string | null, title: string): SheetTop {
  const rows: Row[] = [
    ...marked(mark),
    [titleCell(title)],
    [{ ...linkCell(excelTexts.back[language]), height: 19 }],
    [quietCell(`${place.name} ${period}`)],
  ]
  return { rows, links: [{ row: rows.length - 2, column: 0, to: excelTexts.contents[language] }] }
}

function findingsSheet(
  { language, findings }: Report,
  top: SheetTop,
  tables: readonly NamedTable[],
): ExcelSheet {
  const heads = [
    excelTexts.subject,
    excelTexts.figure,
    excelTexts.finding,
    excelTexts.comparison,
    excelTexts.where,
  ]
  const widths = [28, 14, 70, 48, 34]
  const nameOf = (id: string): string => tables.find(({ table }) => table.id === id)?.name ?? ''
  const first = top.rows.length + 1
  return {
    name: excelTexts.findings[language],
    rows: [
      ...top.rows,
      heads.map(said => headCell(said[language])),
      ...findings.map(({ title, figure, text, comparison, table }) => {
        const words = [textCell(title), { ...textCell(figure), fontWeight: 'bold' as const }, textCell(text)]
        return fitRow([...words, textCell(comparison ?? ''), linkCell(nameOf(table))], widths)
      }),
    ],
    widths,
    frozen: first,
    links: [
      ...top.links,
      ...findings.flatMap(({ table }, index) => {
        const to = nameOf(table)
        return to === '' ? [] : [{ row: first + index, column: 4, to }]
      }),
    ],
  }
}

function methodSheet({ language, method }: Report, top: SheetTop): ExcelSheet {
  const widths = [30, 110]
  return {
    name: excelTexts.method[language],
    rows: [
      ...top.rows,
      [headCell(excelTexts.topic[language]), headCell(excelTexts.explanation[language])],
      ...method.map(({ title, text }) =>
        fitRow([{ ...textCell(title), fontWeight: 'bold' }, textCell(text)], widths),
      ),
    ],
    widths,
    frozen: top.rows.length + 1,
    links: top.links,
  }
}
