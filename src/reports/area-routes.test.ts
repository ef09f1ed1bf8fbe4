import { readSheet } from 'read-excel-file/node'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { personas } from '../../test/personas.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'
import { findRelease, freezeRelease } from '../statistics/index.ts'
import { type Report, reportAreas, report as reportSchema } from './contract.ts'

const frozenAt = new Date('2026-01-10T10:00:00Z')
const lately = new Date('2026-02-26T10:00:00Z')
const url = '/api/reports/areas/korus-stavanger/2025'
const forms = ['', '/report.pdf', '/report.xlsx', '/report.pptx', '/charts/areas.svg', '/charts/mapRate.svg']
let app: TestApp

const release = async (municipality: string, people: number, at: Date, doublyRegistered?: number) => {
  const told = doublyRegistered === undefined ? {} : { doublyRegistered }
  await fillRegister(app.database.owner, { municipality, year: 2025, people, at, ...told })
  await freezeRelease(app.database.app, municipality, 2025, at, () => 0)
}

beforeAll(async () => {
  app = await startTestApp({ at: new Date('2026-03-02T10:00:00Z') })
  await release('1103', 160, frozenAt, 20)
  await release('1108', 140, frozenAt, 3)
  await release('1121', 45, frozenAt)
  await release('1144', 6, frozenAt)
  await release('1124', 70, lately)
  await release('5501', 120, frozenAt)
})

afterAll(() => app?.close())

const traces = (action: string) =>
  app.database.owner<{ role: string; outcome: string; object_id: string }[]>`
    select role, outcome, object_id from audit_entry where action = ${action} order by id`

const municipalitiesOf = (report: Report) => {
  const section = report.sections.find(({ id }) => id === 'municipalities')
  const rows = section?.tables[0]?.groups.flatMap(group => group.rows) ?? []
  return { section, rows: new Map(rows.map(({ label, cells }) => [label.replace('*', ''), cells])) }
}

test('KORUS is offered its region and what lies wholly in it, KORFOR all; nobody else is offered anything', async () => {
  const korfor = (await (await app.logIn(personas.korfor)).get('/api/reports/areas')).read(reportAreas)
  expect(korfor.areas.map(({ area }) => area)).toEqual([
    'landet',
    'korus-nord',
    'korus-stavanger',
    'helse-stavanger-hf',
    'universitetssykehuset-nord-norge-hf',
    'fylke-rogaland',
    'fylke-troms',
  ])
  expect(korfor).toMatchObject({ years: [2025], year: 2025 })
  const korus = (await (await app.logIn(personas.korus)).get('/api/reports/areas?year=2025')).read(
    reportAreas,
  )
  expect(korus.areas.map(({ area }) => area)).toEqual([
    'korus-stavanger',
    'helse-stavanger-hf',
    'fylke-rogaland',
  ])
  for (const persona of [personas.coordinator, personas.assessor]) {
    const visitor = await app.logIn(persona)
    for (const form of forms) expect((await visitor.get(url + form)).problem).toBe('access.denied')
    expect((await visitor.get('/api/reports/areas')).problem).toBe('access.denied')
  }
})

test('what isn’t one’s own is answered as what doesn’t exist, and each refusal is logged', async () => {
  const before = (await traces('report.read')).length
  const korus = await app.logIn(personas.korusElsewhere)
  for (const form of forms) {
    const reply = await korus.get(url + form)
    expect([reply.status, reply.problem]).toEqual([404, 'report.no-area'])
  }
  for (const area of ['landet', 'fylke-rogaland', 'fylke-atlantis'])
    expect((await korus.get(`/api/reports/areas/${area}/2025`)).problem).toBe('report.no-area')
  expect((await korus.get('/api/reports/areas/korus-nord/2025')).status).toBe(200)
  const after = (await traces('report.read')).slice(before)
  expect(after.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'refused', 'done'])
  expect((await korus.get('/api/reports/areas/..%2f/2025')).status).toBe(400)
})

