// A report of few people is honest about it: bands for shares, no headline that chance could have made.
import { expect, test } from 'vitest'
import { syntheticRelease } from '../../test/statistics/synthetic-release.ts'
import { seriesOf, sumReleases } from '../statistics/index.ts'
import { drawChart } from './charts/draw-chart.ts'
import { type Report, report as reportSchema } from './contract.ts'
import { writeCell } from './figure.ts'
import { municipalReport } from './municipal-report.ts'
import type { Beside, Comparison } from './sections/beside.ts'
import { countStrained } from './sections/family-section.ts'
import { percentOf, readFigures } from './sections/figures.ts'
import { measureOf } from './sections/measures.ts'

const others = [31, 32, 33].map(seed => syntheticRelease(300, seed).content)
const sum = (kind: 'size' | 'country', label: string): Comparison => ({
  area: kind === 'size' ? { kind, from: 0 } : { kind },
  year: 2026,
  label: { nb: label, nn: label },
  summed: sumReleases(others),
  adults: 60_000,
})
const besideOf = (people: number, seed: number, before: readonly number[] = []): Beside => ({
  adults: 2_000,
  comparisons: [sum('size', 'Under 5 000 innbyggere'), sum('country', 'Landet')],
  series: seriesOf(
    [
      ...before.map((year, index) => ({ year, content: syntheticRelease(28, 40 + index).content })),
      { year: 2026, content: syntheticRelease(people, seed).content },
    ],
    2022,
    2026,
  ),
})
const reportOf = (people: number, seed: number, before: readonly number[] = []): Report =>
  municipalReport(syntheticRelease(people, seed), 'Grønndal', 'nb', besideOf(people, seed, before))
const comparisonOf = (report: Report) => {
  const section = report.sections.find(({ id }) => id === 'comparison') ?? expect.fail('no comparison')
  return {
    chart: section.charts[0] ?? expect.fail('no chart'),
    table: section.tables[0] ?? expect.fail('no table'),
  }
}

test('each share stands on the band that it can be anywhere in, as in the table', () => {
  const { chart, table } = comparisonOf(reportOf(31, 5))
  expect(chart.kind).toBe('intervals')
  const rows = table.groups.flatMap(({ rows: own }) => own)
  for (const { label, values, interval } of chart.bars) {
    const cells = rows.find(row => row.label === label)?.cells ?? []
    expect([cells[0], cells[1]]).toMatchObject([{ value: values[0] }, { kind: 'interval', ...interval }])
    expect(chart.alt).toContain(
      `${label}: Grønndal ${values[0]}\u00a0% (kan være ${interval?.least}–${interval?.most}`,
    )
    expect((interval?.least ?? 0) <= (values[0] ?? 0) && (values[0] ?? 0) <= (interval?.most ?? 0)).toBe(true)
  }
  expect(table.note).toContain('Få personer')
  expect(rows.flatMap(({ cells }) => cells.map(writeCell)).some(figure => figure.endsWith('*'))).toBe(true)
  for (const form of ['wide', 'narrow'] as const) expect(drawChart(chart, form)).toContain('Grønndal')
  expect(comparisonOf(reportOf(400, 5)).chart.kind).toBe('beside')
})

test('the last years since a break are added up beside the year, and no others', () => {
  const { table } = comparisonOf(reportOf(31, 5, [2022, 2024, 2025]))
  const place = table.columns.findIndex(({ label }) => label === '2024–2026 samlet')
  expect(place).toBe(2)
  const both = measureOf('both')
  const { series } = besideOf(31, 5, [2022, 2024, 2025])
  const years = series.flatMap(({ year, summed }) => (year >= 2024 && summed ? [summed] : []))
  const share = both.read(readFigures(sumReleases(years) ?? expect.fail('no years')))
  const row = table.groups[0]?.rows.find(({ label }) => label === both.label.nb)
  expect(row?.cells[place]).toEqual({
    kind: 'percent',
    value: percentOf(share?.count ?? 0, share?.base ?? 1),
  })
  const alone = comparisonOf(reportOf(31, 5, [2022])).table
  expect(alone.columns.some(({ label }) => label.includes('samlet'))).toBe(false)
})

