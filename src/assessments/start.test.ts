import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Visitor } from '../../dev/visitor.ts'
import { peopleToAssess, startAssessment, startRequest } from '../../test/assessments.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { personas } from '../../test/personas.ts'
import { assessmentSchema, lookUpReplySchema } from './contract.ts'

const october = new Date('2026-10-01T10:00:00Z')
const nextPerson = peopleToAssess(11)

let app: TestApp
let assessor: Visitor
let colleague: Visitor
let nav: Visitor
let coordinator: Visitor

beforeAll(async () => {
  app = await startTestApp({ at: october })
  await app.openRound()
})
afterAll(() => app?.close())

/** Sessions end after half an hour: a clock that is moved means logging in anew. */
async function moveTo(at: Date): Promise<void> {
  app.clock.set(at)
  assessor = await app.logIn(personas.assessor)
}

beforeEach(async () => {
  if (app.clock.now() > october) await moveTo(october)
  assessor ??= await app.logIn(personas.assessor)
  colleague ??= await app.logIn(personas.colleague)
  nav ??= await app.logIn(personas.assessorNav)
  coordinator ??= await app.logIn(personas.coordinator)
})

const lookUp = (visitor: Visitor, nationalNumber: string) =>
  visitor.post('/api/assessments/look-up', { nationalNumber })
const start = (visitor: Visitor, nationalNumber: string) =>
  visitor.post('/api/assessments', startRequest(nationalNumber))

async function lastTrace(): Promise<Record<string, unknown>> {
  const [entry] = await app.database.owner`
    select action, outcome, object_id, details from audit_entry order by id desc limit 1`
  return entry ?? {}
}

const nothingCreated = async () => {
  const [row] = await app.database.owner<
    { persons: number }[]
  >`select count(*)::int as persons from round_person`
  return row?.persons
}

describe('looking up', () => {
  test('somebody new: the facts of the number, logged without identity', async () => {
    const reply = await lookUp(assessor, nextPerson({ sex: 'female', birthDate: '1990-10-01' }))
    expect(reply.read(lookUpReplySchema)).toEqual({
      outcome: 'new',
      facts: { age: 36, sex: 'female', birthYear: 1990 },
    })
    expect(await lastTrace()).toMatchObject({ action: 'person.looked-up', outcome: 'done', object_id: null })
  })

  test('somebody among one’s own is opened, also after the lock', async () => {
    const number = nextPerson()
    const { id } = await startAssessment(assessor, number)
    expect((await lookUp(assessor, number)).body).toEqual({ outcome: 'existing', id })
    await moveTo(new Date('2026-11-01T10:00:00Z'))
    expect((await lookUp(assessor, number)).body).toEqual({ outcome: 'existing', id })
  })

  test.each(['12345678901', '1234', 'not a number', ''])('%j is not a number', async typed => {
    const reply = await lookUp(assessor, typed)
    expect([reply.status, reply.problem]).toEqual([422, 'assessment.number-not-valid'])
    expect(await lastTrace()).toMatchObject({
      action: 'person.looked-up',
      outcome: 'refused',
      details: { code: 'assessment.number-not-valid' },
    })
  })

  test('sixteen years are reached on the birthday in Norway', async () => {
    const number = nextPerson({ birthDate: '2010-10-02' })
    expect((await lookUp(assessor, number)).problem).toBe('assessment.too-young')
    // 23:30 in UTC on 1 October is 01:30 on 2 October in Oslo.
    await moveTo(new Date('2026-10-01T23:30:00Z'))
    expect((await lookUp(assessor, number)).body).toMatchObject({ outcome: 'new', facts: { age: 16 } })
  })

  test('somebody who opted out, also in another unit', async () => {
    const number = nextPerson()
    await optOut(number)
    for (const visitor of [assessor, nav, coordinator])
      expect((await lookUp(visitor, number)).problem).toBe('assessment.opted-out')
    expect((await start(assessor, number)).problem).toBe('assessment.opted-out')
  })

  test('somebody whom a colleague of the unit has', async () => {
    const number = nextPerson()
    await startAssessment(colleague, number)
    const reply = await lookUp(assessor, number)
    expect([reply.status, reply.problem]).toEqual([409, 'assessment.colleague-has'])
    expect(reply.text).not.toContain(personas.colleague.name)
  })

  test('somebody whom another unit has is answered just like somebody new', async () => {
    const birth = { sex: 'male', birthDate: '1980-01-01' } as const
    const [known, fresh] = [nextPerson(birth), nextPerson(birth)]
    await startAssessment(nav, known)
    await coordinator.post('/api/assessments', startRequest(known, { serviceType: 1 }))
    const [one, other] = [await lookUp(assessor, known), await lookUp(assessor, fresh)]
    expect(one.body).toEqual(other.body)
    expect([one.status, [...one.headers.keys()]]).toEqual([other.status, [...other.headers.keys()]])
    expect((await start(assessor, known)).status).toBe(200)
  })
})

