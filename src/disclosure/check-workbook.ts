// The workbook of a report, opened by another library than the one that wrote it.
import readExcel from 'read-excel-file/node'
import type { Report } from '../reports/contract.ts'
import type { DisclosureFinding } from '../statistics/index.ts'
import { figuresOf } from './figures-of.ts'

/** Sheets of tables have their number in front; the last of all figures has a sheet of its own. */
const isTable = (sheet: string): boolean => /^\d/.test(sheet)

/**
 * Every number in the sheets of a report's workbook, held against the report: the tables' sheets in order, and all figures once
 * more. A number that isn't the report's, or that has more decimals, is found.
 * @param workbook Office Open XML
 */
export async function checkWorkbook(
  name: string,
  workbook: Buffer,
  report: Report,
): Promise<Readonly<{ numbers: number; findings: readonly DisclosureFinding[] }>> {
  const sheets = await readExcel(workbook)
  const tables = sheets.filter(({ sheet }) => isTable(sheet)).map(({ data }) => data)
  const whole = sheets
    .filter(({ sheet, data }) => !isTable(sheet) && hasNumbers(data))
    .map(({ data }) => data)
  const wanted = numbersOf(report)
  const found = [tables.flatMap(numbersIn), whole.flatMap(numbersIn)]
  return {
    numbers: found.reduce((sum, numbers) => sum + numbers.length, 0),
    findings: found.flatMap((numbers, copy) =>
      numbers.length === 0 && copy > 0 ? [] : differing(name, numbers, wanted),
    ),
  }
}

type Placed = Readonly<{ place: string; value: number }>

const numbersOf = (report: Report): readonly Placed[] =>
  figuresOf(report).flatMap(({ place, cell }) =>
    'value' in cell ? [{ place, value: cell.kind === 'percent' ? cell.value / 100 : cell.value }] : [],
  )

type Cells = readonly (readonly unknown[])[]
const numbersIn = (cells: Cells): readonly number[] => cells.flat().filter(cell => typeof cell === 'number')
const hasNumbers = (cells: Cells): boolean => numbersIn(cells).length > 0

function differing(
  name: string,
  found: readonly number[],
  wanted: readonly Placed[],
): readonly DisclosureFinding[] {
  const wrong = found.findIndex(
    (number, at) => Math.abs(number - (wanted[at]?.value ?? Number.NaN)) > 1e-12 || !wanted[at],
  )
  const at = wrong === -1 && found.length < wanted.length ? found.length : wrong
  if (at === -1) return []
  const place = wanted[at]?.place ?? 'a number more than the report has'
  return [{ cell: `${name}: ${place}`, shown: found[at] ?? 0, kind: 'not-derived', excluded: [] }]
}