test('of thirty people there is still enough to tell, some of it of the last years together', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const report = reportOf(31, seed, [2024, 2025])
    expect(report.findings.length).toBeGreaterThanOrEqual(6)
    const { table } = comparisonOf(report)
    const place = table.columns.findIndex(({ label }) => label === '2024–2026 samlet')
    const figures = table.groups[0]?.rows.flatMap(({ cells }) => cells[place] ?? []).map(writeCell)
    const together = report.findings.filter(({ text }) => text.endsWith('Tallet er for 2024–2026 samlet.'))
    expect(together).not.toEqual([])
    for (const finding of together) {
      expect(finding.table).toBe('comparison')
      expect(figures).toContain(finding.figure)
    }
  }
  const large = reportOf(400, 1, [2024, 2025]).findings
  expect(large.filter(({ text }) => text.includes('samlet.'))).toEqual([])
})

test('of the fewest no shares are called out, and it is said what 0 and 100 percent come of', () => {
  for (const seed of [1, 2, 3, 4]) {
    const { findings, caution, sections } = reportOf(13, seed)
    expect(findings.find(({ id }) => id === 'people')?.text).toBe('personer er kartlagt i Grønndal i 2026.')
    expect(caution).toContain('0 % og 100 % betyr derfor ikke «ingen» og «alle»')
    const people = sections.find(({ id }) => id === 'people') ?? expect.fail('no people')
    expect(people.lead).toContain('Kjønn og alder er ikke vist')
    expect([...people.tables, ...people.charts].map(({ id }) => id)).not.toContain('sexAge')
  }
  const { findings, caution } = reportOf(60, 1)
  expect(findings[0]?.text).toMatch(/ er menn, og den største aldersgruppen er /)
  expect(caution).toMatch(/^Så få personer/)
})

test('each year that can’t be compared with those before is explained by its own name', () => {
  const { sections } = reportOf(31, 5, [2022, 2024, 2025])
  const table = sections.find(({ id }) => id === 'development')?.tables[0] ?? expect.fail('no years')
  const marked = table.columns.flatMap(({ label }) => (label.endsWith('*') ? [label.slice(0, -1)] : []))
  expect(marked).toEqual(['2024'])
  expect(table.note?.match(/(?<=\* )\d{4}(?=:)/g)).toEqual(marked)
  // A break in a gap is told of the first year after it.
  const content = syntheticRelease(28, 41).content
  const years = [2019, 2022, 2026].map(year => ({ year, content }))
  const beside = { ...besideOf(31, 5), series: seriesOf(years, 2019, 2026) }
  const later = municipalReport(syntheticRelease(31, 5), 'Grønndal', 'nb', beside)
  const note = later.sections.find(({ id }) => id === 'development')?.tables[0]?.note
  expect(note?.match(/(?<=\* )\d{4}(?=:)/g)).toEqual(['2022', '2026'])
})

test('of few people hardly anything is called a change, a difference or the greatest that chance and protection can make', () => {
  const reports = Array.from({ length: 25 }, (_, index) => reportOf(30, index + 1, [2025]))
  const gaps = reports.flatMap(({ findings }) =>
    findings.filter(({ id }) => id === 'change' || id === 'difference'),
  )
  // Everybody is drawn from the same people: what is found is chance. Of fifty comparisons one in twenty may pass.
  expect(gaps.length).toBeLessThanOrEqual(3)
  for (const { id, title, comparison } of reports.flatMap(({ findings }) => findings)) {
    if (['both', 'violence', 'parents'].includes(id))
      expect(comparison).toContain('Få personer: kan være fra')
    if (id === 'unmet' || id === 'worst-area') expect(title).toMatch(/^Blant de/)
  }
})

