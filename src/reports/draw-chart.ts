import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartForm, ReportChart } from './contract.ts'
import { formatCount, formatPercent } from './words.ts'

use([BarChart, GridComponent, LegendComponent, SVGRenderer])

/** Fill and the text on it. The three of a chart differ in lightness, so that they are told apart without hue too. */
type Paint = Readonly<{ fill: string; text: string }>

const PAINTS: Readonly<Record<string, Paint>> = {
  green: { fill: '#6dbb9b', text: '#0b2b20' },
  yellow: { fill: '#fbdf8b', text: '#3d2f00' },
  red: { fill: '#a4133c', text: '#ffffff' },
  unmet: { fill: '#a4133c', text: '#ffffff' },
  continued: { fill: '#7fa7c9', text: '#0b2233' },
  ended: { fill: '#c9d3dc', text: '#1e2b37' },
}
const PLAIN: Paint = { fill: '#7fa7c9', text: '#0b2233' }

const INK = '#1e2b37'
const FONT = 'Inter, Arial, Helvetica, sans-serif'
const FONT_SIZE = 14
const BAR_HEIGHT = 30

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
}>

const LAYOUTS: Readonly<Record<ChartForm, Layout>> = {
  wide: { width: 720, labels: 218, right: 16, bar: 42, top: 44, beside: 46, figuresFrom: 0.065 },
  narrow: { width: 340, labels: 0, right: 2, bar: 62, top: 66, beside: 44, figuresFrom: 0.11 },
}

/** Draws a chart as SVG. The same chart gives the same bytes. */
export function drawChart(chart: ReportChart, form: ChartForm = 'wide'): string {
  const layout = LAYOUTS[form]
  const height = layout.top + chart.bars.length * layout.bar + 8
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: layout.width, height })
  try {
    drawing.setOption(describe(chart, layout))
    return asPicture(drawing.renderToSVGString())
  } finally {
    drawing.dispose()
  }
}

/**
 * Takes away what is only there for a pointer, and the names that the library counts up through the life of the
 * process. Inline styles become attributes, which no content security policy stops.
 */
function asPicture(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>\n?/g, '')
    .replace(/<path[^>]*fill="none" pointer-events="visible"[^>]*><\/path>\n?/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => style.replace(/([\w-]+):([^;]*);/g, ' $1="$2"'))
    .replace(/\bzr\d+-/g, 'zr-')
}

function describe(chart: ReportChart, layout: Layout): EChartsCoreOption {
  const most = chart.kind === 'shares' ? 100 : Math.max(1, ...chart.bars.map(sizeOf))
  const [before, after] = chart.kind === 'shares' ? [0, layout.beside] : [layout.beside, 0]
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: INK },
    grid: { left: layout.labels + before, right: layout.right + after, top: layout.top, bottom: 8 },
    legend: legend(layout, before),
    xAxis: { type: 'value', show: false, max: most },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.bars.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: layout.labels > 0 ? labelsBeside(layout.labels, before) : labelsAbove(layout.width, before),
    },
    series: chart.parts.map((part, index) => series(chart, part, index, most * layout.figuresFrom)),
  }
}

const labelsBeside = (room: number, before: number): object => ({
  color: INK,
  fontSize: FONT_SIZE,
  width: room - 16,
  overflow: 'break',
  lineHeight: 17,
  margin: 14 + before,
})

const labelsAbove = (width: number, before: number): object => ({
  color: INK,
  fontSize: FONT_SIZE,
  inside: true,
  margin: 0,
  align: 'left',
  verticalAlign: 'bottom',
  padding: [0, 0, BAR_HEIGHT / 2 + 3, 0],
  width: width - before - 8,
  overflow: 'truncate',
})

const legend = ({ labels }: Layout, before: number): object => ({
  left: labels > 0 ? labels + before - 4 : 0,
  top: 2,
  padding: labels > 0 ? 5 : [5, 0],
  itemWidth: 16,
  itemHeight: 16,
  itemGap: labels > 0 ? 22 : 12,
  icon: 'rect',
  selectedMode: false,
  textStyle: { color: INK, fontSize: labels > 0 ? FONT_SIZE : 13 },
})

/** Red is the last part of a whole, unmet need the first of a sum: their figures stand where nothing follows. */
function sideOf({ kind, parts }: ReportChart, index: number): 'left' | 'right' | undefined {
  if (kind === 'shares') return index === parts.length - 1 ? 'right' : undefined
  return index === 0 ? 'left' : undefined
}

function series(
  chart: ReportChart,
  { id, label }: ReportChart['parts'][number],
  index: number,
  figuresFrom: number,
): object {
  const paint = PAINTS[id] ?? PLAIN
  const side = sideOf(chart, index)
  const text = { fontSize: FONT_SIZE, fontWeight: 600 }
  return {
    name: label,
    type: 'bar',
    stack: 'people',
    barWidth: BAR_HEIGHT,
    silent: true,
    itemStyle: { color: paint.fill, borderColor: '#ffffff', borderWidth: 1.5 },
    label: side ? { ...text, position: side, color: paint.fill } : { ...text, color: paint.text },
    data: chart.bars.map(bar => {
      const people = bar.values[index] ?? 0
      const share = (100 * people) / Math.max(1, sizeOf(bar))
      const value = chart.kind === 'shares' ? share : people
      const formatter = chart.kind === 'shares' ? formatPercent(Math.round(share)) : formatCount(people)
      return { value, label: { show: side !== undefined || value >= figuresFrom, formatter } }
    }),
  }
}

const sizeOf = ({ values }: ReportChart['bars'][number]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
