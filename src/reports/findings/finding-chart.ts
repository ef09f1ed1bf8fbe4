// The picture of a share that is told as a finding: the place's own beside those that it is told beside.
import { makeChart } from '../charts/make-chart.ts'
import type { Finding, ReportChart, ReportSection } from '../contract.ts'
import type { Basis } from '../sections/basis.ts'
import { lackingParts } from '../sections/combinations.ts'
import { type Figures, percentOf, TELLING_MIN } from '../sections/figures.ts'
import { reachOf, type Share } from '../sections/measures.ts'
import { areasBeside, previousYear } from '../sections/told-beside.ts'
import { formatPercent, text } from '../words.ts'

const shareLabel = text('Andel', 'Del')

type Wish = Readonly<{
  finding: Pick<Finding, 'id' | 'table'>
  title: string
  read: (figures: Figures) => Share | undefined
  /** The place's own years told together, where one year alone says too little: their share, and what they are called. */
  together?: Readonly<{ years: string; share: Share }>
  /** Whether it is what people go without. */
  lacking?: boolean
}>

/** The share here, here the year before, in the region and in the country; undefined with nothing to set it beside. */
export function findingChart(basis: Basis, wish: Wish): ReportChart | undefined {
  const { finding, title, lacking = false } = wish
  const { language } = basis
  const bars = readBars(basis, wish)
  if (bars.length < 2) return undefined
  return makeChart(language, {
    id: `finding-${finding.id}`,
    kind: lacking ? 'shares' : 'beside',
    title,
    table: finding.table,
    unit: 'percent',
    parts: lacking ? lackingParts(language) : [{ id: 'share', label: shareLabel[language] }],
    bars: bars.map(({ label, percent }) => ({
      label,
      values: lacking ? [100 - percent, percent] : [percent],
    })),
  })
}

type Bar = Readonly<{ label: string; percent: number }>

function readBars(basis: Basis, { read, together }: Wish): readonly Bar[] {
  const { figures, place, period } = basis
  const bar = (label: string, share: Share | undefined): Bar[] =>
    share && share.base >= TELLING_MIN ? [{ label, percent: percentOf(share.count, share.base) }] : []
  const share = together?.share ?? read(figures)
  const reach = share ? writeReach(share, figures) : ''
  const own = bar(`${place.name} ${together?.years ?? period}${reach}`, share)
  if (own.length === 0) return []
  const before = together ? undefined : previousYear(basis)
  return [
    ...own,
    ...(before ? bar(`${place.name} ${before.year}`, read(before.figures)) : []),
    ...areasBeside(basis).flatMap(({ label, figures: their }) => bar(label, read(their))),
  ]
}

/** How far a share of few people may reach, after the name of what it is of. */
function writeReach(share: Share, figures: Figures): string {
  const { least, most, few } = reachOf(share, figures)
  return few ? ` (${Math.round(100 * least)}–${formatPercent(Math.round(100 * most))})` : ''
}

/** A finding with the chart that is its own; others are told with the chart of their table. */
export type Pictured = Finding & Readonly<{ picture?: ReportChart | undefined }>

/**
 * The findings, each naming its own chart, and the sections with these charts after the ones that they have. A chart whose
 * table no section has is left out: the table beside others is missing where there are no others.
 */
export function hangPictures(
  found: readonly Pictured[],
  sections: readonly ReportSection[],
): Readonly<{ findings: Finding[]; sections: ReportSection[] }> {
  const hung = sections.map(({ tables }) =>
    found.flatMap(({ picture }) => (picture && tables.some(({ id }) => id === picture.table) ? picture : [])),
  )
  const shown = new Set(hung.flat())
  return {
    findings: found.map(({ picture, ...finding }) =>
      picture && shown.has(picture) ? { ...finding, chart: picture.id } : finding,
    ),
    sections: sections.map((section, at) => ({
      ...section,
      charts: [...section.charts, ...(hung[at] ?? [])],
    })),
  }
}
