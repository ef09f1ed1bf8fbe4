import type { Instrument } from '../../instrument/index.ts'
import type { ReportChart, ReportLanguage, ReportPlace, ReportSection, ReportTable } from '../contract.ts'
import { fill, joinWords, text, type Wording } from '../words.ts'
import type { Beside } from './beside.ts'
import type { Figures } from './figures.ts'

/** What every section of a report is made from. */
export type Basis = Readonly<{
  instrument: Instrument
  figures: Figures
  language: ReportLanguage
  place: ReportPlace
  year: number
  /** The years that the figures are of, in words. */
  period: string
  /** The same person may be counted once for each of several years. */
  repeated: boolean
  beside: Beside
}>

/** A table, or the title of one that too few people keep from being shown. */
export type Shown = ReportTable | Readonly<{ tooFew: string }>

const hiddenText = text(
  'Ikke vist, fordi færre enn ti personer er i gruppen: {tables}.',
  'Ikkje vist, fordi færre enn ti personar er i gruppa: {tables}.',
)

/** A section; tables that can't be shown are told of in its lead, and a chart goes with its table. */
export function sectionOf(
  language: ReportLanguage,
  section: Readonly<{
    id: string
    title: Wording
    lead?: Wording
    charts?: readonly (ReportChart | undefined)[]
    tables: readonly Shown[]
  }>,
): ReportSection {
  const tables = section.tables.filter(table => 'id' in table)
  const hidden = section.tables.flatMap(table => ('tooFew' in table ? [`«${table.tooFew}»`] : []))
  const ids = new Set(tables.map(({ id }) => id))
  const leads = [
    ...(section.lead ? [section.lead[language]] : []),
    ...(hidden.length > 0 ? [fill(hiddenText[language], { tables: joinWords(hidden) })] : []),
  ]
  return {
    id: section.id,
    title: section.title[language],
    lead: leads.length > 0 ? leads.join(' ') : null,
    charts: (section.charts ?? []).filter(chart => chart !== undefined).filter(chart => ids.has(chart.table)),
    tables,
  }
}
