import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/harness/app.ts'
import type { TestDatabase } from '../../../test/harness/database.ts'
import { fillRegister } from '../../../test/statistics/fill-register.ts'
import { seededRandom } from '../../../test/statistics/seeded-random.ts'
import { freezeRelease } from '../create-release.ts'
import { readArea } from '../sums/read-area.ts'
import { freezePool, type PoolWish, readPoolWays } from './create-pool.ts'

const now = new Date('2026-11-20T10:00:00Z')
const later = new Date('2027-01-20T10:00:00Z')
let app: TestApp
let database: TestDatabase

const release = async (municipality: string, year: number, people: number, doublyRegistered?: number) => {
  const told = doublyRegistered === undefined ? {} : { doublyRegistered }
  await fillRegister(database.owner, { municipality, year, people, at: now, ...told })
  return freezeRelease(database.app, municipality, year, now, seededRandom(year))
}
const draw = (wish: Pick<PoolWish, 'kind' | 'municipality' | 'year' | 'members'>) =>
  freezePool(database.app, { ...wish, id: randomUUID(), now, random: seededRandom(7) })
/** Draws what is offered. */
const pool = async (kind: 'years' | 'neighbours', municipality: string, year = 2026) => {
  const { [kind]: members } = await readPoolWays(database.app, municipality, year, now)
  return draw({ kind, municipality, year, members })
}

beforeAll(async () => {
  app = await startTestApp({ at: now })
  database = app.database
})

afterAll(() => app?.close())

test('years with too few people are pooled once, and nobody is drawn twice', async () => {
  await release('9991', 2024, 6, 1)
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
  // Of one of the years it isn't known how many were doubly registered, so it isn't of both.
  const tables = both[0]?.content.tables.map(({ id }) => id)
  expect([tables?.includes('serviceType'), tables?.includes('registrations')]).toEqual([true, false])
  // Another pool of the same people, or one of people who were shown alone, is refused by the database itself.
  const insert = (year: number) =>
    database.owner`insert into pool_member (pool_id, municipality_number, year) values (${both[0]?.id ?? ''}, '9991', ${year})`
  await expect(insert(2025)).rejects.toMatchObject({ constraint_name: 'pool_member_was_too_few' })
  await expect(insert(2026)).rejects.toMatchObject({ constraint_name: 'pool_member_pkey' })
})

test('neighbours are pooled when both have agreed, and enter the sums of an area that holds them all', async () => {
  await release('9990', 2023, 7, 7)
  await release('9991', 2023, 8, 6)
  const say = (own: string, other: string, word: string) =>
    database.owner`insert into pool_agreement_word (municipality_number, neighbour_number, word, said_at, said_by)
      select ${own}, ${other}, ${word}, ${now}, id from account limit 1`
  await say('9990', '9991', 'proposed')
  expect(await pool('neighbours', '9990', 2023)).toBeUndefined()
  await say('9991', '9990', 'accepted')
  // Of others than those that were confirmed, nothing is drawn.
  const alone = [{ municipality: '9990', year: 2023 }]
  expect(await draw({ kind: 'neighbours', municipality: '9990', year: 2023, members: alone })).toBeUndefined()
  const together = await pool('neighbours', '9990', 2023)
  expect(together).toMatchObject({ content: { people: 15 } })
  // Thirteen of fifteen: the two others may be shown as none, or as five.
  const registrations = together?.content.tables.find(({ id }) => id === 'registrations')
  expect(registrations?.total).toBe(15)
  expect([10, 15]).toContain(registrations?.cells.double)
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

test('a pool enters sums when each member has let it, or its deadline has passed; a word of before doesn’t count', async () => {
  const told = async (at: Date) =>
    (await readArea(database.app, { kind: 'country' }, 2023, 2023, at)).years[0]?.summed?.people
  const say = (municipality: string, verdict: string, at: Date) =>
    database.owner`insert into release_verdict (municipality_number, year, verdict, comment, made_at, made_by)
      select ${municipality}, 2023, ${verdict}, 'et ord', ${at}, id from account limit 1`
  expect([await told(now), await told(later)]).toEqual([undefined, 15])
  await say('9990', 'approved', new Date(now.getTime() - 1000))
  expect(await told(now)).toBeUndefined()
  await say('9990', 'approved', now)
  expect(await told(now)).toBeUndefined()
  await say('9991', 'approved', now)
  expect(await told(now)).toBe(15)
  await say('9991', 'returned', later)
  expect(await told(later)).toBeUndefined()
})

test('the database itself refuses a pool of neighbours that haven’t agreed, and words that don’t follow', async () => {
  await release('9990', 2022, 7)
  await release('9991', 2022, 8)
  await expect(
    database.owner.begin(async tx => {
      await tx`insert into pool_agreement_word (municipality_number, neighbour_number, word, said_at, said_by)
        select '9991', '9990', 'ended', ${now}, id from account limit 1`
      await tx`insert into pool (id, kind, created_at, content) values ('00000000-0000-4000-8000-000000000001', 'neighbours', ${now}, '{}')`
      await tx`insert into pool_member (pool_id, municipality_number, year)
        select '00000000-0000-4000-8000-000000000001', number, 2022 from municipality where number in ('9990', '9991')`
    }),
  ).rejects.toMatchObject({ constraint_name: 'pool_members_have_agreed' })
  for (const [own, word] of [
    ['9990', 'accepted'],
    ['9991', 'declined'],
    ['9990', 'proposed'],
  ])
    await expect(
      database.owner`insert into pool_agreement_word (municipality_number, neighbour_number, word, said_at, said_by)
        select ${own ?? ''}, ${own === '9990' ? '9991' : '9990'}, ${word ?? ''}, ${now}, id from account limit 1`,
    ).rejects.toMatchObject({ constraint_name: 'pool_agreement_word_follows' })
})
