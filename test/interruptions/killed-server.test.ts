// The server dies in the middle of saves, again and again. Nothing that was shown as saved is lost, nothing is saved
// twice, and what was on its way when it died is simply sent again.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededRandom } from '../../dev/national-numbers.ts'
import type { Visitor } from '../../dev/visitor.ts'
import { assessmentSchema, saveReplySchema } from '../../src/assessments/contract.ts'
import { getInstrument, questionsOf } from '../../src/instrument/index.ts'
import { peopleToAssess, startAssessment } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { startServer } from '../harness/killable-server.ts'
import { personas } from '../personas.ts'
import { openTransactions } from './open-transactions.ts'

const nextPerson = peopleToAssess(22)
const random = seededRandom(22)
const kills = 4

/** A variable that takes many values, so that each save is told from the others. */
const counter =
  questionsOf(getInstrument('2026')).find(({ question }) => question.kind === 'number')?.question.name ?? ''

/** A window as the form keeps it: `shown` is what the person was told is saved, `pending` what is on its way. */
type Window = { id: string; base: number; shown: number | undefined; pending: number }

let app: TestApp
let assessor: Visitor
let windows: Window[]

beforeAll(async () => {
  app = await startTestApp()
  await app.openRound()
  assessor = await app.logIn(personas.assessor)
  windows = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const { id } = await startAssessment(assessor, nextPerson())
      return { id, base: 1, shown: undefined, pending: 1 }
    }),
  )
  // From here on the program runs in a process of its own, at the same address.
  await app.app.server.close()
})
afterAll(() => app?.close())

/** Saves on and on until the server is gone. What is answered is shown; what isn't stays pending. */
async function saveUntilCut(window: Window, answered: () => void): Promise<void> {
  for (;;) {
    const request = { baseVersion: window.base, changes: { [counter]: window.pending }, reason: 'autosave' }
    const reply = await assessor.patch(`/api/assessments/${window.id}`, request).catch(() => undefined)
    if (!reply) return
    const { version } = reply.read(saveReplySchema)
    expect(version).toBe(window.base + 1)
    Object.assign(window, { base: version, shown: window.pending, pending: window.pending + 1 })
    answered()
  }
}

async function checkNothingLost(window: Window): Promise<void> {
  const stored = (await assessor.get(`/api/assessments/${window.id}`)).read(assessmentSchema)
  const arrived = stored.version === window.base + 1
  expect(stored.version).toBe(arrived ? window.base + 1 : window.base)
  expect(stored.answers[counter]).toBe(arrived ? window.pending : window.shown)
}

/** Resolves after so many answers and a moment more, when the next saves are at any point of their way. */
function answersAwaited(count: number): { answered: () => void; reached: Promise<unknown> } {
  let left = count
  const { promise, resolve } = Promise.withResolvers<void>()
  const answered = () => {
    left -= 1
    if (left === 0) resolve()
  }
  return { answered, reached: promise.then(() => sleep(random() * 40)) }
}

test('nothing shown as saved is lost, and nothing is saved twice', async () => {
  const settings = { config: app.config, now: app.clock.now().toISOString() }
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await startServer(settings)
    for (const window of windows) await checkNothingLost(window)
    const { answered, reached } = answersAwaited(20 + Math.floor(random() * 20))
    const saving = Promise.all(windows.map(window => saveUntilCut(window, answered)))
    await Promise.race([reached, saving])
    await server.kill()
    await saving
    expect(await openTransactions(app.database.owner)).toBe(0)
  }
  for (const window of windows) await checkLog(window)
}, 120_000)

/** Each version but the first has its line in the audit log, and no line is without its version. */
async function checkLog({ id, base }: Window): Promise<void> {
  const lines = await app.database.owner<{ version: number }[]>`
    select (details->>'version')::int as version from audit_entry
    where object_id = ${id} and action = 'assessment.changed' and (details->>'answers')::int > 0 order by version`
  const [row] = await app.database.owner<
    { version: number }[]
  >`select version from assessment where id = ${id}`
  expect(row?.version).toBeGreaterThanOrEqual(base)
  expect(lines.map(line => line.version)).toEqual(
    Array.from({ length: (row?.version ?? 0) - 1 }, (_, i) => i + 2),
  )
}
