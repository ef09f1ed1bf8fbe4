import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seededRandom } from '../../dev/national-numbers.ts'
import { peopleToAssess, startAssessment, startRequest } from '../../test/assessments.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import type { Visitor } from '../../test/harness/visitor.ts'
import { type Persona, personas } from '../../test/personas.ts'
import { personToken } from '../identity/index.ts'
import { hashSecret } from '../platform/cipher.ts'
import { inTransaction } from '../platform/database.ts'

let app: TestApp
const october = new Date('2026-10-01T10:00:00Z')
const nextPerson = peopleToAssess(11)
const visitors = new Map<Persona, Visitor>()

beforeAll(async () => {
  app = await startTestApp({ at: october })
})
afterAll(() => app?.close())

beforeEach(async () => {
  app.clock.set(october)
  visitors.clear()
  const { owner } = app.database
  for (const table of ['assessment', 'round_person', 'opt_out', 'round_key', 'submission_receipt', 'round'])
    await owner.unsafe(`delete from ${table}`)
})

/** A visitor per persona, logged in once a test. */
const as = async (persona: Persona): Promise<Visitor> => {
  const visitor = visitors.get(persona) ?? (await app.logIn(persona))
  visitors.set(persona, visitor)
  return visitor
}
const check = async (persona: Persona, nationalNumber: string) =>
  (await (await as(persona)).post('/api/opt-outs/check', { nationalNumber })).body
const make = async (persona: Persona, nationalNumber: string) =>
  (await as(persona)).post('/api/opt-outs', { nationalNumber })
const remove = async (persona: Persona, nationalNumber: string) =>
  (await as(persona)).post('/api/opt-outs/delete', { nationalNumber })
const start = async (persona: Persona, nationalNumber: string) =>
  (await as(persona)).post('/api/assessments', startRequest(nationalNumber))
const countAssessments = async () => {
  const [row] = await app.database.owner`select count(*)::int as n from assessment`
  return row?.n as number
}

