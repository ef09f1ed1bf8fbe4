import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../../test/harness/database.ts'
import { syntheticRelease } from '../../../test/statistics/synthetic-release.ts'
import { inTransaction, type Transaction } from '../../platform/database.ts'
import { findRelease, insertRelease, listReleases } from '../queries.ts'
import { packOf } from './packed.ts'
import { sumReleases } from './sums.ts'

const now = new Date('2026-11-20T10:00:00Z')
const places = ['0301', '1101', '1103', '1106', '1108', '1111', '1112']
/** From too few people to enough for every table and part. */
const sizes = [4, 10, 11, 35, 60, 120, 900]

let database: TestDatabase
const asStatistics = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  inTransaction(database.app, { system: 'statistics' }, now, work)

beforeAll(async () => {
  database = await cloneDatabase()
  await asStatistics(async tx => {
    for (const [place, municipality] of places.entries()) {
      const { content } = syntheticRelease(sizes[place] ?? 0, place)
      await insertRelease(tx, { municipality, year: 2026, createdAt: now, content })
    }
  })
})
afterAll(() => database?.drop())

const readBoth = () =>
  asStatistics(async tx => ({
    packed: (await listReleases(tx, 2026, 2026)).map(({ content }) => content),
    frozen: (await Promise.all(places.map(place => findRelease(tx, place, 2026)))).flatMap(
      release => release?.content ?? [],
    ),
  }))

test('a packed release says what was frozen', async () => {
  const { packed, frozen } = await readBoth()
  expect(frozen).toHaveLength(places.length)
  expect(packed.map(content => packOf(content) !== undefined)).toEqual(places.map(() => true))
  expect(packed.map(({ tables, ...head }) => ({ ...head, tables }))).toEqual(frozen)
  expect(packed.some(({ tables }) => tables.some(({ parts }) => parts))).toBe(true)
})

test('sums of packed releases are those of the frozen ones, to the letter', async () => {
  const { packed, frozen } = await readBoth()
  expect(JSON.stringify(sumReleases(packed))).toBe(JSON.stringify(sumReleases(frozen)))
  const mixed = packed.map((content, place) => (place % 2 === 0 ? content : (frozen[place] ?? content)))
  expect(sumReleases(mixed)).toEqual(
    expect.objectContaining({ people: 1136, releases: 6, tables: expect.any(Array) }),
  )
  const byId = (sum: ReturnType<typeof sumReleases>) =>
    Object.fromEntries(sum?.tables.map(({ id, total, cells, from }) => [id, { total, cells, from }]) ?? [])
  expect(byId(sumReleases(mixed))).toEqual(byId(sumReleases(frozen)))
})

test('the copy can be changed by nobody', async () => {
  const change = (): Promise<unknown> => asStatistics(tx => tx`update release_counts set people = 1`)
  await expect(change()).rejects.toThrow(/permission denied/)
  const add = (): Promise<unknown> => asStatistics(tx => tx`insert into table_shape (shape) values ('{}')`)
  await expect(add()).rejects.toThrow(/permission denied/)
})
