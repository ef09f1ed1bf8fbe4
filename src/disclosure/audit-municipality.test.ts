import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/platform/database.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'
import { seededRandom } from '../../test/statistics/seeded-random.ts'
import { syntheticRelease } from '../../test/statistics/synthetic-release.ts'
import { inTransaction } from '../platform/database.ts'
import { makeContent, type PublicationContent } from '../publications/index.ts'
import { writeExcel } from '../reports/index.ts'
import { checkSum } from '../statistics/auditor/audit-sums.ts'
import { auditSums, freezePool, freezeRelease, sumReleases } from '../statistics/index.ts'
import { auditMunicipality } from './audit-municipality.ts'
import { checkPublication } from './check-publication.ts'
import { checkReport } from './check-report.ts'
import { checkWorkbook } from './check-workbook.ts'
import { frozenAlone, NotFrozen } from './frozen-alone.ts'
import { listDrawnTwice, listPublishedOf, listStrayTables } from './queries.ts'

const drawnAt = new Date('2026-11-20T10:00:00Z')
const publishedAt = new Date('2027-01-20T10:00:00Z')
const now = new Date('2027-03-01T10:00:00Z')
let app: TestApp
let owner: Database
let frozen: Database

const release = async (municipality: string, year: number, people: number, at = drawnAt) => {
  // One of them transferred before it was kept how many were doubly registered.
  const told = municipality === '1108' ? {} : { doublyRegistered: Math.floor(people / 8) }
  await fillRegister(owner, { municipality, year, people, at, ...told })
  return freezeRelease(app.database.app, municipality, year, at, seededRandom(people))
}
const publish = async (): Promise<void> => {
  const country = { kind: 'country', code: 'country', name: 'Landet' } as const
  const content = await makeContent(app.database.app, country, 2026, publishedAt)
  await owner`insert into publication (id, slug, kind, code, year, published_at, published_by, content)
    select ${randomUUID()}, '2026-landet', 'country', 'country', 2026, ${publishedAt}, id, ${JSON.stringify(content)}::text::jsonb
    from account limit 1`
}
const asStatistics = <Result>(work: Parameters<typeof inTransaction<Result>>[3]) =>
  inTransaction(frozen, { system: 'statistics' }, now, work)

beforeAll(async () => {
  app = await startTestApp({ at: now })
  owner = app.database.owner
  frozen = frozenAlone(app.database.app)
  await release('9990', 2026, 12)
  await release('9990', 2025, 6)
  await release('9990', 2024, 5)
  const members = [2024, 2025].map(year => ({ municipality: '9990', year }))
  const wish = {
    kind: 'years',
    municipality: '9990',
    year: 2025,
    members,
    id: randomUUID(),
    now: drawnAt,
  } as const
  await freezePool(app.database.app, { ...wish, random: seededRandom(7) })
  for (const [municipality, people] of [
    ['9991', 14],
    ['1103', 40],
    ['1108', 25],
  ] as const)
    await release(municipality, 2026, people)
  await publish()
  // Comes after the publication, whose members were those of its time.
  await release('1120', 2026, 60, new Date('2027-01-25T10:00:00Z'))
})
afterAll(() => app?.close())

test('everything published of a municipality is gone through, and tells no small count', async () => {
  const told: string[] = []
  const steps = await auditMunicipality(app.database.app, {
    municipality: '9990',
    now,
    onStep: ({ what }) => told.push(what),
  })
  expect(steps.flatMap(({ findings }) => findings)).toEqual([])
  expect(told).toEqual(steps.map(({ what }) => what))
  const numbers = (like: RegExp) => steps.filter(({ what }) => like.test(what)).map(step => step.numbers > 0)
  expect(numbers(/^9990 2026, every count by the solver/)).toEqual([true])
  expect(numbers(/^pool .*every count by the solver/)).toEqual([true])
  expect(numbers(/self-service$/)).toEqual([true, true])
  expect(numbers(/^2026, sums/)).toEqual([true])
  expect(numbers(/^202[456], report and workbook/)).toEqual([true, true, true])
  expect(numbers(/^2026-landet, as it was published/)).toEqual([true])
  expect(await auditMunicipality(app.database.app, { municipality: '1120', year: 2020, now })).toEqual([])
}, 240_000)