describe('an opt-out', () => {
  test('is registered by any assessor, known to all in the municipality, and unknown outside it', async () => {
    await app.openRound()
    const person = nextPerson()
    expect(await check(personas.assessor, person)).toEqual({ optedOut: false })
    expect((await make(personas.assessorNav, person)).body).toEqual({
      optedOut: true,
      already: false,
      erasedOwn: 0,
    })
    for (const persona of [personas.assessor, personas.assessorNav, personas.coordinator])
      expect(await check(persona, person)).toEqual({ optedOut: true })
    expect(await check(personas.assessorElsewhere, person)).toEqual({ optedOut: false })
    expect((await start(personas.assessor, person)).problem).toBe('assessment.opted-out')
    expect((await make(personas.coordinator, person)).body).toMatchObject({ already: true })
  })

  test('erases every unit’s assessment at once, and tells of one’s own alone', async () => {
    await app.openRound()
    const [known, unknown, other] = [nextPerson(), nextPerson(), nextPerson()]
    const erased = []
    for (const persona of [personas.assessor, personas.assessorNav])
      erased.push((await startAssessment(await as(persona), known)).id)
    const own = startRequest(known, { serviceType: 1 })
    const reply = await (await as(personas.coordinator)).post('/api/assessments', own)
    erased.push((reply.body as { id: string }).id)
    await startAssessment(await as(personas.assessor), other)
    const answer = await make(personas.assessorChildWelfare, known)
    expect(await countAssessments()).toBe(1)
    // The very same answer as for somebody whom nobody has assessed.
    expect(answer.text).toBe((await make(personas.assessorChildWelfare, unknown)).text)
    const lines = await app.database
      .owner`select object_id, ground, municipality_number as place from audit_entry
      where action = 'assessment.erased' and object_id = any(${erased})`
    expect(lines.map(line => line.object_id).sort()).toEqual(erased.sort())
    expect(new Set(lines.map(line => `${line.ground} ${line.place}`))).toEqual(new Set(['opt-out 9990']))
    expect((await make(personas.assessor, other)).body).toMatchObject({ erasedOwn: 1 })
    expect(await countAssessments()).toBe(0)
  })

  test('tells who has the form open that it is gone, and neither where nor why', async () => {
    await app.openRound()
    const visitor = await as(personas.assessorNav)
    const [optedOut, erased] = [nextPerson(), nextPerson()]
    const ids = [(await startAssessment(visitor, optedOut)).id, (await startAssessment(visitor, erased)).id]
    await make(personas.assessor, optedOut)
    await visitor.delete(`/api/assessments/${ids[1]}`, { confirmed: true })
    const demanded = { demanded: true, language: 'nb' }
    const changes = { baseVersion: 1, changes: { education: 3 } }
    const answers = await Promise.all(
      ids.map(async id => {
        const path = `/api/assessments/${id}`
        const replies = [
          await visitor.patch(path, { ...changes, reason: 'autosave' }),
          await visitor.get(path),
          await visitor.post(`${path}/access/content`, demanded),
          await visitor.patch(`${path}/rectification`, { ...changes, ...demanded, acceptErrors: false }),
          await visitor.post(`${path}/erasure`, demanded),
        ]
        return replies.map(reply => reply.text)
      }),
    )
    for (const text of answers[0] ?? []) expect(text).toContain('assessment.not-found')
    expect(answers[0]).toEqual(answers[1])
  })

  test('is deleted again on the person’s demand; what it erased stays gone', async () => {
    await app.openRound()
    const person = nextPerson()
    await startAssessment(await as(personas.assessor), person)
    await make(personas.assessor, person)
    expect((await remove(personas.assessorNav, person)).body).toEqual({ optedOut: false, existed: true })
    expect((await remove(personas.assessorNav, person)).body).toEqual({ optedOut: false, existed: false })
    expect(await countAssessments()).toBe(0)
    expect((await start(personas.assessor, person)).status).toBe(200)
  })

  test('can be registered before there is a round, and holds in it', async () => {
    const person = nextPerson()
    await app.database.owner`delete from municipality_key where municipality_number = '9991'`
    expect((await make(personas.coordinatorElsewhere, person)).status).toBe(200)
    await app.openRound({ municipality: 'nesheim' })
    expect((await start(personas.assessorElsewhere, person)).problem).toBe('assessment.opted-out')
  })

  test('works while the round is locked and while it is transferable', async () => {
    await app.openRound()
    const [locked, transferable] = [nextPerson(), nextPerson()]
    await startAssessment(await as(personas.assessor), locked)
    await startAssessment(await as(personas.assessor), transferable)
    visitors.clear()
    app.clock.set(new Date('2026-11-05T10:00:00Z'))
    expect((await make(personas.assessor, locked)).body).toMatchObject({ erasedOwn: 1 })
    visitors.clear()
    app.clock.set(new Date('2026-11-20T10:00:00Z'))
    expect((await make(personas.assessor, transferable)).body).toMatchObject({ erasedOwn: 1 })
    expect(await countAssessments()).toBe(0)
  })

  test('holds for the years to come, also when registered after the transfer', async () => {
    const [early, late] = [nextPerson(), nextPerson()]
    await app.openRound()
    await make(personas.assessor, early)
    const { owner } = app.database
    await owner`delete from round_key`
    await owner`delete from round_person`
    expect((await make(personas.assessor, late)).status).toBe(200)
    expect(await owner`select 1 from round_person`).toHaveLength(0)
    visitors.clear()
    app.clock.set(new Date('2027-03-01T10:00:00Z'))
    await owner`insert into mapping_year (year, instrument, opened_at, opened_by)
      select 2027, '2026', ${october}, (select id from account where role = 'korfor' limit 1) on conflict do nothing`
    await app.openRound({ year: 2027, endDate: '2027-05-01', transferDate: '2027-06-01' })
    for (const person of [early, late])
      expect((await start(personas.assessor, person)).problem).toBe('assessment.opted-out')
  })
})

