import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import type { TestDatabase } from '../../test/harness/database.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'
import { seededRandom } from '../../test/statistics/seeded-random.ts'
import { inTransaction } from '../platform/database.ts'
import { auditPublished } from './auditor/audit-published.ts'
import { freezePool } from './create-pool.ts'
import { freezeRelease } from './create-release.ts'
import { readArea } from './read-area.ts'

const now = new Date('2026-11-20T10:00:00Z')
const later = new Date('2027-01-20T10:00:00Z')
let app: TestApp
let database: TestDatabase

const release = async (municipality: string, year: number, people: number) => {
  await fillRegister(database.owner, { municipality, year, people, at: now })
  return freezeRelease(database.app, municipality, year, now, seededRandom(year))
}
const pool = (kind: 'years' | 'neighbours', municipality: string, year = 2026) =>
  freezePool(database.app, { kind, municipality, year, id: randomUUID(), now, random: seededRandom(7) })

beforeAll(async () => {
  app = await startTestApp({ at: now })
  database = app.database
})

afterAll(() => app?.close())

test('years with too few people are pooled once, and nobody is drawn twice', async () => {
  await release('9991', 2024, 6)
  await release('9991', 2025, 12)
  await release('9991', 2026, 5)
  expect(await pool('years', '9991', 2025)).toBeUndefined()
  const both = await Promise.all([pool('years', '9991'), pool('years', '9991')])
  expect(both[0]?.content).toEqual(both[1]?.content)
  expect(both[0]).toMatchObject({
    kind: 'years',
    content: { people: 11 },
    members: [
      { municipality: '9991', year: 2024 },
      { municipality: '9991', year: 2026 },
    ],
  })
  // Another pool of the same people, or one of people who were shown alone, is refused by the database itself.
  const insert = (year: number) =>
    database.owner`insert into pool_member (pool_id, municipality_number, year) values (${both[0]?.id ?? ''}, '9991', ${year})`
  await expect(insert(2025)).rejects.toMatchObject({ constraint_name: 'pool_member_was_too_few' })
  await expect(insert(2026)).rejects.toMatchObject({ constraint_name: 'pool_member_pkey' })
})

test('neighbours are pooled when both have agreed, and enter the sums of an area that holds them all', async () => {
  await release('9990', 2023, 7)
  await release('9991', 2023, 8)
  const agree = (own: string, other: string) =>
    database.owner`insert into pool_agreement (municipality_number, neighbour_number, agreed_at, agreed_by)
      select ${own}, ${other}, ${now}, id from account limit 1`
  await agree('9990', '9991')
  expect(await pool('neighbours', '9990', 2023)).toBeUndefined()
  await agree('9991', '9990')
  expect(await pool('neighbours', '9990', 2023)).toMatchObject({ content: { people: 15 } })
  const { years, participants } = await readArea(database.app, { kind: 'country' }, 2023, 2026, later)
  expect(years.map(({ summed }) => summed?.people)).toEqual([15, undefined, 12, undefined])
  expect(participants.map(({ takingPart }) => takingPart)).toEqual([
    ['Fjordvik', 'Nesheim'],
    [],
    ['Nesheim'],
    [],
  ])
  expect(participants[3]?.tooFew).toEqual(['Nesheim'])
})

test('what was published of a municipality is audited, alone or in its pool', async () => {
  const audited = (municipality: string, year: number) =>
    inTransaction(database.app, { system: 'statistics' }, now, tx => auditPublished(tx, municipality, year))
  expect(await audited('9990', 2020)).toBeUndefined()
  expect(await audited('9991', 2026)).toMatchObject({ findings: [] })
}, 120_000)
