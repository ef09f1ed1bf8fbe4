import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/harness/app.ts'
import { municipalities, type Persona, personas } from '../../../test/personas.ts'
import { municipalityListSchema, regionListSchema, unitListSchema } from '../contract.ts'

let app: TestApp
const october = new Date('2026-10-01T10:00:00Z')

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.close())
beforeEach(() => app.clock.set(october))

const municipalitiesOf = async (persona: Persona, query = '') =>
  (await (await app.logIn(persona)).get(`/api/municipalities?query=${encodeURIComponent(query)}`)).read(
    municipalityListSchema,
  )
const namesOfUnits = async (persona: Persona, query = '') =>
  (await (await app.logIn(persona)).get(`/api/units${query}`)).read(unitListSchema).map(unit => unit.name)
const agreementPath = (number: string) => `/api/municipalities/${number}/agreement`

test('each level lists the municipalities of its branch', async () => {
  const all = await municipalitiesOf(personas.korfor)
  expect(all.length).toBeGreaterThan(370)
  const region = await municipalitiesOf(personas.korus)
  expect(new Set(region.map(row => row.regionCode))).toEqual(new Set(['stavanger']))
  expect(region.some(row => row.number === municipalities.nesheim.number)).toBe(true)
  expect((await municipalitiesOf(personas.coordinator)).map(row => row.name)).toEqual(['Fjordvik'])
  expect((await municipalitiesOf(personas.assessorElsewhere)).map(row => row.name)).toEqual(['Nesheim'])
})

test('a part of the name or the first digits of the number find it; wildcards stand for themselves', async () => {
  expect((await municipalitiesOf(personas.korfor, 'jordvi')).map(row => row.name)).toEqual(['Fjordvik'])
  expect((await municipalitiesOf(personas.korfor, 'FJORDVIK')).map(row => row.number)).toEqual(['9990'])
  expect((await municipalitiesOf(personas.korfor, '0301')).length).toBe(16)
  expect(await municipalitiesOf(personas.korfor, '%')).toEqual([])
  expect(await municipalitiesOf(personas.korfor, '_')).toEqual([])
})

test('regions: all for KORFOR, one’s own for the others', async () => {
  const regionsOf = async (persona: Persona) =>
    (await (await app.logIn(persona)).get('/api/regions')).read(regionListSchema).map(region => region.code)
  expect(await regionsOf(personas.korfor)).toHaveLength(7)
  expect(await regionsOf(personas.korusElsewhere)).toEqual(['nord'])
  expect(await regionsOf(personas.coordinator)).toEqual(['stavanger'])
})

test('units: an assessor knows her own, a coordinator her municipality’s, KORUS its region’s', async () => {
  expect(await namesOfUnits(personas.assessor)).toEqual(['Rus og psykisk helse'])
  expect(await namesOfUnits(personas.coordinator)).toEqual([
    'Barneverntjenesten',
    'NAV Fjordvik',
    'Rus og psykisk helse',
  ])
  expect(await namesOfUnits(personas.korus, '?municipalityNumber=9991')).toEqual(['Hjemmetjenesten'])
  expect(await namesOfUnits(personas.korusElsewhere)).toEqual([])
  expect(await namesOfUnits(personas.coordinator, '?municipalityNumber=9991')).toEqual([])
})

test('nobody lists without logging in', async () => {
  for (const path of ['/api/municipalities', '/api/units', '/api/regions'])
    expect((await app.visit().get(path)).problem, path).toBe('session.missing')
})

test('KORFOR notes an agreement, and it is logged', async () => {
  const korfor = await app.logIn(personas.korfor)
  expect((await korfor.put(agreementPath('1101'), { date: '2026-10-01' })).status).toBe(204)
  const [row] = await municipalitiesOf(personas.korfor, 'Eigersund')
  expect(row?.agreementDate).toBe('2026-10-01')
  const traces = await app.database.owner`select role, outcome, details from audit_entry
    where action = 'agreement.registered' and object_id = '1101'`
  expect(traces).toEqual([{ role: 'korfor', outcome: 'done', details: { date: '2026-10-01' } }])
})

test('an agreement is not of tomorrow, nor of a municipality that doesn’t exist', async () => {
  const korfor = await app.logIn(personas.korfor)
  expect((await korfor.put(agreementPath('1101'), { date: '2026-10-02' })).problem).toBe(
    'agreement.in-future',
  )
  expect((await korfor.put(agreementPath('9999'), { date: '2026-09-01' })).problem).toBe(
    'municipality.not-found',
  )
})

test('an agreement noted by mistake is taken back, but not under a round that stands on it', async () => {
  const korfor = await app.logIn(personas.korfor)
  expect((await korfor.put(agreementPath('9991'), { date: null })).status).toBe(204)
  await korfor.put(agreementPath('9991'), { date: '2026-09-01' })
  await app.openRound({ municipality: 'nesheim' })
  expect((await korfor.put(agreementPath('9991'), { date: null })).problem).toBe('agreement.in-use')
  expect((await korfor.put(agreementPath('9991'), { date: '2026-09-02' })).status).toBe(204)
})

test('only KORFOR notes agreements; the attempt is logged', async () => {
  for (const persona of [personas.korus, personas.coordinator, personas.assessor]) {
    const visitor = await app.logIn(persona)
    expect((await visitor.put(agreementPath('9990'), { date: '2026-09-01' })).problem).toBe('access.denied')
  }
  const refused = await app.database.owner`select role from audit_entry
    where action = 'agreement.registered' and outcome = 'refused' and details ->> 'code' = 'access.denied' order by id`
  expect(refused.map(row => row.role)).toEqual(['korus', 'coordinator', 'assessor'])
})
