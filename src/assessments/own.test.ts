// One's own and nobody else's: list, search, number, erasure, and what all others are refused, by the routes and by
// the database itself.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../dev/visitor.ts'
import { peopleToAssess, startAssessment, startRequest } from '../../test/assessments.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { type Persona, personas } from '../../test/personas.ts'
import { accountHolderToken } from '../identity/index.ts'
import { inTransaction } from '../platform/database.ts'
import { assessmentListSchema, numberReplySchema } from './contract.ts'

const nextPerson = peopleToAssess(13)

let app: TestApp
let assessor: Visitor
let nav: Visitor
let number: string
let id: string

beforeAll(async () => {
  app = await startTestApp()
  await app.openRound()
  assessor = await app.logIn(personas.assessor)
  nav = await app.logIn(personas.assessorNav)
  number = nextPerson()
  id = (await startAssessment(assessor, number)).id
  await assessor.patch(`/api/assessments/${id}`, {
    baseVersion: 1,
    changes: { category: 3 },
    reason: 'autosave',
  })
})
afterAll(() => app?.close())

const count = async (table: 'assessment' | 'round_person') => {
  const [row] = await app.database.owner<
    { n: number }[]
  >`select count(*)::int as n from ${app.database.owner(table)}`
  return row?.n
}

const lastTrace = async () => {
  const [entry] = await app.database
    .owner`select action, object_id, details from audit_entry order by id desc limit 1`
  return entry
}

test('the list holds one’s own, masked, last changed first', async () => {
  app.clock.advance(60_000)
  const later = await startAssessment(assessor, nextPerson())
  await startAssessment(nav, nextPerson())
  const list = (await assessor.get('/api/assessments')).read(assessmentListSchema)
  expect(list.roundState).toBe('open')
  expect(list.assessments.map(listed => listed.id)).toEqual([later.id, id])
  expect(list.assessments[1]).toMatchObject({ maskedNumber: `${number.slice(0, 6)} *****`, informed: true })
  expect(list.assessments[1]?.errors).toBeGreaterThan(0)
  expect(await lastTrace()).toMatchObject({ action: 'assessment.listed', details: { assessments: 2 } })
})

test('the list tells answers that contradict each other from answers that are missing', async () => {
  const listed = async () => {
    const { assessments } = (await assessor.get('/api/assessments')).read(assessmentListSchema)
    return assessments.find(each => each.id === id)
  }
  const before = await listed()
  expect(before).toMatchObject({ contradictions: 0 })
  const changes = { substance_none: 1, substance_heroin: 1 }
  await assessor.patch(`/api/assessments/${id}`, { baseVersion: 2, changes, reason: 'autosave' })
  expect((await listed())?.contradictions).toBe(1)
  const undone = { substance_none: null, substance_heroin: null }
  await assessor.patch(`/api/assessments/${id}`, { baseVersion: 3, changes: undone, reason: 'autosave' })
  expect(await listed()).toMatchObject({ contradictions: 0, errors: before?.errors })
})

test('a number is found among one’s own alone', async () => {
  const search = (visitor: Visitor, nationalNumber: string) =>
    visitor.post('/api/assessments/search', { nationalNumber })
  expect((await search(assessor, number)).body).toEqual({ id })
  expect(await lastTrace()).toMatchObject({ action: 'assessment.searched', object_id: id })
  expect((await search(nav, number)).body).toEqual({ id: null })
  expect((await search(assessor, nextPerson())).body).toEqual({ id: null })
  expect((await search(assessor, '123')).problem).toBe('assessment.number-not-valid')
})

test('the whole number is shown when asked for, and that is logged', async () => {
  const shown = await assessor.post(`/api/assessments/${id}/number`)
  expect(shown.read(numberReplySchema).nationalNumber).toBe(number)
  expect(await lastTrace()).toMatchObject({ action: 'assessment.number-shown', object_id: id })
})

test('opening is logged', async () => {
  await assessor.get(`/api/assessments/${id}`)
  expect(await lastTrace()).toMatchObject({ action: 'assessment.opened', object_id: id })
})

describe('erasure', () => {
  test('takes everything away but a line in the log', async () => {
    const before = [await count('assessment'), await count('round_person')]
    const gone = await startAssessment(assessor, nextPerson())
    const reply = await assessor.delete(`/api/assessments/${gone.id}`, { confirmed: true })
    expect([reply.status, reply.text]).toEqual([204, ''])
    expect([await count('assessment'), await count('round_person')]).toEqual(before)
    expect(await lastTrace()).toEqual({ action: 'assessment.erased', object_id: gone.id, details: {} })
    expect((await assessor.get(`/api/assessments/${gone.id}`)).problem).toBe('assessment.not-found')
    expect((await assessor.delete(`/api/assessments/${gone.id}`, { confirmed: true })).status).toBe(404)
  })

  test('asks for confirmation', async () => {
    for (const body of [{}, { confirmed: false }])
      expect((await assessor.delete(`/api/assessments/${id}`, body)).status).toBe(400)
    expect((await assessor.get(`/api/assessments/${id}`)).status).toBe(200)
  })

  test('leaves what other units have', async () => {
    const shared = nextPerson()
    const own = await startAssessment(assessor, shared)
    const theirs = await startAssessment(nav, shared)
    const persons = await count('round_person')
    await assessor.delete(`/api/assessments/${own.id}`, { confirmed: true })
    expect(await count('round_person')).toBe(persons)
    expect((await nav.get(`/api/assessments/${theirs.id}`)).status).toBe(200)
    // And the person can be assessed again.
    expect((await assessor.post('/api/assessments', startRequest(shared))).status).toBe(200)
  })

  test('at once with another unit’s start never breaks either', async () => {
    for (let round = 0; round < 15; round += 1) {
      const shared = nextPerson()
      const own = await startAssessment(assessor, shared)
      const [erased, started] = await Promise.all([
        assessor.delete(`/api/assessments/${own.id}`, { confirmed: true }),
        nav.post('/api/assessments', startRequest(shared)),
      ])
      expect([erased.status, started.status]).toEqual([204, 200])
    }
  })
})

