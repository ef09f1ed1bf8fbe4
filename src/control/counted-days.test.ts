// The counts that patterns are found in are kept beside the log: they must say what the log says, whoever writes, whenever
// it is chained, and nobody but the chaining may write them. The definitions stand here a second time, in other words.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/harness/database.ts'
import { chainAudit, verifyAudit } from '../audit/index.ts'
import { inTransaction } from '../platform/database.ts'
import { countDays } from './queries.ts'
import { type CountedKind, thresholds } from './thresholds.ts'

let database: TestDatabase
const [korfor, coordinator, anna, berit] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const now = new Date('2026-11-01T10:00:00Z')

beforeAll(async () => {
  database = await cloneDatabase()
  await database.owner`insert into account (id, holder_token, role, municipality_number, full_name, email, granted_at) values
    (${korfor}, '\\x01', 'korfor', null, 'Kari', 'a@example.no', ${now}),
    (${coordinator}, '\\x02', 'coordinator', '1103', 'Knut', 'a@example.no', ${now})`
})
afterAll(() => database?.drop())

/** Without the triggers that keep the log as it is: each run begins with an empty one. */
beforeEach(async () => {
  await database.owner.begin(async tx => {
    for (const table of ['audit_entry', 'audit_chain'])
      await tx.unsafe(`alter table ${table} disable trigger user`)
    await tx`truncate audit_entry, audit_chain, audit_pending, audit_day restart identity`
    for (const table of ['audit_entry', 'audit_chain'])
      await tx.unsafe(`alter table ${table} enable trigger user`)
  })
})

type Entry = Readonly<{
  at: Date
  account: string | null
  municipality: string | null
  action: string
  outcome: 'done' | 'refused'
  ground: string | null
  code: string | null
}>

const entries = fc.array(
  fc.record<Entry>({
    // Both nights in which the clock is put back or forth, and the edges of the night.
    at: fc.oneof(
      fc
        .constantFrom(
          '2026-10-24T21:00Z',
          '2026-10-25T00:30Z',
          '2026-10-25T01:30Z',
          '2026-10-25T03:59Z',
          '2026-10-25T04:00Z',
        )
        .map(text => new Date(text)),
      fc.date({ min: new Date('2026-10-20'), max: new Date('2026-10-31'), noInvalidDate: true }),
    ),
    account: fc.constantFrom(anna, anna, berit, korfor, null),
    municipality: fc.constantFrom('1103', '1103', '1106', null),
    action: fc.constantFrom(
      ...[
        'assessment.opened',
        'assessment.changed',
        'assessment.erased',
        'assessment.number-shown',
        'opt-out.checked',
      ],
      ...[
        'opt-out.made',
        'person.looked-up',
        'assessment.content-downloaded',
        'letter.downloaded',
        'log.downloaded',
        'login.done',
      ],
    ),
    outcome: fc.constantFrom('done', 'done', 'refused'),
    ground: fc.constantFrom(null, null, 'opt-out'),
    code: fc.constantFrom(
      ...[null, 'access.denied', 'assessment.not-found', 'handover.outside-branch', 'assessment.opted-out'],
      ...['opt-out.too-many-in-hour', 'opt-out.too-many-in-day', 'request.invalid'],
    ),
  }),
  { maxLength: 60 },
)

const write = (rows: readonly Entry[]) =>
  Promise.all(
    rows.map(
      ({ at, account, municipality, action, outcome, ground, code }) => database.owner`
      insert into audit_entry (at, account_id, role, municipality_number, action, outcome, ground, details)
      values (${at}, ${account}, ${account && 'assessor'}, ${municipality}, ${action}, ${outcome}, ${ground},
        ${database.owner.json(code === null ? {} : { code })})`,
    ),
  )

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** What an entry counts as, said without SQL. */
function kindsOf({ at, action, outcome, ground, code: told }: Entry): string[] {
  if (action === 'assessment.erased' && ground === 'opt-out') return []
  const hour = Number(clock.format(at).slice(11, 13))
  const code = outcome === 'refused' ? (told ?? '') : ''
  const done = (name: string) => outcome === 'done' && action === name
  const kinds = {
    'search-limit': code.startsWith('opt-out.too-many'),
    'many-refusals': ['access.denied', 'assessment.not-found', 'handover.outside-branch'].includes(code),
    'many-opt-out-checks': done('opt-out.checked') || code === 'assessment.opted-out',
    'many-openings': done('assessment.opened'),
    'night-work': (hour >= 23 || hour < 5) && /^(assessment|opt-out|person)\./.test(action),
    'many-numbers-shown': done('assessment.number-shown'),
    'many-downloads': done('assessment.content-downloaded') || done('log.downloaded'),
    'many-erasures': done('assessment.erased'),
  }
  return Object.entries(kinds).flatMap(([kind, counts]) => (counts ? [kind] : []))
}