describe('what doesn’t come out of what was frozen is found', () => {
  const published = async () => {
    const [publication] = await asStatistics(tx => listPublishedOf(tx, '9990'))
    if (!publication) throw new Error('nothing is published')
    return publication
  }
  /** The report with one figure of a kind set to something else. */
  const plant = (
    content: PublicationContent,
    kind: string,
    value: (before: number) => number,
  ): PublicationContent => {
    const copy = structuredClone(content)
    const cell = copy.nb.sections
      .flatMap(({ tables }) => tables)
      .flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
      .flatMap(row => row.cells)
      .find(each => each.kind === kind && 'value' in each && each.value > 4)
    if (cell && 'value' in cell) cell.value = value(cell.value)
    return copy
  }
  const findingsIn = async (content: PublicationContent) =>
    (await checkPublication(frozen, { ...(await published()), content })).findings

  test('in a published report: a true count, a share with a decimal, a finding’s number', async () => {
    const { content } = await published()
    expect(await findingsIn(content)).toEqual([])
    expect(await findingsIn(plant(content, 'count', before => before + 1))).toMatchObject([
      { kind: 'not-derived', cell: expect.stringContaining('2026-landet (nb): ') },
    ])
    const decimal = await findingsIn(plant(content, 'percent', before => before + 0.3))
    expect(decimal.map(({ shown }) => shown % 1 > 0)).toContain(true)
    const said = structuredClone(content)
    const [finding] = said.nn.findings
    if (finding) finding.figure = '3 av 7'
    expect(await findingsIn(said)).toMatchObject([{ cell: expect.stringContaining('finding') }])
  }, 60_000)

  test('a release that was drawn anew after it had been published', async () => {
    const [before] = await owner<
      { content: object }[]
    >`select content from release where municipality_number = '1103'`
    const replace = (content: object | undefined) =>
      owner.begin(async tx => {
        for (const table of ['release_table', 'release_counts', 'release'])
          await tx`delete from ${tx(table)} where municipality_number = '1103'`
        await tx`insert into release (municipality_number, year, created_at, content)
          values ('1103', 2026, ${drawnAt}, ${JSON.stringify(content)}::text::jsonb)`
      })
    await replace(syntheticRelease(40, 99).content)
    expect((await findingsIn((await published()).content)).length).toBeGreaterThan(100)
    await replace(before?.content)
    expect(await findingsIn((await published()).content)).toEqual([])
  }, 60_000)

  test('a release that says otherwise than the copies that sums and self-service read', async () => {
    const [before] = await owner<
      { content: object }[]
    >`select content from release where municipality_number = '1103'`
    const change = (content: object | undefined) =>
      owner`update release set content = ${JSON.stringify(content)}::text::jsonb where municipality_number = '1103'`
    const strays = () => asStatistics(tx => listStrayTables(tx, '1103'))
    const sums = async () => (await asStatistics(tx => auditSums(tx, '9990', 2026, now))).findings.length
    expect([await strays(), await sums()]).toEqual([[], 0])
    await change(syntheticRelease(40, 99).content)
    expect((await strays()).length).toBeGreaterThan(10)
    expect(await sums()).toBeGreaterThan(100)
    await change(before?.content)
    expect([await strays(), await sums()]).toEqual([[], 0])
  }, 60_000)

  test('in a sum: a region that was counted by itself beside its members, whoever of them work together', async () => {
    const [first, second, third] = [60, 45, 30].map(people => syntheticRelease(people).content)
    if (!first || !second || !third) throw new Error('three')
    const summed = sumReleases([first, second, third])
    if (!summed) throw new Error('no sum')
    expect(checkSum('region', summed, [second, third], first)).toEqual([])
    const [index] = summed.tables.filter(({ id }) => id === 'index')
    const itself = {
      ...summed,
      tables: [
        {
          ...index,
          cells: { ...index?.cells, red: (index?.cells.red ?? 0) - 2 },
        } as (typeof summed.tables)[number],
      ],
    }
    expect(checkSum('region', itself, [second, third], first)).toMatchObject([
      { cell: 'region index red', kind: 'not-derived' },
    ])
    // One that isn't told of, and is in the sum all the same.
    expect(checkSum('region', summed, [second, third], undefined).length).toBeGreaterThan(300)
    expect(await asStatistics(tx => auditSums(tx, '9991', 2026, now))).toMatchObject({
      sums: 4,
      findings: [],
    })
  })

  test('people who were drawn twice, though the database refuses it', async () => {
    expect(await asStatistics(tx => listDrawnTwice(tx, '9990'))).toEqual([])
    await owner.begin(async tx => {
      await tx`alter table pool_member disable trigger pool_member_was_too_few`
      await tx`insert into pool_member (pool_id, municipality_number, year) select id, '9990', 2026 from pool`
      await tx`alter table pool_member enable trigger pool_member_was_too_few`
    })
    expect(await asStatistics(tx => listDrawnTwice(tx, '9990'))).toEqual([
      expect.stringContaining('9990 2026 in pool'),
    ])
    await owner`delete from pool_member where year = 2026`
  })

  test('in a workbook: a number that isn’t the report’s', async () => {
    const { content } = await published()
    const workbook = await writeExcel(content.nb)
    expect(await checkWorkbook('workbook', workbook, content.nb)).toMatchObject({ findings: [] })
    const other = await writeExcel(plant(content, 'percent', before => before + 0.3).nb)
    const { findings, numbers } = await checkWorkbook('workbook', other, content.nb)
    expect(findings).toHaveLength(2)
    expect(numbers).toBeGreaterThan(500)
  })

  test('a figure that is read from anything else than what is frozen', async () => {
    await expect(asStatistics(tx => tx`select doubly_registered from register_submission`)).rejects.toThrow(
      NotFrozen,
    )
    const read = asStatistics(tx => tx`select count(*) from register_row where municipality_number = '9990'`)
    await expect(read).rejects.toThrow(NotFrozen)
    const joined = asStatistics(
      tx => tx`with r as (select 1) select * from release join assessment a on true`,
    )
    await expect(joined).rejects.toThrow('"assessment"')
    await expect(asStatistics(tx => tx`delete from release`)).rejects.toThrow('writes')
    await expect(asStatistics(tx => tx.unsafe('select 1'))).rejects.toThrow(NotFrozen)
    // A year without a release would have to be counted: that is refused, not done.
    await fillRegister(owner, { municipality: '9991', year: 2025, people: 20, at: drawnAt })
    await expect(checkReport(frozen, '9991', 2025, now)).rejects.toThrow(NotFrozen)
  })
})
