// The answer in words: title, table, chart and notes, as reports have them.
import type { ReportCell, ReportChart, ReportRow, ReportTable } from '../reports/contract.ts'
import {
  countCell,
  fill,
  formatCount,
  GAP,
  HIDDEN,
  joinWords,
  makeChart,
  percentOf,
  plainTable,
  rowOf,
  shareCell,
  totalOf,
  uncapitalise,
  type Wording,
} from '../reports/index.ts'
import type { AnalysisAnswer } from './contract.ts'
import type { Column, Grid, Nothing } from './grid.ts'
import type { Question } from './question.ts'
import { refusals, says } from './words.ts'

type Language = keyof Wording

/** Where the numbers are of; `own`: a municipality's, which nobody need have approved; `period`: years that are told together. */
export type NamedPlace = Readonly<{ name: string; own: boolean; period?: string }>

/** An answer, but for what is known of other areas. */
export type Presented = Omit<AnalysisAnswer, 'elsewhere'>

const baseOf = ({ figures }: Column): number => (figures ?? []).reduce((sum, { count }) => sum + count, 0)

/** Makes the answer of numbers, or of why there are none. */
export function present(
  question: Question,
  grid: Grid | Nothing,
  place: NamedPlace,
  language: Language,
): Presented {
  const { variable, by, among, from, to } = question
  const name = variable.label[language]
  const years = place.period ?? (from === to ? String(from) : `${from}–${to}`)
  const title = by
    ? fill(says.by[language], { variable: name, by: uncapitalise(by.variable.label[language]) })
    : name
  const narrowed = among
    ? [
        fill(says.among[language], {
          choice: `${among.partner.variable.label[language]}: ${among.choice.label[language]}`,
        }),
      ]
    : []
  const head = { title, subtitle: [place.name, years, ...narrowed].join(' · ') }
  if ('nothing' in grid) {
    const other = (by?.kind === 'part' ? by : among?.partner)?.variable.label[language] ?? ''
    const refusal = fill(refusals[grid.nothing][language], { variable: name, other, years })
    return { ...head, table: null, chart: null, refusal, notes: [] }
  }
  const table = tableOf(question, grid, head.title, language)
  const { chart, notes } = chartOf(question, grid, title, language)
  return { ...head, table, chart, refusal: null, notes: [...notesOf(grid, place, language), ...notes] }
}

function tableOf(question: Question, { columns, all }: Grid, title: string, language: Language): ReportTable {
  const shown = all ? [...columns, all] : columns
  const several = shown.length > 1
  const label = (column: Column): string => column.label[language] + (column.broken && several ? '*' : '')
  const headings = several
    ? [...shown.map(label), ...shown.map(column => fill(says.shareOf[language], { group: label(column) }))]
    : [says.people[language], says.share[language]]
  const rows = question.variable.categories.map(
    (category, place): ReportRow =>
      rowOf(
        category.label[language],
        ...shown.map(column => countIn(column, place, several)),
        ...shown.map(column => shareIn(column, place, several)),
      ),
  )
  const none = (column: Column): ReportCell => (several && column.year ? GAP : HIDDEN)
  const total = totalOf(
    says.all[language],
    ...shown.map(column => (column.figures ? countCell(baseOf(column)) : none(column))),
    ...shown.map(column => (column.figures ? shareCell(baseOf(column), baseOf(column)) : none(column))),
  )
  const [only] = shown
  return plainTable({
    id: 'analysis',
    title,
    rowHeading: says.answer[language],
    columns: headings,
    rows: [...rows, total],
    base:
      several || !only
        ? says.baseEach[language]
        : fill(says.base[language], { people: formatCount(baseOf(only)) }),
  })
}

const countIn = (column: Column, place: number, several: boolean): ReportCell => {
  const figure = column.figures?.[place]
  return figure ? countCell(figure.count) : several && column.year ? GAP : HIDDEN
}
const shareIn = (column: Column, place: number, several: boolean): ReportCell => {
  const figure = column.figures?.[place]
  return figure ? shareCell(figure.count, baseOf(column)) : several && column.year ? GAP : HIDDEN
}

/** What a chart has room for. */
const PARTS_MAX = 3
const LINES_MAX = 4
/** Paints of the report's charts, for parts that have no colour of their own: dark, light, grey. */
const PAINTS = ['women', 'men', 'ended'] as const

type Charted = Readonly<{ chart: ReportChart | null; notes: readonly string[] }>

function chartOf(question: Question, grid: Grid, title: string, language: Language): Charted {
  const { categories } = question.variable
  const columns = grid.columns.filter(({ figures }) => figures)
  const base = { id: 'analysis', title, table: 'analysis', unit: 'percent' } as const
  const share = (column: Column, place: number): number | null =>
    column.figures && baseOf(column) > 0 ? percentOf(column.figures[place]?.count ?? 0, baseOf(column)) : null
  if (!question.by && grid.columns.length > 1) return linesOf(question, grid, base, share, language)
  const asParts = (labels: readonly Wording[]) =>
    labels.map((label, place) => ({ id: PAINTS[place] ?? PAINTS[0], label: label[language] }))
  if (columns.length <= PARTS_MAX) {
    const labels = columns.length === 1 ? [says.share] : columns.map(({ label }) => label)
    const bars = categories.map(({ label }, place) => ({
      label: label[language],
      values: columns.map(column => share(column, place)),
    }))
    return {
      chart: makeChart(language, { ...base, kind: 'beside', parts: asParts(labels), bars }),
      notes: [],
    }
  }
  if (categories.length > PARTS_MAX) return { chart: null, notes: [] }
  const bars = columns.map(column => ({
    label: column.label[language],
    values: categories.map((_, place) => share(column, place)),
  }))
  return {
    chart: makeChart(language, {
      ...base,
      kind: 'beside',
      parts: asParts(categories.map(({ label }) => label)),
      bars,
    }),
    notes: [],
  }
}

function linesOf(
  { variable: { categories } }: Question,
  { columns }: Grid,
  base: Pick<ReportChart, 'id' | 'title' | 'table' | 'unit'>,
  share: (column: Column, place: number) => number | null,
  language: Language,
): Charted {
  const last = columns.findLast(({ figures }) => figures)
  const drawn = categories
    .map((category, place) => ({ category, place, size: last?.figures?.[place]?.count ?? 0 }))
    .sort((a, b) => b.size - a.size)
    .slice(0, LINES_MAX)
    .sort((a, b) => a.place - b.place)
  const chart = makeChart(language, {
    ...base,
    kind: 'lines',
    parts: drawn.map(({ category }) => ({ id: category.id, label: category.label[language] })),
    bars: columns.map(column => ({
      label: column.label[language],
      values: drawn.map(({ place }) => share(column, place)),
    })),
    breaks: columns.filter(({ broken }) => broken).map(({ label }) => label[language]),
  })
  return { chart, notes: drawn.length < categories.length ? [says.fewLines[language]] : [] }
}

function notesOf({ columns, merged, partly }: Grid, { own }: NamedPlace, language: Language): string[] {
  const broken = columns.filter(column => column.broken && columns.length > 1 && column.year)
  return [
    ...(own ? [] : [says.approved[language]]),
    ...(merged ? [says.merged[language]] : []),
    ...(partly ? [says.partly[language]] : []),
    ...(broken.length > 0
      ? [fill(says.broken[language], { years: joinWords(broken.map(({ label }) => label[language])) })]
      : []),
    says.protectedNote[language],
  ]
}