function countInWords(rows: readonly Entry[], place: string | null): Map<string, number> {
  const counts = new Map<string, number>()
  for (const entry of rows) {
    if (!entry.account || (place && entry.municipality !== place)) continue
    for (const kind of kindsOf(entry)) {
      const key = `${entry.account} ${clock.format(entry.at).slice(0, 10)} ${kind}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

/** Days are judged from the first deed on. */
const once = Object.fromEntries(Object.keys(thresholds).map(kind => [kind, { least: 1 }])) as Record<
  CountedKind,
  { least: number }
>

async function countAsked(account: string, place: string | null): Promise<Map<string, number>> {
  const days = await inTransaction(database.app, { account }, now, tx =>
    countDays(tx, place, '2026-10-01', once),
  )
  return new Map(
    days.flatMap(({ accountId, day, counts }) =>
      Object.entries(counts).flatMap(([kind, count]) =>
        count > 0 ? [[`${accountId} ${day} ${kind}`, count] as const] : [],
      ),
    ),
  )
}

const verify = () => verifyAudit(database.app, now)
const chainAll = async () => {
  while ((await chainAudit(database.app)) > 0);
}

describe('the counts', () => {
  test('say what the log says, chained or not yet, to KORFOR and to the coordinator', async () => {
    const written: Entry[] = []
    const property = fc.asyncProperty(entries, fc.boolean(), async (rows, chained) => {
      await write(rows)
      written.push(...rows)
      if (chained) await chainAll()
      expect(await countAsked(korfor, null)).toEqual(countInWords(written, null))
      expect(await countAsked(korfor, '1106')).toEqual(countInWords(written, '1106'))
      expect(await countAsked(coordinator, null)).toEqual(countInWords(written, '1103'))
      expect(await verify()).toMatchObject({ intact: true, miscounted: 0 })
    })
    await fc.assert(property, { seed: 18, numRuns: 40, endOnFailure: true })
    expect(countInWords(written, null).size).toBeGreaterThan(50)
  })

  test('are the same when they are made anew', async () => {
    await write(fc.sample(entries, { seed: 19, numRuns: 20 }).flat())
    await chainAll()
    const read = () => database.owner`select * from audit_day order by day, account_id, municipality_number`
    const before = [...(await read())]
    await database.owner`select audit_day_recount()`
    expect([...(await read())]).toEqual(before)
    expect(before.length).toBeGreaterThan(25)
  })

  test('that the database’s owner has changed, taken away or made up are found, and only those', async () => {
    await write(fc.sample(entries, { seed: 20, numRuns: 10 }).flat())
    await chainAll()
    for (const [statement, miscounted] of [
      [
        'update audit_day set openings = 0 where ctid = (select ctid from audit_day where openings > 0 limit 1)',
        1,
      ],
      ['delete from audit_day where ctid = (select ctid from audit_day limit 1)', 2],
      [
        `insert into audit_day select day - 99, account_id, municipality_number, role, 0, 9, 0, 0, 0, 0, 0, 0 from audit_day limit 1`,
        3,
      ],
    ] as const) {
      await database.owner.unsafe(statement)
      expect(await verify(), statement).toMatchObject({ intact: true, miscounted })
    }
    await database.owner`select audit_day_recount()`
    expect(await verify()).toMatchObject({ miscounted: 0 })
  })

  test('are written by the chaining alone', async () => {
    for (const statement of [
      'update audit_day set openings = 0',
      'delete from audit_day',
      'truncate audit_day',
      `insert into audit_day select current_date, '${anna}', null, null, 0, 0, 0, 0, 0, 0, 0, 0`,
      `select audit_day_add('{1}')`,
      'select audit_day_recount()',
    ])
      await expect(database.app.unsafe(statement), statement).rejects.toThrow('permission denied')
  })
})
