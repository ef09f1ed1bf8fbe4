// What people do at the same moment, in any order that chance finds: whatever was answered must be true afterwards. Each
// property runs some tens of interleavings here; RACE_RUNS=2000 npx vitest run test/races runs as many as one has time for.
// A failure prints the seed and the shortest delays that bring it about.
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { seededRandom } from '../../dev/national-numbers.ts'
import { type App, createApp } from '../../src/app.ts'
import { personToken } from '../../src/identity/index.ts'
import { getInstrument, variableNames } from '../../src/instrument/index.ts'
import { fileKeyVault } from '../../src/platform/key-vault.ts'
import { createLogger } from '../../src/platform/log.ts'
import { peopleToAssess, startRequest } from '../assessments.ts'
import { fillRound } from '../fill-round.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { type Answer, makePlace, type RacePlace } from './place.ts'

const runs = inject('raceRuns')
vi.setConfig({ testTimeout: 60_000 + runs * 1000 })
const nextPerson = peopleToAssess(1789)
const open = new Date('2026-10-01T10:00:00Z')
const transferDay = new Date('2026-11-20T10:00:00Z')

let app: TestApp
/** Another process of the program on the same database; its clock stands on the transfer day. */
let later: App
let another: App

beforeAll(async () => {
  app = await startTestApp({ at: open })
  const { config, database } = app
  const start = () =>
    createApp({
      config,
      database: database.app,
      clock: { now: () => transferDay },
      vault: fileKeyVault(config.keyDirectory),
      log: createLogger('silent'),
    })
  later = await start()
  another = await start()
})
afterAll(async () => {
  await later?.close()
  await another?.close()
  await app?.close()
})

/** Milliseconds to wait before each deed. */
const delays = (count: number, most = 12) =>
  fc.array(fc.integer({ min: 0, max: most }), { minLength: count, maxLength: count })
const after = async <T>(milliseconds: number | undefined, deed: () => Promise<T>): Promise<T> => {
  await setTimeout(milliseconds ?? 0)
  return deed()
}
/** Runs a property over interleavings; none of them may break, and among them each outcome in `seen` must have come about. */
async function race(
  count: number,
  seed: number,
  property: (waits: number[]) => Promise<void>,
  share = 1,
): Promise<void> {
  const numRuns = Math.max(10, Math.round(runs * share))
  await fc.assert(fc.asyncProperty(delays(count), property), { seed, numRuns, endOnFailure: true })
}

const codes = (answers: readonly Answer[]) => answers.map(({ status, code }) => code ?? String(status))
const allIn = (answers: readonly Answer[], allowed: readonly string[]) =>
  expect(codes(answers).filter(code => !allowed.includes(code))).toEqual([])

async function begin(place: RacePlace, number: string): Promise<string> {
  const answer = await place.ask('assessor', 'POST', '/api/assessments', startRequest(number))
  expect(answer.status).toBe(200)
  return answer.body.id as string
}

/** Saves one answer after another, each on the version that the one before gave, until one is refused. */
async function saves(place: RacePlace, id: string, waits: readonly number[]): Promise<Answer[]> {
  const answers: Answer[] = []
  let version = 1
  for (const [n, wait] of waits.entries()) {
    const save = { baseVersion: version, changes: { category: 1 + (n % 3) }, reason: 'autosave' }
    const answer = await after(wait, () => place.ask('assessor', 'PATCH', `/api/assessments/${id}`, save))
    answers.push(answer)
    if (answer.status !== 200) break
    version = answer.body.version as number
  }
  return answers
}

/** Every save that was answered as saved has left its line. */
async function expectTraced(id: string, answers: readonly Answer[]): Promise<void> {
  const traced = await app.database.owner<{ version: number }[]>`select (details->>'version')::int as version
    from audit_entry where object_id = ${id} and action = 'assessment.changed' and outcome = 'done' order by id`
  const saved = answers.filter(({ status }) => status === 200).map(({ body }) => body.version)
  expect(traced.map(({ version }) => version)).toEqual(saved)
}

const heldIn = async (place: RacePlace) =>
  app.database.owner<{ id: string; holder: string; version: number }[]>`
    select id, holder_account_id as holder, version from assessment where round_id = ${place.roundId}`

