// Handover: who may give what to whom, over HTTP and against the database itself, and races with saves and erasures.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seededRandom } from '../../dev/national-numbers.ts'
import type { Visitor } from '../../dev/visitor.ts'
import { peopleToAssess, startAssessment } from '../../test/assessments.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { type Persona, personas } from '../../test/personas.ts'
import { accountHolderToken } from '../identity/index.ts'
import { inTransaction, type Transaction } from '../platform/database.ts'
import { handoverReceiptSchema, receiverListSchema } from './contract.ts'

const nextPerson = peopleToAssess(61)

let app: TestApp
const visitors = new Map<Persona, Visitor>()
const ids = new Map<Persona, string>()
const assessing = [
  personas.assessor,
  personas.colleague,
  personas.assessorNav,
  personas.coordinator,
  personas.assessorElsewhere,
  personas.coordinatorElsewhere,
  personas.korus,
] as const

beforeAll(async () => {
  app = await startTestApp()
  await app.openRound()
  for (const persona of assessing) {
    visitors.set(persona, await app.logIn(persona))
    const [row] = await app.database.owner`select id from account where full_name = ${persona.name}`
    ids.set(persona, row?.id)
  }
})
afterAll(() => app?.close())
beforeEach(async () => {
  await app.database.owner`delete from assessment`
})

const as = (persona: Persona) => visitors.get(persona) as Visitor
const idOf = (persona: Persona) => ids.get(persona) as string
const begin = (persona: Persona) => startAssessment(as(persona), nextPerson())
const holderOf = async (id: string) => {
  const [row] = await app.database.owner`select holder_account_id from assessment where id = ${id}`
  return row?.holder_account_id
}
const handOver = (from: Persona, to: Persona, assessmentIds?: string[]) =>
  as(from).post('/api/handover', {
    receiverId: idOf(to),
    ...(assessmentIds && { assessmentIds }),
    confirmed: true,
  })
const handOverFor = (who: Persona, from: Persona, to: Persona) =>
  as(who).post(`/api/administration/accounts/${idOf(from)}/handover`, {
    receiverId: idOf(to),
    confirmed: true,
  })
const linesOf = (id: string) => app.database.owner`select account_id, role, outcome, details from audit_entry
  where action = 'assessment.handed-over' and object_id = ${id}`

