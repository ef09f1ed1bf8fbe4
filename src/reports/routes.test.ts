import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { personas } from '../../test/personas.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'
import { report as reportSchema } from './contract.ts'

const url = '/api/reports/municipal/2026'
let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ at: new Date('2026-11-20T10:00:00Z') })
})

afterAll(() => app?.close())

const transfer = (municipality: string, year: number, people: number): Promise<void> =>
  fillRegister(app.database.owner, { municipality, year, people, at: app.clock.now() })

const traces = (action: string) =>
  app.database.owner<{ outcome: string; object_id: string; details: Record<string, string> }[]>`
    select outcome, object_id, details from audit_entry where action = ${action} order by id`

test('before a transfer there is no report, and the answer says when there will be', async () => {
  const coordinator = await app.logIn(personas.coordinator)
  for (const path of [url, `${url}/report.pdf`, `${url}/charts/areas.svg`]) {
    const reply = await coordinator.get(path)
    expect([reply.status, reply.problem]).toEqual([404, 'report.not-transferred'])
    expect(reply.text).toContain('2026')
  }
})

test('only coordinators read reports; the attempts of others are logged', async () => {
  for (const persona of [personas.korfor, personas.korus, personas.assessor]) {
    const visitor = await app.logIn(persona)
    for (const path of [url, `${url}/report.pdf`, `${url}/charts/areas.svg`])
      expect((await visitor.get(path)).problem).toBe('access.denied')
  }
  const refused = await traces('report.read')
  expect(refused.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThanOrEqual(3)
})

test('after the transfer the report is there, and all who ask at once get the same counts', async () => {
  await transfer('9990', 2026, 120)
  const coordinator = await app.logIn(personas.coordinator)
  const replies = await Promise.all(Array.from({ length: 8 }, () => coordinator.get(url)))
  const [first, ...others] = replies.map(reply => reply.read(reportSchema))
  for (const other of others) expect(other).toEqual(first)
  expect(first).toMatchObject({
    people: 120,
    place: { kind: 'municipality', code: '9990', name: 'Fjordvik' },
    language: 'nb',
  })
  const releases = await app.database.owner`select 1 from release where municipality_number = '9990'`
  expect(releases).toHaveLength(1)
  expect((await traces('report.read')).filter(({ object_id }) => object_id === '9990 2026')).toHaveLength(8)
})

test('the counts stay as they were frozen, whatever happens to the rows', async () => {
  const coordinator = await app.logIn(personas.coordinator)
  const before = (await coordinator.get(url)).read(reportSchema)
  app.clock.advance(60_000)
  await app.database
    .owner`delete from register_row where municipality_number = '9990' and pseudonym < 'person 2'`
  expect((await coordinator.get(url)).read(reportSchema)).toEqual(before)
})

test('the application can neither change nor remove a release', async () => {
  const as = app.database.app
  await expect(as`update release set content = '{}'`).rejects.toThrow(/permission denied/)
  await expect(as`delete from release`).rejects.toThrow(/permission denied/)
})

test('another municipality’s report is out of reach', async () => {
  const elsewhere = await app.logIn(personas.coordinatorElsewhere)
  expect((await elsewhere.get(url)).problem).toBe('report.not-transferred')
})

test('the PDF comes in the language asked for, as a file, and each download is logged', async () => {
  const coordinator = await app.logIn(personas.coordinator)
  const download = async (language: string) => {
    const response = await coordinator.client.request(new URL(`${url}/report.pdf?lang=${language}`, app.url))
    return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
  }
  const [first, again, nynorsk] = [await download('nb'), await download('nb'), await download('nn')]
  expect(first.headers.get('content-type')).toBe('application/pdf')
  expect(first.headers.get('content-disposition')).toContain('kommunerapport-9990-2026-nb.pdf')
  expect(again.bytes.equals(first.bytes)).toBe(true)
  const { info } = await (await getDocumentProxy(new Uint8Array(nynorsk.bytes))).getMetadata()
  expect(info).toMatchObject({ Title: 'Fjordvik: Kommunerapport 2026', Language: 'nn-NO' })
  const logged = (await traces('report.downloaded')).filter(({ outcome }) => outcome === 'done')
  expect(logged.map(({ details }) => details.language)).toEqual(['nb', 'nb', 'nn'])
})

test('the charts are pictures, and an unknown one is refused', async () => {
  const coordinator = await app.logIn(personas.coordinator)
  const chart = await coordinator.get(`${url}/charts/areas.svg?lang=nn`)
  expect(chart.headers.get('content-type')).toContain('image/svg+xml')
  expect(chart.text).toMatch(/^<svg[\s\S]+Raud/)
  expect((await coordinator.get(`${url}/charts/nothing.svg`)).problem).toBe('report.no-chart')
  expect((await coordinator.get(`${url}?lang=en`)).status).toBe(400)
})

test('fewer than ten people: a calm explanation instead of figures, in every form', async () => {
  await transfer('9991', 2026, 7)
  const elsewhere = await app.logIn(personas.coordinatorElsewhere)
  const report = (await elsewhere.get(url)).read(reportSchema)
  expect(report).toMatchObject({ people: null, sections: [] })
  expect((await elsewhere.get(`${url}/report.pdf`)).status).toBe(200)
  expect((await elsewhere.get(`${url}/charts/areas.svg`)).problem).toBe('report.no-chart')
})
