import { sumLastYears } from '../../statistics/index.ts'
import { makeChart } from '../charts/make-chart.ts'
import type { ReportCell, ReportChart, ReportSection, ReportTable } from '../contract.ts'
import { fill, tellYears, text } from '../words.ts'
import { type Basis, sectionOf } from './basis.ts'
import type { Comparison } from './beside.ts'
import { GAP, HIDDEN, plainTable, rateCell, rowOf, shareCell } from './cells.ts'
import { FEW_PEOPLE, type Figures, percentOf, readFigures } from './figures.ts'
import { type Measure, measureOf, measures, reachOf, type Share } from './measures.ts'

const words = {
  title: text('Sammenlignet med andre', 'Samanlikna med andre'),
  lead: text(
    'Bare godkjente tall fra kommuner som har kartlagt i samme år, er med. Intervallet viser hvor langt andelen kan strekke seg når en regner med tilfeldigheter og vernet av små tall: er det bredt, så les med forsiktighet.',
    'Berre godkjende tal frå kommunar som har kartlagt i same år, er med. Intervallet viser kor langt delen kan strekkje seg når ein reknar med tilfeldigheiter og vernet av små tal: er det breitt, så les varsamt.',
  ),
  municipalLead: text(
    'Bare godkjente tall fra kommuner som har kartlagt i samme år, er med hos de andre. Intervallet viser hvor langt kommunens egen andel kan strekke seg når en regner med tilfeldigheter og vernet av små tall: er det bredt, så les med forsiktighet.',
    'Berre godkjende tal frå kommunar som har kartlagt i same år, er med hos dei andre. Intervallet viser kor langt den eigne delen til kommunen kan strekkje seg når ein reknar med tilfeldigheiter og vernet av små tal: er det breitt, så les varsamt.',
  ),
  table: text('Nøkkeltall ved siden av andres', 'Nøkkeltal ved sida av andre sine'),
  measure: text('Nøkkeltall', 'Nøkkeltal'),
  interval: text('Intervall', 'Intervall'),
  few: text(
    '* Få personer: intervallet er så bredt at andelen må leses med forsiktighet.',
    '* Få personar: intervallet er så breitt at delen må lesast varsamt.',
  ),
  together: text('{years} samlet', '{years} samla'),
  togetherNote: text(
    'Årene samlet er summen av det som er vist for hvert av dem, og hopper mindre. Samme person kan være med i flere år.',
    'Åra samla er summen av det som er vist for kvart av dei, og hoppar mindre. Same person kan vere med i fleire år.',
  ),
  intervals: text('Andelen og hvor langt den kan strekke seg', 'Delen og kor langt han kan strekkje seg'),
  rate: text(
    'Kartlagte per 1 000 innbyggere 18 år og over',
    'Kartlagde per 1 000 innbyggjarar 18 år og over',
  ),
  chart: text('Der forskjellen fra landet er størst', 'Der skilnaden frå landet er størst'),
  note: text(
    'Kommuner med like mange innbyggere er de i samme størrelsesgruppe.',
    'Kommunar med like mange innbyggjarar er dei i same storleiksgruppe.',
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
    lead: basis.place.kind === 'municipality' ? words.municipalLead : words.lead,
    charts: [
      basis.figures.people < FEW_PEOPLE ? intervalChart(basis, others) : comparisonChart(basis, others),
    ],
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
  const { least, most, few } = intervalOf(share, figures)
  return { kind: 'interval', least, most, ...(few && { few }) }
}

/** Whole percent. */
function intervalOf(share: Share, figures: Figures): { least: number; most: number; few: boolean } {
  const { least, most, few } = reachOf(share, figures)
  return { least: Math.round(100 * least), most: Math.round(100 * most), few }
}

/** The last years added up, where few people make a single one shaky. */
export function readTogether({
  figures,
  beside,
}: Pick<Basis, 'figures' | 'beside'>): { years: string; figures: Figures } | undefined {
  const found = figures.people < FEW_PEOPLE ? sumLastYears(beside.series) : undefined
  if (!found) return undefined
  return { years: tellYears(found.years), figures: readFigures(found.summed) }
}

function comparisonTable(basis: Basis, others: readonly Other[]): ReportTable {
  const { figures, language, place, beside } = basis
  const together = readTogether(basis)
  const rows = measures.map(each =>
    rowOf(
      each.label[language],
      measureCell(each, figures),
      intervalCell(each, figures),
      ...(together ? [measureCell(each, together.figures)] : []),
      ...others.map(other => measureCell(each, other.figures)),
    ),
  )
  const few = rows.some(({ cells }) => cells.some(cell => cell.kind === 'interval' && cell.few))
  const notes = [few && words.few, together && words.togetherNote, words.note].filter(note => !!note)
  return plainTable({
    id: 'comparison',
    title: words.table[language],
    rowHeading: words.measure[language],
    columns: [
      place.name,
      words.interval[language],
      ...(together ? [fill(words.together[language], { years: together.years })] : []),
      ...others.map(({ comparison }) => comparison.label[language]),
    ],
    rows: [
      rowOf(
        words.rate[language],
        rateCell(figures.people, beside.adults),
        GAP,
        ...(together ? [GAP] : []),
        ...others.map(({ comparison, figures: other }) => rateCell(other.people, comparison.adults)),
      ),
      ...rows,
    ],
    note: notes.map(note => note[language]).join(' '),
  })
}

/** What is drawn with its interval where people are few: the same each time, so that nothing is picked for standing out. */
const INTERVAL_MEASURES = [
  'both',
  'blue',
  'housing',
  'activity',
  'economy',
  'network',
  'suicide',
  'plan',
].map(measureOf)

/** Those of like size, and where there are none, the widest area. */
export const likest = (others: readonly Other[]): Other | undefined =>
  others.find(({ comparison }) => comparison.area.kind === 'size') ?? others.at(-1)

/** Each share on the band that it can be anywhere in, beside those of like size. */
function intervalChart(
  { figures, language, place }: Basis,
  others: readonly Other[],
): ReportChart | undefined {
  const other = likest(others)
  if (!other) return undefined
  const bars = INTERVAL_MEASURES.flatMap(({ label, read }) => {
    const [own, their] = [read(figures), read(other.figures)]
    if (!own || !their) return []
    const { least, most } = intervalOf(own, figures)
    const values = [own, their].map(({ count, base }) => percentOf(count, base))
    return [{ label: label[language], values, interval: { least, most } }]
  })
  return makeChart(language, {
    id: 'comparison',
    kind: 'intervals',
    title: words.intervals[language],
    table: 'comparison',
    unit: 'percent',
    parts: [
      { id: 'own', label: place.name },
      { id: other.comparison.area.kind, label: other.comparison.label[language] },
    ],
    bars,
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
