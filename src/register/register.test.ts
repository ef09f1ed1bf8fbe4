import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../dev/visitor.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { personas } from '../../test/personas.ts'
import { codebook, getInstrument, variableNames } from '../instrument/index.ts'
import { registeredSubmissionsSchema } from './contract.ts'
import { insertRegisterRows } from './queries.ts'
import { checksumOf, type RegisterRow } from './register-row.ts'

const instrument = getInstrument('2026')
const names = variableNames(instrument)
const origin = { year: 2026, instrument: '2026', transferredAt: new Date('2026-11-20T08:00:00Z') }
const path = '/api/register/9990/2026/rows.csv'

let app: TestApp

/** Rows of nobody: the pseudonym is its place, the first answers tell it too, and gaps lie in between. */
function makeRows(count: number): RegisterRow[] {
  return Array.from({ length: count }, (_, place) => {
    const pseudonym = Buffer.alloc(16)
    pseudonym.writeUInt32BE(place, 0)
    const answers = names.map((_name, index) => (index % 7 === 3 ? null : (place + index) % 5))
    const indexMean = place % 10 === 0 ? null : Math.round(1000 * (1 + (place % 33) / 8)) / 1000
    return {
      pseudonym,
      serviceType: 1 + (place % 3),
      answers,
      indexMean,
      indexLevel: indexMean ? 'yellow' : null,
    }
  })
}

const rows = makeRows(9500)

beforeAll(async () => {
  app = await startTestApp()
  await app.database.owner.begin(async tx => {
    await insertRegisterRows(tx, rows, { ...origin, municipalityNumber: '9990' })
    await insertRegisterRows(tx, rows.slice(0, 3), { ...origin, municipalityNumber: '9991' })
  })
})

afterAll(() => app?.close())

test('KORFOR sees what is held of each municipality and year', async () => {
  const korfor = await app.logIn(personas.korfor)
  const listed = (await korfor.get('/api/register/submissions')).read(registeredSubmissionsSchema)
  expect(listed).toEqual([
    expect.objectContaining({ municipality: { number: '9990', name: 'Fjordvik' }, year: 2026, rows: 9500 }),
    expect.objectContaining({
      municipality: { number: '9991', name: 'Nesheim' },
      instrument: '2026',
      rows: 3,
    }),
  ])
})

