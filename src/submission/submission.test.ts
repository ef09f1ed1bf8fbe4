import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Registration } from '../../dev/population/index.ts'
import { fillRound } from '../../test/fill-round.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { personas } from '../../test/personas.ts'
import { evaluate, getInstrument, variableNames } from '../instrument/index.ts'
import { type Ground, inTransaction, type Transaction } from '../platform/database.ts'
import { registeredSubmissionsSchema } from '../register/contract.ts'
import { report as reportSchema } from '../reports/contract.ts'
import { submissionPreviewSchema, submissionProgressSchema, submissionReceiptSchema } from './contract.ts'

const instrument = getInstrument('2026')
const transferDay = new Date('2026-11-20T08:00:00Z')

let app: TestApp
let roundId: string

beforeEach(async () => {
  app = await startTestApp()
  roundId = await app.openRound()
})
afterEach(() => app?.close())

const fill = (persons: number) =>
  fillRound(app.database.owner, app.app.program.keyRing, {
    roundId,
    persons,
    seed: 7,
    shares: { twice: 0.2, unfinished: 0.1, contradicting: 0.05, notInformed: 0.05 },
    at: app.clock.now(),
  })

async function coordinatorOnTransferDay() {
  app.clock.set(transferDay)
  return app.logIn(personas.coordinator)
}

async function waitUntilDone(visitor: Awaited<ReturnType<TestApp['logIn']>>) {
  for (let tries = 0; tries < 200; tries += 1) {
    const progress = (await visitor.get('/api/submission/progress')).read(submissionProgressSchema)
    if (progress.state !== 'running') return progress
    await setTimeout(50)
  }
  throw new Error('the transfer did not end')
}

async function transfer() {
  const visitor = await coordinatorOnTransferDay()
  const reply = await visitor.post('/api/submission', {})
  expect(reply.status, reply.text).toBe(200)
  expect((await waitUntilDone(visitor)).state).toBe('done')
  return visitor
}

/** What a whole transfer must come to, counted anew from what was registered. */
function expectationOf(made: readonly Registration[]) {
  const complete = made.filter(({ fate }) => fate === 'complete')
  const people = new Set(complete.map(({ person }) => person.nationalNumber)).size
  const wrong = made.filter(({ fate }) => fate === 'unfinished' || fate === 'contradicting').length
  return {
    assessments: made.length,
    transferred: complete.length,
    withErrors: wrong,
    notInformed: made.length - complete.length - wrong,
    merged: complete.length - people,
    registerRows: people,
  }
}

/** How many people several units have a complete assessment of, counted anew from what was registered. */
function doublyRegisteredIn(made: readonly Registration[]): number {
  const complete = made.filter(({ fate }) => fate === 'complete')
  const units = Map.groupBy(complete, ({ person }) => person.nationalNumber)
  return [...units.values()].filter(({ length }) => length > 1).length
}

async function countsLeft() {
  const [left] = await app.database.owner`select (select count(*)::int from assessment) as assessments,
    (select count(*)::int from round_person) as people, (select count(*)::int from round_key) as keys,
    (select count(*)::int from register_row) as rows,
    (select doubly_registered from register_submission) as "doublyRegistered"`
  return left
}

