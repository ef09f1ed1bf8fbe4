import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ReportChart } from './contract.ts'
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
const WIDTH = 720
const BAR_HEIGHT = 30
const BAR_GAP = 12
const LEGEND_HEIGHT = 44
const LABEL_WIDTH = 218
const RIGHT_MARGIN = 16

/** Below this part of the axis a label doesn't fit its bar; the table has the figure. */
const LABEL_FROM = 0.065

/** Draws a chart as SVG. The same chart gives the same bytes. */
export function drawChart(chart: ReportChart): string {
  const height = LEGEND_HEIGHT + chart.bars.length * (BAR_HEIGHT + BAR_GAP) + 8
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  try {
    drawing.setOption(describe(chart))
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

function describe(chart: ReportChart): EChartsCoreOption {
  const most = chart.unit === 'percent' ? 100 : Math.max(1, ...chart.bars.map(sizeOf))
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: INK },
    grid: { left: LABEL_WIDTH, right: RIGHT_MARGIN, top: LEGEND_HEIGHT, bottom: 8 },
    legend: legend(),
    xAxis: { type: 'value', show: false, max: most },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.bars.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: INK,
        fontSize: 14,
        width: LABEL_WIDTH - 16,
        overflow: 'break',
        lineHeight: 17,
        margin: 14,
      },
    },
    series: chart.parts.map((part, index) => series(chart, part, index, most)),
  }
}

const legend = (): object => ({
  left: LABEL_WIDTH - 4,
  top: 2,
  itemWidth: 16,
  itemHeight: 16,
  itemGap: 22,
  icon: 'rect',
  selectedMode: false,
  textStyle: { color: INK, fontSize: 14 },
})

function series(
  { bars, unit }: ReportChart,
  { id, label }: ReportChart['parts'][number],
  index: number,
  most: number,
): object {
  const paint = PAINTS[id] ?? PLAIN
  return {
    name: label,
    type: 'bar',
    stack: 'people',
    barWidth: BAR_HEIGHT,
    silent: true,
    itemStyle: { color: paint.fill, borderColor: '#ffffff', borderWidth: 1.5 },
    label: { color: paint.text, fontSize: 14, fontWeight: 600 },
    data: bars.map(bar => {
      const people = bar.values[index] ?? 0
      const share = (100 * people) / Math.max(1, sizeOf(bar))
      const value = unit === 'percent' ? share : people
      const formatter = unit === 'percent' ? formatPercent(Math.round(share)) : formatCount(people)
      return { value, label: { show: value >= most * LABEL_FROM, formatter } }
    }),
  }
}

const sizeOf = ({ values }: ReportChart['bars'][number]): number =>
  values.reduce((sum, value) => sum + value, 0)
