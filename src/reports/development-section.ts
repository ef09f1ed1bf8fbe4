import { SERIES_BREAKS, type SeriesYear } from '../statistics/index.ts'
import { type Basis, sectionOf } from './basis.ts'
import { countCell, GAP, HIDDEN, plainTable, rowOf, shareCell } from './cells.ts'
import type { ReportCell, ReportChart, ReportSection, ReportTable } from './contract.ts'
import { type Figures, percentOf, readFigures } from './figures.ts'
import { makeChart } from './make-chart.ts'
import { type Measure, measureOf, measures } from './measures.ts'
import { fill, text } from './words.ts'

const words = {
  title: text('Utvikling over år', 'Utvikling over år'),
  lead: text(
    'År uten kartlegging er vist som hull. Der det som telles er endret, er linjen brutt, og årene på hver side kan ikke sammenlignes uten videre.',
    'År utan kartlegging er viste som hol. Der det som blir talt er endra, er linja broten, og åra på kvar side kan ikkje samanliknast utan vidare.',
  ),
  table: text('Nøkkeltall år for år', 'Nøkkeltal år for år'),
  measure: text('Nøkkeltall', 'Nøkkeltal'),
  people: text('Kartlagte personer', 'Kartlagde personar'),
  living: text('Levekår over år', 'Levekår over år'),
  help: text('Plan og nye tjenester over år', 'Plan og nye tenester over år'),
  broken: text('{year}: {reason}', '{year}: {reason}'),
  gap: text(
    'Strek: ingen kartlegging. Prikk: for få til å vises.',
    'Strek: inga kartlegging. Prikk: for få til å visast.',
  ),
}

/** A year with its figures; undefined in a gap. */
type Year = Readonly<{ year: number; broken: boolean; figures: Figures | undefined }>

/** The place's years from its first; nothing with only one of them. */
export function developmentSection(basis: Basis): ReportSection | undefined {
  const years = yearsOf(basis.beside.series)
  if (years.filter(({ figures }) => figures).length < 2) return undefined
  const { language } = basis
  return sectionOf(language, {
    id: 'development',
    title: words.title,
    lead: words.lead,
    charts: [
      lineChart(basis, years, 'livingOverYears', ['activity', 'housing', 'economy', 'blue']),
      lineChart(basis, years, 'helpOverYears', ['new', 'plan']),
    ],
    tables: [developmentTable(basis, years)],
  })
}

function yearsOf(series: readonly SeriesYear[]): readonly Year[] {
  const first = series.findIndex(({ summed }) => summed)
  return series.slice(Math.max(first, 0)).map(({ year, broken, summed }, index) => ({
    year,
    broken: broken && index > 0,
    figures: summed && readFigures(summed),
  }))
}

function cellOf({ figures }: Year, { read }: Measure): ReportCell {
  if (!figures) return GAP
  const share = read(figures)
  return share ? shareCell(share.count, share.base) : HIDDEN
}

function developmentTable({ language }: Basis, years: readonly Year[]): ReportTable {
  return plainTable({
    id: 'development',
    title: words.table[language],
    rowHeading: words.measure[language],
    columns: years.map(({ year, broken }) => (broken ? `${year}*` : String(year))),
    rows: [
      rowOf(
        words.people[language],
        ...years.map(({ figures }) => (figures ? countCell(figures.people) : GAP)),
      ),
      ...measures.map(each => rowOf(each.label[language], ...years.map(year => cellOf(year, each)))),
    ],
    note: [...breakNotes(years, language), words.gap[language]].join(' '),
  })
}

/** Why the years with an asterisk can't be compared with those before. */
function breakNotes(years: readonly Year[], language: Basis['language']): string[] {
  const first = years[0]?.year ?? 0
  const last = years.at(-1)?.year ?? 0
  return SERIES_BREAKS.filter(({ year }) => year > first && year <= last).map(({ year, reason }) =>
    fill(`* ${words.broken[language]}`, { year, reason: reason[language] }),
  )
}

function lineChart(
  { language }: Basis,
  years: readonly Year[],
  id: 'livingOverYears' | 'helpOverYears',
  wanted: readonly string[],
): ReportChart {
  const lines = wanted.map(measureOf)
  return makeChart(language, {
    id,
    kind: 'lines',
    title: (id === 'livingOverYears' ? words.living : words.help)[language],
    table: 'development',
    unit: 'percent',
    parts: lines.map(each => ({ id: each.id, label: each.label[language] })),
    bars: years.map(({ year, figures }) => ({
      label: String(year),
      values: lines.map(({ read }) => {
        const share = figures && read(figures)
        return share ? percentOf(share.count, share.base) : null
      }),
    })),
    breaks: years.filter(({ broken }) => broken).map(({ year }) => String(year)),
  })
}