test('an opt-out against saves and starts: the person who opted out is in no unit, and no save is answered falsely', async () => {
  const seen = new Set<number>()
  await race(6, 11, async waits => {
    const place = await makePlace(app)
    const number = nextPerson()
    const id = await begin(place, number)
    const [saved, optedOut, started] = await Promise.all([
      saves(place, id, waits.slice(0, 4)),
      after(waits[4], () => place.ask('coordinator', 'POST', '/api/opt-outs', { nationalNumber: number })),
      after(waits[5], () => place.ask('otherUnit', 'POST', '/api/assessments', startRequest(number))),
    ])
    expect(optedOut.status).toBe(200)
    allIn(saved, ['200', 'assessment.not-found'])
    allIn([started], ['200', 'assessment.opted-out'])
    expect(await heldIn(place)).toEqual([])
    await expectTraced(id, saved)
    const erased = await app.database.owner`select 1 from audit_entry where action = 'assessment.erased'
      and ground = 'opt-out' and municipality_number = ${place.municipality}`
    expect(erased.length).toBe(1 + (started.status === 200 ? 1 : 0))
    const persons = await app.database
      .owner`select opted_out from round_person where round_id = ${place.roundId}`
    expect(persons).toEqual([{ opted_out: true }])
    seen.add(saved.length)
  })
  expect(seen.size).toBeGreaterThan(1)
})

test('handover, erasure, opt-out and saves of one assessment: one of them has the last word, and it is true', async () => {
  const seen = new Set<string>()
  await race(6, 12, async waits => {
    const place = await makePlace(app)
    const number = nextPerson()
    const id = await begin(place, number)
    const handOver = { receiverId: place.accounts.colleague, assessmentIds: [id], confirmed: true }
    const [saved, given, erased, optedOut] = await Promise.all([
      saves(place, id, waits.slice(0, 3)),
      after(waits[3], () => place.ask('assessor', 'POST', '/api/handover', handOver)),
      after(waits[4], () => place.ask('assessor', 'DELETE', `/api/assessments/${id}`, { confirmed: true })),
      // Later than the others, so that it doesn't always win.
      after((waits[5] ?? 0) * 3, () =>
        place.ask('otherUnit', 'POST', '/api/opt-outs', { nationalNumber: number }),
      ),
    ])
    allIn(saved, ['200', 'assessment.not-found'])
    allIn([given], ['200', 'handover.changed-meanwhile', 'handover.nothing'])
    allIn([erased], ['204', '200', 'assessment.not-found'])
    expect(optedOut.status).toBe(200)
    expect(given.status === 200 && erased.status < 300).toBe(false)
    expect(await heldIn(place)).toEqual([])
    await expectTraced(id, saved)
    const moved = await app.database
      .owner`select 1 from audit_entry where action = 'assessment.handed-over' and object_id = ${id}`
    expect(moved.length).toBe(given.status === 200 ? 1 : 0)
    seen.add(`${given.status} ${erased.status}`)
  })
  expect(seen.size).toBeGreaterThan(1)
})

test('a suspension against saves and starts: nobody who is suspended holds anything, and what was saved is handed on', async () => {
  const seen = new Set<string>()
  await race(6, 13, async waits => {
    const place = await makePlace(app)
    const id = await begin(place, nextPerson())
    const suspend = { receiverId: place.accounts.colleague, confirmed: true }
    const [saved, suspended, started] = await Promise.all([
      saves(place, id, waits.slice(0, 4)),
      after(waits[4], () =>
        place.ask(
          'coordinator',
          'POST',
          `/api/administration/accounts/${place.accounts.assessor}/suspend`,
          suspend,
        ),
      ),
      after(waits[5], () => place.ask('assessor', 'POST', '/api/assessments', startRequest(nextPerson()))),
    ])
    expect(suspended.status).toBe(200)
    allIn(saved, ['200', 'assessment.not-found', 'session.missing', 'session.no-account'])
    allIn([started], ['200', 'session.missing', 'session.no-account', 'assessment.not-found'])
    const held = await heldIn(place)
    expect(new Set(held.map(({ holder }) => holder))).toEqual(new Set([place.accounts.colleague]))
    expect(held.length).toBe(suspended.body.assessments)
    const last = saved.filter(({ status }) => status === 200).at(-1)
    expect(held.find(one => one.id === id)?.version).toBe(last?.body.version ?? 1)
    await expectTraced(id, saved)
    expect((await place.ask('assessor', 'GET', '/api/assessments')).status).toBe(401)
    seen.add(`${saved.length} ${started.status}`)
  })
  expect(seen.size).toBeGreaterThan(2)
})

const instrument = getInstrument('2026')
const education = variableNames(instrument).indexOf('education')

/** Complete assessments in both units, each by the one assessor there. */
async function fill(place: RacePlace, persons: number) {
  const { keyRing } = app.app.program
  const shares = { twice: 0, unfinished: 0, contradicting: 0, notInformed: 0 }
  const made = await fillRound(app.database.owner, keyRing, {
    roundId: place.roundId,
    persons,
    seed: Math.floor(random() * 1e9),
    shares,
    at: open,
  })
  const key = await app.database.owner.begin(tx => keyRing.roundKey(tx, place.roundId))
  const rows = await app.database.owner<{ id: string; person_token: Buffer; holder: string }[]>`
    select id, person_token, holder_account_id as holder from assessment where round_id = ${place.roundId}`
  return made.map(({ person, answers }) => {
    const token = personToken(key, person.nationalNumber)
    const row = rows.find(candidate => candidate.person_token.equals(token))
    return {
      id: row?.id ?? '',
      holder: row?.holder,
      number: person.nationalNumber,
      education: answers.education,
    }
  })
}
const random = seededRandom(1815)

