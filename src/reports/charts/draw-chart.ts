import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartForm, ChartTone, ReportChart } from '../contract.ts'
import { formatCount, formatPercent } from '../words.ts'
import { paintOf, TONES } from './chart-paint.ts'
import { describeIntervals, sizeOfIntervals } from './draw-intervals.ts'
import { describeLines, sizeOfLines } from './draw-lines.ts'

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, SVGRenderer])

const FONT = 'Inter, Arial, Helvetica, sans-serif'
const FONT_SIZE = 14
const BAR_HEIGHT = 30
const BESIDE_HEIGHT = 17

/**
 * `labels`: the room left of the bars for their labels, which otherwise stand above; `top`: the room for the legend.
 * Sizes in pixels. Below the part `figuresFrom` of the axis a figure doesn't fit its bar: the table has it. The figure
 * that the chart is there for (red, unmet need) stands beside the bar, always, in `beside`.
 */
type Layout = Readonly<{
  width: number
  labels: number
  right: number
  bar: number
  top: number
  beside: number
  figuresFrom: number
  thick: number
}>

const LAYOUTS: Readonly<Record<ChartForm, Omit<Layout, 'thick'>>> = {
  wide: { width: 720, labels: 240, right: 16, bar: 42, top: 44, beside: 46, figuresFrom: 0.065 },
  narrow: { width: 340, labels: 0, right: 2, bar: 62, top: 66, beside: 44, figuresFrom: 0.11 },
}

/** Draws a chart as SVG. The same chart gives the same bytes. */
export function drawChart(chart: ReportChart, form: ChartForm = 'wide', tone: ChartTone = 'light'): string {
  const describing = chart.kind === 'lines' ? lines : chart.kind === 'intervals' ? intervals : bars
  const { width, height, option } = describing(chart, form, tone)
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    drawing.setOption(option)
    return asPicture(drawing.renderToSVGString())
  } finally {
    drawing.dispose()
  }
}

type Drawing = Readonly<{ width: number; height: number; option: EChartsCoreOption }>

const lines = (chart: ReportChart, form: ChartForm, tone: ChartTone): Drawing => ({
  ...sizeOfLines(form),
  option: describeLines(chart, form, tone),
})

const intervals = (chart: ReportChart, form: ChartForm, tone: ChartTone): Drawing => ({
  ...sizeOfIntervals(chart, form),
  option: describeIntervals(chart, form, tone),
})

function bars(chart: ReportChart, form: ChartForm, tone: ChartTone): Drawing {
  const layout = layoutOf(chart, form)
  const height = layout.top + chart.bars.length * layout.bar + 8
  return { width: layout.width, height, option: describe(chart, layout, tone) }
}

/** Bars beside each other need room for each. */
function layoutOf({ kind, parts }: ReportChart, form: ChartForm): Layout {
  const layout = LAYOUTS[form]
  if (kind !== 'beside') return { ...layout, thick: BAR_HEIGHT }
  const above = form === 'narrow' ? 24 : 0
  return { ...layout, thick: BESIDE_HEIGHT, bar: parts.length * BESIDE_HEIGHT + 20 + above }
}

/**
 * Takes away what is only there for a pointer, and the names that the library counts up through the life of the
 * process. Inline styles become attributes, which no content security policy stops.
 */
function asPicture(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>\n?/g, '')
    .replace(/<path(?![^>]* stroke=)[^>]*fill="none" pointer-events="visible"[^>]*><\/path>\n?/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => style.replace(/([\w-]+):([^;]*);/g, ' $1="$2"'))
    .replace(/\bzr\d+-/g, 'zr-')
}

function describe(chart: ReportChart, layout: Layout, tone: ChartTone): EChartsCoreOption {
  const most = chart.kind === 'shares' ? 100 : Math.max(1, ...chart.bars.map(bar => lengthOf(chart, bar)))
  const before = chart.kind === 'counts' && chart.parts[0]?.id === 'unmet' ? layout.beside : 0
  const after = before > 0 ? 0 : layout.beside
  const { ink } = TONES[tone]
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: ink },
    grid: { left: layout.labels + before, right: layout.right + after, top: layout.top, bottom: 8 },
    legend: legend(layout, before, ink),
    xAxis: { type: 'value', show: false, max: most },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.bars.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel:
        layout.labels > 0
          ? labelsBeside(layout.labels, before, ink)
          : labelsAbove(layout, before, ink, chart),
    },
    series: chart.parts.map((part, index) =>
      series(chart, part, index, { most: most * layout.figuresFrom, thick: layout.thick, tone }),
    ),
  }
}

