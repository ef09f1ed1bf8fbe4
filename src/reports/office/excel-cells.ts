// What sheets of the workbook are made of: how cells look, and how a figure is typed.
import type { CellObject, Row } from 'write-excel-file/node'
import type { ReportCell, ReportLanguage } from '../contract.ts'
import { excelTexts } from './office-texts.ts'

/** A link from a cell, by its place in the sheet from 0, to the top of another sheet. */
export type SheetLink = Readonly<{ row: number; column: number; to: string }>

export type ExcelSheet = Readonly<{
  name: string
  rows: Row[]
  /** In characters. */
  widths: readonly number[]
  /** How many rows stay in sight. */
  frozen: number
  /** The heading row that filters belong to, from 0, its columns and the rows below it. */
  filter?: Readonly<{ row: number; columns: number; rows: number }>
  links: readonly SheetLink[]
}>

/** What every sheet but the first begins with: title, link back, place and year; then what the sheet holds. */
export type SheetTop = Readonly<{ rows: Row[]; links: readonly SheetLink[] }>

const INK = '#12344d'
const TINT = '#eef3f7'
const MUTED = '#4f5f6d'
const LINK = '#0b5cad'
const WARNING = '#8a1c4a'

export const titleCell = (value: string): CellObject => ({
  value,
  fontWeight: 'bold',
  fontSize: 16,
  height: 27,
  textColor: INK,
})
export const quietCell = (value: string): CellObject => ({ value, textColor: MUTED, height: 19 })
export const markCell = (value: string): CellObject => ({
  value,
  fontWeight: 'bold',
  textColor: WARNING,
  height: 21,
})
export const linkCell = (value: string): CellObject => ({
  value,
  textColor: LINK,
  alignVertical: 'top',
  textDecoration: { underline: true },
})
export const textCell = (value: string): CellObject => ({ value, wrap: true, alignVertical: 'top' })

/** Heading of a column of words, or of figures to the right. */
export const headCell = (value: string, align: 'left' | 'right' = 'left'): CellObject => ({
  value,
  align,
  wrap: true,
  fontWeight: 'bold',
  alignVertical: 'bottom',
  backgroundColor: TINT,
  textColor: INK,
  bottomBorderStyle: 'medium',
  bottomBorderColor: INK,
})

const LINE = 15

/**
 * Gives a row the height of its longest wrapped text: not every program does so by itself. `widths` in characters;
 * cells beyond them take one line.
 */
export function fitRow(cells: readonly (CellObject | null)[], widths: readonly number[]): Row {
  const lines = cells.map((cell, index) =>
    Math.ceil(
      String(cell?.value ?? '').length / Math.max(1, (widths[index] ?? Number.POSITIVE_INFINITY) - 2),
    ),
  )
  const height = LINE * Math.max(1, ...lines) + 4
  return cells.map((cell, index) => (index === 0 ? { ...cell, height } : cell))
}

/** A figure as the number it is: a percentage is a hundredth that is written as percent. */
export const figureCell = (cell: ReportCell, language: ReportLanguage): CellObject => ({
  ...typedCell(cell, language),
  alignVertical: 'top',
})

function typedCell(cell: ReportCell, language: ReportLanguage): CellObject {
  switch (cell.kind) {
    case 'count':
      return { value: cell.value, format: '#,##0' }
    case 'percent':
      return { value: cell.value / 100, format: '0%' }
    case 'rate':
      return { value: cell.value, format: '0.0' }
    case 'points':
      return { value: cell.value, format: '+0;-0;0' }
    case 'interval':
      return { value: `${cell.least}–${cell.most} %${cell.few ? ' *' : ''}`, align: 'right' }
    case 'hidden':
      return { value: excelTexts.hidden[language], align: 'right', textColor: MUTED }
    case 'gap':
      return { value: '–', align: 'right', textColor: MUTED }
    case 'said':
      return { value: cell.text, align: 'right', textColor: MUTED }
  }
}
