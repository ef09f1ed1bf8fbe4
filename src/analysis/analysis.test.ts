import readExcel from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { personas } from '../../test/personas.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'
import { writeCell } from '../reports/figure.ts'
import { findRelease } from '../statistics/index.ts'
import { type AnalysisAnswer, analysisAnswer, analysisChoices } from './contract.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ at: new Date('2026-11-02T10:00:00Z') })
  for (const [municipality, year, people] of [
    ['9990', 2025, 90],
    ['9990', 2026, 160],
    ['9991', 2026, 110],
  ] as const)
    await fillRegister(app.database.owner, { municipality, year, people, at: app.clock.now() })
  for (const [persona, year] of [
    [personas.coordinator, 2025],
    [personas.coordinator, 2026],
    [personas.coordinatorElsewhere, 2026],
  ] as const)
    await (await app.logIn(persona)).get(`/api/reports/municipal/${year}`)
})

afterAll(() => app?.close())

const url = (query: string, form = 'answer') => `/api/analysis/${form}?${query}`
const category = 'variable=category&from=2026&to=2026'
const figures = ({ table }: AnalysisAnswer): Record<string, string[]> =>
  Object.fromEntries(
    (table?.groups ?? []).flatMap(({ rows }) =>
      rows.map(({ label, cells }) => [label, cells.map(writeCell)]),
    ),
  )

test('the coordinator asks her own release, at once as table and chart, and it is logged', async () => {
  const coordinator = await app.logIn(personas.coordinator)
  const choices = (await coordinator.get('/api/analysis')).read(analysisChoices)
  expect(choices.years.map(({ year, label }) => [year, label])).toEqual([
    [2026, '2026'],
    [2025, '2025'],
  ])
  expect(choices.areas).toEqual([{ id: 'municipality', label: 'Fjordvik' }])
  const answer = (await coordinator.get(url(category))).read(analysisAnswer)
  expect(answer).toMatchObject({ refusal: null, subtitle: 'Fjordvik · 2026', chart: { kind: 'beside' } })
  const release = await app.database.owner.begin(tx => findRelease(tx, '9990', 2026))
  const told = release?.content.tables.find(({ id }) => id === 'category')
  const counts = Object.values(figures(answer)).map(([count]) => Number(count))
  expect(counts).toEqual([...['1', '2', '3'].map(cell => told?.cells[cell]), 160])
  const [trace] = await app.database.owner`select object_id, details from audit_entry
    where action = 'analysis.asked' and outcome = 'done'`
  expect(trace).toMatchObject({ object_id: 'municipality', details: { variable: 'category', from: 2026 } })
})

test('groups, narrowing, years, chart and file tell the same', async () => {
  const coordinator = await app.logIn(personas.coordinator)
  const divided = (await coordinator.get(url('variable=age&by=sex&from=2026&to=2026&lang=nn'))).read(
    analysisAnswer,
  )
  expect(divided.table?.columns.slice(0, 3).map(({ label }) => label)).toEqual(['Kvinner', 'Menn', 'Alle'])
  const women = (await coordinator.get(url('variable=age&among=sex:women&from=2026&to=2026'))).read(
    analysisAnswer,
  )
  expect(Object.values(figures(women)).map(([count]) => count)).toEqual(
    Object.values(figures(divided)).map(([count]) => count),
  )
  const years = (await coordinator.get(url('variable=index&from=2024&to=2026'))).read(analysisAnswer)
  expect(years.table?.columns.slice(0, 3).map(({ label }) => label)).toEqual(['2024', '2025', '2026'])
  expect(years.chart).toMatchObject({ kind: 'lines' })
  expect(years.chart?.bars[0]?.values).toEqual([null, null, null, null])
  const drawn = await coordinator.get(url('variable=index&from=2024&to=2026', 'chart.svg'))
  expect(drawn.text).toMatch(/^<svg/)
  const file = await coordinator.get(url(category, 'answer.csv'))
  expect(file.text).toContain('"Fjordvik · 2026"')
  const answer = (await coordinator.get(url(category))).read(analysisAnswer)
  for (const [label, [count]] of Object.entries(figures(answer)))
    expect(file.text).toContain(`"${label}","${count}"`)
  const workbook = await coordinator.client.request(new URL(url(category, 'answer.xlsx'), app.url))
  const [sheet] = await readExcel(Buffer.from(await workbook.arrayBuffer()))
  expect(sheet?.data[1]?.[0]).toBe('Fjordvik · 2026')
  for (const [label, [count, share]] of Object.entries(figures(answer)))
    expect(sheet?.data).toContainEqual([label, Number(count), Number(share?.replace(/\D/g, '')) / 100])
  const [entry] = await app.database
    .owner`select details from audit_entry where action = 'analysis.downloaded'
    order by id desc limit 1`
  expect(entry?.details).toMatchObject({ variable: 'category', format: 'xlsx' })
})

