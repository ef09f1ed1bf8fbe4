// What a municipality with too few people to be shown can look at: those that are like it.

import { makeChart } from '../charts/make-chart.ts'
import type { ReportChart, ReportLanguage, ReportSection, ReportTable } from '../contract.ts'
import { text } from '../words.ts'
import { type Basis, sectionOf } from './basis.ts'
import { plainTable, rateCell, rowOf } from './cells.ts'
import { measureCell, type Other, readOthers } from './comparison-section.ts'
import { percentOf } from './figures.ts'
import { measureOf, measures } from './measures.ts'

const words = {
  title: text('Kommuner som ligner', 'Kommunar som liknar'),
  lead: text(
    'Nøkkeltall fra kommuner av samme størrelse, regionen, fylket og landet, slik de kommunene har godkjent dem. Ingen av tallene er fra denne kommunen alene. De sier hva en kan vente, ikke hvordan det er.',
    'Nøkkeltal frå kommunar av same storleik, regionen, fylket og landet, slik dei kommunane har godkjent dei. Ingen av tala er frå denne kommunen åleine. Dei seier kva ein kan vente, ikkje korleis det er.',
  ),
  table: text('Nøkkeltall hos andre', 'Nøkkeltal hos andre'),
  measure: text('Nøkkeltall', 'Nøkkeltal'),
  rate: text(
    'Kartlagte per 1 000 innbyggere 18 år og over',
    'Kartlagde per 1 000 innbyggjarar 18 år og over',
  ),
  chart: text('Kommuner som ligner, ved siden av landet', 'Kommunar som liknar, ved sida av landet'),
}

const CHART_MEASURES = ['blue', 'housing', 'activity', 'economy', 'suicide', 'plan'].map(measureOf)

/** The reference groups alone; nothing without any of them. */
export function referenceSection({
  language,
  beside,
}: Pick<Basis, 'language' | 'beside'>): ReportSection | undefined {
  const others = readOthers({ beside })
  if (others.length === 0) return undefined
  return sectionOf(language, {
    id: 'reference',
    title: words.title,
    lead: words.lead,
    charts: [referenceChart(language, others)],
    tables: [referenceTable(language, others)],
  })
}

function referenceChart(language: ReportLanguage, others: readonly Other[]): ReportChart {
  const shown = others.filter(({ comparison: { area } }) => area.kind === 'size' || area.kind === 'country')
  const bars = CHART_MEASURES.flatMap(({ label, read }) => {
    const shares = shown.flatMap(({ figures }) => read(figures) ?? [])
    const values = shares.map(({ count, base }) => percentOf(count, base))
    return shares.length === shown.length ? [{ label: label[language], values }] : []
  })
  return makeChart(language, {
    id: 'reference',
    kind: 'beside',
    title: words.chart[language],
    table: 'reference',
    unit: 'percent',
    parts: shown.map(({ comparison }) => ({ id: comparison.area.kind, label: comparison.label[language] })),
    bars,
  })
}

const referenceTable = (language: ReportLanguage, others: readonly Other[]): ReportTable =>
  plainTable({
    id: 'reference',
    title: words.table[language],
    rowHeading: words.measure[language],
    columns: others.map(({ comparison }) => comparison.label[language]),
    rows: [
      rowOf(
        words.rate[language],
        ...others.map(({ comparison, figures }) => rateCell(figures.people, comparison.adults)),
      ),
      ...measures.map(each =>
        rowOf(each.label[language], ...others.map(({ figures }) => measureCell(each, figures))),
      ),
    ],
  })
