// One rule in two places: the program asks roundState, the database's policies round_state.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/harness/database.ts'
import { roundState } from './rules.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database?.drop())

const dayMs = 86_400_000
const dateOf = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10)
const dayOf = (date: string) => Date.parse(date) / dayMs

/** Days that matter, from the nights clocks change to the turn of the year. */
const notable = (year: number) =>
  [`${year}-01-01`, `${year}-03-29`, `${year}-10-25`, `${year}-12-30`, `${year}-12-31`].map(dayOf)

const cases = fc.integer({ min: 2015, max: 2040 }).chain(year => {
  const [first, last] = [dayOf(`${year}-01-01`), dayOf(`${year}-12-31`)]
  const day = fc.oneof(fc.integer({ min: first, max: last }), fc.constantFrom(...notable(year)))
  return fc.record({ a: day, b: day, transferred: fc.boolean() }).chain(({ a, b, transferred }) => {
    const end = Math.min(a, b, last - 1)
    const transfer = Math.min(Math.max(a, b, end + 1), last)
    // Instants crowd around Norwegian midnight before and after each date and the turn of the year.
    const midnight = fc.constantFrom(end, end + 1, transfer, transfer + 1, last + 1, first)
    const near = fc
      .tuple(midnight, fc.constantFrom(-2, -1, 0, 1), fc.integer({ min: -2, max: 2 }))
      .map(([d, hours, ms]) => new Date(d * dayMs + hours * 3_600_000 + ms))
    const any = fc.date({
      min: new Date((first - 30) * dayMs),
      max: new Date((last + 60) * dayMs),
      noInvalidDate: true,
    })
    return fc.record({
      year: fc.constant(year),
      endDate: fc.constant(dateOf(end)),
      transferDate: fc.constant(dateOf(transfer)),
      transferredAt: fc.constant(transferred ? new Date(transfer * dayMs) : null),
      at: fc.oneof({ weight: 3, arbitrary: near }, any),
    })
  })
})

test('roundState and round_state agree at every instant', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(cases, { minLength: 40, maxLength: 60 }), async batch => {
      const asked = batch.map(c => ({
        at: c.at.toISOString(),
        round: {
          year: c.year,
          end_date: c.endDate,
          transfer_date: c.transferDate,
          transferred_at: c.transferredAt,
        },
      }))
      const rows = await database.app<{ state: string }[]>`
        select round_state(jsonb_populate_record(null::round, c -> 'round'), (c ->> 'at')::timestamptz) as state
        from jsonb_array_elements(${database.app.json(JSON.parse(JSON.stringify(asked)))}) with ordinality as a(c, n) order by n`
      const inProgram = batch.map(c => roundState(c, c.at))
      for (const state of inProgram) seen.add(state)
      expect(rows.map(row => row.state)).toEqual(inProgram)
    }),
    { numRuns: 60 },
  )
  expect([...seen].sort()).toEqual(['lapsed', 'locked', 'open', 'transferable', 'transferred'])
})
