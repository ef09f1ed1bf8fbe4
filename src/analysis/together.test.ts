// Years that are told together, and what became of municipalities that are no more: who may ask for what.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../dev/visitor.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { type Persona, personas } from '../../test/personas.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'
import { inTransaction } from '../platform/database.ts'
import { writeCell } from '../reports/figure.ts'
import { freezePool, freezeRelease, type Pool } from '../statistics/index.ts'
import { type AnalysisAnswer, analysisAnswer, analysisChoices } from './contract.ts'

const [fjordvik, nesheim] = ['9990', '9991']
const now = new Date('2026-11-20T10:00:00Z')
let app: TestApp
let own: Visitor
let neighbour: Visitor

/** Two became Gammelvik in 2018, which became part of Fjordvik in 2021. */
const before = [
  { number: '9981', into: '9983', from: 2018 },
  { number: '9982', into: '9983', from: 2018 },
  { number: '9983', into: fjordvik, from: 2021 },
] as const

beforeAll(async () => {
  app = await startTestApp({ at: now })
  const { owner, app: database } = app.database
  for (const { number, into, from } of before.toReversed())
    await owner`insert into municipality (number, name, county_number, county_name, region_code, population, population_year, synthetic,
        merged_into, merged_from)
      values (${number}, ${`Nr. ${number}`}, '99', 'Testfylket', 'stavanger', 900, 2020, true, ${into}, ${from})`
  for (const [municipality, year, people] of [
    ['9981', 2017, 21],
    ['9982', 2017, 34],
    ['9983', 2019, 47],
    [fjordvik, 2022, 60],
    [fjordvik, 2023, 6],
    [fjordvik, 2024, 7],
    [fjordvik, 2025, 4],
    [fjordvik, 2026, 8],
    [nesheim, 2023, 5],
    [nesheim, 2025, 9],
  ] as const) {
    await fillRegister(owner, { municipality, year, people, at: now })
    await freezeRelease(database, municipality, year, now, () => 0)
  }
  await owner`insert into pool_agreement_word (municipality_number, neighbour_number, word, said_at, said_by)
    select ${fjordvik}, ${nesheim}, word, ${now}, (select id from account where role = 'coordinator' limit 1)
    from unnest(array['proposed']) word`
  await owner`insert into pool_agreement_word (municipality_number, neighbour_number, word, said_at, said_by)
    values (${nesheim}, ${fjordvik}, 'accepted', ${now}, (select id from account where role = 'coordinator' limit 1))`
  await drawPool('years', [
    { municipality: fjordvik, year: 2023 },
    { municipality: fjordvik, year: 2024 },
  ])
  await drawPool('neighbours', [
    { municipality: fjordvik, year: 2025 },
    { municipality: nesheim, year: 2025 },
  ])
  own = await app.logIn(personas.coordinator)
  neighbour = await app.logIn(personas.coordinatorElsewhere)
})

afterAll(() => app?.close())

async function drawPool(kind: Pool['kind'], members: Pool['members']): Promise<void> {
  const [{ municipality, year } = { municipality: '', year: 0 }] = members.toReversed()
  const asked = kind === 'years' ? { municipality, year } : { municipality: fjordvik, year }
  const wish = { kind, ...asked, members, id: crypto.randomUUID(), now, random: () => 0 }
  expect(await freezePool(app.database.app, wish), kind).toBeDefined()
}

const ask = async (visitor: Visitor, query: string): Promise<AnalysisAnswer> =>
  (await visitor.get(`/api/analysis/answer?variable=category&${query}`)).read(analysisAnswer)
const labelsOf = ({ table }: AnalysisAnswer) => table?.columns.map(({ label }) => label)
const totalsOf = ({ table }: AnalysisAnswer) =>
  table?.groups.flatMap(({ rows }) => rows.map(row => row.cells.map(writeCell))).at(-1)

test('the years that are told together are offered as such, and neighbours as an area of their own', async () => {
  const { years, areas } = (await own.get('/api/analysis')).read(analysisChoices)
  expect(years.map(({ label }) => label)).toEqual([
    '2026',
    '2025 (med naboer)',
    '2024 (i 2023–2024 samlet)',
    '2023 (i 2023–2024 samlet)',
    '2022',
    '2019',
    '2017',
  ])
  expect(areas.map(({ label }) => label)).toEqual(['Fjordvik', 'Fjordvik og Nesheim'])
  const theirs = (await neighbour.get('/api/analysis')).read(analysisChoices)
  expect(theirs.areas.map(({ label }) => label)).toEqual(['Nesheim', 'Fjordvik og Nesheim'])
  expect(theirs.years.map(({ label }) => label)).toEqual(['2025 (med naboer)', '2023'])
})

