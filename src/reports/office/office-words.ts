import type { ReportCell } from '../contract.ts'
import { formatCount, formatPercent } from '../words.ts'

/** A figure in words, for tables of words. `hidden`: what stands where it isn't shown. */
export function writeCell(cell: ReportCell, hidden: string): string {
  switch (cell.kind) {
    case 'count':
      return formatCount(cell.value)
    case 'percent':
      return formatPercent(cell.value)
    case 'rate':
      return cell.value.toFixed(1).replace('.', ',')
    case 'points':
      return cell.value > 0 ? `+${cell.value}` : String(cell.value).replace('-', '−')
    case 'interval':
      return `${cell.least}–${formatPercent(cell.most)}${cell.few ? ' *' : ''}`
    case 'hidden':
      return hidden
    case 'gap':
      return '–'
    case 'said':
      return cell.text
  }
}