test('a link shows each her own, and nobody another’s area', async () => {
  const elsewhere = await app.logIn(personas.coordinatorElsewhere)
  expect((await elsewhere.get(url(category))).read(analysisAnswer).subtitle).toBe('Nesheim · 2026')
  for (const area of ['country', 'region:stavanger']) {
    const refused = await elsewhere.get(url(`${category}&area=${area}`))
    expect([refused.status, refused.problem]).toEqual([403, 'analysis.not-yours'])
  }
  const assessor = await app.logIn(personas.assessor)
  expect((await assessor.get(url(category))).problem).toBe('access.denied')
  const korus = await app.logIn(personas.korus)
  expect((await korus.get(url(`${category}&area=region:nord`))).problem).toBe('analysis.not-yours')
  expect((await korus.get(url('variable=nothing&from=2026&to=2026'))).problem).toBe('analysis.unknown')
})

test('a sum has what was approved, and is what its members show', async () => {
  const korfor = await app.logIn(personas.korfor)
  const sum = async () => (await korfor.get(url(`${category}&area=country`))).read(analysisAnswer)
  expect(await sum()).toMatchObject({ table: null, refusal: expect.stringContaining('ingen tall') })
  const coordinators = [await app.logIn(personas.coordinator), await app.logIn(personas.coordinatorElsewhere)]
  for (const each of coordinators)
    await each.post('/api/reports/municipal/2026/approval', { verdict: 'approved' })
  const own = await Promise.all(
    coordinators.map(async each => figures((await each.get(url(category))).read(analysisAnswer))),
  )
  const all = figures(await sum())
  for (const [label, [count]] of Object.entries(all))
    expect(Number(count)).toBe(own.reduce((total, each) => total + Number(each[label]?.[0]), 0))
  const korus = await app.logIn(personas.korus)
  expect((await korus.get(url(category))).read(analysisAnswer).table).not.toBeNull()
})

test('what can’t be shown is told in plain words', async () => {
  const coordinator = await app.logIn(personas.coordinator)
  const refusal = async (query: string) => (await coordinator.get(url(query))).read(analysisAnswer).refusal
  expect(await refusal('variable=category&by=sex&from=2026&to=2026')).toContain('ikke talt opp sammen')
  expect(await refusal('variable=index&by=category&from=2025&to=2026')).toContain('to dimensjoner')
  expect(await refusal('variable=category&from=2020&to=2020')).toContain('ingen tall')
  const file = await coordinator.get(url('variable=category&from=2020&to=2020', 'answer.xlsx'))
  expect([file.status, file.problem]).toEqual([422, 'analysis.no-table'])
  expect((await coordinator.get(url('variable=category&from=1&to=2026'))).status).toBe(400)
})

test('the application can’t write tables beside the releases', async () => {
  await expect(
    app.database
      .app`insert into release_table (name, year, municipality_number, content) values ('x', 2026, '9990', '{}')`,
  ).rejects.toThrow(/permission denied/)
})