describe('one’s own', () => {
  test('some of them to a colleague of the unit, with a receipt and a line in each change log', async () => {
    const [given, kept] = [await begin(personas.assessor), await begin(personas.assessor)]
    const reply = await handOver(personas.assessor, personas.colleague, [given.id, given.id])
    expect(reply.read(handoverReceiptSchema)).toEqual({
      assessments: 1,
      receiver: personas.colleague.name,
      at: app.clock.now().toISOString(),
    })
    expect(await holderOf(given.id)).toBe(idOf(personas.colleague))
    expect(await holderOf(kept.id)).toBe(idOf(personas.assessor))
    expect(await linesOf(given.id)).toEqual([
      {
        account_id: idOf(personas.assessor),
        role: 'assessor',
        outcome: 'done',
        details: { from: idOf(personas.assessor), to: idOf(personas.colleague) },
      },
    ])
    expect(await linesOf(kept.id)).toEqual([])
    const [whole] = await app.database.owner`select object_id, details from audit_entry
      where action = 'handover.done' order by id desc limit 1`
    expect(whole).toEqual({
      object_id: idOf(personas.assessor),
      details: { to: idOf(personas.colleague), assessments: 1 },
    })
  })

  test('the one who gave can’t open, save or erase it; the one who took over can do all three', async () => {
    const { id } = await begin(personas.assessor)
    await handOver(personas.assessor, personas.colleague)
    const path = `/api/assessments/${id}`
    const save = { baseVersion: 1, changes: { category: 3 }, reason: 'autosave' }
    expect((await as(personas.assessor).get(path)).problem).toBe('assessment.not-found')
    expect((await as(personas.assessor).patch(path, save)).problem).toBe('assessment.not-found')
    expect((await as(personas.assessor).delete(path, { confirmed: true })).problem).toBe(
      'assessment.not-found',
    )
    expect((await as(personas.colleague).get(path)).status).toBe(200)
    expect((await as(personas.colleague).patch(path, save)).status).toBe(200)
    expect((await as(personas.colleague).delete(path, { confirmed: true })).status).toBe(204)
  })

  test('all to the coordinator, also when the round is locked, who can give them back to the unit', async () => {
    const mine = [await begin(personas.assessor), await begin(personas.assessor)]
    await app.database.owner`update round set end_date = '2026-09-30'`
    expect((await handOver(personas.assessor, personas.coordinator)).body).toMatchObject({ assessments: 2 })
    const back = await handOver(
      personas.coordinator,
      personas.colleague,
      mine.map(each => each.id),
    )
    expect(back.body).toMatchObject({ assessments: 2 })
    await app.database.owner`update round set end_date = '2026-10-30'`
  })

  test('the receivers offered are colleagues and coordinators, and nobody else', async () => {
    await begin(personas.assessor)
    const offered = await as(personas.assessor).get('/api/handover/receivers')
    expect(offered.read(receiverListSchema).map(each => [each.fullName, each.role])).toEqual([
      [personas.colleague.name, 'assessor'],
      [personas.coordinator.name, 'coordinator'],
    ])
  })

  test('never to another unit, another municipality or oneself; refused, and written down', async () => {
    const { id } = await begin(personas.assessor)
    for (const receiver of [
      personas.assessorNav,
      personas.assessorElsewhere,
      personas.coordinatorElsewhere,
      personas.korus,
      personas.assessor,
    ])
      expect((await handOver(personas.assessor, receiver)).problem, receiver.name).toBe('handover.receiver')
    expect(await holderOf(id)).toBe(idOf(personas.assessor))
    const refused = await app.database.owner`select 1 from audit_entry where action = 'handover.done'
      and outcome = 'refused' and account_id = ${idOf(personas.assessor)}`
    expect(refused.length).toBe(5)
  })

  test('all that are named or none: somebody else’s, and one that is gone', async () => {
    const mine = await begin(personas.assessor)
    const others = await begin(personas.colleague)
    const reply = await handOver(personas.assessor, personas.colleague, [mine.id, others.id])
    expect(reply.problem).toBe('handover.changed-meanwhile')
    expect(await holderOf(mine.id)).toBe(idOf(personas.assessor))
    expect(await linesOf(mine.id)).toEqual([])
    expect((await handOver(personas.assessorNav, personas.coordinator)).problem).toBe('handover.nothing')
  })

  test('is not done without being confirmed', async () => {
    const { id } = await begin(personas.assessor)
    const reply = await as(personas.assessor).post('/api/handover', { receiverId: idOf(personas.colleague) })
    expect(reply.status).toBe(400)
    expect(await holderOf(id)).toBe(idOf(personas.assessor))
  })
})

describe('on behalf of another', () => {
  test('the coordinator hands over all of one assessor’s, and is shown nothing but how many', async () => {
    const { id } = await begin(personas.assessor)
    const reply = await handOverFor(personas.coordinator, personas.assessor, personas.colleague)
    expect(Object.keys(reply.body as object).sort()).toEqual(['assessments', 'at', 'receiver'])
    expect(await holderOf(id)).toBe(idOf(personas.colleague))
    expect(await linesOf(id)).toMatchObject([{ account_id: idOf(personas.coordinator), role: 'coordinator' }])
  })

  test('not by an assessor, KORUS, or the coordinator of another municipality', async () => {
    const { id } = await begin(personas.assessor)
    const attempts = [
      [personas.colleague, 'access.denied'],
      [personas.korus, 'access.denied'],
      [personas.coordinatorElsewhere, 'administration.account-not-found'],
    ] as const
    for (const [who, problem] of attempts)
      expect((await handOverFor(who, personas.assessor, personas.colleague)).problem).toBe(problem)
    expect(await holderOf(id)).toBe(idOf(personas.assessor))
  })

  test('nor to another unit', async () => {
    await begin(personas.assessor)
    const reply = await handOverFor(personas.coordinator, personas.assessor, personas.assessorNav)
    expect(reply.problem).toBe('handover.receiver')
  })
})

