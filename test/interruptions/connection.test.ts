// The connection is cut at every possible moment: what was saved is saved once, and the browser can simply ask again.
import type { Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededRandom } from '../../dev/national-numbers.ts'
import type { Visitor } from '../../dev/visitor.ts'
import { type OpenedAssessment, type SaveReply, saveReplySchema } from '../../src/assessments/contract.ts'
import { peopleToAssess, startAssessment, startRequest } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { personas } from '../personas.ts'
import { openTransactions } from './open-transactions.ts'

const nextPerson = peopleToAssess(21)
const random = seededRandom(21)

let app: TestApp
let assessor: Visitor
/** While set, the server's answers are swallowed and the connection is cut in their place: the work has been done. */
let cutAnswers = false

beforeAll(async () => {
  app = await startTestApp()
  app.app.server.server.on('connection', cutInsteadOfWriting)
  await app.openRound()
  assessor = await app.logIn(personas.assessor)
})
afterAll(() => app?.close())

function cutInsteadOfWriting(socket: Socket): void {
  const write = socket.write.bind(socket) as (...args: unknown[]) => boolean
  socket.write = (...args: unknown[]) => {
    if (!cutAnswers) return write(...args)
    socket.destroy()
    return false
  }
}

async function cutting<T>(request: () => Promise<T>): Promise<void> {
  cutAnswers = true
  await expect(request()).rejects.toThrow()
  cutAnswers = false
}

const save = (id: string, value: number) =>
  assessor.patch(`/api/assessments/${id}`, {
    baseVersion: 1,
    changes: { category: value },
    reason: 'autosave',
  })

const opened = async (id: string) => (await assessor.get(`/api/assessments/${id}`)).body as OpenedAssessment

/** How many saves of an assessment changed something, as the audit log tells it. */
async function loggedChanges(id: string): Promise<number> {
  const [row] = await app.database.owner<{ n: number }[]>`select count(*)::int as n from audit_entry
    where object_id = ${id} and action = 'assessment.changed' and (details->>'answers')::int > 0`
  return row?.n ?? 0
}

test('a save whose answer never came is saved, and sent again it is the same save', async () => {
  const { id } = await startAssessment(assessor, nextPerson())
  await cutting(() => save(id, 2))
  expect(await opened(id)).toMatchObject({ version: 2, answers: { category: 2 } })
  const again: SaveReply = (await save(id, 2)).read(saveReplySchema)
  expect(again).toMatchObject({ version: 2, merged: {} })
  expect(await loggedChanges(id)).toBe(1)
})

test('a start whose answer never came made one assessment, and asked again it is opened', async () => {
  const number = nextPerson()
  await cutting(() => assessor.post('/api/assessments', startRequest(number)))
  const found = await assessor.post('/api/assessments/search', { nationalNumber: number })
  const again = await startAssessment(assessor, number)
  expect(found.body).toEqual({ id: again.id })
  expect(again.version).toBe(1)
})

test('an erasure whose answer never came has erased', async () => {
  const { id } = await startAssessment(assessor, nextPerson())
  await cutting(() => assessor.delete(`/api/assessments/${id}`, { confirmed: true }))
  expect((await assessor.get(`/api/assessments/${id}`)).status).toBe(404)
})

test('requests that are aborted at any moment are saved once or not at all, and leave no transaction open', async () => {
  const ids = await Promise.all(
    Array.from({ length: 40 }, async () => (await startAssessment(assessor, nextPerson())).id),
  )
  const address = (id: string) => new URL(`/api/assessments/${id}`, app.url)
  const body = JSON.stringify({ baseVersion: 1, changes: { category: 3 }, reason: 'autosave' })
  const headers = { origin: app.url, 'content-type': 'application/json' }
  const sent = ids.map(id =>
    assessor.client.request(address(id), {
      method: 'PATCH',
      headers,
      body,
      signal: AbortSignal.timeout(Math.floor(random() * 120)),
    }),
  )
  const outcomes = await Promise.allSettled(sent)
  expect(outcomes.filter(outcome => outcome.status === 'rejected').length).toBeGreaterThan(0)
  expect(await openTransactions(app.database.owner)).toBe(0)
  for (const id of ids) {
    expect((await save(id, 3)).read(saveReplySchema).version).toBe(2)
    expect(await loggedChanges(id)).toBe(1)
  }
})