test('a year of a pool answers with all of it, and says so', async () => {
  for (const range of ['from=2024&to=2024', 'from=2023&to=2023', 'from=2023&to=2024']) {
    const answer = await ask(own, range)
    expect(answer, range).toMatchObject({ subtitle: 'Fjordvik · 2023–2024', refusal: null })
    expect(totalsOf(answer)?.[0]).toBe('13')
    expect(answer.notes[0]).toContain('én gang for hvert år')
  }
  const reply = await own.get('/api/analysis/answer?variable=age&by=sex&from=2024&to=2024')
  const divided = reply.read(analysisAnswer)
  expect(divided.subtitle).toBe('Fjordvik · 2023–2024')
  expect(labelsOf(divided)?.slice(0, 3)).toEqual(['Kvinner', 'Menn', 'Alle'])
  const years = await ask(own, 'from=2022&to=2024')
  expect(labelsOf(years)?.slice(0, 2)).toEqual(['2022', '2023–2024*'])
  expect(totalsOf(years)?.slice(0, 2)).toEqual(['60', '13'])
  // Nothing before it to be compared with.
  expect(labelsOf(await ask(own, 'from=2020&to=2022'))?.slice(0, 3)).toEqual(['2020', '2021', '2022'])
  const sheet = await own.get('/api/analysis/answer.csv?variable=category&from=2022&to=2024')
  expect(sheet.text).toContain('2023–2024')
})

test('what is told with neighbours is asked of them together, by each of them and by nobody else', async () => {
  const refused = await ask(own, 'from=2025&to=2025')
  expect(refused).toMatchObject({
    table: null,
    refusal: expect.stringContaining('Fjordvik og Nesheim til sammen'),
    elsewhere: { id: 'neighbours:9990-9991', label: 'Fjordvik og Nesheim' },
  })
  const area = 'from=2025&to=2025&area=neighbours:9990-9991'
  const answers = [await ask(own, area), await ask(neighbour, area)]
  expect(answers[0]).toEqual(answers[1])
  expect(answers[0]).toMatchObject({ subtitle: 'Fjordvik og Nesheim · 2025', elsewhere: null })
  expect(totalsOf(answers[0] ?? expect.fail())?.[0]).toBe('13')
  expect((await ask(own, 'from=2022&to=2025')).notes).toContain(
    '2025 er vist sammen med naboer: velg området «Fjordvik og Nesheim».',
  )
  for (const persona of [personas.korfor, personas.korus, personas.korusElsewhere]) {
    const reply = await (await app.logIn(persona)).get(`/api/analysis/answer?variable=category&${area}`)
    expect(reply.problem).toBe('analysis.not-yours')
  }
})

test('a year of too few, that is told with nobody, says what can be done', async () => {
  const answer = await ask(neighbour, 'from=2023&to=2023')
  expect(answer).toMatchObject({ table: null, elsewhere: null })
  expect(answer.refusal).toContain('«Tidligere år og naboer»')
  expect((await ask(own, 'from=2022&to=2026')).notes).toContain(
    '2026: færre enn ti personer er kartlagt, og det er for få til å vises alene.',
  )
})

test('a region says whom it leaves out because they are told with other years alone', async () => {
  await app.database.owner`insert into release_verdict (municipality_number, year, verdict, made_at, made_by)
    select ${fjordvik}, 2022, 'approved', ${now}, id from account where role = 'coordinator' limit 1`
  const korus = await app.logIn(personas.korus)
  const left = 'Ikke med i summen, fordi de bare er vist med flere år samlet: Fjordvik.'
  expect((await ask(korus, 'from=2022&to=2024')).notes).toContain(left)
  expect((await ask(korus, 'from=2022&to=2022')).notes).not.toContain(left)
})

test('the figures of those that a municipality was are its own, and nobody else’s: in self-service and reports', async () => {
  const years = await ask(own, 'from=2017&to=2022')
  expect(labelsOf(years)?.slice(0, 6)).toEqual(['2017', '2018', '2019*', '2020', '2021', '2022*'])
  expect(totalsOf(years)?.slice(0, 6)).toEqual(['55', '–', '47', '–', '–', '60'])
  const report = await own.get('/api/reports/municipal/2022')
  const told = /Nr\. 9981|Nr\. 9983/
  expect(report.text).toMatch(told)
  expect((await ask(neighbour, 'from=2017&to=2019')).table).toBeNull()
  expect((await neighbour.get('/api/reports/municipal/2025')).text).not.toMatch(told)
  expect((await neighbour.get('/api/reports/municipal/2019')).problem).toBe('report.not-transferred')
})

test('row-level security: the successor reads them, her assessors and other municipalities don’t', async () => {
  const seen = async (persona: Persona): Promise<readonly string[]> => {
    const [account] = await app.database.owner<{ id: string }[]>`
      select id from account where full_name = ${persona.name} and suspended_at is null`
    return inTransaction(app.database.app, { account: account?.id ?? '' }, now, async tx => {
      const rows = await tx<{ place: string }[]>`
        select distinct place from (
          select municipality_number || ' ' || year as place from release
          union all select municipality_number || ' ' || year from release_table) r
        where place < '9990' order by 1`
      return rows.map(({ place }) => place)
    })
  }
  const all = ['9981 2017', '9982 2017', '9983 2019']
  expect(await seen(personas.coordinator)).toEqual(all)
  for (const persona of [personas.coordinatorElsewhere, personas.assessor, personas.korusElsewhere])
    expect(await seen(persona), persona.name).toEqual([])
  for (const persona of [personas.korus, personas.korfor]) expect(await seen(persona)).toEqual(all)
})
