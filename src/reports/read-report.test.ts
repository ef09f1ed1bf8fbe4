// A report is made once for as long as it would come out the same, and anew as soon as it wouldn't.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'
import { seededRandom } from '../../test/statistics/seeded-random.ts'
import { syntheticRelease } from '../../test/statistics/synthetic-release.ts'
import { inTransaction } from '../platform/database.ts'
import type { Report } from './contract.ts'
import { municipalReportReader, type ReadReport } from './read-report.ts'

const at = new Date('2026-11-20T10:00:00Z')
const day = 86_400_000
let app: TestApp
let readReport: ReadReport

beforeAll(async () => {
  app = await startTestApp({ at })
  readReport = municipalReportReader(app.app.program, seededRandom(1))
  await fillRegister(app.database.owner, { municipality: '9990', year: 2026, people: 80, at })
  const others = await app.database.owner<{ number: string }[]>`
    select number from municipality where number not in ('9990', '9991') order by number limit 6`
  for (const [seed, { number }] of others.entries())
    await app.database.owner`insert into release (municipality_number, year, created_at, content)
      values (${number}, 2026, ${at}, ${app.database.owner.json(syntheticRelease(60, seed).content)})`
})
afterAll(() => app?.close())

const read = (now: Date, language: 'nb' | 'nn' = 'nb', municipality = '9990'): Promise<Report> => {
  const refuse = (): never => {
    throw new Error('nothing is audited here')
  }
  return readReport({
    municipality,
    year: 2026,
    language,
    now,
    begin: work =>
      inTransaction(app.database.app, { system: 'statistics' }, now, tx => work({ tx, audit: refuse })),
  })
}

const comparisons = (report: Report): string =>
  JSON.stringify(report.sections.find(({ id }) => id === 'comparison')?.tables ?? null)

test('it is made once, for each language', async () => {
  const [first, second] = await Promise.all([read(at), read(at)])
  expect(second).toBe(first)
  expect(await read(new Date(at.getTime() + day))).toBe(first)
  const nynorsk = await read(at, 'nn')
  expect(nynorsk.language).toBe('nn')
  expect(await read(at)).toBe(first)
})

test('a deadline that passes, a word that is said, and inhabitants that are renewed make it anew', async () => {
  const { owner } = app.database
  const before = await read(new Date(at.getTime() + 2 * day))
  const late = new Date(at.getTime() + 30 * day)
  const lapsed = await read(late)
  expect(comparisons(lapsed)).not.toBe(comparisons(before))
  await owner`insert into release_verdict (municipality_number, year, verdict, comment, made_at, made_by)
    select municipality_number, 2026, 'returned', 'feil', ${late}, (select id from account where role = 'coordinator' limit 1)
    from release where municipality_number not in ('9990', '9991') order by 1 limit 1`
  const returned = await read(late)
  expect(comparisons(returned)).not.toBe(comparisons(lapsed))
  await owner`update municipality_adults set adults = adults + 1`
  expect(await read(late)).not.toBe(returned)
  expect(comparisons(await read(new Date(at.getTime() + 2 * day)))).toBe(comparisons(before))
})

test('whether the account may read the release is asked each time', async () => {
  await read(at)
  const refused = readReport({
    municipality: '9990',
    year: 2026,
    language: 'nb',
    now: at,
    begin: () => Promise.reject(new Error('refused')),
  })
  await expect(refused).rejects.toThrow('refused')
})