/** How far a bar reaches. */
const lengthOf = (chart: ReportChart, bar: ReportChart['bars'][number]): number =>
  chart.kind === 'beside' ? Math.max(...bar.values.map(value => value ?? 0)) : sizeOf(bar)

/** Every bar has its label, also when one of three lines comes near the next: the library would leave it out. */
const everyLabel = { interval: 0, hideOverlap: false } as const

/** Widths are guessed here, without the reader's font; some of them are a fifth wider. */
const labelsBeside = (room: number, before: number, ink: string): object => ({
  ...everyLabel,
  color: ink,
  fontSize: FONT_SIZE,
  width: Math.round((room - 16) * 0.82),
  overflow: 'break',
  lineHeight: 17,
  margin: 14 + before,
})

function labelsAbove({ width, thick }: Layout, before: number, ink: string, chart: ReportChart): object {
  const bars = chart.kind === 'beside' ? thick * chart.parts.length : thick
  return {
    ...everyLabel,
    color: ink,
    fontSize: FONT_SIZE,
    inside: true,
    margin: 0,
    align: 'left',
    verticalAlign: 'bottom',
    padding: [0, 0, bars / 2 + 3, 0],
    width: width - before - 8,
    overflow: 'truncate',
  }
}

const legend = ({ labels }: Layout, before: number, ink: string): object => ({
  left: labels > 0 ? labels + before - 4 : 0,
  top: 2,
  padding: labels > 0 ? 5 : [5, 0],
  itemWidth: 16,
  itemHeight: 16,
  itemGap: labels > 0 ? 22 : 12,
  icon: 'rect',
  selectedMode: false,
  textStyle: { color: ink, fontSize: labels > 0 ? FONT_SIZE : 13 },
})

/** Red is the last part of a whole, unmet need the first of a sum: their figures stand where nothing follows. */
function sideOf({ kind, parts }: ReportChart, index: number): 'left' | 'right' | undefined {
  if (kind === 'beside') return 'right'
  if (kind === 'shares') return index === parts.length - 1 ? 'right' : undefined
  return index === 0 && parts[0]?.id === 'unmet' ? 'left' : undefined
}

type Look = Readonly<{ most: number; thick: number; tone: ChartTone }>

function series(
  chart: ReportChart,
  { id, label }: ReportChart['parts'][number],
  index: number,
  { most, thick, tone }: Look,
): object {
  const paint = paintOf(id, tone)
  const { ground, ink } = TONES[tone]
  const side = sideOf(chart, index)
  const text = { fontSize: chart.kind === 'beside' ? FONT_SIZE - 2 : FONT_SIZE, fontWeight: 600 }
  const beside = chart.kind === 'beside' || tone === 'dark' ? ink : paint.fill
  return {
    name: label,
    type: 'bar',
    ...(chart.kind === 'beside' ? { barGap: '10%' } : { stack: 'people' }),
    barWidth: chart.kind === 'beside' ? thick - 2 : thick,
    silent: true,
    itemStyle: { color: paint.fill, borderColor: ground, borderWidth: chart.kind === 'beside' ? 0 : 1.5 },
    label: side ? { ...text, position: side, color: beside } : { ...text, color: paint.text },
    data: chart.bars.map(bar => {
      const figure = bar.values[index] ?? 0
      const share = (100 * figure) / Math.max(1, sizeOf(bar))
      const value = chart.kind === 'shares' ? share : figure
      // A bar of nobody would be a label without a figure.
      if (chart.kind === 'counts' && index === 0 && sizeOf(bar) === 0)
        return { value, label: { show: true, position: 'right', color: ink, formatter: formatCount(0) } }
      return {
        value,
        label: { show: side !== undefined || value >= most, formatter: write(chart, figure, share) },
      }
    }),
  }
}

function write({ kind, unit }: ReportChart, figure: number, share: number): string {
  if (kind === 'shares') return formatPercent(Math.round(share))
  return unit === 'percent' ? formatPercent(figure) : formatCount(figure)
}

const sizeOf = ({ values }: ReportChart['bars'][number]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