describe('who and what', () => {
  test('KORFOR, KORUS and people without an account neither check nor make one; attempts are logged', async () => {
    const person = nextPerson()
    for (const persona of [personas.korfor, personas.korus])
      for (const path of ['/api/opt-outs', '/api/opt-outs/check', '/api/opt-outs/delete'])
        expect((await (await as(persona)).post(path, { nationalNumber: person })).problem).toBe(
          'access.denied',
        )
    expect((await app.visit().post('/api/opt-outs', { nationalNumber: person })).problem).toBe(
      'session.missing',
    )
    const refused = await app.database.owner`select distinct action from audit_entry
      where outcome = 'refused' and role = 'korus' and action like 'opt-out%' order by action`
    expect(refused.map(row => row.action)).toEqual(['opt-out.checked', 'opt-out.deleted', 'opt-out.made'])
  })

  test('a number that is none is refused, and nothing is registered', async () => {
    expect((await make(personas.assessor, '12345678901')).problem).toBe('opt-out.number-not-valid')
    expect(await app.database.owner`select 1 from opt_out`).toHaveLength(0)
  })

  test('each deed is logged without the number, and the number is kept nowhere in the clear', async () => {
    await app.openRound()
    const person = nextPerson()
    await check(personas.assessor, person)
    await make(personas.assessor, person)
    await remove(personas.assessor, person)
    await make(personas.assessor, person)
    const { owner } = app.database
    const entries =
      await owner`select action, e::text as whole from audit_entry e where object_type = 'opt-out'
      order by id desc limit 4`
    expect(entries.map(entry => entry.action)).toEqual([
      'opt-out.made',
      'opt-out.deleted',
      'opt-out.made',
      'opt-out.checked',
    ])
    const [anywhere] =
      await owner`select count(*)::int as n from audit_entry e where e::text like ${`%${person}%`}`
    expect(anywhere?.n).toBe(0)
    const tokens = await owner`select token from opt_out`
    const plain = [Buffer.from(person), hashSecret(person)]
    for (const { token } of tokens) expect(plain.some(value => value.equals(token))).toBe(false)
  })

  test('the program’s own role can’t list who opted out', async () => {
    await make(personas.coordinator, nextPerson())
    const [account] = await app.database
      .owner`select id from account where role = 'coordinator' and municipality_number = '9990'`
    const list = inTransaction(
      app.database.app,
      { account: account?.id },
      october,
      async tx => tx`select * from opt_out`,
    )
    await expect(list).rejects.toThrow('permission denied')
  })

  test('the database refuses an opt-out that leaves out a living round', async () => {
    await app.openRound()
    const [account] = await app.database
      .owner`select id from account where role = 'coordinator' and municipality_number = '9990'`
    const careless = inTransaction(app.database.app, { account: account?.id }, october, async tx => {
      await tx`select opt_out_make('\\x01'::bytea, '{}'::uuid[], '{}'::bytea[])`
    })
    await expect(careless).rejects.toThrow('a living round was left out')
  })
})