describe.each([
  'colleague',
  'assessorNav',
  'coordinator',
  'assessorElsewhere',
  'coordinatorElsewhere',
  'korus',
  'korfor',
] as const)('%s', name => {
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await app.logIn(personas[name])
  })
  const assesses = !name.startsWith('kor')

  test('is refused every route to another’s assessment', async () => {
    const path = `/api/assessments/${id}`
    const replies = [
      await visitor.get(path),
      await visitor.patch(path, { baseVersion: 2, changes: { category: 1 }, reason: 'autosave' }),
      await visitor.put(`${path}/information`, { information: { informed: false } }),
      await visitor.post(`${path}/number`),
      await visitor.delete(path, { confirmed: true }),
    ]
    const refusal = assesses ? [404, 'assessment.not-found'] : [403, 'access.denied']
    for (const reply of replies) expect([reply.status, reply.problem]).toEqual(refusal)
  })

  test('sees nothing of it in the database either, and changes nothing', async () => {
    const as = await actingAs(personas[name])
    const seen = await inTransaction(app.database.app, as, app.clock.now(), async tx => ({
      rows: (await tx`select id from assessment where id = ${id}`).count,
      updated: (await tx`update assessment set informed = false where id = ${id}`).count,
      deleted: (await tx`delete from assessment where id = ${id}`).count,
      erased: (await tx<{ erased: boolean }[]>`select assessment_erase(${id}) as erased`)[0]?.erased,
      persons: (await tx`select 1 from round_person`).count,
    }))
    expect(seen).toEqual({ rows: 0, updated: 0, deleted: 0, erased: false, persons: 0 })
  })
})

test('without an account the database shows no assessment at all', async () => {
  for (const as of [
    {},
    { system: 'login' as const },
    { system: 'audit' as const },
    { ground: 'submission' as const },
  ]) {
    const rows = await inTransaction(
      app.database.app,
      as,
      app.clock.now(),
      tx => tx`select id from assessment`,
    )
    expect(rows.count).toBe(0)
  }
})

test('an account can’t give itself the ground of a transfer before its day', async () => {
  const as = await actingAs(personas.coordinator)
  const rows = await inTransaction(
    app.database.app,
    { ...as, ground: 'submission' },
    app.clock.now(),
    tx => tx`select id from assessment`,
  )
  expect(rows.count).toBe(0)
})

test('a ciphertext that was moved to another row does not open', async () => {
  const [one, other] = [
    await startAssessment(assessor, nextPerson()),
    await startAssessment(assessor, nextPerson()),
  ]
  for (const column of ['number_cipher', 'content_cipher'] as const) {
    const { owner } = app.database
    await owner`update assessment set ${owner(column)} = (select ${owner(column)} from assessment where id = ${one.id}) where id = ${other.id}`
    expect((await assessor.get(`/api/assessments/${other.id}`)).status).toBe(500)
    await assessor.delete(`/api/assessments/${other.id}`, { confirmed: true })
    const again = await assessor.post('/api/assessments', startRequest(nextPerson()))
    other.id = (again.body as { id: string }).id
  }
})

test('neither number nor answers are anywhere in the database in the clear', async () => {
  const { owner } = app.database
  const tables = await owner<{ name: string }[]>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`
  expect(tables.length).toBeGreaterThan(15)
  for (const { name } of tables) {
    const rows = await owner<{ row: string }[]>`select t::text as row from ${owner(name)} t`
    for (const { row } of rows) {
      const [text, bytes] = [row, readableBytes(row)]
      for (const told of [text, bytes]) {
        expect(told).not.toContain(number)
        expect(told).not.toContain('answerVersions')
      }
    }
  }
  const logged = await owner<{ row: string }[]>`select t::text as row from audit_entry t`
  for (const { row } of logged) expect(row).not.toMatch(/category/)
})

/** The bytea values of a row's text (`\x…`), read as text. */
function readableBytes(row: string): string {
  return [...row.matchAll(/\\\\x([0-9a-f]+)/g)]
    .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
    .join(' ')
}

async function actingAs(persona: Persona) {
  const { keyRing } = app.app.program
  const key = await inTransaction(app.database.app, { system: 'keys' }, app.clock.now(), tx =>
    keyRing.accountKey(tx),
  )
  const holder = accountHolderToken(key, persona.nationalNumber)
  const [row] = await app.database.owner<
    { id: string }[]
  >`select id from account where holder_token = ${holder}`
  return { account: row?.id, holder }
}