test('of fifteen people it is said what is chance, and what their likes lack, and how far shares reach comes early', () => {
  const small = reportOf(15, 2, [2025])
  const found = new Map(small.findings.map(finding => [finding.id, finding]))
  expect([...found.keys()]).toEqual(expect.arrayContaining(['like-unmet', 'no-change', 'no-difference']))
  const like = found.get('like-unmet')
  const table = small.sections.flatMap(({ tables }) => tables).find(({ id }) => id === like?.table)
  const [first] = table?.groups[0]?.rows ?? []
  expect(like?.text).toContain(`«${first?.label}»`)
  expect(like?.text).toContain('i kommuner med under 5 000 innbyggere')
  expect(like?.figure).toBe(first?.cells[0] && writeCell(first.cells[0]))
  expect(small.sections.map(({ id }) => id).slice(0, 2)).toEqual(['mapping', 'comparison'])
  // Those who have needs of their own to tell of, tell of them.
  const large = reportOf(400, 5, [2025])
  expect(large.findings.map(({ id }) => id)).not.toContain('like-unmet')
  expect(large.sections.at(-1)?.id).toBe('comparison')
})

test('nothing is called unchanged beside what has changed', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const ids = reportOf(30, seed, [2025]).findings.map(({ id }) => id)
    expect(ids.includes('change') && ids.includes('no-change')).toBe(false)
    expect(ids.includes('difference') && ids.includes('no-difference')).toBe(false)
  }
})

test('years before a merger are marked, and those of too few people told apart from those without a mapping', () => {
  const [own, before] = [syntheticRelease(120, 3).content, syntheticRelease(90, 4).content]
  const told = [
    { year: 2022, content: before },
    { year: 2023, content: syntheticRelease(8, 6).content },
    { year: 2025, content: own },
  ]
  const predecessors = ['Gamlevik', 'Innøya'].map((name, index) => ({
    number: `998${index}`,
    name,
    into: '9990',
    from: 2025,
  }))
  const beside = { ...besideOf(120, 3), series: seriesOf(told, 2022, 2025, [2025]), predecessors }
  const { sections } = municipalReport({ ...syntheticRelease(120, 3), year: 2025 }, 'Storvik', 'nn', beside)
  const section = sections.find(({ id }) => id === 'development') ?? expect.fail('no development')
  expect(section.lead).toContain('Gamlevik og Innøya vart til Storvik i 2025')
  expect(section.tables[0]?.columns.map(({ label }) => label)).toEqual(['2022°', '2023', '2024', '2025*'])
  expect(section.tables[0]?.groups[0]?.rows[0]?.cells.map(({ kind }) => kind)).toEqual([
    'count',
    'hidden',
    'gap',
    'count',
  ])
  expect(section.charts[0]?.breaks).toEqual(['2025'])
})

test('however few they are, each figure is one', () => {
  for (const people of [10, 11, 14, 19, 27, 45, 99])
    for (const seed of [1, 2, 3, 4]) {
      const read = reportSchema.safeParse(reportOf(people, seed, [2023]))
      expect(read.error?.issues ?? []).toEqual([])
    }
})

test('parents are compared among those whose conditions are told, in an area too', () => {
  // Some are too few to be divided: they are parents, but nobody knows of which kind.
  const contents = [syntheticRelease(400, 1), syntheticRelease(60, 2), syntheticRelease(50, 3)].map(
    each => each.content,
  )
  const summed = sumReleases(contents) ?? expect.fail('no sum')
  const { find } = readFigures(summed)
  const table = find('ownChildren') ?? expect.fail('no parents')
  const told = (table.parts ?? []).reduce((sum, { total }) => sum + total, 0)
  expect(told).toBeLessThan(table.total)
  expect(countStrained(table)?.known).toBe(told)
})
