import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'
import { seededRandom } from '../../test/statistics/seeded-random.ts'
import { freezeRelease, readArea } from '../statistics/index.ts'
import { checkFigures } from './check-figures.ts'

const now = new Date('2026-11-20T10:00:00Z')
const later = new Date('2027-01-20T10:00:00Z')
const running = new AbortController().signal
let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ at: now })
  for (const [municipality, year, people] of [
    ['9990', 2025, 6],
    ['9990', 2026, 12],
    ['9991', 2026, 14],
  ] as const) {
    await fillRegister(app.database.owner, { municipality, year, people, at: now })
    await freezeRelease(app.database.app, municipality, year, now, seededRandom(people))
  }
})
afterAll(() => app?.close())

const checks = () => app.database.owner`
  select municipality_number as municipality, counts > 300 as whole, findings from release_check where year = 2026 order by 1`
const countAll = async () => {
  const { years, participants } = await readArea(app.database.app, { kind: 'country' }, 2026, 2026, later)
  return { people: years.at(-1)?.summed?.people, notApproved: participants.at(-1)?.notApproved }
}

test('what is frozen is looked at by the solver one by one, beside the program, and nothing is found', async () => {
  const program = { database: app.database.app, clock: app.clock }
  const checking = checkFigures(program, running, new Set())
  // The thread of the program is free meanwhile.
  const turns = await new Promise(resolve => setTimeout(() => resolve('free'), 20))
  expect(turns).toBe('free')
  expect(await checking).toBe('9990 2026')
  expect(await checks()).toEqual([{ municipality: '9990', whole: true, findings: [] }])
  expect(await app.database.owner`select counts, findings from release_check where year = 2025`).toEqual([
    { counts: 0, findings: [] },
  ])
  const stopped = AbortSignal.abort()
  await expect(checkFigures(program, stopped, new Set())).rejects.toThrow('stopped')
  expect(await checks()).toHaveLength(1)
}, 120_000)

test('figures with a finding enter no sum from then on, whatever the municipality says', async () => {
  expect(await countAll()).toEqual({ people: 26, notApproved: [] })
  // Somebody with the database's keys has put a true count in: the solver finds that it can't be.
  const { owner } = app.database
  await owner`update release set content = jsonb_set(content, '{tables,0,cells}', (content #> '{tables,0,cells}') || '{"1.16-24": 300}')
    where municipality_number = '9991'`
  const program = { database: app.database.app, clock: app.clock }
  expect(await checkFigures(program, running, new Set())).toBe('9991 2026')
  expect(await checks()).toMatchObject([
    { municipality: '9990', findings: [] },
    { municipality: '9991', findings: [{ kind: 'impossible', shown: expect.any(Number) }] },
  ])
  await owner`insert into release_verdict (municipality_number, year, verdict, made_at, made_by)
    select '9991', 2026, 'approved', ${later}, id from account limit 1`
  expect(await countAll()).toEqual({ people: 12, notApproved: ['Nesheim'] })
  expect(await checkFigures(program, running, new Set())).toBeUndefined()
}, 120_000)