describe('the round', () => {
  test.each([
    ['2026-10-31T10:00:00Z', 'assessment.locked'],
    ['2026-11-20T10:00:00Z', 'assessment.transferable'],
    ['2027-01-01T10:00:00Z', 'assessment.lapsed'],
  ])('at %s neither looking up nor starting: %s', async (at, problem) => {
    await moveTo(new Date(at))
    const number = nextPerson()
    for (const reply of [await lookUp(assessor, number), await start(assessor, number)])
      expect([reply.status, reply.problem]).toEqual([409, problem])
  })

  test('is open to the last second of its last day', async () => {
    await moveTo(new Date('2026-10-30T22:59:59Z'))
    expect((await lookUp(assessor, nextPerson())).status).toBe(200)
    await moveTo(new Date('2026-10-30T23:00:00Z'))
    expect((await lookUp(assessor, nextPerson())).problem).toBe('assessment.locked')
  })

  test('not planned yet, in a year that is opened', async () => {
    const elsewhere = await app.logIn(personas.assessorElsewhere)
    expect((await lookUp(elsewhere, nextPerson())).problem).toBe('assessment.round-not-planned')
  })

  test('transferred', async () => {
    const id = await app.openRound({ municipality: 'nesheim' })
    await app.database.owner`delete from round_key where round_id = ${id}`
    await app.database
      .owner`insert into submission_receipt select ${id}, '9991', 2026, ${october}, a.id, 0, 0, 0, 0, 0, 0, ''
      from account a where a.municipality_number = '9991' and a.role = 'coordinator'`
    await app.database.owner`update round set transferred_at = ${october} where id = ${id}`
    const elsewhere = await app.logIn(personas.assessorElsewhere)
    expect((await lookUp(elsewhere, nextPerson())).problem).toBe('assessment.transferred')
  })

  test('nothing to build on in a year that nobody opened', async () => {
    const empty = await startTestApp({ at: october })
    const visitor = await empty.logIn(personas.assessor)
    expect((await lookUp(visitor, nextPerson())).problem).toBe('assessment.year-not-opened')
    await empty.close()
  })
})

