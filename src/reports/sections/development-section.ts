import { SERIES_BREAKS } from '../../statistics/index.ts'
import { makeChart } from '../charts/make-chart.ts'
import type { ReportCell, ReportChart, ReportLanguage, ReportSection, ReportTable } from '../contract.ts'
import { fill, joinWords, text, type Wording } from '../words.ts'
import { type Basis, sectionOf } from './basis.ts'
import type { Beside } from './beside.ts'
import { countCell, GAP, HIDDEN, plainTable, rowOf, shareCell } from './cells.ts'
import { type Figures, percentOf, readFigures } from './figures.ts'
import { type Measure, measureOf, measures } from './measures.ts'

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
  merger: text(
    '{names} ble til {place} i {year}. Årene før er summen av dem og merket med ring; bare år da alle var med, er vist. Linjen er brutt ved sammenslåingen.',
    '{names} vart til {place} i {year}. Åra før er summen av dei og merkte med ring; berre år då alle var med, er viste. Linja er broten ved samanslåinga.',
  ),
}

/** A year with its figures; undefined in a gap. */
type Year = Readonly<{
  year: number
  label: string
  broken: boolean
  tooFew: boolean
  figures: Figures | undefined
}>

/** The place's years from its first; nothing with only one of them. */
export function developmentSection(basis: Basis): ReportSection | undefined {
  const years = yearsOf(basis.beside)
  if (years.filter(({ figures }) => figures).length < 2) return undefined
  const { language } = basis
  return sectionOf(language, {
    id: 'development',
    title: words.title,
    lead: tellLead(basis),
    charts: [
      lineChart(basis, years, 'livingOverYears', ['activity', 'housing', 'economy', 'blue']),
      lineChart(basis, years, 'helpOverYears', ['new', 'plan']),
    ],
    tables: [developmentTable(basis, years)],
  })
}

/** With the mergers that the years lie on both sides of. */
function tellLead({ place, beside }: Basis): Wording {
  const mergers = [...Map.groupBy(beside.predecessors ?? [], ({ from }) => from)]
  const tell = (language: ReportLanguage): string =>
    [
      words.lead[language],
      ...mergers.map(([year, merged]) =>
        fill(words.merger[language], {
          names: joinWords(merged.map(({ name }) => name)),
          place: place.name,
          year,
        }),
      ),
    ].join(' ')
  return text(tell('nb'), tell('nn'))
}

/** After a year that is a sum of municipalities that became one later. */
const MERGED = '°'

function yearsOf({ series, predecessors = [] }: Beside): readonly Year[] {
  const merged = Math.max(0, ...predecessors.map(({ from }) => from))
  const first = series.findIndex(({ summed }) => summed)
  return series.slice(Math.max(first, 0)).map(({ year, label, broken, tooFew, summed }, index) => ({
    year,
    label: `${label ?? year}${year < merged && summed ? MERGED : ''}`,
    broken: broken && index > 0,
    tooFew,
    figures: summed && readFigures(summed),
  }))
}

const nothingIn = ({ tooFew }: Year): ReportCell => (tooFew ? HIDDEN : GAP)

function cellOf(year: Year, { read }: Measure): ReportCell {
  if (!year.figures) return nothingIn(year)
  const share = read(year.figures)
  return share ? shareCell(share.count, share.base) : HIDDEN
}

function developmentTable({ language }: Basis, years: readonly Year[]): ReportTable {
  const notes = breakNotes(years, language)
  return plainTable({
    id: 'development',
    title: words.table[language],
    rowHeading: words.measure[language],
    columns: years.map(({ label, broken }) => (broken ? `${label}*` : label)),
    rows: [
      rowOf(
        words.people[language],
        ...years.map(year => (year.figures ? countCell(year.figures.people) : nothingIn(year))),
      ),
      ...measures.map(each => rowOf(each.label[language], ...years.map(year => cellOf(year, each)))),
    ],
    ...(notes.length > 0 && { note: notes.join(' ') }),
  })
}

/** Why the years with an asterisk can't be compared with those before, by the year that has it; of a merger the lead tells. */
function breakNotes(years: readonly Year[], language: Basis['language']): string[] {
  const first = years[0]?.year ?? 0
  return SERIES_BREAKS.filter(({ year }) => year > first).flatMap(({ year, reason }) => {
    const marked = years.find(each => each.broken && each.year >= year)
    if (!marked) return []
    return [fill(`* ${words.broken[language]}`, { year: marked.label, reason: reason[language] })]
  })
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
    bars: years.map(({ label, figures }) => ({
      label,
      values: lines.map(({ read }) => {
        const share = figures && read(figures)
        return share ? percentOf(share.count, share.base) : null
      }),
    })),
    breaks: years.filter(({ broken }) => broken).map(({ label }) => label),
  })
}
