// How a figure is written. Without the schemas, so that a page that shows figures carries nothing to judge requests with.
import type { ReportCell } from './contract.ts'

const NO_BREAK_SPACE = '\u00a0'

/** A count as Norwegians write it: 12 345 with spaces that don't break. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE)
}

/** `38 %`, with a space that doesn't break. */
export function formatPercent(percent: number): string {
  return `${percent}${NO_BREAK_SPACE}%`
}

/** After an interval so wide that it is to be read with care; the table's note says so. */
const FEW = `${NO_BREAK_SPACE}*`
const MINUS = '\u2212'

/** A figure as it is read, in both languages: `1 234`, `38 %`, `6,2`, `+4`, `0`, `31–45 %`; `·` where it isn't shown. */
export function writeCell(cell: ReportCell): string {
  switch (cell.kind) {
    case 'count':
      return formatCount(cell.value)
    case 'percent':
      return formatPercent(cell.value)
    case 'rate':
      return cell.value.toFixed(1).replace('.', ',')
    case 'points':
      return `${cell.value < 0 ? MINUS : cell.value > 0 ? '+' : ''}${Math.abs(cell.value)}`
    case 'interval':
      return `${cell.least}–${cell.most}${NO_BREAK_SPACE}%${cell.few ? FEW : ''}`
    case 'hidden':
      return '·'
    case 'gap':
      return '–'
    case 'said':
      return cell.text
  }
}