describe('the preview', () => {
  test('tells the same counts as the transfer, per unit, and nothing of anybody', async () => {
    const made = await fill(120)
    const expected = expectationOf(made)
    const visitor = await app.logIn(personas.coordinator)
    const reply = await visitor.get('/api/submission/preview')
    const preview = reply.read(submissionPreviewSchema)
    expect(preview).toMatchObject({
      state: 'open',
      mayTransfer: false,
      transferDate: '2026-11-20',
      assessments: expected.assessments,
      willGo: expected.transferred,
      withErrors: expected.withErrors,
      notInformed: expected.notInformed,
      merged: expected.merged,
      registerRows: expected.registerRows,
    })
    expect(preview.units.map(unit => unit.name)).toEqual([
      'Barneverntjenesten',
      'NAV Fjordvik',
      'Rus og psykisk helse',
    ])
    const sum = (key: 'assessments' | 'willGo' | 'withErrors' | 'notInformed') =>
      preview.units.reduce((total, unit) => total + unit[key], 0)
    for (const key of ['assessments', 'willGo', 'withErrors', 'notInformed'] as const)
      expect(sum(key)).toBe(preview[key])
    expect(reply.text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    expect(reply.text).not.toMatch(/\d{11}/)
    const [entry] = await app.database
      .owner`select outcome from audit_entry where action = 'submission.previewed'`
    expect(entry).toEqual({ outcome: 'done' })
  })

  test('is refused to all but the coordinator, and counts nothing of another municipality', async () => {
    await fill(5)
    for (const persona of [personas.assessor, personas.korus, personas.korfor]) {
      const visitor = await app.logIn(persona)
      expect((await visitor.get('/api/submission/preview')).problem).toBe('access.denied')
    }
    expect((await app.visit().get('/api/submission/preview')).status).toBe(401)
    await app.openRound({ municipality: 'nesheim' })
    const elsewhere = await app.logIn(personas.coordinatorElsewhere)
    const preview = (await elsewhere.get('/api/submission/preview')).read(submissionPreviewSchema)
    expect(preview).toMatchObject({ assessments: 0, units: [] })
  })
})

describe('the transfer', () => {
  test('moves what is complete and destroys the rest, and its receipt adds up', async () => {
    const made = await fill(150)
    const keysBefore = await app.app.program.keyRing.roundsWithKeys()
    expect(keysBefore).toContain(roundId)
    const visitor = await transfer()
    const receipt = (await visitor.get('/api/submission/receipt')).read(submissionReceiptSchema)
    expect(receipt).toMatchObject({
      ...expectationOf(made),
      municipality: { number: '9990', name: 'Fjordvik' },
      year: 2026,
      transferredAt: transferDay.toISOString(),
      transferredBy: personas.coordinator.name,
    })
    const doublyRegistered = doublyRegisteredIn(made)
    expect(doublyRegistered).toBeGreaterThan(10)
    const rows = receipt.registerRows
    expect(await countsLeft()).toEqual({ assessments: 0, people: 0, keys: 0, rows, doublyRegistered })
    expect(await app.app.program.keyRing.roundsWithKeys()).not.toContain(roundId)
    const entries = await app.database
      .owner`select action from audit_entry where action like 'submission.%' order by id`
    expect(entries.map(entry => entry.action)).toEqual([
      'submission.started',
      'submission.done',
      'submission.receipt-read',
    ])
    const ofYear = async (year: number) => visitor.get(`/api/submission/receipt?year=${year}`)
    expect((await ofYear(2026)).body).toEqual(receipt)
    expect((await ofYear(2025)).problem).toBe('submission.no-receipt')
    // The figures are frozen a moment after the transfer is done.
    await expect
      .poll(async () => [
        ...(await app.database.owner`select content from release_table where name = 'registrations'`),
      ])
      .toEqual([
        {
          content: {
            id: 'registrations',
            total: rows,
            cells: { single: rows - doublyRegistered, double: doublyRegistered },
          },
        },
      ])
  })

  test('writes each person’s counted answers in the order of the codebook, and nobody’s number', async () => {
    const made = await fill(60)
    await transfer()
    const rows = await app.database.owner`select *, (ctid::text::point)[0]::int as page
      from register_row order by ctid`
    const names = variableNames(instrument)
    const singles = made.filter(
      ({ fate, person }) =>
        fate === 'complete' &&
        made.filter(other => other.person.nationalNumber === person.nationalNumber).length === 1,
    )
    for (const { person, answers } of singles) {
      const { countedAnswers } = evaluate(instrument, person.facts, answers)
      const expected: Readonly<Record<string, number>> = {
        ...countedAnswers,
        birth_year: person.facts.birthYear,
        sex: person.facts.sex === 'male' ? 1 : 2,
      }
      expect(rows.map(row => row.answers)).toContainEqual(names.map(name => expected[name] ?? null))
    }
    // Where rows lie on disk tells nothing of whose they are: they come by pseudonym. PostgreSQL may put one where there
    // is room on an earlier page, so each page is looked at by itself.
    for (const onPage of Map.groupBy(rows, row => row.page).values()) {
      const pseudonyms = onPage.map(row => row.pseudonym.toString('hex'))
      expect(pseudonyms).toEqual([...pseudonyms].sort())
    }
    const dump = JSON.stringify(rows)
    for (const { person } of made) expect(dump).not.toContain(person.nationalNumber)
  })

  test('is refused before its date, without a new authentication, with nothing ready, and to others', async () => {
    await fill(3)
    const early = await app.logIn(personas.coordinator)
    expect((await early.post('/api/submission', {})).problem).toBe('submission.not-yet')
    const visitor = await coordinatorOnTransferDay()
    app.clock.advance(6 * 60_000)
    expect((await visitor.post('/api/submission', {})).problem).toBe('reauthentication.needed')
    await visitor.reauthenticate(personas.coordinator)
    await app.database.owner`update assessment set informed = false`
    expect((await visitor.post('/api/submission', {})).problem).toBe('submission.nothing-to-transfer')
    expect((await (await app.logIn(personas.assessor)).post('/api/submission', {})).problem).toBe(
      'access.denied',
    )
    expect((await (await app.logIn(personas.coordinatorElsewhere)).post('/api/submission', {})).problem).toBe(
      'submission.no-round',
    )
    expect(await countsLeft()).toMatchObject({ rows: 0, keys: 1 })
    const refused = await app.database.owner`select details->>'code' as code from audit_entry
      where action = 'submission.started' and outcome = 'refused' order by id`
    expect(refused.map(entry => entry.code)).toEqual([
      'submission.not-yet',
      'reauthentication.needed',
      'submission.nothing-to-transfer',
      'access.denied',
      'submission.no-round',
    ])
  })

  test('of two presses at once, one happens', async () => {
    const made = await fill(300)
    const [first, second] = [await coordinatorOnTransferDay(), await app.logIn(personas.coordinator)]
    const replies = await Promise.all([
      first.post('/api/submission', {}),
      second.post('/api/submission', {}),
      first.post('/api/submission', {}),
    ])
    for (const reply of replies)
      expect(reply.status === 200 || reply.problem === 'submission.transferred', reply.text).toBe(true)
    expect((await waitUntilDone(first)).state).toBe('done')
    expect(await countsLeft()).toMatchObject({ assessments: 0, rows: expectationOf(made).registerRows })
    const done = await app.database.owner`select 1 from audit_entry where action = 'submission.done'`
    expect(done.count).toBe(1)
    expect((await first.post('/api/submission', {})).problem).toBe('submission.transferred')
  })

  test('that fails leaves everything as it was, says so, and can be pressed again', async () => {
    const made = await fill(40)
    // A ciphertext that was moved to another row must stop the whole.
    await app.database
      .owner`update assessment set content_cipher = (select content_cipher from assessment order by id limit 1)
      where id = (select max(id::text)::uuid from assessment)`
    const visitor = await coordinatorOnTransferDay()
    expect((await visitor.post('/api/submission', {})).status).toBe(200)
    expect((await waitUntilDone(visitor)).state).toBe('failed')
    const untouched = { assessments: made.length, rows: 0, keys: 1, doublyRegistered: null }
    expect(await countsLeft()).toMatchObject(untouched)
    expect((await visitor.get('/api/submission/receipt')).problem).toBe('submission.no-receipt')
    await app.database.owner`delete from assessment where id = (select max(id::text)::uuid from assessment)`
    expect((await visitor.post('/api/submission', {})).status).toBe(200)
    expect((await waitUntilDone(visitor)).state).toBe('done')
  })
})

test.each([
  { policy: 'per-round', people: 20, keys: ['account'] },
  { policy: 'longitudinal', people: 10, keys: ['account', 'pseudonym'] },
] as const)(
  'ten people in two municipalities get $people pseudonyms under the policy $policy',
  async wish => {
    await app.close()
    app = await startTestApp({ config: { pseudonymPolicy: wish.policy } })
    const rounds = [await app.openRound(), await app.openRound({ municipality: 'nesheim' })]
    for (const id of rounds) {
      const shares = { twice: 0, unfinished: 0, contradicting: 0, notInformed: 0 }
      const plan = { roundId: id, persons: 10, seed: 9, at: app.clock.now(), shares }
      await fillRound(app.database.owner, app.app.program.keyRing, plan)
    }
    app.clock.set(transferDay)
    for (const persona of [personas.coordinator, personas.coordinatorElsewhere]) {
      const visitor = await app.logIn(persona)
      await visitor.post('/api/submission', {})
      expect((await waitUntilDone(visitor)).state).toBe('done')
    }
    const [found] = await app.database
      .owner`select count(*)::int as rows, count(distinct pseudonym)::int as people from register_row`
    expect(found).toEqual({ rows: 20, people: wish.people })
    const keys = await app.database.owner`select purpose from national_key order by purpose`
    expect(keys.map(key => key.purpose)).toEqual(wish.keys)
  },
)

test('what the database holds, it holds: no transfer without its ground, no half transfer, no second one', async () => {
  await fill(4)
  const { owner, app: asApp } = app.database
  await expect(owner`update round set transferred_at = now() where id = ${roundId}`).rejects.toMatchObject({
    constraint_name: 'round_transferred_whole',
  })
  const [coordinator] =
    await owner`select id from account where role = 'coordinator' and municipality_number = '9990'`
  const asCoordinator = <T>(ground: Ground | undefined, work: (tx: Transaction) => Promise<T>) =>
    inTransaction(asApp, { account: coordinator?.id, ground }, transferDay, work)
  expect(await asCoordinator(undefined, async tx => tx`select 1 from assessment`)).toHaveLength(0)
  await expect(
    asCoordinator(undefined, async tx => tx`select submission_begin(${roundId})`),
  ).rejects.toMatchObject({
    code: '42501',
  })
  await expect(
    asCoordinator(
      undefined,
      async tx => tx`insert into register_row (municipality_number, year, pseudonym, service_type, instrument, answers, transferred_at)
      values ('9990', 2026, 'x', 1, '2026', '{}', now())`,
    ),
  ).rejects.toMatchObject({ code: '42501' })
  expect(await asCoordinator('submission', async tx => tx`select 1 from register_row`)).toHaveLength(0)
  await transfer()
  await expect(owner`update round set end_date = end_date where id = ${roundId}`).rejects.toMatchObject({
    constraint_name: 'round_transferred_for_good',
  })
})

test('one doubly registered of fourteen people is shown as none, or as five', async () => {
  const one = { roundId, persons: 14, seed: 2, at: app.clock.now() }
  const shares = { twice: 0.1, unfinished: 0, contradicting: 0, notInformed: 0 }
  const made = await fillRound(app.database.owner, app.app.program.keyRing, { ...one, shares })
  expect(doublyRegisteredIn(made)).toBe(1)
  const coordinator = await transfer()
  const report = (await coordinator.get('/api/reports/municipal/2026')).read(reportSchema)
  const table = report.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'registrations')
  const counts = table?.groups[0]?.rows.map(({ cells }) => cells[0])
  const shownAs = (double: number) => [14 - double, double, 14].map(value => ({ kind: 'count', value }))
  expect([shownAs(0), shownAs(5)]).toContainEqual(counts)
  for (const persona of [personas.korfor, personas.korus])
    expect((await (await app.logIn(persona)).get('/api/submission/receipt')).problem).toBe('access.denied')
})

test('the checksum of the receipt is that of the file KORFOR downloads', async () => {
  await fill(80)
  const coordinator = await transfer()
  const receipt = (await coordinator.get('/api/submission/receipt')).read(submissionReceiptSchema)
  const korfor = await app.logIn(personas.korfor)
  const [listed] = (await korfor.get('/api/register/submissions')).read(registeredSubmissionsSchema)
  expect(listed).toMatchObject({ municipality: { number: '9990' }, year: 2026, rows: receipt.registerRows })
  const csv = (await korfor.get('/api/register/9990/2026/rows.csv')).text
  const body = csv.slice(csv.indexOf('\r\n') + 2)
  expect(createHash('sha256').update(body).digest('hex')).toBe(receipt.checksum)
})