async function untilTransferred(place: RacePlace): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    const [round] = await app.database.owner`select r.transferred_at, p.state from round r
      left join submission_progress p on p.round_id = r.id where r.id = ${place.roundId}`
    if (round?.transferred_at && round.state === 'done') return
    if (round?.state === 'failed') throw new Error('the transfer failed')
    await setTimeout(5)
  }
  throw new Error('the transfer never came to an end')
}

async function settleSessions(place: RacePlace): Promise<void> {
  await app.database.owner`update session set created_at = ${transferDay}, last_seen_at = ${transferDay},
    authenticated_at = ${transferDay} where account_id = any(${Object.values(place.accounts)})`
}

test('two presses of the button in two processes: one transfer, whole', async () => {
  await race(
    3,
    14,
    async waits => {
      const place = await makePlace(app)
      const made = await fill(place, 4)
      await settleSessions(place)
      const presses = await Promise.all(
        waits.map((wait, n) =>
          after(wait, () =>
            place.ask('coordinator', 'POST', '/api/submission', {}, n % 2 === 0 ? later : another),
          ),
        ),
      )
      allIn(presses, ['200', 'submission.transferred'])
      await untilTransferred(place)
      const receipts = await app.database
        .owner`select register_rows from submission_receipt where round_id = ${place.roundId}`
      expect(receipts).toEqual([{ register_rows: made.length }])
      const rows = await app.database
        .owner`select 1 from register_row where municipality_number = ${place.municipality}`
      expect(rows.length).toBe(made.length)
      const done = await app.database
        .owner`select 1 from audit_entry where action = 'submission.done' and object_id = ${place.roundId}`
      expect(done.length).toBe(1)
    },
    0.4,
  )
})

test('a transfer against what people do in its moment: what was answered as done is in the register, and what was not isn’t', async () => {
  const seen = new Set<string>()
  await race(
    4,
    15,
    async waits => {
      const place = await makePlace(app)
      const made = await fill(place, 4)
      const seatOf = (holder: string | undefined) =>
        (Object.entries(place.accounts).find(([, id]) => id === holder)?.[0] ?? 'assessor') as 'assessor'
      await settleSessions(place)
      const [first, second, third] = made
      if (!first || !second || !third) throw new Error('too few were made')
      const rectified = first.education === 2 ? 3 : 2
      const rectification = {
        demanded: true,
        baseVersion: 1,
        changes: { education: rectified },
        acceptErrors: true,
      }
      const [pressed, put, erased, optedOut] = await Promise.all([
        after(waits[0], () => place.ask('coordinator', 'POST', '/api/submission', {}, later)),
        after(waits[1], () =>
          place.ask(
            seatOf(first.holder),
            'PATCH',
            `/api/assessments/${first.id}/rectification`,
            rectification,
            another,
          ),
        ),
        after(waits[2], () =>
          place.ask(
            seatOf(second.holder),
            'POST',
            `/api/assessments/${second.id}/erasure`,
            { demanded: true },
            another,
          ),
        ),
        after(waits[3], () =>
          place.ask('coordinator', 'POST', '/api/opt-outs', { nationalNumber: third.number }, another),
        ),
      ])
      expect(pressed.status).toBe(200)
      allIn([put, erased], ['200', 'assessment.not-found', 'assessment.transferred'])
      expect(optedOut.status).toBe(200)
      await untilTransferred(place)
      const rows = await app.database.owner<{ answers: (number | null)[] }[]>`select answers from register_row
      where municipality_number = ${place.municipality}`
      const [receipt] = await app.database
        .owner`select assessments, register_rows from submission_receipt where round_id = ${place.roundId}`
      expect(rows.length).toBe(receipt?.register_rows)
      expect(await heldIn(place)).toEqual([])
      const lines = await app.database
        .owner`select 1 from audit_entry where action = 'assessment.erased' and ground = 'opt-out'
      and object_id = ${third.id}`
      const gone = (erased.status === 200 ? 1 : 0) + lines.length
      expect(receipt?.assessments).toBe(made.length - gone)
      const expected = made
        .filter(one => !(one === second && erased.status === 200) && !(one === third && lines.length > 0))
        .map(one => (one === first && put.status === 200 ? rectified : (one.education ?? null)))
      expect(rows.map(({ answers }) => answers[education] ?? null).sort()).toEqual(expected.sort())
      seen.add(`${put.status} ${erased.status} ${lines.length}`)
    },
    0.6,
  )
  expect(seen.size).toBeGreaterThan(1)
})