test('a region’s report is of approved figures alone, and each municipality stands as in its release', async () => {
  const korus = await app.logIn(personas.korus)
  const report = (await korus.get(url)).read(reportSchema)
  expect(report).toMatchObject({
    place: { kind: 'region', code: 'stavanger', name: 'KORUS Stavanger' },
    title: 'Rapport 2025',
    people: 345,
  })
  expect(report.findings[0]?.text).toContain('kartlagt i KORUS Stavanger i 2025')
  const { section, rows } = municipalitiesOf(report)
  expect([...rows.keys()]).toEqual(['Kvitsøy', 'Sandnes', 'Sola', 'Stavanger', 'Time', 'Samlet'])
  for (const [number, name] of [
    ['1103', 'Stavanger'],
    ['1108', 'Sandnes'],
    ['1121', 'Time'],
  ] as const) {
    const told = await app.database.owner.begin(tx => findRelease(tx, number, 2025))
    const [known] = await app.database.owner<{ adults: number }[]>`
      select adults from municipality_adults where municipality_number = ${number} and year = 2025`
    const people = told?.content.people ?? 0
    const table = (id: string) => told?.content.tables.find(each => each.id === id)
    const share = (id: string, cell: string) => {
      const { total = 0, cells = {} } = table(id) ?? {}
      return Math.round((100 * (cells[cell] ?? 0)) / (total - (cells.missing ?? 0)))
    }
    expect(rows.get(name)?.slice(0, 5)).toEqual([
      { kind: 'count', value: people },
      { kind: 'rate', value: Math.round((10_000 * people) / (known?.adults ?? 0)) / 10 },
      { kind: 'percent', value: share('index', 'blue') },
      { kind: 'percent', value: share('area.housing', 'red') },
      { kind: 'percent', value: share('area.activity', 'red') },
    ])
    for (const [id, column] of [
      ['mapRate', 1],
      ['mapBlue', 2],
      ['mapNew', 7],
    ] as const) {
      const place = section?.maps?.find(map => map.id === id)?.places.find(({ code }) => code === number)
      const cell = rows.get(name)?.[column]
      const figure = cell && 'value' in cell ? cell.value : undefined
      expect(place).toMatchObject({ state: 'shown' })
      expect(place && 'figure' in place && Number.parseFloat(place.figure.replace(',', '.'))).toBe(figure)
    }
  }
})

test('double registrations of an area are those that its releases show, where they are known', async () => {
  const korus = await app.logIn(personas.korus)
  const report = (await korus.get(url)).read(reportSchema)
  const table = report.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'registrations')
  const counts = table?.groups[0]?.rows.map(({ cells }) => cells[0])
  // Every draw is at its lowest here: three become five.
  expect(counts).toEqual([275, 25, 300].map(value => ({ kind: 'count', value })))
  expect(table?.base).toBe('Andel av de 300 som det er kjent for.')
  expect(table?.note).toContain('Fra noen av overføringene er tallet ikke bevart.')
})

test('who is too few, has not approved or has not mapped shows no figure, and it is said why', async () => {
  const korus = await app.logIn(personas.korus)
  const nynorsk = (await korus.get(`${url}?lang=nn`)).read(reportSchema)
  const { section, rows } = municipalitiesOf(nynorsk)
  const said = { Kvitsøy: ['tooFew', 'for få'], Sola: ['notApproved', 'ikkje godkjent'] }
  for (const [name, [state, text]] of Object.entries(said)) {
    const [first, ...others] = rows.get(name) ?? []
    expect(first).toEqual({ kind: 'said', state, text })
    expect(others.filter(cell => 'value' in cell)).toEqual([])
  }
  for (const map of section?.maps ?? []) {
    const states = new Map(map.places.map(place => [place.code, place]))
    expect([states.get('1144'), states.get('1124'), states.get('1106')]).toEqual([
      { code: '1144', state: 'tooFew' },
      { code: '1124', state: 'notApproved' },
      { code: '1106', state: 'absent' },
    ])
    expect(map.alt).toContain('Ikkje godkjent: Sola.')
  }
  expect(section?.lead).toContain('3 av 25 kommunar er med i tala.')
  expect(JSON.stringify(nynorsk)).not.toContain('70 person')
})

