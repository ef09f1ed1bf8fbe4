import { type Interval, shareInterval } from '../statistics/index.ts'
import { type Basis, sectionOf } from './basis.ts'
import type { Comparison } from './beside.ts'
import { GAP, HIDDEN, plainTable, rateCell, rowOf, shareCell } from './cells.ts'
import type { ReportCell, ReportChart, ReportSection, ReportTable } from './contract.ts'
import { type Figures, percentOf, readFigures } from './figures.ts'
import { makeChart } from './make-chart.ts'
import { type Measure, measures } from './measures.ts'
import { text } from './words.ts'

const words = {
  title: text('Sammenlignet med andre', 'Samanlikna med andre'),
  lead: text(
    'Bare godkjente tall fra kommuner som har kartlagt i samme år, er med hos de andre. Intervallet viser hvor langt kommunens egen andel kan strekke seg når en regner med tilfeldigheter og vernet av små tall: er det bredt, så les med forsiktighet.',
    'Berre godkjende tal frå kommunar som har kartlagt i same år, er med hos dei andre. Intervallet viser kor langt den eigne delen til kommunen kan strekkje seg når ein reknar med tilfeldigheiter og vernet av små tal: er det breitt, så les varsamt.',
  ),
  table: text('Nøkkeltall ved siden av andres', 'Nøkkeltal ved sida av andre sine'),
  measure: text('Nøkkeltall', 'Nøkkeltal'),
  interval: text('Intervall', 'Intervall'),
  rate: text(
    'Kartlagte per 1 000 innbyggere 18 år og over',
    'Kartlagde per 1 000 innbyggjarar 18 år og over',
  ),
  chart: text('Der forskjellen fra landet er størst', 'Der skilnaden frå landet er størst'),
  note: text(
    'Prikk: for få til å vises. Kommuner med like mange innbyggere er de i samme størrelsesgruppe.',
    'Prikk: for få til å visast. Kommunar med like mange innbyggjarar er dei i same storleiksgruppe.',
  ),
}

export type Other = Readonly<{ comparison: Comparison; figures: Figures }>

const CHART_MEASURES = 6

/** The place beside region, trust, county, those of like size and the country; nothing without any of them. */
export function comparisonSection(basis: Basis): ReportSection | undefined {
  const others = readOthers(basis)
  if (others.length === 0) return undefined
  return sectionOf(basis.language, {
    id: 'comparison',
    title: words.title,
    lead: words.lead,
    charts: [comparisonChart(basis, others)],
    tables: [comparisonTable(basis, others)],
  })
}

/** The comparisons that have figures. */
export const readOthers = ({ beside }: Pick<Basis, 'beside'>): readonly Other[] =>
  beside.comparisons.flatMap(comparison =>
    comparison.summed ? [{ comparison, figures: readFigures(comparison.summed) }] : [],
  )

export const measureCell = ({ read }: Measure, figures: Figures): ReportCell => {
  const share = read(figures)
  return share ? shareCell(share.count, share.base) : HIDDEN
}

function intervalCell({ read }: Measure, figures: Figures): ReportCell {
  const share = read(figures)
  if (!share) return HIDDEN
  const { least, most }: Interval = shareInterval(share.count, share.base)
  return { kind: 'interval', least: Math.round(100 * least), most: Math.round(100 * most) }
}

function comparisonTable(basis: Basis, others: readonly Other[]): ReportTable {
  const { figures, language, place, beside } = basis
  const rates = [
    rateCell(figures.people, beside.adults),
    GAP,
    ...others.map(({ comparison, figures: other }) => rateCell(other.people, comparison.adults)),
  ]
  return plainTable({
    id: 'comparison',
    title: words.table[language],
    rowHeading: words.measure[language],
    columns: [
      place.name,
      words.interval[language],
      ...others.map(({ comparison }) => comparison.label[language]),
    ],
    rows: [
      rowOf(words.rate[language], ...rates),
      ...measures.map(each =>
        rowOf(
          each.label[language],
          measureCell(each, figures),
          intervalCell(each, figures),
          ...others.map(other => measureCell(each, other.figures)),
        ),
      ),
    ],
    note: words.note[language],
  })
}

function comparisonChart({ figures, language, place }: Basis, others: readonly Other[]): ReportChart {
  const shown = [others.find(({ comparison }) => comparison.area.kind === 'region'), others.at(-1)].filter(
    other => other !== undefined,
  )
  const unique = shown.filter((other, index) => shown.indexOf(other) === index)
  const bars = measures.flatMap(each => {
    const own = each.read(figures)
    const values = unique.map(other => each.read(other.figures))
    if (!own || values.some(value => value === undefined)) return []
    const shares = [own, ...values].map(share => percentOf(share?.count ?? 0, share?.base ?? 0))
    const difference = Math.abs((shares[0] ?? 0) - (shares.at(-1) ?? 0))
    return [{ label: each.label[language], values: shares, difference }]
  })
  const greatest = bars.toSorted((a, b) => b.difference - a.difference).slice(0, CHART_MEASURES)
  return makeChart(language, {
    id: 'comparison',
    kind: 'beside',
    title: words.chart[language],
    table: 'comparison',
    unit: 'percent',
    parts: [
      { id: 'own', label: place.name },
      ...unique.map(({ comparison }) => ({
        id: comparison.area.kind,
        label: comparison.label[language],
      })),
    ],
    bars: greatest.map(({ label, values }) => ({ label, values })),
  })
}
