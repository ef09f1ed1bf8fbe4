import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/harness/app.ts'
import { fillRegister } from '../../../test/statistics/fill-register.ts'
import { seededRandom } from '../../../test/statistics/seeded-random.ts'
import { syntheticRelease } from '../../../test/statistics/synthetic-release.ts'
import { getInstrument } from '../../instrument/index.ts'
import type { ProtectedTable, ReleaseContent } from '../contract.ts'
import { freezeRelease } from '../create-release.ts'
import { areaTable, unsureTable } from '../partitions/living-partitions.ts'
import { partitionsOf } from '../partitions/partitions.ts'
import { freezePool } from '../pools/create-pool.ts'
import { checkRelease } from './check-release.ts'

const now = new Date('2026-11-20T10:00:00Z')

describe('a release as the draw leaves it', () => {
  test.each([9, 10, 25, 180, 900])('of %i people has nothing wrong with it', people => {
    for (const seed of [1, 2, 3]) expect(checkRelease(syntheticRelease(people, seed).content)).toEqual([])
  })
})

describe('before it is frozen is found', () => {
  const { content } = syntheticRelease(180, 4)
  const partitions = partitionsOf(getInstrument('2026'))
  const change = (id: string, to: (table: ProtectedTable) => ProtectedTable | undefined): ReleaseContent => ({
    ...content,
    tables: content.tables.flatMap(table => (table.id === id ? (to(table) ?? []) : table)),
  })
  const move = (table: ProtectedTable, from: string, to: string, people: number): ProtectedTable => ({
    ...table,
    cells: {
      ...table.cells,
      [from]: (table.cells[from] ?? 0) - people,
      [to]: (table.cells[to] ?? 0) + people,
    },
  })
  const largest = ({ cells }: ProtectedTable): string =>
    Object.entries(cells).reduce((most, next) => (next[1] > most[1] ? next : most))[0]

  test('a small count, though all adds up', () => {
    const empty = ({ cells }: ProtectedTable) => Object.keys(cells).find(cell => cells[cell] === 0) ?? ''
    const planted = change('sexAge', table => move(table, largest(table), empty(table), 3))
    expect(checkRelease(planted)).toContain('sexAge: a count that isn’t protected')
  })

  test('a table that doesn’t add up to the people, or to what is shown of its group', () => {
    expect(checkRelease({ ...content, people: 181 })).toContain('category: a part that isn’t what it is of')
    const isOfGroup = (id: string) => partitions.some(partition => partition.id === id && partition.group)
    const group = content.tables.findLast(({ id, parts }) => !parts && isOfGroup(id))?.id ?? ''
    const more = (table: ProtectedTable) => ({
      ...table,
      total: table.total + 1,
      cells: { ...table.cells, [largest(table)]: (table.cells[largest(table)] ?? 0) + 1 },
    })
    expect(checkRelease(change(group, more))).toContain(`${group}: a part that isn’t what it is of`)
  })

  test('parts that don’t add up to their table, and parts of something else', () => {
    const apart = content.tables.find(({ parts }) => parts)
    const id = apart?.id ?? ''
    const parts = apart?.parts ?? []
    const [first, ...others] = parts
    if (!first) throw new Error('no table is made apart')
    const other = Object.keys(first.cells).find(cell => cell !== largest({ id, ...first })) ?? ''
    const moved = move({ id, ...first }, largest({ id, ...first }), other, 5)
    const split = { of: first.of, total: first.total, cells: moved.cells }
    expect(checkRelease(change(id, table => ({ ...table, parts: [split, ...others] })))).toContain(
      `${id}: not what its parts add up to`,
    )
    expect(checkRelease(change(id, ({ parts: _, by: __, ...table }) => table))).not.toEqual([])
  })

  test('more unsure than are green, which would tell how many really are', () => {
    const green = content.tables.find(({ id }) => id === areaTable('economy'))?.cells.green ?? 0
    const whole = ({ by: _, parts: __, ...table }: ProtectedTable): ProtectedTable => table
    const unsure = (people: number) =>
      change(unsureTable('economy'), table => ({
        ...whole(table),
        cells: { yes: people, no: table.total - people },
      }))
    const found = `${unsureTable('economy')}: more than those they are among leave room for`
    expect(green).toBeGreaterThan(20)
    expect(checkRelease(unsure(green - 3))).toContain(found)
    expect(checkRelease(unsure(green - 4))).not.toContain(found)
  })

  test('a table that is left out, made up, or of too few', () => {
    expect(checkRelease(change('index', () => undefined))).toContain('index: left out')
    const [table] = content.tables
    const strange = { ...content, tables: [...content.tables, { ...table, id: 'names' } as ProtectedTable] }
    expect(checkRelease(strange)).toContain('names: not a table of this edition')
    expect(checkRelease({ ...content, people: null })).toEqual(['tables of too few people'])
  })
})

describe('what isn’t protected is not frozen', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ at: now })
    await fillRegister(app.database.owner, { municipality: '9990', year: 2026, people: 40, at: now })
    for (const year of [2025, 2026])
      await fillRegister(app.database.owner, { municipality: '9991', year, people: 8, at: now })
  })
  afterAll(() => app?.close())

  /** One too many: a draw between 1 and the limit, where 0 up to the limit was asked for. */
  const faulty = (limit: number) => limit

  test('a release drawn by a faulty source of chance is refused, and the next draw is taken', async () => {
    const freeze = (random: (limit: number) => number) =>
      freezeRelease(app.database.app, '9990', 2026, now, random)
    await expect(freeze(faulty)).rejects.toMatchObject({ code: 'statistics.not-protected' })
    expect(await app.database.owner`select 1 from release`).toHaveLength(0)
    expect(await freeze(seededRandom(1))).toMatchObject({ content: { people: 40 } })
  })

  test('nor is a pool', async () => {
    for (const year of [2025, 2026])
      await freezeRelease(app.database.app, '9991', year, now, seededRandom(year))
    const members = [2025, 2026].map(year => ({ municipality: '9991', year }))
    const wish = { kind: 'years', municipality: '9991', year: 2026, members, id: randomUUID(), now } as const
    const draw = (random: (limit: number) => number) => freezePool(app.database.app, { ...wish, random })
    await expect(draw(faulty)).rejects.toMatchObject({ code: 'statistics.not-protected' })
    expect(await app.database.owner`select 1 from pool`).toHaveLength(0)
    expect(await draw(seededRandom(1))).toMatchObject({ content: { people: 16 } })
  })

  test('and the database refuses a small count from anybody', async () => {
    const plant = (content: object) =>
      app.database.owner`insert into release (municipality_number, year, created_at, content)
        values ('9990', 2019, ${now}, ${JSON.stringify(content)}::text::jsonb)`
    const table = { id: 'sexAge', total: 40, cells: { a: 37, b: 3 } }
    const refused = { constraint_name: 'release_without_small_counts' }
    await expect(plant({ people: 40, tables: [table] })).rejects.toMatchObject(refused)
    const parts = [{ of: ['1'], total: 40, cells: { a: 36, b: 4 } }]
    await expect(
      plant({ people: 40, tables: [{ id: 'sexAge', total: 40, cells: { a: 40 }, parts }] }),
    ).rejects.toMatchObject(refused)
    await expect(plant({ people: 7, tables: [] })).rejects.toMatchObject(refused)
  })
})