test('it is beside its region and the country, over years, and per 1,000 adults of those who are in it', async () => {
  const korfor = await app.logIn(personas.korfor)
  const county = (await korfor.get('/api/reports/areas/fylke-rogaland/2025')).read(reportSchema)
  const comparison = county.sections.find(({ id }) => id === 'comparison')?.tables[0]
  expect(comparison?.columns.map(({ label }) => label)).toEqual([
    'Rogaland',
    'Intervall',
    'Regionen',
    'Landet',
  ])
  const country = (await korfor.get('/api/reports/areas/landet/2025')).read(reportSchema)
  expect(country.people).toBe(465)
  expect(country.findings[0]?.text).toContain('i hele landet')
  expect(municipalitiesOf(country).section?.tables[0]?.groups.map(({ label }) => label)).toEqual([
    'Rogaland',
    'Troms',
    'Hele landet',
  ])
  const [known] = await app.database.owner<{ adults: number }[]>`select sum(adults)::int as adults
    from municipality_adults where municipality_number in ('1103', '1108', '1121', '5501') and year = 2025`
  const scope = country.sections[0]?.tables[0]?.groups[0]?.rows.map(({ cells }) => cells[0])
  expect(scope?.slice(0, 2)).toMatchObject([{ value: 465 }, { value: known?.adults }])
})

test('where none has approved, it is said', async () => {
  await app.database.owner`update municipality set agreement_date = '2026-01-01' where number = '4601'`
  await release('4601', 90, lately)
  const korfor = await app.logIn(personas.korfor)
  const reply = await korfor.get('/api/reports/areas/korus-bergen/2025')
  expect([reply.status, reply.problem]).toEqual([404, 'report.not-approved'])
})

test('as PDF, workbook, presentation and maps; the same twice, and each download is logged', async () => {
  const korus = await app.logIn(personas.korus)
  const fetchBytes = async (file: string) => {
    const response = await korus.client.request(new URL(`${url}/${file}?lang=nn`, app.url))
    return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
  }
  for (const file of ['report.pdf', 'report.xlsx', 'report.pptx']) {
    const [first, again] = [await fetchBytes(file), await fetchBytes(file)]
    expect(first.headers.get('content-disposition')).toContain(
      `rapport-korus-stavanger-2025-nn.${file.split('.')[1]}`,
    )
    expect([file, again.bytes.equals(first.bytes)]).toEqual([file, true])
  }
  const { bytes } = await fetchBytes('report.pdf')
  const { info } = await (await getDocumentProxy(new Uint8Array(bytes))).getMetadata()
  expect(info).toMatchObject({ Title: 'KORUS Stavanger: Rapport 2025', Language: 'nn-NO' })
  const workbook = await fetchBytes('report.xlsx')
  const sheets = await readSheet(workbook.bytes, 'Alle tal')
  expect(sheets.some(row => row[3] === 'Kvitsøy' && row[5] === 'for få')).toBe(true)
  const map = await korus.get(`${url}/charts/mapBlue.svg?form=narrow&tone=dark`)
  expect(map.text).toMatch(/^<svg[\s\S]+Kartgrunnlag: Kartverket/)
  expect((await korus.get(`${url}/charts/mapNothing.svg`)).problem).toBe('report.no-chart')
  const done = (await traces('report.downloaded')).filter(({ outcome }) => outcome === 'done')
  expect(done.length).toBe(8)
  expect(new Set(done.map(({ object_id }) => object_id))).toEqual(new Set(['korus-stavanger 2025']))
})
