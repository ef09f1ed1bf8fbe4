import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { syntheticRelease } from '../../test/statistics/synthetic-release.ts'
import { seriesOf, sumReleases } from '../statistics/index.ts'
import { drawChart } from './charts/draw-chart.ts'
import type { Report } from './contract.ts'
import { writeCell } from './figure.ts'
import { municipalReport } from './municipal-report.ts'
import type { Beside } from './sections/beside.ts'
import { typesetReport } from './typeset-report.ts'

const release = syntheticRelease(180, 11)
const earlier = syntheticRelease(160, 12)
const country = [release, ...[21, 22, 23].map(seed => syntheticRelease(400, seed))].map(
  ({ content }) => content,
)
const beside: Beside = {
  adults: 9_900,
  comparisons: [
    {
      area: { kind: 'country' },
      year: 2026,
      label: { nb: 'Landet', nn: 'Landet' },
      summed: sumReleases(country),
      adults: 78_000,
    },
  ],
  series: seriesOf([{ year: 2025, content: earlier.content }, release], 2022, 2026),
}
const report = municipalReport(release, 'Fjordvik', 'nb', beside)

const cells = ({ sections }: Report) =>
  sections
    .flatMap(({ tables }) => tables)
    .flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
    .flatMap(row => row.cells)
const percentsIn = (text: string): string[] => text.match(/\d+(?:,\d+)?(?=[\s\u00a0]%)/g) ?? []

test('no count of one to four, and no share but in whole percent, stands in any table, finding or chart', () => {
  const figures = cells(report)
  expect(figures.length).toBeGreaterThan(1000)
  for (const cell of figures) {
    if (cell.kind === 'count') expect(cell.value === 0 || cell.value >= 5).toBe(true)
    if (cell.kind === 'percent') expect(Number.isInteger(cell.value)).toBe(true)
  }
  const written = [
    ...report.findings.flatMap(({ figure, text, comparison }) => [figure, text, comparison ?? '']),
    ...report.sections.flatMap(({ charts }) => charts.map(({ alt }) => alt)),
  ]
  for (const percent of written.flatMap(percentsIn)) expect(percent).toMatch(/^\d+$/)
})

test('every percentage in words, charts and PDF stands in a cell, so that none is computed from anything else', async () => {
  const told = new Set(cells(report).flatMap(cell => percentsIn(writeCell(cell))))
  const shares = report.sections
    .flatMap(({ charts }) => charts)
    .filter(({ kind }) => kind === 'shares')
    .flatMap(({ alt }) => percentsIn(alt))
  const known = new Set([...told, ...shares])
  const words = report.findings.flatMap(({ figure, text }) => percentsIn(`${figure} ${text}`))
  expect(words.filter(percent => !known.has(percent))).toEqual([])
  for (const chart of report.sections.flatMap(({ charts }) => charts)) {
    if (chart.kind === 'lines') continue
    const drawn = percentsIn(drawChart(chart).replaceAll(/<[^>]+>/g, ' '))
    expect(drawn.filter(percent => !known.has(percent))).toEqual([])
  }
  const document = await getDocumentProxy(new Uint8Array(typesetReport(report)))
  const { text } = await extractText(document, { mergePages: true })
  const inPdf = percentsIn(text)
  expect(inPdf.length).toBeGreaterThan(400)
  const besides = new Set(report.findings.flatMap(({ comparison }) => percentsIn(comparison ?? '')))
  const method = report.method.flatMap(part => percentsIn(part.text))
  expect(
    inPdf.filter(percent => !known.has(percent) && !besides.has(percent) && !method.includes(percent)),
  ).toEqual([])
})

test('each finding of what people go without has a picture of its own, which says what the finding says', () => {
  const charts = report.sections.flatMap(section => section.charts)
  const lacking = report.findings.filter(({ table }) => table === 'combinations')
  expect(lacking.length).toBeGreaterThan(1)
  const pictures = lacking.map(({ chart }) => charts.find(({ id }) => id === chart))
  expect(new Set(pictures).size).toBe(lacking.length)
  for (const [index, picture] of pictures.entries()) {
    const [own, ...others] = picture?.bars ?? []
    expect(`${own?.values[1]}\u00a0%`).toBe(lacking[index]?.figure)
    expect(others.length).toBeGreaterThan(0)
    for (const { values } of others) expect(lacking[index]?.comparison).toContain(`${values[1]}\u00a0%`)
  }
})

test('a finding names no chart that isn’t there, also beside nothing but its own earlier years', () => {
  const small = syntheticRelease(60, 1)
  const series = seriesOf([{ year: 2025, content: earlier.content }, small], 2022, 2026)
  const alone = municipalReport(small, 'Fjordvik', 'nb', { adults: 9_900, comparisons: [], series })
  const ids = alone.sections.flatMap(({ charts }) => charts.map(({ id }) => id))
  expect(alone.findings.map(({ id }) => id)).toContain('new')
  expect(ids).toEqual(expect.arrayContaining(alone.findings.flatMap(({ chart }) => chart ?? [])))
})

test('the same release beside the same others gives the same report and the same bytes', () => {
  const again = municipalReport(JSON.parse(JSON.stringify(release), revive), 'Fjordvik', 'nb', beside)
  expect(again).toEqual(report)
  expect(typesetReport(again).equals(typesetReport(report))).toBe(true)
})

const revive = (key: string, value: unknown): unknown =>
  key === 'createdAt' ? new Date(String(value)) : value
