// Row-level security alone: what each actor can do with each row of each table, tried as the application's own role past
// every route, against the lines of tables.ts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActingAs } from '../../src/platform/database.ts'
import type { RoundState } from './rights.ts'
import { seedTables } from './seed-tables.ts'
import { tables } from './tables.ts'
import { installTrial, type Row, readRows, type Trial, tryRows, type Verb, verbs } from './try-rows.ts'
import { addReceipts, makeWorld, relationOf, relations, type World } from './world.ts'

let world: World
let rows: ReadonlyMap<string, readonly Row[]>
const holders = new Map<string, Buffer>()

beforeAll(async () => {
  world = await makeWorld()
  await world.plan()
  await world.enter('open')
  const { owner } = world.app.database
  await seedTables(world)
  await installTrial(owner)
  for (const { id, holder_token } of await owner`select id, holder_token from account`)
    holders.set(id, holder_token)
  rows = await readRows(owner)
})
afterAll(() => world?.close())

const roles = ['korfor', 'korus', 'coordinator', 'assessor'] as const
const parts = ['login', 'statistics', 'audit', 'operator', 'keys', 'submission', 'jobs'] as const

const asAccount = (name: string, ground?: ActingAs['ground']): ActingAs => {
  const account = world.accounts.get(name)?.account ?? ''
  return { account, holder: holders.get(account), ground }
}

/** How far from the asker the rows lie that she may touch; `part` where she may touch only some that are so near. */
function reachOf(trials: readonly Trial[], asker: string | undefined): string {
  if (trials.every(({ outcome }) => outcome === 'denied')) return 'denied'
  const account = asker === undefined ? undefined : world.accounts.get(asker)
  const allowed = trials.filter(({ outcome }) => outcome === 'yes')
  if (allowed.length === 0) return 'none'
  if (allowed.length === trials.length) return 'all'
  if (!account) return 'part'
  const near = (trial: Trial) => relations.indexOf(relationOf(account, trial.row))
  const farthest = Math.max(...allowed.map(near))
  const within = trials.filter(trial => near(trial) <= farthest)
  return `${relations[farthest]}${within.length > allowed.length ? ' in part' : ''}`
}

type Reaches = Readonly<Record<Verb, string>>

async function reachesOf(as: ActingAs, asker: string | undefined): Promise<Map<string, Reaches>> {
  const all = [...rows.values()].flat()
  const trials = await tryRows(world.app.database.app, as, world.app.clock.now(), all)
  const found = new Map<string, Reaches>()
  for (const table of rows.keys()) {
    const own = trials.filter(({ row }) => row.table === table)
    const cells = verbs.map(verb => [
      verb,
      reachOf(
        own.filter(trial => trial.verb === verb),
        asker,
      ),
    ])
    found.set(table, Object.fromEntries(cells))
  }
  return found
}

/** One line per table and verb: `nobody`, `anybody`, or who and how far. */
function tell(found: ReadonlyMap<string, ReadonlyMap<string, Reaches>>, table: string, verb: Verb): string {
  const cells = [...found].map(([actor, reaches]) => [actor, reaches.get(table)?.[verb] ?? 'none'] as const)
  if (cells.every(([, reach]) => reach === 'denied')) return 'never'
  if (cells.every(([, reach]) => reach === 'all')) return 'anybody'
  const some = cells.filter(([, reach]) => reach !== 'none' && reach !== 'denied')
  return some.length === 0 ? 'nobody' : some.map(([actor, reach]) => `${actor}: ${reach}`).join(', ')
}

test('every table has a line, and rows to be tried with', () => {
  expect(Object.keys(tables).sort()).toEqual([...rows.keys()].sort())
  expect([...rows].filter(([, own]) => own.length === 0).map(([table]) => table)).toEqual([])
})

test('each actor reaches what the lines say, and nothing else', async () => {
  const found = new Map<string, Map<string, Reaches>>()
  for (const role of roles) found.set(role, await reachesOf(asAccount(role), role))
  for (const part of parts) found.set(part, await reachesOf({ system: part }, undefined))
  found.set('nobody', await reachesOf({}, undefined))
  const observed = Object.fromEntries(
    [...rows.keys()].map(table => [
      table,
      Object.fromEntries(verbs.map(verb => [verb, tell(found, table, verb)])),
    ]),
  )
  const expected = Object.fromEntries(
    Object.entries(tables).map(([table, { holds: _holds, ...cells }]) => [table, cells]),
  )
  expect(observed).toEqual(expected)
})

describe('a ground opens what it names, in the state that it belongs to, and no more', () => {
  const extra = async (name: string, ground: 'submission' | 'rectification', state: RoundState) => {
    await world.enter(state)
    const { owner } = world.app.database
    await owner.begin(tx => addReceipts(tx, world.app.clock.now()))
    // What is written anew lies elsewhere.
    rows = await readRows(owner)
    const without = await reachesOf(asAccount(name), name)
    const withGround = await reachesOf(asAccount(name, ground), name)
    return [...withGround].flatMap(([table, reaches]) =>
      verbs.flatMap(verb =>
        reaches[verb] === without.get(table)?.[verb] ? [] : [`${verb} ${table}: ${reaches[verb]}`],
      ),
    )
  }

  /** Made before the transfer that needs it, and nobody's data. */
  const onlyPseudonymKey = ['insert national_key: all']

  test.each([
    [
      'coordinator',
      'submission',
      'transferable',
      [
        'select assessment: municipality',
        'delete assessment: municipality',
        'insert national_key: all',
        'insert register_row: municipality',
        'insert register_submission: municipality',
        'delete round_key: municipality',
        'select round_person: municipality',
        'delete round_person: municipality',
        'insert submission_receipt: municipality',
      ],
    ],
    ['coordinator', 'submission', 'open', onlyPseudonymKey],
    ['coordinator', 'submission', 'locked', onlyPseudonymKey],
    ['assessor', 'submission', 'transferable', []],
    ['korfor', 'submission', 'transferable', []],
    ['assessor', 'rectification', 'locked', ['update assessment: own']],
    ['assessor', 'rectification', 'transferable', ['update assessment: own']],
    ['assessor', 'rectification', 'transferred', []],
    ['assessor', 'rectification', 'lapsed', []],
    ['coordinator', 'submission', 'transferred', onlyPseudonymKey],
    ['coordinator', 'submission', 'lapsed', onlyPseudonymKey],
  ] as const)('%s, %s, while the round is %s', async (name, ground, state, expected) => {
    expect(await extra(name, ground, state)).toEqual(expected)
  })
})

test('a suspended account is refused before it has asked for anything', async () => {
  await expect(reachesOf(asAccount('suspended'), 'suspended')).rejects.toThrow(
    'the account has been suspended',
  )
})