describe('races', () => {
  const random = seededRandom(4)
  const soon = (most: number) => new Promise(resolve => setTimeout(resolve, random() * most))

  /** The people of whom both an opt-out and an assessment exist: there must never be any. */
  async function bothOf(roundId: string, people: readonly string[]): Promise<string[]> {
    const { keyRing } = app.app.program
    const key = await app.database.owner.begin(tx => keyRing.roundKey(tx, roundId))
    const rows = await app.database.owner<{ person_token: Buffer }[]>`select person_token from assessment`
    const assessed = new Set(rows.map(row => row.person_token.toString('hex')))
    const both = []
    for (const person of people) {
      const status = await check(personas.coordinator, person)
      const isAssessed = assessed.has(personToken(key, person).toString('hex'))
      if (isAssessed && (status as { optedOut: boolean }).optedOut) both.push(person)
    }
    return both
  }

  test('however starts and an opt-out interleave, the person who opted out is not assessed', async () => {
    await app.openRound()
    const assessors = [personas.assessor, personas.assessorNav, personas.assessorChildWelfare]
    for (const persona of [...assessors, personas.coordinator]) await as(persona)
    const outcomes: (string | undefined)[] = []
    for (let wave = 0; wave < 20; wave += 1) {
      const people = [nextPerson(), nextPerson(), nextPerson()]
      await Promise.all(
        people.flatMap(person => [
          ...assessors.map(async persona => {
            await soon(25)
            outcomes.push((await start(persona, person)).problem)
          }),
          soon(25).then(async () => expect((await make(personas.coordinator, person)).status).toBe(200)),
        ]),
      )
      expect(await countAssessments()).toBe(0)
    }
    expect(new Set(outcomes)).toEqual(new Set([undefined, 'assessment.opted-out']))
  })

  test('nor when opt-outs are deleted and made again meanwhile', async () => {
    const roundId = await app.openRound()
    for (const persona of [personas.assessor, personas.assessorNav, personas.coordinator]) await as(persona)
    for (let wave = 0; wave < 10; wave += 1) {
      const people = [nextPerson(), nextPerson(), nextPerson(), nextPerson()]
      await Promise.all(
        people.flatMap(person => [
          soon(40).then(() => start(personas.assessor, person)),
          soon(40).then(() => make(personas.coordinator, person)),
          soon(40).then(() => remove(personas.coordinator, person)),
          soon(40).then(() => start(personas.assessorNav, person)),
          soon(40).then(() => make(personas.assessorNav, person)),
        ]),
      )
      expect(await bothOf(roundId, people)).toEqual([])
    }
  })

  test('an opt-out waits for a round that is being made, and reaches it', async () => {
    const { owner } = app.database
    const { keyRing } = app.app.program
    await app.openRound({ municipality: 'nesheim' })
    const id = randomUUID()
    let answer: Promise<unknown> = Promise.resolve()
    await as(personas.assessor)
    await owner.begin(async tx => {
      await tx`insert into round (id, municipality_number, year, end_date, transfer_date, created_at, dates_changed_at)
        values (${id}, '9990', 2026, '2026-10-30', '2026-11-20', ${october}, ${october})`
      await keyRing.makeRoundKeys(tx, id, '9990')
      answer = make(personas.assessor, nextPerson()).then(reply => reply.status)
      await owner`select pg_sleep(0.3)`
    })
    expect(await answer).toBe(200)
    expect(await owner`select opted_out from round_person where round_id = ${id}`).toEqual([
      { opted_out: true },
    ])
  })

  test('a round waits for an opt-out that is being made', async () => {
    const { owner } = app.database
    let made = false
    let round: Promise<unknown> = Promise.resolve()
    await owner.begin(async tx => {
      await tx`select pg_advisory_xact_lock_shared(rounds_lock_id('9990'))`
      round = app.openRound().then(() => {
        made = true
      })
      await tx`select pg_sleep(0.3)`
      expect(made).toBe(false)
    })
    await round
    expect(made).toBe(true)
  })

  test('an opt-out waits for a transfer under way, and then finds nothing left', async () => {
    const roundId = await app.openRound()
    const person = nextPerson()
    const { owner } = app.database
    let answer: Promise<unknown> = Promise.resolve()
    await owner.begin(async tx => {
      await tx`select 1 from round where id = ${roundId} for update`
      answer = make(personas.assessor, person).then(reply => reply.status)
      await owner`select pg_sleep(0.3)`
      await tx`delete from round_key where round_id = ${roundId}`
    })
    expect(await answer).toBe(200)
    expect(await owner`select 1 from round_person`).toHaveLength(0)
    expect(await check(personas.assessor, person)).toEqual({ optedOut: true })
  })
})
