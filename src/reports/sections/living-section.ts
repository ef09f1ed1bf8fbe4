import { areasOf, type Instrument } from '../../instrument/index.ts'
import { areaTable, COLOURS, INDEX_LEVELS } from '../../statistics/index.ts'
import { makeChart } from '../charts/make-chart.ts'
import type { ReportChart, ReportLanguage, ReportSection } from '../contract.ts'
import { fill } from '../words.ts'
import { type Basis, type Shown, sectionOf } from './basis.ts'
import { countCell, plainTable, rowOf, shareCell } from './cells.ts'
import { countTable, partLabel } from './count-table.ts'
import { type Figures, partsOf, sumCells } from './figures.ts'
import { livingTexts } from './living-texts.ts'

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

/** The areas by colour and by category, and the index. */
export function livingSection(basis: Basis): ReportSection {
  const { instrument, figures, language } = basis
  const areas = rankAreas(instrument, figures, language)
  return sectionOf(language, {
    id: 'living',
    title: livingTexts.title,
    lead: livingTexts.lead,
    charts: [areasChart(areas, language), indexChart(basis)],
    tables: [areasTable(basis, areas), ...redByCategory(basis, areas), indexTable(basis)],
  })
}

function areasChart(areas: readonly AreaFigures[], language: ReportLanguage): ReportChart {
  return makeChart(language, {
    id: 'areas',
    kind: 'shares',
    title: livingTexts.chart[language],
    table: 'areas',
    unit: 'count',
    parts: COLOURS.map(colour => ({ id: colour, label: livingTexts.colours[colour][language] })),
    bars: areas.map(({ label, counts }) => ({ label, values: COLOURS.map(colour => counts[colour]) })),
  })
}

function areasTable({ instrument, figures, language }: Basis, areas: readonly AreaFigures[]): Shown {
  const title = livingTexts.table[language]
  if (areas.length === 0) return { tooFew: title }
  const { greenShare, yellowShare, redShare } = livingTexts
  return plainTable({
    id: 'areas',
    title,
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
    note: [...groupNotes(instrument, figures, language), livingTexts.rounded[language]].join(' '),
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

/** Red by category, where there are people enough to divide. */
function redByCategory(basis: Basis, areas: readonly AreaFigures[]): Shown[] {
  const divided = areas.some(({ name }) => partsOf(basis.figures.find(areaTable(name))).length > 1)
  if (!divided) return []
  const labels = new Map(areasOf(basis.instrument).map(({ name, label }) => [name, label]))
  return [
    countTable(basis, {
      id: 'redByCategory',
      title: livingTexts.byCategory,
      rowHeading: livingTexts.area,
      lines: areas.flatMap(({ name }) => {
        const label = labels.get(name)
        return label ? [{ label, from: areaTable(name), cells: ['red'] }] : []
      }),
      note: livingTexts.byCategoryNote,
    }),
  ]
}

const indexTable = (basis: Basis): Shown =>
  countTable(basis, {
    id: 'index',
    title: livingTexts.index,
    rowHeading: livingTexts.level,
    lines: INDEX_LEVELS.map(level => ({ label: livingTexts.levels[level], from: 'index', cells: [level] })),
    total: true,
  })

function indexChart(basis: Basis): ReportChart | undefined {
  const { figures, language } = basis
  const table = figures.find('index')
  if (!table) return undefined
  const divisions = [
    { label: livingTexts.all[language], counts: table },
    ...partsOf(table).map(part => ({ label: partLabel(table.by, part, basis), counts: part })),
  ]
  return makeChart(language, {
    id: 'index',
    kind: 'shares',
    title: livingTexts.indexChart[language],
    table: 'index',
    unit: 'count',
    parts: INDEX_LEVELS.map(level => ({ id: level, label: livingTexts.shortLevels[level][language] })),
    bars: divisions.map(({ label, counts }) => ({
      label,
      values: INDEX_LEVELS.map(level => sumCells(counts, [level])),
    })),
  })
}
