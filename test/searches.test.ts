import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sessionCookie } from '../src/accounts/index.ts'
import { createApp } from '../src/app.ts'
import { hashSecret } from '../src/platform/cipher.ts'
import { inTransaction } from '../src/platform/database.ts'
import { fileKeyVault } from '../src/platform/key-vault.ts'
import { createLogger } from '../src/platform/log.ts'
import { peopleToAssess, startAssessment, startRequest } from './assessments.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import type { Visitor } from './harness/visitor.ts'
import { personas } from './personas.ts'

let app: TestApp
let assessor: Visitor
let roundId: string
const october = new Date('2026-10-01T10:00:00Z')
const nextPerson = peopleToAssess(41)
const later = (hours: number) => new Date(october.getTime() + hours * 3_600_000)

beforeAll(async () => {
  app = await startTestApp({ at: october, config: { searchLimits: { perHour: 3, perDay: 5 } } })
  roundId = await app.openRound()
})
afterAll(() => app?.close())

beforeEach(async () => {
  app.clock.set(october)
  await app.database.owner`delete from person_search`
  assessor = await app.logIn(personas.assessor)
})

const check = async (visitor: Visitor, nationalNumber: string) => {
  const reply = await visitor.post('/api/opt-outs/check', { nationalNumber })
  return reply.problem ?? reply.status
}
const lookUp = async (visitor: Visitor, nationalNumber: string) => {
  const reply = await visitor.post('/api/assessments/look-up', { nationalNumber })
  return reply.problem ?? reply.status
}
const noted = () => app.database.owner`select round_id, token from person_search`

describe('searching for people', () => {
  test('is limited in an hour and in a day, however one asks; nothing is answered beyond it', async () => {
    const optedOut = nextPerson()
    await (await app.logIn(personas.coordinator)).post('/api/opt-outs', { nationalNumber: optedOut })
    expect(await check(assessor, nextPerson())).toBe(200)
    expect(await lookUp(assessor, nextPerson())).toBe(200)
    expect(await lookUp(assessor, optedOut)).toBe('assessment.opted-out')
    const other = nextPerson()
    expect(await check(assessor, other)).toBe('opt-out.too-many-in-hour')
    expect(await lookUp(assessor, other)).toBe('opt-out.too-many-in-hour')
    expect((await assessor.post('/api/assessments', startRequest(other))).problem).toBe(
      'opt-out.too-many-in-hour',
    )
    expect((await assessor.post('/api/opt-outs/delete', { nationalNumber: other })).problem).toBe(
      'opt-out.too-many-in-hour',
    )
    app.clock.set(later(1.1))
    assessor = await app.logIn(personas.assessor)
    for (const answer of [200, 200, 'opt-out.too-many-in-day'])
      expect(await check(assessor, nextPerson())).toBe(answer)
    app.clock.set(later(25))
    assessor = await app.logIn(personas.assessor)
    expect(await check(assessor, nextPerson())).toBe(200)
    const [refusals] = await app.database.owner`select count(*)::int as n from audit_entry
      where outcome = 'refused' and details->>'code' like 'opt-out.too-many%'`
    expect(refusals?.n).toBe(5)
  })

  test('is free where it leads to an assessment or an opt-out, and where one asks again about the same person', async () => {
    const person = nextPerson()
    for (let time = 0; time < 6; time += 1) expect(await lookUp(assessor, person)).toBe(200)
    expect(await noted()).toHaveLength(1)
    await startAssessment(assessor, person)
    expect(await noted()).toHaveLength(0)
    for (let time = 0; time < 6; time += 1) await startAssessment(assessor, nextPerson())
    for (let time = 0; time < 6; time += 1)
      expect((await assessor.post('/api/opt-outs', { nationalNumber: nextPerson() })).status).toBe(200)
  })

  test('is counted for the natural person, over accounts and processes that ask at once', async () => {
    const second = await createApp({
      config: app.config,
      database: app.database.app,
      clock: app.clock,
      vault: fileKeyVault(app.config.keyDirectory),
      log: createLogger('silent'),
    })
    await app.database
      .owner`insert into session (id_hash, holder_token, account_id, created_at, last_seen_at, authenticated_at)
      select ${hashSecret('other-window')}, holder_token, account_id, created_at, last_seen_at, authenticated_at
      from session s join account a using (holder_token) where a.full_name = ${personas.assessor.name}
      order by created_at desc limit 1`
    const cookie = `${sessionCookie}=other-window`
    const ask = async (turn: number) =>
      turn % 2
        ? check(assessor, nextPerson())
        : (
            await second.server.inject({
              method: 'POST',
              url: '/api/opt-outs/check',
              headers: { cookie, origin: app.url, host: new URL(app.url).host },
              payload: { nationalNumber: nextPerson() },
            })
          ).json().code
    const answers = await Promise.all(Array.from({ length: 12 }, (_, turn) => ask(turn)))
    expect(answers.filter(answer => answer === 'opt-out.too-many-in-hour')).toHaveLength(9)
    await second.close()
  })

  test('leaves nothing when the round’s key is gone, and nobody can read what it leaves before', async () => {
    await lookUp(assessor, nextPerson())
    const [account] = await app.database.owner`select account_id as id from person_search`
    const read = inTransaction(
      app.database.app,
      { account: account?.id },
      october,
      async tx => tx`select * from person_search`,
    )
    await expect(read).rejects.toThrow('permission denied')
    const [tokens] = await app.database.owner`select count(*)::int as n from person_search s
      where exists (select 1 from round_person p where p.token = s.token) or exists (select 1 from opt_out o where o.token = s.token)`
    expect(tokens?.n).toBe(0)
    const key = await app.database.owner`delete from round_key where round_id = ${roundId} returning *`
    expect(await noted()).toEqual([{ round_id: null, token: null }])
    await app.database.owner`insert into round_key ${app.database.owner(key)}`
  })
})
