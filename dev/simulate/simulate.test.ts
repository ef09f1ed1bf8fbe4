import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFirstInvitation } from '../../src/accounts/index.ts'
import { getInstrument, variableNames } from '../../src/instrument/index.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { municipalities } from '../../test/personas.ts'
import { registrations } from '../population/index.ts'
import { type SimulatedYear, simulateYear, type World } from './index.ts'

const plan = { persons: 45, units: 3, seed: 4 }
let app: TestApp
let out: string
let year: SimulatedYear

beforeAll(async () => {
  app = await startTestApp({ at: new Date('2026-08-17T07:00:00Z') })
  await app.database.owner`delete from account`
  out = mkdtempSync(join(tmpdir(), 'brukerplan-simulated-'))
  const world: World = {
    url: app.url,
    now: app.clock.now(),
    municipality: municipalities.fjordvik.number,
    moveTo: async at => app.clock.set(at),
    async firstInvitation() {
      const database = openDatabase(app.database.appUrl, { max: 1 })
      const wish = { id: app.app.program.newId(), publicUrl: app.url }
      const { link } = await makeFirstInvitation(database, wish, app.clock.now())
      await database.end()
      return link
    },
    stop: async () => {},
  }
  year = await simulateYear(world, { ...plan, out }, () => {})
}, 120_000)

afterAll(async () => {
  await app?.close()
  rmSync(out, { recursive: true, force: true })
})

const read = (name: string) => readFileSync(join(out, name), 'utf8')
const registered = () => [
  ...registrations({ ...plan, instrument: getInstrument('2026'), date: '2026-08-18' }),
]

test('what is transferred is what the seed says', () => {
  const all = registered()
  const complete = all.filter(({ fate }) => fate === 'complete')
  const people = new Set(complete.map(({ person }) => person.nationalNumber))
  expect(year.receipt).toMatchObject({
    assessments: all.length,
    transferred: complete.length,
    notInformed: all.filter(({ fate }) => fate === 'not-informed').length,
    merged: complete.length - people.size,
    registerRows: people.size,
  })
  expect(year.preview).toMatchObject({ state: 'transferable', registerRows: people.size })
})

test('receipt, CSV, codebook and report lie in the folder, and belong together', () => {
  expect(year.files).toEqual([
    'receipt.json',
    'register.csv',
    'codebook.csv',
    'codebook.json',
    'report.json',
    'report.pdf',
  ])
  expect(JSON.parse(read('receipt.json'))).toEqual(year.receipt)
  const [header, ...rows] = read('register.csv').trimEnd().split('\r\n')
  expect(rows).toHaveLength(year.receipt.registerRows)
  const variables = JSON.parse(read('codebook.json')).variables.map(({ name }: { name: string }) => name)
  expect(variables).toEqual(variableNames(getInstrument('2026')))
  expect(header?.split(',').slice(5, -2)).toEqual(variables)
  expect(read('report.pdf').slice(0, 5)).toBe('%PDF-')
})

test('nobody can be found again in what is left', () => {
  const everything = ['receipt.json', 'register.csv', 'report.json'].map(read).join('\n')
  for (const { person } of registered()) expect(everything).not.toContain(person.nationalNumber)
})
