import type { ChartForm, ChartTone, Report } from '../contract.ts'
import { drawChart } from './draw-chart.ts'
import { drawMap } from './draw-map.ts'

/** A chart or a map of a report as SVG, by its id; undefined when the report has none of that name. */
export function drawPicture(
  { sections }: Pick<Report, 'sections'>,
  id: string,
  form?: ChartForm,
  tone?: ChartTone,
): string | undefined {
  const chart = sections.flatMap(({ charts }) => charts).find(found => found.id === id)
  if (chart) return drawChart(chart, form, tone)
  const map = sections.flatMap(({ maps = [] }) => maps).find(found => found.id === id)
  return map && drawMap(map, form, tone)
}
