import { strFromU8, unzipSync } from 'fflate'
import JSONstat from 'jsonstat-toolkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { personas } from '../../test/personas.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'
import { escapeHtml } from '../platform/public-page.ts'
import { report as reportSchema } from '../reports/contract.ts'
import { freezeRelease } from '../statistics/index.ts'
import { areas, preview, publicationHead, publicationLine, publicationList } from './contract.ts'
import { publicationPages } from './index.ts'

const frozenAt = new Date('2025-11-02T10:00:00Z')
const wish = { kind: 'country', code: 'country', year: 2025 } as const
const slug = '2025-landet'
const published = publicationHead.extend({ report: reportSchema })
let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ at: new Date('2026-03-02T10:00:00Z') })
  for (const [municipality, people] of [
    ['9990', 160],
    ['9991', 6],
  ] as const) {
    await fillRegister(app.database.owner, { municipality, year: 2025, people, at: frozenAt })
    await freezeRelease(app.database.app, municipality, 2025, frozenAt, () => 0)
  }
})

afterAll(() => app?.close())

const asText = async (path: string) => {
  const reply = await fetch(app.url + path)
  return { status: reply.status, type: reply.headers.get('content-type'), text: await reply.text() }
}

test('nobody but KORFOR publishes, and nothing is there before', async () => {
  for (const persona of [personas.korus, personas.coordinator, personas.assessor]) {
    const visitor = await app.logIn(persona)
    expect((await visitor.post('/api/publications', wish)).problem).toBe('access.denied')
  }
  expect((await app.visit().get('/api/publications')).read(publicationList).publications).toEqual([])
  expect((await app.visit().get(`/api/publications/${slug}`)).problem).toBe('publication.not-found')
})

test('KORFOR sees what would be published, publishes it once, and it is written down', async () => {
  const korfor = await app.logIn(personas.korfor)
  const offered = (await korfor.get('/api/publishing/areas')).read(areas)
  expect(offered.areas.map(({ kind, name }) => `${kind} ${name}`)).toContain('region KORUS Stavanger')
  const seen = (await korfor.get('/api/publishing/preview?kind=country&code=country&year=2025')).read(preview)
  expect(seen).toEqual({ people: 160, takingPart: ['Fjordvik'], tooFew: ['Nesheim'], notApproved: [] })
  const done = await korfor.post('/api/publications', wish)
  expect(done.read(publicationLine)).toMatchObject({ slug, name: 'Landet', people: 160 })
  const again = await korfor.post('/api/publications', wish)
  expect([again.status, again.problem]).toEqual([409, 'publication.already-published'])
  const unknown = await korfor.post('/api/publications', { ...wish, kind: 'county', code: '77' })
  expect([unknown.status, unknown.problem]).toEqual([422, 'publication.unknown-area'])
  const traces = await app.database.owner`select object_id, outcome from audit_entry
    where action = 'report.published' and role = 'korfor' order by id`
  expect(traces.map(row => ({ ...row }))).toMatchObject([
    { object_id: slug, outcome: 'done' },
    { outcome: 'refused' },
    { outcome: 'refused' },
  ])
})

test('what is published stands as it was, whatever municipalities say later', async () => {
  const before = (await app.visit().get(`/api/publications/${slug}?lang=nb`)).read(published)
  await app.database
    .owner`insert into release_verdict (municipality_number, year, verdict, comment, made_at, made_by)
    select '9990', 2025, 'returned', 'For sent.', ${frozenAt}, id from account where role = 'coordinator' limit 1`
  const after = (await app.visit().get(`/api/publications/${slug}?lang=nb`)).read(published)
  expect(after).toEqual(before)
  expect(after.report.people).toBe(160)
  await app.database.owner`delete from release_verdict`
})

