import { areasOf, type Instrument } from '../instrument/index.ts'
import { areaTable, COLOURS, INDEX_LEVELS } from '../statistics/index.ts'
import { countCell, plainTable, rowOf, shareCell } from './cells.ts'
import type { ReportChart, ReportLanguage, ReportSection, ReportTable } from './contract.ts'
import { type Figures, percentOf } from './figures.ts'
import { simpleTable } from './people-section.ts'
import { livingTexts, peopleTexts } from './texts.ts'
import { fill, formatPercent } from './words.ts'

/** An area as it is shown: people by colour, of `base` people. */
export type AreaFigures = Readonly<{
  name: string
  label: string
  base: number
  counts: Readonly<Record<(typeof COLOURS)[number], number>>
}>

/** The areas that the release has, the one with the greatest share of red first. */
export function rankAreas(instrument: Instrument, figures: Figures, language: ReportLanguage): AreaFigures[] {
  const areas = areasOf(instrument).filter(({ name }) => figures.has(areaTable(name)))
  const shown = areas.map(({ name, label }): AreaFigures => {
    const count = (colour: string): number => figures.count(areaTable(name), colour)
    const counts = { green: count('green'), yellow: count('yellow'), red: count('red') }
    return { name, label: label[language], base: figures.base(areaTable(name)), counts }
  })
  const share = ({ counts, base }: AreaFigures): number => (base === 0 ? 0 : counts.red / base)
  return shown.sort((a, b) => share(b) - share(a))
}

/** How they live: the areas by colour, and the index. */
export function livingSection(
  instrument: Instrument,
  figures: Figures,
  language: ReportLanguage,
): ReportSection {
  const areas = rankAreas(instrument, figures, language)
  return {
    id: 'living',
    title: livingTexts.title[language],
    lead: livingTexts.lead[language],
    charts: [areasChart(areas, language)],
    tables: [areasTable(instrument, areas, figures, language), indexTable(figures, language)],
  }
}

const sharesOf = ({ counts, base }: AreaFigures): number[] =>
  COLOURS.map(colour => percentOf(counts[colour], base))

function areasChart(areas: readonly AreaFigures[], language: ReportLanguage): ReportChart {
  const inWords = areas.map(area => {
    const [green = '', yellow = '', red = ''] = sharesOf(area).map(formatPercent)
    return fill(livingTexts.barAlt[language], { area: area.label, green, yellow, red })
  })
  return {
    id: 'areas',
    kind: 'shares',
    title: livingTexts.chart[language],
    alt: fill(livingTexts.chartAlt[language], { bars: inWords.join(' ') }),
    table: 'areas',
    unit: 'count',
    breaks: [],
    parts: COLOURS.map(colour => ({ id: colour, label: livingTexts.colours[colour][language] })),
    bars: areas.map(({ label, counts }) => ({ label, values: COLOURS.map(colour => counts[colour]) })),
  }
}

function areasTable(
  instrument: Instrument,
  areas: readonly AreaFigures[],
  figures: Figures,
  language: ReportLanguage,
): ReportTable {
  const { greenShare, yellowShare, redShare } = livingTexts
  return plainTable({
    id: 'areas',
    title: livingTexts.table[language],
    rowHeading: livingTexts.area[language],
    columns: [
      ...COLOURS.map(colour => livingTexts.colours[colour][language]),
      ...[livingTexts.base, greenShare, yellowShare, redShare].map(label => label[language]),
    ],
    rows: areas.map(({ label, base, counts }) =>
      rowOf(
        label,
        ...COLOURS.map(colour => countCell(counts[colour])),
        countCell(base),
        ...COLOURS.map(colour => shareCell(counts[colour], base)),
      ),
    ),
    note: [...groupNotes(instrument, figures, language), peopleTexts.rounded[language]].join(' '),
  })
}

function groupNotes(instrument: Instrument, figures: Figures, language: ReportLanguage): string[] {
  return areasOf(instrument)
    .filter(area => area.indexedWhen)
    .map(({ name, label }) =>
      fill((figures.has(areaTable(name)) ? livingTexts.groupNote : livingTexts.groupHidden)[language], {
        area: label[language],
      }),
    )
}

function indexTable(figures: Figures, language: ReportLanguage): ReportTable {
  const base = figures.base('index')
  const rows = INDEX_LEVELS.map(level => {
    const count = figures.count('index', level)
    return rowOf(livingTexts.levels[level][language], countCell(count), shareCell(count, base))
  })
  return simpleTable('index', livingTexts.index[language], rows, base, language, livingTexts.level[language])
}