describe('the database alone', () => {
  const acting = async <T>(persona: Persona, work: (tx: Transaction) => Promise<T>) => {
    const { program } = app.app
    const key = await inTransaction(program.database, { system: 'login' }, app.clock.now(), tx =>
      program.keyRing.accountKey(tx),
    )
    const holder = accountHolderToken(key, persona.nationalNumber)
    return inTransaction(program.database, { account: idOf(persona), holder }, app.clock.now(), work)
  }

  test('the holder can’t be set but by a handover', async () => {
    const { id } = await begin(personas.assessor)
    const attempt = acting(
      personas.assessor,
      tx => tx`update assessment set holder_account_id = ${idOf(personas.assessorNav)} where id = ${id}`,
    )
    await expect(attempt).rejects.toThrow('permission denied')
  })

  test('a handover refuses whoever doesn’t hold it, and whoever is of another unit', async () => {
    await begin(personas.assessor)
    const move = (who: Persona, from: Persona, to: Persona) =>
      acting(who, tx => tx`select assessments_hand_over(${idOf(from)}, ${idOf(to)}, null)`)
    await expect(move(personas.colleague, personas.assessor, personas.colleague)).rejects.toThrow(
      'only the holder or the coordinator',
    )
    await expect(
      move(personas.coordinatorElsewhere, personas.assessor, personas.coordinatorElsewhere),
    ).rejects.toThrow('only the holder or the coordinator')
    await expect(move(personas.assessor, personas.assessor, personas.assessorNav)).rejects.toThrow(
      'of another unit',
    )
    await expect(move(personas.assessor, personas.assessor, personas.assessorElsewhere)).rejects.toThrow(
      'nobody there to receive',
    )
    await expect(
      acting(
        personas.assessor,
        tx => tx`select assessments_move(${idOf(personas.colleague)}, ${idOf(personas.assessor)}, null)`,
      ),
    ).rejects.toThrow('permission denied')
  })

  test('not even the owner of the tables gives one to another unit', async () => {
    const { id } = await begin(personas.assessor)
    const attempt = app.database
      .owner`update assessment set holder_account_id = ${idOf(personas.assessorNav)} where id = ${id}`
    await expect(attempt).rejects.toThrow('of another unit')
  })
})

describe('races', () => {
  const random = seededRandom(61)
  const soon = (most: number) => new Promise(resolve => setTimeout(resolve, random() * most))

  test('with saves: what was answered as saved is there, and the former holder saves nothing afterwards', async () => {
    const outcomes = new Set<string | undefined>()
    for (let wave = 0; wave < 25; wave += 1) {
      const { id } = await begin(personas.assessor)
      let version = 1
      const saves = (async () => {
        for (const category of [1, 2, 3, 1, 2, 3]) {
          const save = { baseVersion: version, changes: { category }, reason: 'autosave' }
          const reply = await as(personas.assessor).patch(`/api/assessments/${id}`, save)
          outcomes.add(reply.problem)
          if (reply.status !== 200) return
          version = (reply.body as { version: number }).version
        }
      })()
      const given = soon(40).then(() => handOver(personas.assessor, personas.colleague, [id]))
      await saves
      expect((await given).status).toBe(200)
      const opened = await as(personas.colleague).get(`/api/assessments/${id}`)
      expect(opened.body).toMatchObject({ version })
    }
    expect(outcomes).toEqual(new Set([undefined, 'assessment.not-found']))
  })

  test('with an erasure: it is erased by its holder or handed over, never erased by one who no longer holds it', async () => {
    const seen = new Set<string>()
    for (let wave = 0; wave < 40; wave += 1) {
      const { id } = await begin(personas.assessor)
      const [erased, given] = await Promise.all([
        soon(6).then(() => as(personas.assessor).delete(`/api/assessments/${id}`, { confirmed: true })),
        soon(6).then(() => handOver(personas.assessor, personas.colleague, [id])),
      ])
      const outcome = `${erased.status} ${given.status}`
      seen.add(outcome)
      expect(['204 409', '404 200']).toContain(outcome)
      expect(await holderOf(id)).toBe(given.status === 200 ? idOf(personas.colleague) : undefined)
      expect((await linesOf(id)).length).toBe(given.status === 200 ? 1 : 0)
    }
    expect(seen.size).toBe(2)
  })

  test('of two handovers of the same ones, one wins', async () => {
    for (let wave = 0; wave < 15; wave += 1) {
      const { id } = await begin(personas.assessor)
      const replies = await Promise.all([
        handOver(personas.assessor, personas.colleague, [id]),
        handOver(personas.assessor, personas.coordinator, [id]),
        handOverFor(personas.coordinator, personas.assessor, personas.colleague),
      ])
      expect(replies.filter(reply => reply.status === 200).length).toBe(1)
      expect((await linesOf(id)).length).toBe(1)
    }
  })
})
