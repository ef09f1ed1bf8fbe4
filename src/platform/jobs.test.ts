// The queue with several processes' worth of itself on one database, as the application's own role.
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/harness/database.ts'
import { startJobs } from './jobs.ts'
import { createLogger } from './log.ts'

let database: TestDatabase
const log = createLogger('silent')

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database?.drop())

test('of several processes that start at once, one runs what is due; all stop at once', async () => {
  const ran: number[] = []
  const options = { databaseUrl: database.appUrl, log, pollSeconds: 0.5 }
  const jobs = await Promise.all(
    [1, 2].map(n =>
      startJobs(options, async () => {
        ran.push(n)
      }),
    ),
  )
  for (let tries = 0; tries < 100 && ran.length === 0; tries += 1) await setTimeout(50)
  // Time for the other to run the same job, if it could.
  await setTimeout(1000)
  const [queued] = await database.owner<{ finished: number; schedules: number }[]>`select
    (select count(*)::int from queue.job where name = 'due' and state = 'completed') as finished,
    (select count(*)::int from queue.schedule) as schedules`
  expect(queued?.schedules).toBe(1)
  expect(ran.length).toBe(queued?.finished)
  expect(ran.length).toBeGreaterThan(0)
  const began = performance.now()
  await Promise.all(jobs.map(each => each.stop()))
  expect(performance.now() - began).toBeLessThan(5000)
})

test('the role owns the queue and nothing else', async () => {
  const owned = await database.owner<{ schema: string }[]>`select distinct n.nspname as schema from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where pg_get_userbyid(c.relowner) = 'brukerplan_app'
      and n.nspname not like 'pg_toast%'`
  expect(owned.map(({ schema }) => schema)).toEqual(['queue'])
})
