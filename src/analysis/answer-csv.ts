import { byteOrderMark, csvLine } from '../platform/csv.ts'
import { writeCell } from '../reports/figure.ts'
import type { AnalysisAnswer } from './contract.ts'

/** The table of an answer as CSV for a spreadsheet: figures as plain numbers (shares as whole percent), notes below. */
export function answerToCsv({ title, subtitle, table, notes, refusal }: AnalysisAnswer): string {
  const lines = table
    ? [
        [table.rowHeading, ...table.columns.map(({ label }) => label)],
        ...table.groups.flatMap(({ rows }) =>
          rows.map(({ label, cells }) => [
            label,
            ...cells.map(cell => ('value' in cell ? String(cell.value) : writeCell(cell))),
          ]),
        ),
      ]
    : [[refusal ?? '']]
  const below = [table?.base ?? null, table?.note ?? null, ...notes].filter(note => note !== null)
  const all = [[title], [subtitle], [], ...lines, [], ...below.map(note => [note])]
  return byteOrderMark + all.map(csvLine).join('')
}
