// The register's ten years, lived through in a second.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/harness/database.ts'
import type { Program } from '../accounts/index.ts'
import { inTransaction } from '../platform/database.ts'
import { destroyOldRows } from './index.ts'

let database: TestDatabase
let now = new Date('2026-11-20T10:00:00Z')

const transfers = [
  { municipality: '1103', year: 2026, at: '2026-11-20T10:00:00Z', rows: 40 },
  { municipality: '1108', year: 2026, at: '2026-12-31T22:30:00Z', rows: 7 },
  { municipality: '1103', year: 2027, at: '2027-10-01T10:00:00Z', rows: 30 },
]

beforeAll(async () => {
  database = await cloneDatabase()
  for (const { municipality, year, at, rows } of transfers)
    await database.owner`insert into register_row (municipality_number, year, pseudonym, service_type, instrument, answers, transferred_at)
      select ${municipality}, ${year}, decode(md5(n::text || ${at}), 'hex'), 1, '2026', '{1}', ${at} from generate_series(1, ${rows}) n`
  // Of the second nothing was kept beside the rows.
  await database.owner`insert into register_submission values ('1103', 2026, 3), ('1103', 2027, 0)`
  await database.owner`insert into release (municipality_number, year, created_at, content)
    values ('1103', 2026, now(), '{}')`
})
afterAll(() => database?.drop())

const run = () => destroyOldRows({ database: database.app, clock: { now: () => now } } as unknown as Program)
const on = (instant: string) => {
  now = new Date(instant)
  return run()
}
const left = async () => {
  const rows = await database.owner<{ n: number }[]>`select count(*)::int as n from register_row`
  return rows[0]?.n
}
/** Of which years it is still known how many were doubly registered. */
const known = async () => {
  const rows = await database.owner<
    { year: number }[]
  >`select year from register_submission where municipality_number = '1103' order by year`
  return rows.map(({ year }) => year)
}

test('eleven years: each transfer goes thirty days before its ten years are out, and no earlier', async () => {
  for (let year = 2027; year <= 2035; year += 1) expect(await on(`${year}-12-31T12:00:00Z`)).toBe(0)
  expect(await on('2036-10-21T10:59:59+02:00')).toBe(0)
  expect([await left(), await known()]).toEqual([77, [2026, 2027]])
  expect(await on('2036-10-21T11:00:00+02:00')).toBe(40)
  expect(await known()).toEqual([2027])
  expect(await on('2036-12-01T22:29:59Z')).toBe(0)
  expect(await on('2036-12-01T22:30:00Z')).toBe(7)
  expect(await on('2037-08-31T00:00:00Z')).toBe(0)
  expect(await on('2037-09-01T10:00:00Z')).toBe(30)
  expect([await left(), await known()]).toEqual([0, []])
  expect(await on('2037-12-31T12:00:00Z')).toBe(0)
})

test('a program that stood still destroys what it missed, once, whoever else asks', async () => {
  await database.owner`insert into register_row (municipality_number, year, pseudonym, service_type, instrument, answers, transferred_at)
    select '1106', 2028, decode(md5(n::text), 'hex'), 1, '2026', '{1}', '2028-05-01T10:00:00Z' from generate_series(1, 500) n`
  now = new Date('2039-01-01T10:00:00Z')
  const counts = await Promise.all([run(), run(), run(), run()])
  expect(counts.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 500])
})

test('each leaves a receipt and a line in the log; the statistics stay', async () => {
  const receipts =
    await database.owner`select municipality_number, year, rows, destroyed_at < transferred_at + interval '10 years' as "inTime"
    from retention_receipt order by destroyed_at, 1`
  expect([...receipts]).toEqual([
    { municipality_number: '1103', year: 2026, rows: 40, inTime: true },
    { municipality_number: '1108', year: 2026, rows: 7, inTime: true },
    { municipality_number: '1103', year: 2027, rows: 30, inTime: true },
    { municipality_number: '1106', year: 2028, rows: 500, inTime: false },
  ])
  const log = await database.owner`select object_id, details->>'rows' as rows from audit_entry
    where action = 'register.destroyed' and municipality_number = '1103' order by id`
  expect([...log]).toEqual([
    { object_id: '1103 2026', rows: '40' },
    { object_id: '1103 2027', rows: '30' },
  ])
  const [release] = await database.owner`select count(*)::int as n from release`
  expect(release?.n).toBe(1)
})

test('nobody but the program itself destroys rows', async () => {
  const destroy = inTransaction(
    database.app,
    { system: 'operator' },
    now,
    tx => tx`select register_destroy_due()`,
  )
  await expect(destroy).rejects.toThrow('by the program alone')
  await expect(database.app`delete from register_row`).rejects.toThrow('permission denied')
})