test('anybody fetches it as PDF, Excel and a chart', async () => {
  const pdf = await asText(`/api/publications/${slug}/report.pdf?lang=nn`)
  expect([pdf.status, pdf.type, pdf.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
  const excel = await asText(`/api/publications/${slug}/report.xlsx`)
  expect([excel.status, excel.text.slice(0, 2)]).toEqual([200, 'PK'])
  const { report } = (await app.visit().get(`/api/publications/${slug}`)).read(published)
  const chart = report.sections.flatMap(({ charts }) => charts)[0]
  expect((await asText(`/api/publications/${slug}/charts/${chart?.id}.svg`)).text).toMatch(/^<svg/)
})

test('and as a presentation: a slide for each finding and map, in the language asked for, the same each time', async () => {
  const fetchBytes = async () => {
    const reply = await fetch(`${app.url}/api/publications/${slug}/report.pptx?lang=nn`)
    return { headers: reply.headers, bytes: Buffer.from(await reply.arrayBuffer()) }
  }
  const [{ headers, bytes }, again] = [await fetchBytes(), await fetchBytes()]
  expect(again.bytes.equals(bytes)).toBe(true)
  expect(headers.get('content-type')).toContain('presentationml.presentation')
  expect(headers.get('content-disposition')).toContain(`brukerplan-${slug}-nn.pptx`)
  const { report } = (await app.visit().get(`/api/publications/${slug}?lang=nn`)).read(published)
  const maps = report.sections.flatMap(section => section.maps ?? [])
  const files = unzipSync(bytes)
  const slides = Object.keys(files).filter(name => /slides\/slide\d+\.xml$/.test(name))
  expect(slides).toHaveLength(report.findings.length + maps.length + 2)
  const wordsOf = (name: string) =>
    [...strFromU8(files[name] ?? new Uint8Array()).matchAll(/<a:t>([^<]*)/g)]
      .map(([, words]) => words)
      .join(' ')
  const said = slides.map(wordsOf).join(' ')
  for (const { figure, title } of report.findings) expect(said).toContain(`${title} ${figure}`)
  expect(wordsOf('ppt/slides/slide1.xml')).toContain('Landet')
  expect(wordsOf('ppt/notesSlides/notesSlide2.xml')).toContain('Les meir i rapporten')
})

test('the open data hold each figure of each table, and another program reads them', async () => {
  const { report } = (await app.visit().get(`/api/publications/${slug}?lang=nb`)).read(published)
  const tables = report.sections.flatMap(section => section.tables)
  const cells = tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flatMap(row => row.cells)))
  const csv = await asText(`/api/publications/${slug}/figures.csv?lang=nb`)
  expect(csv.text.trim().split('\r\n').length).toBe(cells.length + 1)
  const { text } = await asText(`/api/publications/${slug}/figures.json?lang=nb`)
  const collection = JSONstat(JSON.parse(text))
  expect([collection.class, collection.length]).toEqual(['collection', tables.length])
  for (const [place, table] of tables.entries()) {
    const dataset = collection.Dataset(place)
    expect(dataset.class).toBe('dataset')
    const rows = table.groups.flatMap(group => group.rows)
    expect(dataset.n).toBe(rows.length * table.columns.length)
    for (const [line, row] of rows.entries())
      for (const [column, cell] of row.cells.entries()) {
        const read = dataset.Data({ row: `r${line + 1}`, column: `c${column + 1}` })
        expect(read.value).toBe('value' in cell ? cell.value : null)
        if (cell.kind === 'hidden') expect(read.status).toBe(':')
      }
  }
})

test('it is a page with its words in it, in both languages, and in the list of pages', async () => {
  const pages = publicationPages(app.database.app, app.clock)
  const page = await pages.find(`/rapporter/${slug}`, 'nn')
  expect(page?.title).toBe('Landet 2025')
  expect(page?.main).toContain('<table')
  expect(page?.main).toContain('Publisert 2. mars 2026')
  expect(page?.main).toContain('Kommunar som er med')
  expect(page?.main).toContain('Kartlagt, men for få personar til å visast: Nesheim.')
  expect(page?.main).toContain('Fjordvik')
  expect(page?.main).toContain(`href="/api/publications/${slug}/report.pptx?lang=nn"`)
  expect((await pages.find('/rapporter', 'nb'))?.main).toContain(`href="/rapporter/${slug}"`)
  expect(await pages.find('/rapporter/2024-landet', 'nb')).toBeUndefined()
  expect(await pages.find('/rapporter/../x', 'nb')).toBeUndefined()
  expect(await pages.list()).toEqual([
    { path: '/rapporter' },
    { path: `/rapporter/${slug}`, publishedOn: '2026-03-02' },
  ])
})

test('the page without scripts has every chart and map, drawn by the server and told in words, above its table', async () => {
  for (const municipality of ['1103', '1108', '1121']) {
    await fillRegister(app.database.owner, { municipality, year: 2024, people: 25, at: frozenAt })
    await freezeRelease(app.database.app, municipality, 2024, frozenAt, () => 0)
  }
  const korfor = await app.logIn(personas.korfor)
  const { slug: ofCounty } = (
    await korfor.post('/api/publications', { kind: 'county', code: '11', year: 2024 })
  ).read(publicationLine)
  const { report } = (await app.visit().get(`/api/publications/${ofCounty}?lang=nn`)).read(published)
  const drawn = report.sections.flatMap(({ charts, maps = [] }) => [...charts, ...maps])
  expect(drawn.map(({ id }) => id)).toEqual(expect.arrayContaining(['mapRate', 'mapBlue', 'mapNew']))
  const { main = '' } =
    (await publicationPages(app.database.app, app.clock).find(`/rapporter/${ofCounty}`, 'nn')) ?? {}
  const images = [...main.matchAll(/<img src="([^"]+)" alt="([^"]*)"/g)]
  expect(images.map(([, , alt]) => alt).sort()).toEqual(drawn.map(({ alt }) => escapeHtml(alt)).sort())
  for (const [, source = ''] of images) {
    const picture = await asText(source.replaceAll('&amp;', '&'))
    expect([picture.status, picture.text.slice(0, 4)], source).toEqual([200, '<svg'])
  }
  const [map, table] = [main.indexOf('mapRate.svg'), main.indexOf('Nøkkeltal for kvar av dei</caption>')]
  expect(map > 0 && table > map).toBe(true)
})

test('the application can neither change nor take back what is published', async () => {
  const as = app.database.app
  await expect(as`update publication set content = '{}'`).rejects.toThrow(/permission denied/)
  await expect(as`delete from publication`).rejects.toThrow(/permission denied/)
})
