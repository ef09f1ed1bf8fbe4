// Charts of the report as PowerPoint's own, which can be edited: the workbook with the figures lies inside.
import { lineStyle, paintOf } from '../charts/chart-paint.ts'
import type { ReportChart } from '../contract.ts'
import { percentOf } from '../sections/figures.ts'
import { formatCount, formatPercent, uncapitalise } from '../words.ts'
import type { ChartOptions, Slide } from './presentation-library.ts'

const INK = '1E2B37'
const FONT = 'Calibri'

const hex = (colour: string): string => colour.slice(1).toUpperCase()

/** The same colours as on the page: lines have their own, since thin light ones can't be seen. */
const fillsOf = ({ kind, parts }: ReportChart): string[] =>
  parts.map(({ id }, index) =>
    hex(kind === 'lines' ? lineStyle(parts, index).light : paintOf(id, 'light').fill),
  )

/** Where on the slide, in inches. */
export type Place = Readonly<{ x: number; y: number; w: number; h: number }>

/** Adds a chart to a slide, with its description. Figures are those of the report: people, or whole percent. */
export function addChart(slide: Slide, chart: ReportChart, place: Place): void {
  const labels = chart.bars.map(bar => labelOf(chart, bar))
  const series = chart.parts.map(({ label }, index) => ({
    name: label,
    labels,
    values: chart.bars.map(bar => figureOf(chart, bar, index)),
  }))
  const lines = chart.kind === 'lines'
  slide.addChart(lines ? 'line' : 'bar', series, {
    ...place,
    ...optionsOf(chart),
    ...(lines ? LINE_LOOK : barsOf(chart)),
    altText: chart.alt,
    objectName: chart.title,
  })
}

type Bar = ReportChart['bars'][number]

/**
 * PowerPoint's own charts have no band, and no figure beside a part that is too narrow for it: how far a share can reach, and
 * what the chart is there for, stand in the label.
 */
function labelOf(chart: ReportChart, bar: Bar): string {
  const { label, interval, values } = bar
  if (interval) return `${label} (${interval.least}–${interval.most} %)`
  const [first, last] = [chart.parts[0], chart.parts.at(-1)]
  if (chart.kind === 'counts' && first?.id === 'unmet') return `${label}: ${formatCount(values[0] ?? 0)}`
  if (chart.kind !== 'shares' || !last) return label
  const share = figureOf(chart, bar, chart.parts.length - 1) ?? 0
  return share < 100 * FIGURES_FROM ? `${label} (${uncapitalise(last.label)} ${formatPercent(share)})` : label
}

/** Bars of shares are as long as each other: what they are divided into is told in whole percent. */
function figureOf({ kind, unit }: ReportChart, bar: Bar, index: number): number | null {
  const value = bar.values[index] ?? null
  if (value === null || kind !== 'shares' || unit === 'percent') return value
  return percentOf(value, sizeOf(bar))
}

const sizeOf = ({ values }: Bar): number => values.reduce((sum: number, value) => sum + (value ?? 0), 0)

/** Below this part of the longest bar a figure doesn't fit; the table has it. */
const FIGURES_FROM = 0.08

function optionsOf(chart: ReportChart): ChartOptions {
  const size = chart.bars.length > 9 ? 11 : 13
  return {
    chartColors: fillsOf(chart),
    showLegend: chart.parts.length > 1,
    legendPos: 't',
    legendFontFace: FONT,
    legendFontSize: 13,
    legendColor: INK,
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: size,
    catAxisLabelColor: INK,
    catAxisLineShow: false,
    catGridLine: { style: 'none' },
    valAxisHidden: true,
    valAxisLineShow: false,
    valAxisMinVal: 0,
    valGridLine: { style: 'none' },
    showValue: true,
    dataLabelFontFace: FONT,
    dataLabelFontSize: size,
    dataLabelFontBold: true,
    dataLabelColor: INK,
    dataLabelFormatCode: formatOf(chart),
  }
}

const LINE_LOOK: ChartOptions = {
  displayBlanksAs: 'gap',
  lineSize: 2.5,
  lineDataSymbol: 'circle',
  lineDataSymbolSize: 8,
  dataLabelPosition: 't',
}

function barsOf({ kind, parts }: ReportChart): ChartOptions {
  if (kind === 'beside' || kind === 'intervals' || parts.length === 1)
    return {
      barDir: 'bar',
      barGrouping: 'clustered',
      barGapWidthPct: 45,
      dataLabelPosition: 'outEnd',
      dataBorder: { pt: 0.5, color: 'FFFFFF' },
    }
  return {
    barDir: 'bar',
    barGrouping: kind === 'shares' ? 'percentStacked' : 'stacked',
    barGapWidthPct: 40,
    barOverlapPct: 100,
    dataLabelPosition: 'ctr',
    dataBorder: { pt: 1, color: 'FFFFFF' },
  }
}

/** How figures are written in the chart; those of parts too narrow for them not at all. */
function formatOf(chart: ReportChart): string {
  const format = chart.kind === 'shares' || chart.unit === 'percent' ? '0" %"' : '#,##0'
  if (chart.kind === 'shares') return `[<${100 * FIGURES_FROM}]"";${format}`
  if (chart.kind !== 'counts') return format
  const longest = Math.max(0, ...chart.bars.map(sizeOf))
  return `[<${Math.ceil(longest * FIGURES_FROM)}]"";${format}`
}

/**
 * Puts right in a chart's XML what the library has no option for: the first bar is on top, years without figures are
 * gaps, and each part's figures are in a colour that can be read on it.
 */
export function editChart(xml: string): string {
  const horizontal = xml.includes('<c:barDir val="bar"/>')
  const stacked = /<c:grouping val="(?:percentS|s)tacked"\/>/.test(xml)
  return xml
    .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
    .replace(/<c:catAx>[\s\S]*?<\/c:catAx>/, axis =>
      horizontal ? axis.replace('<c:orientation val="minMax"/>', '<c:orientation val="maxMin"/>') : axis,
    )
    .replace(/<c:ser>[\s\S]*?<\/c:ser>/g, series => (stacked ? paintLabels(series) : series))
}

function paintLabels(series: string): string {
  const [, fill] = series.match(/<c:spPr>\s*<a:solidFill><a:srgbClr val="(\w{6})"/) ?? []
  if (fill === undefined || !isDark(fill)) return series
  return series.replace(/<c:dLbls>[\s\S]*?<\/c:dLbls>/, labels =>
    labels.replace(`<a:srgbClr val="${INK}"`, '<a:srgbClr val="FFFFFF"'),
  )
}

/** Whether white stands out more than ink on a colour: by relative luminance (WCAG 2.1). */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.19
}
