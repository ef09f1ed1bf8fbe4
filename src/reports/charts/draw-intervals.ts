import type { EChartsCoreOption } from 'echarts/core'
import type { ChartForm, ChartTone, ReportChart } from '../contract.ts'
import { formatPercent } from '../words.ts'
import { TONES } from './chart-paint.ts'

/** Pixels. `labels`: the room left of the axis; a narrow chart has its labels above the bars. */
const LAYOUTS: Readonly<
  Record<ChartForm, Readonly<{ width: number; labels: number; bar: number; top: number }>>
> = {
  wide: { width: 720, labels: 218, bar: 46, top: 44 },
  narrow: { width: 340, labels: 8, bar: 62, top: 66 },
}
const BOTTOM = 40
/** Room for half a dot left of the axis. */
const BESIDE = 12
/** Below this share the figure under a dot would run into the label beside it. */
const NEAR_AXIS = 8

export const sizeOfIntervals = (chart: ReportChart, form: ChartForm) => ({
  width: LAYOUTS[form].width,
  height: LAYOUTS[form].top + chart.bars.length * LAYOUTS[form].bar + BOTTOM,
})

const OWN = { light: '#a4133c', dark: '#f08aa6' }
const BAND = { light: '#f0d3db', dark: '#5a2434' }
const OTHER = { light: '#12344d', dark: '#a9cbe6' }

/**
 * The own share as a dot on a band that is as long as its interval, and that of others as a diamond: where the diamond lies on
 * the band, the difference may be chance.
 */
export function describeIntervals(chart: ReportChart, form: ChartForm, tone: ChartTone): EChartsCoreOption {
  const { ink, muted, line } = TONES[tone]
  const { labels, top, bar } = LAYOUTS[form]
  const wide = form === 'wide'
  const reaches = chart.bars.flatMap(({ values, interval }) => [
    ...values.map(value => value ?? 0),
    interval?.most ?? 0,
  ])
  const [own = '', other = ''] = chart.parts.map(({ label }) => label)
  return {
    animation: false,
    textStyle: { fontFamily: 'Inter, Arial, Helvetica, sans-serif', color: ink },
    grid: { left: labels + BESIDE, right: 24, top, bottom: BOTTOM },
    legend: {
      left: wide ? labels - 4 : 0,
      top: 2,
      itemGap: wide ? 22 : 12,
      itemWidth: 15,
      itemHeight: 15,
      selectedMode: false,
      textStyle: { color: ink, fontSize: wide ? 14 : 13 },
      data: [own, other],
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: Math.min(100, Math.ceil((Math.max(10, ...reaches) + 2) / 10) * 10),
      axisLabel: { color: muted, fontSize: 12 },
      name: '%',
      nameLocation: 'end',
      nameGap: 6,
      nameTextStyle: { color: muted, fontSize: 12 },
      splitLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.bars.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: wide
        ? {
            interval: 0,
            color: ink,
            fontSize: 14,
            width: Math.round((labels - 16) * 0.9),
            overflow: 'break',
            lineHeight: 17,
            margin: 8 + BESIDE,
          }
        : labelsAbove(ink, bar),
    },
    series: [
      ...bands(chart, tone),
      dots(chart, 0, own, { symbol: 'circle', size: 13, colour: OWN[tone], ink }),
      dots(chart, 1, other, { symbol: 'diamond', size: 15, colour: OTHER[tone], ink }),
    ],
  }
}

const labelsAbove = (ink: string, bar: number): object => ({
  interval: 0,
  color: ink,
  fontSize: 14,
  inside: true,
  margin: 0,
  align: 'left',
  verticalAlign: 'bottom',
  padding: [0, 0, bar / 2 - 18, 0],
  width: 310,
  overflow: 'truncate',
})

/** Bars that begin where the interval does: one that can't be seen, and on it one that can. */
function bands(chart: ReportChart, tone: ChartTone): object[] {
  const bar = { type: 'bar', stack: 'interval', barWidth: 16, silent: true }
  return [
    {
      ...bar,
      itemStyle: { color: 'transparent' },
      data: chart.bars.map(({ interval }) => interval?.least ?? 0),
    },
    {
      ...bar,
      itemStyle: { color: BAND[tone], borderRadius: 8 },
      data: chart.bars.map(({ interval }) => (interval ? interval.most - interval.least : 0)),
    },
  ]
}

type Look = Readonly<{ symbol: string; size: number; colour: string; ink: string }>

const dots = (
  chart: ReportChart,
  part: number,
  name: string,
  { symbol, size, colour, ink }: Look,
): object => ({
  name,
  type: 'scatter',
  silent: true,
  symbol,
  symbolSize: size,
  itemStyle: { color: colour, opacity: 1 },
  z: 3 + part,
  data: chart.bars.map(({ label, values, interval }) => ({
    value: [values[part] ?? '-', label],
    label:
      part === 0
        ? {
            show: true,
            position: 'bottom',
            distance: 5,
            ...((values[0] ?? 0) < NEAR_AXIS && { offset: [26, 0] }),
            color: ink,
            fontSize: 12,
            fontWeight: 600,
            formatter: interval
              ? `${formatPercent(values[0] ?? 0)} (${interval.least}–${interval.most})`
              : '',
          }
        : { show: false },
  })),
})
