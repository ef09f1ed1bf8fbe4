import type { ReportChart, ReportLanguage } from '../contract.ts'
import { percentOf } from '../sections/figures.ts'
import { formatCount, formatPercent, joinWords, text, uncapitalise } from '../words.ts'

const openings = {
  bars: text('Liggende søylediagram.', 'Liggjande søylediagram.'),
  lines: text('Linjediagram.', 'Linjediagram.'),
  people: text('Antall personer.', 'Talet på personar.'),
  intervals: text('Prikkdiagram med intervaller.', 'Prikkdiagram med intervall.'),
  interval: text('kan være', 'kan vere'),
  none: text('ingen tall', 'ingen tal'),
}

/** A chart with all that it shows in words. */
export function makeChart(
  language: ReportLanguage,
  chart: Omit<ReportChart, 'alt' | 'breaks'> & Partial<Pick<ReportChart, 'breaks'>>,
): ReportChart {
  const whole = { breaks: [], ...chart }
  const opening = [
    openings[chart.kind === 'lines' || chart.kind === 'intervals' ? chart.kind : 'bars'][language],
    ...(chart.kind === 'counts' ? [openings.people[language]] : []),
  ]
  const bars = chart.bars.map(({ label, values, interval }) => {
    const [first = '', ...others] = tell(chart, values, language)
    const reach = interval
      ? ` (${openings.interval[language]} ${interval.least}–${formatPercent(interval.most)})`
      : ''
    return `${label}: ${joinWords([first + reach, ...others])}.`
  })
  return { ...whole, alt: [...opening, ...bars].join(' ') }
}

type Values = ReportChart['bars'][number]['values']

/** The parts of one bar: `grønn 60 %`, or the figure alone when there is but one part. */
function tell(
  { kind, unit, parts }: Pick<ReportChart, 'kind' | 'unit' | 'parts'>,
  values: Values,
  language: ReportLanguage,
): string[] {
  const all = values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  const write = (value: number | null): string => {
    if (value === null) return openings.none[language]
    if (kind === 'shares') return formatPercent(percentOf(value, all))
    return unit === 'percent' ? formatPercent(value) : formatCount(value)
  }
  if (parts.length === 1) return [write(values[0] ?? null)]
  const isNamed = kind === 'beside' || kind === 'intervals'
  return parts.map(
    ({ label }, index) => `${isNamed ? label : uncapitalise(label)} ${write(values[index] ?? null)}`,
  )
}