describe('the rows as CSV', () => {
  test('are one line a person and one column a variable of the codebook, in order of pseudonym', async () => {
    const korfor = await app.logIn(personas.korfor)
    const reply = await korfor.get(path)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(reply.headers.get('content-disposition')).toContain('brukerplan-9990-2026.csv')
    const lines = reply.text.split('\r\n')
    expect(lines).toHaveLength(9500 + 2)
    expect(lines.at(-1)).toBe('')
    expect(lines[0]).toBe(
      [
        ...['pseudonym', 'municipality', 'year', 'service_type', 'instrument'],
        ...codebook(instrument).map(variable => variable.name),
        ...['index_mean', 'index_level'],
      ].join(','),
    )
    for (const place of [0, 1, 3999, 4000, 4001, 9499]) {
      const row = rows[place]
      expect(lines[place + 1]?.split(',')).toEqual(
        [
          ...[row?.pseudonym.toString('hex'), '9990', 2026, row?.serviceType, '2026'],
          ...(row?.answers ?? []),
          ...[row?.indexMean, row?.indexMean ? 2 : null],
        ].map(field => String(field ?? '')),
      )
    }
  })

  test('say the same as the checksum that the transfer counts', async () => {
    const korfor = await app.logIn(personas.korfor)
    const { text } = await korfor.get('/api/register/9991/2026/rows.csv')
    const body = text.slice(text.indexOf('\r\n') + 2)
    const counted = checksumOf(rows.slice(0, 3), { ...origin, municipalityNumber: '9991' })
    expect(createHash('sha256').update(body).digest()).toEqual(counted)
  })

  test('are logged with their number before the first of them leaves', async () => {
    const korfor = await app.logIn(personas.korfor)
    await korfor.get(path)
    const [entry] = await app.database.owner`select object_id, details, outcome from audit_entry
      where action = 'register.downloaded' order by id desc limit 1`
    expect(entry).toEqual({ object_id: '9990 2026', details: { rows: 9500 }, outcome: 'done' })
  })

  test('are KORFOR’s alone, and need a new authentication', async () => {
    for (const persona of [personas.korus, personas.coordinator, personas.assessor]) {
      const visitor = await app.logIn(persona)
      expect((await visitor.get(path)).problem).toBe('access.denied')
      expect((await visitor.get('/api/register/submissions')).problem).toBe('access.denied')
    }
    expect((await app.visit().get(path)).problem).toBe('session.missing')
    const korfor = await app.logIn(personas.korfor)
    app.clock.advance(6 * 60_000)
    expect((await korfor.get(path)).problem).toBe('reauthentication.needed')
    await korfor.reauthenticate(personas.korfor)
    expect((await korfor.get(path)).status).toBe(200)
  })

  test('are not found where there are none', async () => {
    const korfor = await app.logIn(personas.korfor)
    expect((await korfor.get('/api/register/1124/2026/rows.csv')).problem).toBe('register.no-rows')
    expect((await korfor.get('/api/register/9990/2025/rows.csv')).problem).toBe('register.no-rows')
    expect((await korfor.get('/api/register/nowhere/2026/rows.csv')).status).toBe(400)
  })

  test('leave no transaction and no connection behind when the browser goes away', async () => {
    const korfor = await app.logIn(personas.korfor)
    await Promise.all(Array.from({ length: 40 }, (_, n) => goAway(korfor, n % 3)))
    for (let tries = 0; ; tries += 1) {
      const [open] = await app.database.owner`select count(*)::int as open from pg_stat_activity
        where datname = current_database() and usename = 'brukerplan_app' and state <> 'idle'`
      if (open?.open === 0) break
      expect(tries, 'transactions still open').toBeLessThan(100)
      await setTimeout(50)
    }
    // The pool has eight connections: all forty would have held it for good.
    expect((await korfor.get(path)).text.length).toBeGreaterThan(4_000_000)
  })
})

/** Asks, and hangs up before the answer, at its first piece, or when it has been choked for a while. */
async function goAway({ client }: Visitor, manner: number): Promise<void> {
  const leaving = new AbortController()
  if (manner === 0) globalThis.setTimeout(() => leaving.abort(), 15)
  try {
    const response = await client.request(new URL(path, app.url), { signal: leaving.signal })
    if (manner === 1) await response.body?.getReader().read()
    if (manner === 2) await setTimeout(200)
  } catch (error) {
    expect(leaving.signal.aborted, String(error)).toBe(true)
  } finally {
    leaving.abort()
  }
}

describe('the codebook', () => {
  test('is open to all, as CSV and as JSON, with the columns of the rows', async () => {
    const visitor = app.visit()
    const csv = await visitor.get('/api/instruments/2026/codebook.csv')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(csv.text.split('\r\n')[0]).toMatch(/^name,tab,section/)
    const json = await visitor.get('/api/instruments/2026/codebook.json?language=nn')
    const { variables, language } = json.body as { variables: { name: string }[]; language: string }
    expect(variables.map(variable => variable.name)).toEqual(names)
    expect(language).toBe('nn')
    expect((await visitor.get('/api/instruments/1999/codebook.csv')).problem).toBe('register.no-instrument')
  })

  test('the questionnaire comes as FHIR too, under the address that it is published at', async () => {
    const reply = await app.visit().get('/api/instruments/2026/questionnaire.json?language=nn')
    expect(reply.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8')
    expect(reply.body).toMatchObject({ resourceType: 'Questionnaire', version: '2026', language: 'nn-NO' })
    expect(reply.text).toContain(`${app.url}/fhir/CodeSystem/2026/category`)
  })
})
