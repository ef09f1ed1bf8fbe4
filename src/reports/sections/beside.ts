import { type AreaSum, type Predecessor, type SeriesYear, sizeRangeOf } from '../../statistics/index.ts'
import { fill, formatCount, text, type Wording } from '../words.ts'

/** Approved figures of others that a report is read beside, with what they are called. */
export type Comparison = AreaSum & Readonly<{ label: Wording }>

/** What a report is compared with. */
export type Beside = Readonly<{
  /** Inhabitants of 18 years and over; null when they aren't known. */
  adults: number | null
  comparisons: readonly Comparison[]
  /** The place's own years up to and with the report's, gaps included; empty when nothing else is known. */
  series: readonly SeriesYear[]
  /** Municipalities that it was before, whose sums its earlier years are. */
  predecessors?: readonly Predecessor[]
}>

export const NOTHING_BESIDE: Beside = { adults: null, comparisons: [], series: [] }

const labels = {
  region: text('Regionen', 'Regionen'),
  county: text('Fylket', 'Fylket'),
  country: text('Landet', 'Landet'),
  size: text('{from}–{to} innbyggere', '{from}–{to} innbyggjarar'),
  largest: text('{from} innbyggere og flere', '{from} innbyggjarar og fleire'),
  small: text('Under {to} innbyggere', 'Under {to} innbyggjarar'),
}

/** A comparison with its name, and its year when it isn't the report's; a report of several years has none. */
export function nameComparison(sum: AreaSum, year: number | undefined): Comparison {
  const label = labelOf(sum.area)
  if (sum.year === year) return { ...sum, label }
  return { ...sum, label: text(`${label.nb} ${sum.year}`, `${label.nn} ${sum.year}`) }
}

function labelOf(area: AreaSum['area']): Wording {
  switch (area.kind) {
    case 'trust':
      return text(area.name, area.name)
    case 'size':
      return sizeLabel(area.from)
    default:
      return labels[area.kind]
  }
}

function sizeLabel(least: number): Wording {
  const { below } = sizeRangeOf(least)
  const wording = below === undefined ? labels.largest : least === 0 ? labels.small : labels.size
  const values = {
    from: formatCount(least),
    to: formatCount(below === undefined ? 0 : least === 0 ? below : below - 1),
  }
  return text(fill(wording.nb, values), fill(wording.nn, values))
}
