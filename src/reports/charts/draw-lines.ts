import type { EChartsCoreOption } from 'echarts/core'
import type { ChartForm, ChartTone, ReportChart } from '../contract.ts'
import { formatPercent } from '../words.ts'
import { lineStyle, TONES } from './chart-paint.ts'
import { placeLabels } from './place-labels.ts'

const SIZES: Readonly<Record<ChartForm, Readonly<{ width: number; height: number; right: number }>>> = {
  wide: { width: 720, height: 320, right: 190 },
  narrow: { width: 340, height: 300, right: 42 },
}

/** What a year with its marks takes on the axis. */
const LABEL_WIDTH = 44
const AXIS_HEIGHT = 32
/** What the name at the end of a line takes, and a line of it. */
const NAME_WIDTH = 170
const NAME_HEIGHT = 17
const LETTER_WIDTH = 7.5

export const sizeOfLines = (form: ChartForm) => SIZES[form]

/**
 * Lines over years. A year without figures is a hole, and before a year that can't be compared with those before it the
 * line is broken and the axis marked.
 */
export function describeLines(chart: ReportChart, form: ChartForm, tone: ChartTone): EChartsCoreOption {
  const { ink, muted, line } = TONES[tone]
  const { right } = SIZES[form]
  const wide = form === 'wide'
  const most = Math.max(10, ...chart.bars.flatMap(({ values }) => values.map(value => value ?? 0)))
  const top = wide ? 18 : 24 + 24 * chart.parts.length
  const max = Math.ceil((most + 2) / 10) * 10
  const moved = moveNames(chart, form, (SIZES[form].height - top - AXIS_HEIGHT) / max)
  return {
    animation: false,
    textStyle: { fontFamily: 'Inter, Arial, Helvetica, sans-serif', color: ink },
    grid: { left: 44, right, top, bottom: AXIS_HEIGHT },
    legend: wide
      ? { show: false }
      : {
          orient: 'vertical',
          left: 0,
          top: 0,
          itemWidth: 34,
          selectedMode: false,
          textStyle: { color: ink, fontSize: 13 },
        },
    xAxis: {
      type: 'category',
      data: chart.bars.map(({ label }) => (chart.breaks.includes(label) ? `${label}*` : label)),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: {
        color: ink,
        fontSize: wide ? 13 : 12,
        // A break or a merger is told by its year: where there is room, each has its label.
        interval: chart.bars.length * LABEL_WIDTH <= SIZES[form].width - 44 - right ? 0 : 'auto',
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max,
      interval: most > 40 ? 20 : 10,
      splitLine: { lineStyle: { color: line } },
      axisLabel: { color: muted, fontSize: 12, formatter: (value: number) => formatPercent(value) },
    },
    series: chart.parts.flatMap((part, index) => lineOf(chart, part, index, form, tone, moved[index] ?? 0)),
  }
}

/** How far down from its point each line's last label is written, so that none is written over another. */
function moveNames({ bars, parts }: ReportChart, form: ChartForm, heightOfOne: number): readonly number[] {
  const points = parts.map(({ label }, index) => {
    const last = bars.findLast(({ values }) => values[index] !== null)?.values[index] ?? 0
    const isTwoLines = form === 'wide' && (label.length + 5) * LETTER_WIDTH > NAME_WIDTH
    return { at: -last * heightOfOne, height: isTwoLines ? 2 * NAME_HEIGHT : NAME_HEIGHT }
  })
  // The years stand below the axis.
  const placed = placeLabels(points, NAME_HEIGHT / 2)
  return points.map(({ at }, index) => (placed[index] ?? at) - at)
}

/** One line, in a piece for each stretch without a break; only the first piece stands in the legend. */
function lineOf(
  chart: ReportChart,
  { label }: ReportChart['parts'][number],
  index: number,
  form: ChartForm,
  tone: ChartTone,
  moved: number,
): object[] {
  const style = lineStyle(chart.parts, index)
  const values = chart.bars.map(bar => bar.values[index] ?? null)
  const last = values.findLastIndex(value => value !== null)
  return stretchesOf(chart).map(([from, to]) => ({
    name: label,
    type: 'line',
    silent: true,
    connectNulls: false,
    symbol: style.symbol,
    symbolSize: 9,
    itemStyle: { color: style[tone] },
    lineStyle: { color: style[tone], width: 2.5, type: style.dash },
    data: values.map((value, year) => {
      if (year < from || year >= to || value === null) return '-'
      const named = year === last && form === 'wide'
      return {
        value,
        label: {
          show: year === last,
          position: 'right',
          offset: [0, moved],
          color: style[tone],
          fontSize: 13,
          fontWeight: 600,
          formatter: named ? `${formatPercent(value)} ${label}` : formatPercent(value),
          width: named ? NAME_WIDTH : undefined,
          overflow: 'break',
        },
      }
    }),
  }))
}

/** Stretches of years from one break to the next, as places: from, and up to but not with. */
function stretchesOf({ bars, breaks }: ReportChart): readonly (readonly [number, number])[] {
  const starts = [0, ...bars.flatMap(({ label }, year) => (breaks.includes(label) && year > 0 ? [year] : []))]
  return starts.map((from, index) => [from, starts[index + 1] ?? bars.length] as const)
}
