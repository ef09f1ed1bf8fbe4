// 31 December passes without a transfer.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillRound } from '../../test/fill-round.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { personas } from '../../test/personas.ts'
import { inTransaction } from '../platform/database.ts'
import { destroyLapsedRounds } from './index.ts'

let app: TestApp
let roundId: string
let elsewhere: string
let assessments: number

const lastSecond = new Date('2026-12-31T23:59:59+01:00')
const newYear = new Date('2027-01-01T00:00:00+01:00')

beforeAll(async () => {
  app = await startTestApp()
  roundId = await app.openRound()
  elsewhere = await app.openRound({ municipality: 'nesheim' })
  const { keyRing } = app.app.program
  const wish = { roundId, persons: 12, seed: 5, at: app.clock.now() }
  assessments = (await fillRound(app.database.owner, keyRing, wish)).length
  await fillRound(app.database.owner, keyRing, { ...wish, roundId: elsewhere, persons: 3 })
  await app.database
    .owner`insert into opt_out (municipality_number, token, created_at) values ('9990', '\\x01', now())`
})
afterAll(() => app?.close())

const program = () => app.app.program
async function held(id: string) {
  const [row] = await app.database.owner`select
    (select count(*)::int from assessment where round_id = ${id}) as assessments,
    (select count(*)::int from round_person where round_id = ${id}) as people,
    (select count(*)::int from round_key where round_id = ${id}) as keys`
  return { ...row, outside: (await program().keyRing.roundsWithKeys()).includes(id) }
}
const nothing = { assessments: 0, people: 0, keys: 0, outside: false }

test('to the last second of the year nothing is destroyed', async () => {
  app.clock.set(lastSecond)
  expect(await destroyLapsedRounds(program())).toBe(0)
  expect(await held(roundId)).toMatchObject({ assessments, keys: 1, outside: true })
  expect(await held(elsewhere)).toMatchObject({ keys: 1, outside: true })
})

test('only the program itself may destroy a round, and only one that has lapsed', async () => {
  const { database } = program()
  const destroy = (as: object, now: Date) =>
    inTransaction(database, as, now, tx => tx`select round_destroy_lapsed(${roundId}) as assessments`)
  await expect(destroy({ system: 'operator' }, newYear)).rejects.toThrow('by the program alone')
  const [coordinator] = await app.database.owner<{ id: string }[]>`select id from account
    where full_name = ${personas.coordinator.name}`
  await expect(destroy({ account: coordinator?.id }, newYear)).rejects.toThrow('by the program alone')
  expect([...(await destroy({ system: 'jobs' }, lastSecond))]).toEqual([{ assessments: null }])
})

test('killed before the commit nothing has happened; killed after it, the key outside is destroyed the next time', async () => {
  app.clock.set(newYear)
  const { database, keyRing } = program()
  const undone = inTransaction(database, { system: 'jobs' }, newYear, async tx => {
    await tx`select round_destroy_lapsed(${roundId})`
    throw new Error('killed')
  })
  await expect(undone).rejects.toThrow('killed')
  expect(await held(roundId)).toMatchObject({ assessments, keys: 1, outside: true })
  const dying = {
    ...program(),
    keyRing: { ...keyRing, destroyRoundKey: () => Promise.reject(new Error('killed')) },
  }
  await expect(destroyLapsedRounds(dying)).rejects.toThrow('killed')
  expect(await held(roundId)).toEqual({ ...nothing, outside: true })
  expect(await destroyLapsedRounds(program())).toBe(0)
  expect(await held(roundId)).toEqual(nothing)
  expect(await held(elsewhere)).toEqual(nothing)
})

test('it is done once, with a receipt and a line in the log', async () => {
  const both = await Promise.all([1, 2, 3].map(() => destroyLapsedRounds(program())))
  expect(both).toEqual([0, 0, 0])
  const receipts = await app.database.owner`select municipality_number, year, assessments from lapse_receipt
    where round_id = ${roundId}`
  expect([...receipts]).toEqual([{ municipality_number: '9990', year: 2026, assessments }])
  const log = await app.database
    .owner`select account_id, municipality_number, outcome, details from audit_entry
    where action = 'round.lapsed' and object_id = ${roundId}`
  expect([...log]).toEqual([
    {
      account_id: null,
      municipality_number: '9990',
      outcome: 'done',
      details: { year: 2026, assessments },
    },
  ])
})

test('opt-outs hold on, and the coordinator is told what became of the year', async () => {
  const [left] = await app.database.owner`select count(*)::int as n from opt_out`
  expect(left?.n).toBe(1)
  const coordinator = await app.logIn(personas.coordinator)
  expect((await coordinator.get('/api/round')).body).toMatchObject({ year: 2027, lapsedYear: 2026 })
})

test('a transfer that began in the old year is waited for, and leaves nothing to destroy', async () => {
  const id = await app.openRound({ year: 2027, endDate: '2027-12-01', transferDate: '2027-12-31' })
  await app.database.owner`update mapping_year set instrument = '2026' where year = 2027`
  app.clock.set(new Date('2027-12-31T23:59:58+01:00'))
  const wish = { roundId: id, persons: 400, seed: 7, at: new Date('2027-11-01T10:00:00Z') }
  await fillRound(app.database.owner, program().keyRing, wish)
  const coordinator = await app.logIn(personas.coordinator)
  expect((await coordinator.post('/api/submission', {})).status).toBe(200)
  app.clock.set(new Date('2028-01-01T00:00:01+01:00'))
  expect(await destroyLapsedRounds(program())).toBe(0)
  const [round] = await app.database.owner`select transferred_at is not null as transferred,
    (select count(*)::int from register_row where year = 2027) > 0 as rows from round where id = ${id}`
  expect(round).toEqual({ transferred: true, rows: true })
})
