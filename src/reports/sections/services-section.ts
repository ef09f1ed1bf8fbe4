import type { Instrument } from '../../instrument/index.ts'
import { countService, serviceSources } from '../../statistics/index.ts'
import { makeChart } from '../charts/make-chart.ts'
import type { ReportChart, ReportLanguage, ReportRow, ReportSection, ReportTable } from '../contract.ts'
import { fill, formatCount, joinWords } from '../words.ts'
import { type Basis, sectionOf } from './basis.ts'
import { countCell, rowOf, shareCell } from './cells.ts'
import { combinationsChart, combinationsTable } from './combinations.ts'
import type { Figures } from './figures.ts'
import { likeServicesTable } from './like-services.ts'
import { fullNameOf, rankUnmet, readServices, type ServiceFigures, servicesIn } from './read-services.ts'
import { serviceTexts } from './service-texts.ts'

const BARS_MAX = 12

/** What they get, and what they need and don't get. */
export function servicesSection(basis: Basis): ReportSection {
  const { instrument, figures, language } = basis
  const services = readServices(instrument, figures, language)
  const ranked = rankUnmet(services).slice(0, BARS_MAX)
  return sectionOf(language, {
    id: 'services',
    title: serviceTexts.title,
    lead: serviceTexts.lead,
    charts: [ranked.length > 0 ? needsChart(ranked, language) : undefined, combinationsChart(basis)],
    tables: [
      combinationsTable(basis),
      ...[likeServicesTable(basis)].filter(table => table !== undefined),
      servicesTable(instrument, services, figures, language),
    ],
  })
}

const SHOWN = ['unmet', 'continued', 'ended'] as const

function needsChart(services: readonly ServiceFigures[], language: ReportLanguage): ReportChart {
  return makeChart(language, {
    id: 'needs',
    kind: 'counts',
    title: fill(serviceTexts.chart[language], { number: services.length }),
    table: 'services',
    unit: 'count',
    parts: SHOWN.map(need => ({ id: need, label: serviceTexts[need][language] })),
    bars: services.map(({ fullLabel, counts }) => ({
      label: fullLabel,
      values: SHOWN.map(need => counts[need]),
    })),
  })
}

function servicesTable(
  instrument: Instrument,
  services: readonly ServiceFigures[],
  figures: Figures,
  language: ReportLanguage,
): ReportTable {
  const { received, continued, ended, unmet, neither, unmetShare } = serviceTexts
  const [used, unused] = [services.filter(isUsed), services.filter(service => !isUsed(service))]
  const sections = [...new Set(used.map(({ section }) => section))]
  return {
    id: 'services',
    title: serviceTexts.table[language],
    rowHeading: serviceTexts.service[language],
    columns: [unmet, unmetShare, received, continued, ended, neither].map(label => ({
      label: label[language],
    })),
    base: null,
    groups: sections.map(section => ({
      label: section,
      rows: used.filter(service => service.section === section).map(serviceRow),
    })),
    note: [
      serviceTexts.note[language],
      ...youngNote(instrument, figures, language),
      ...noneNote(unused, language),
      ...hiddenNote(instrument, figures, language),
    ].join(' '),
  }
}

/** Whether anybody at all is counted with the service; a protected 0 may be a few. */
const isUsed = ({ counts }: ServiceFigures): boolean => counts.continued + counts.ended + counts.unmet > 0

/** The services that nobody is counted with share one sentence: a small municipality has many rows of noughts. */
function noneNote(unused: readonly ServiceFigures[], language: ReportLanguage): string[] {
  if (unused.length === 0) return []
  const services = joinWords(unused.map(({ fullLabel }) => `«${fullLabel}»`))
  return [fill(serviceTexts.noneNote[language], { services })]
}

/** Services of which too few are counted for it to be told what became of them. */
function hiddenNote(instrument: Instrument, figures: Figures, language: ReportLanguage): string[] {
  const hidden = new Set(
    serviceSources(instrument)
      .filter(found => figures.has(found.base) && !countService(found, figures.find))
      .map(({ service }) => service),
  )
  if (hidden.size === 0) return []
  const all = servicesIn(instrument)
  const names = all
    .filter(({ question }) => hidden.has(question.name))
    .map(placed => fullNameOf(placed, all, language))
  return [fill(serviceTexts.hiddenNote[language], { services: joinWords(names.map(name => `«${name}»`)) })]
}

function serviceRow({ label, counts, base }: ServiceFigures): ReportRow {
  const { continued, ended, unmet, neither } = counts
  return rowOf(
    label,
    countCell(unmet),
    shareCell(unmet, base),
    ...[continued + ended, continued, ended, neither].map(countCell),
  )
}

function youngNote(instrument: Instrument, figures: Figures, language: ReportLanguage): string[] {
  const limited = servicesIn(instrument).find(({ section }) => section.when && 'age' in section.when)
  if (!limited) return []
  const table = serviceSources(instrument).find(({ service }) => service === limited.question.name)?.base
  if (!table || !figures.has(table)) return [serviceTexts.youngHidden[language]]
  return [fill(serviceTexts.youngNote[language], { people: formatCount(figures.base(table)) })]
}
