import { readFileSync } from 'node:fs'
import { type TypesetInputs, typeset } from '../platform/typeset.ts'
import { drawChart } from './charts/draw-chart.ts'
import { drawMap } from './charts/draw-map.ts'
import type { Report, ReportLanguage, ReportTable } from './contract.ts'
import { writeCell } from './figure.ts'
import { type Environment, frozenOf, markOf } from './office/office-mark.ts'
import { saidBelow, writtenSigns } from './signs.ts'
import { cover } from './texts.ts'

const TEMPLATE = readFileSync(new URL('report.typ', import.meta.url), 'utf8')

/**
 * Typesets a report as PDF/UA-1: tagged, with title, language and descriptions of its charts. The same report gives
 * the same bytes.
 * @throws Error when the template doesn't compile.
 */
export function typesetReport(report: Report, environment: Environment = 'production'): Buffer {
  return typeset(TEMPLATE, typstInputs(report, environment))
}

/** What the template is given: the report with its numbers written out, and its charts drawn. */
function typstInputs(report: Report, environment: Environment): TypesetInputs {
  const { language } = report
  const at = new Date(report.createdAt)
  const payload = {
    ...report,
    municipality: report.place.name,
    date: {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
    },
    frozen: frozenOf(report),
    page: cover.page[language],
    mark: markOf(language, environment),
    sections: report.sections.map(section => ({
      ...section,
      maps: (section.maps ?? []).map(({ id, title, alt, table }) => ({ id, title, alt, table })),
      tables: section.tables.map(table => writeOut(table, report.language)),
    })),
  }
  const pictures = report.sections.flatMap(({ charts, maps = [] }) => [
    ...charts.map(chart => [chart.id, drawChart(chart)]),
    ...maps.map(map => [map.id, drawMap(map)]),
  ])
  return { report: JSON.stringify(payload), charts: JSON.stringify(Object.fromEntries(pictures)) }
}

function writeOut(shown: ReportTable, language: ReportLanguage): object {
  const { id, title, rowHeading, columns, groups } = shown
  const said = saidBelow(shown, language, writtenSigns)
  return {
    id,
    title,
    rowHeading,
    said: said.length > 0 ? said.join(' ') : null,
    columns: columns.map(({ label }) => label),
    groups: groups.map(group => ({
      ...group,
      rows: group.rows.map(({ label, total, cells }) => ({ label, total, values: cells.map(writeCell) })),
    })),
  }
}