describe('starting', () => {
  test('makes an assessment that has everything to answer', async () => {
    const number = nextPerson({ sex: 'male', birthDate: '2003-05-17' })
    const opened = (await start(assessor, number)).read(assessmentSchema)
    expect(opened).toMatchObject({
      instrument: '2026',
      maskedNumber: `${number.slice(0, 6)} *****`,
      facts: { age: 23, sex: 'male', birthYear: 2003 },
      answers: {},
      version: 1,
      roundState: 'open',
      editable: true,
    })
    expect(await lastTrace()).toMatchObject({ action: 'assessment.created', object_id: opened.id })
    const [row] = await app.database
      .owner`select service_type, informed, error_count > 0 as errors from assessment where id = ${opened.id}`
    expect(row).toEqual({ service_type: 1, informed: true, errors: true })
  })

  test('the same once more opens what is there', async () => {
    const number = nextPerson()
    const { id } = await startAssessment(assessor, number)
    expect((await start(assessor, number)).body).toMatchObject({ id })
    expect(await lastTrace()).toMatchObject({ action: 'assessment.opened', object_id: id })
  })

  test.each([
    ['assessment.not-informed', { information: { informed: false } }],
    ['assessment.informed-in-future', { information: { givenOn: '2026-10-02' } }],
    ['assessment.not-journalled', { information: { channel: 'spoken' } }],
    ['assessment.relatives-not-informed', { information: { canConsent: false } }],
    ['assessment.not-included', { inclusion: { serious: false } }],
  ])('without what it takes: %s', async (problem, lacking: { information?: object; inclusion?: object }) => {
    const whole = startRequest(nextPerson())
    const before = await nothingCreated()
    const reply = await assessor.post('/api/assessments', {
      ...whole,
      information: { ...whole.information, ...lacking.information },
      inclusion: { ...whole.inclusion, ...lacking.inclusion },
    })
    expect([reply.status, reply.problem]).toEqual([422, problem])
    expect(await nothingCreated()).toBe(before)
    expect(await lastTrace()).toMatchObject({ action: 'assessment.created', outcome: 'refused' })
  })

  test('a coordinator says which service it is for', async () => {
    const request = startRequest(nextPerson())
    const without = await coordinator.post('/api/assessments', request)
    expect([without.status, without.problem]).toEqual([422, 'assessment.service-type-missing'])
    const made = await coordinator.post('/api/assessments', { ...request, serviceType: 3 })
    const { id } = made.read(assessmentSchema)
    const [row] = await app.database.owner`select service_type, unit_id from assessment where id = ${id}`
    expect(row).toEqual({ service_type: 3, unit_id: null })
  })

  test('of two windows that start at once, both open the one that was made', async () => {
    for (let round = 0; round < 10; round += 1) {
      const number = nextPerson()
      const replies = await Promise.all([1, 2, 3, 4].map(() => start(assessor, number)))
      const ids = replies.map(reply => reply.read(assessmentSchema).id)
      expect(new Set(ids).size).toBe(1)
    }
  })

  test('of two colleagues who start at once, one has it and the other is told', async () => {
    for (let round = 0; round < 10; round += 1) {
      const number = nextPerson()
      const replies = await Promise.all([start(assessor, number), start(colleague, number)])
      expect(replies.map(reply => reply.problem ?? 'made').sort()).toEqual([
        'assessment.colleague-has',
        'made',
      ])
    }
  })

  test('two units that start at once both have one', async () => {
    const number = nextPerson()
    const replies = await Promise.all([start(assessor, number), start(nav, number)])
    expect(replies.map(reply => reply.status)).toEqual([200, 200])
  })

  test('an opt-out and a start at once never leave both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const number = nextPerson()
      const [started] = await Promise.all([start(assessor, number), optOut(number)])
      if (started.status !== 200) expect(started.problem).toBe('assessment.opted-out')
      expect((await lookUp(assessor, number)).problem).toBe('assessment.opted-out')
    }
  })
})

describe('real numbers', () => {
  // A number of production has no 80 on its month. None that could be somebody's may stand in a test, so the check is
  // the other way round: production refuses every synthetic one.
  test('production takes no synthetic number', async () => {
    const { readNumber } = await import('./person.ts')
    expect(() => readNumber(nextPerson(), 'production')).toThrow('assessment.number-synthetic')
    expect(readNumber(nextPerson(), 'training').synthetic).toBe(true)
  })
})

async function optOut(number: string): Promise<void> {
  const reply = await nav.post('/api/opt-outs', { nationalNumber: number })
  expect(reply.status).toBe(200)
}
