import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply, Visitor } from '../../dev/visitor.ts'
import { peopleToAssess, startAssessment } from '../../test/assessments.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { personas } from '../../test/personas.ts'
import { conflictReplySchema, refusedAnswersSchema, type SaveRequest, saveReplySchema } from './contract.ts'

const october = new Date('2026-10-01T10:00:00Z')
const nextPerson = peopleToAssess(12)

let app: TestApp
let assessor: Visitor

beforeAll(async () => {
  app = await startTestApp({ at: october })
  await app.openRound()
  assessor = await app.logIn(personas.assessor)
})
afterAll(() => app?.close())

const begin = async () => (await startAssessment(assessor, nextPerson({ birthDate: '1985-03-02' }))).id

function save(
  id: string,
  baseVersion: number,
  changes: SaveRequest['changes'],
  more: Partial<SaveRequest> = {},
) {
  return assessor.patch(`/api/assessments/${id}`, { baseVersion, changes, reason: 'autosave', ...more })
}

const answersOf = async (id: string) => {
  const opened = await assessor.get(`/api/assessments/${id}`)
  return opened.body as { answers: Record<string, number>; version: number; visited: string[] }
}

const outcome = (reply: Reply) => [reply.status, reply.problem]

async function tracesOf(id: string) {
  return app.database.owner<
    { action: string; details: object }[]
  >`select action, details from audit_entry where object_id = ${id} order by id`
}

test('a saved answer is there when it is opened again, and the counts follow', async () => {
  const id = await begin()
  const [before] = await app.database.owner`select error_count from assessment where id = ${id}`
  const saved = (await save(id, 1, { category: 2 }, { visited: ['person'] })).read(saveReplySchema)
  expect(saved).toMatchObject({ version: 2, merged: {}, visited: ['person'] })
  expect(await answersOf(id)).toMatchObject({ answers: { category: 2 }, version: 2, visited: ['person'] })
  const [after] = await app.database
    .owner`select error_count, warning_count, version, changed_at from assessment where id = ${id}`
  expect(after).toMatchObject({ version: 2, error_count: saved.errors, warning_count: saved.warnings })
  expect(after?.changed_at).toEqual(app.clock.now())
  expect(before?.error_count).toBeGreaterThan(0)
})

test('an answer is cleared by null', async () => {
  const id = await begin()
  await save(id, 1, { category: 2 })
  await save(id, 2, { category: null })
  expect((await answersOf(id)).answers).toEqual({})
})

test('each save is in the change log by kind, version and tab, without the answers', async () => {
  const id = await begin()
  await save(id, 1, { category: 2, education: 3 })
  await save(id, 2, {}, { reason: 'saved' })
  await save(id, 2, { category: 3 }, { reason: 'closed' })
  expect(await tracesOf(id)).toEqual([
    { action: 'assessment.created', details: {} },
    { action: 'assessment.changed', details: { version: 2, answers: 2, tabs: ['person'] } },
    { action: 'assessment.saved', details: { version: 2, answers: 0, tabs: [] } },
    { action: 'assessment.closed', details: { version: 3, answers: 1, tabs: ['person'] } },
  ])
})

test('what the audit log cannot take is not saved', async () => {
  const id = await begin()
  const { owner } = app.database
  await owner`alter table audit_entry add constraint audit_is_full check (action <> 'assessment.changed') not valid`
  const refused = await save(id, 1, { category: 2 })
  await owner`alter table audit_entry drop constraint audit_is_full`
  expect(outcome(refused)).toEqual([500, 'server.unexpected'])
  expect(await answersOf(id)).toMatchObject({ version: 1, answers: {} })
  expect((await save(id, 1, { category: 2 })).read(saveReplySchema).version).toBe(2)
})

test('two windows: different answers are merged, and the later one is told', async () => {
  const id = await begin()
  await save(id, 1, { category: 2 })
  const second = (await save(id, 1, { education: 3 })).read(saveReplySchema)
  expect(second).toMatchObject({ version: 3, merged: { category: 2 } })
  expect((await answersOf(id)).answers).toEqual({ category: 2, education: 3 })
})

test('two windows: the same answer is a conflict with both values, and nothing of the request is saved', async () => {
  const id = await begin()
  await save(id, 1, { category: 2, work_experience: 1 })
  const refused = await save(id, 1, { category: 1, education: 3 })
  expect(outcome(refused)).toEqual([409, 'assessment.conflict'])
  expect(conflictReplySchema.parse(refused.body)).toEqual({
    version: 2,
    conflicts: [{ variable: 'category', mine: 1, theirs: 2 }],
    merged: { work_experience: 1 },
  })
  expect(await answersOf(id)).toMatchObject({ version: 2, answers: { category: 2, work_experience: 1 } })
  const decided = (await save(id, 2, { category: 1, education: 3 })).read(saveReplySchema)
  expect(decided.version).toBe(3)
})

test('the same save sent again after a cut connection is saved once', async () => {
  const id = await begin()
  const first = (await save(id, 1, { category: 2 })).read(saveReplySchema)
  const again = (await save(id, 1, { category: 2 })).read(saveReplySchema)
  expect(again).toEqual(first)
  expect((await answersOf(id)).version).toBe(2)
})

test('many windows at once lose nothing', async () => {
  const id = await begin()
  const changes = { category: 2, education: 3, work_experience: 1, last_employment: 2, birth_country: 1 }
  const replies = await Promise.all(
    Object.entries(changes).map(([variable, value]) => save(id, 1, { [variable]: value })),
  )
  expect(replies.map(reply => reply.status)).toEqual([200, 200, 200, 200, 200])
  expect(await answersOf(id)).toMatchObject({ version: 6, answers: changes })
})

test('of windows that change one answer at once, one wins and the others are asked', async () => {
  const id = await begin()
  const replies = await Promise.all([1, 2, 3].map(value => save(id, 1, { category: value })))
  expect(replies.map(reply => reply.status).sort()).toEqual([200, 409, 409])
  const winner = replies.findIndex(reply => reply.status === 200) + 1
  expect((await answersOf(id)).answers).toEqual({ category: winner })
})

test.each([
  ['no such variable', { nonsense: 1 }, 'unknown-variable'],
  ['a name of JavaScript’s own', { constructor: 1 }, 'unknown-variable'],
  ['a code that is no option', { category: 7 }, 'not-allowed'],
  ['half an answer', { category: 1.5 }, 'not-integer'],
])('%s is refused, and nothing of the request is saved', async (_what, wrong, refusal) => {
  const id = await begin()
  const reply = await save(id, 1, { education: 3, ...wrong })
  expect(outcome(reply)).toEqual([422, 'assessment.answer-refused'])
  const [variable] = Object.keys(wrong)
  expect(refusedAnswersSchema.parse(reply.body).refused).toEqual([{ variable, refusal }])
  expect(await answersOf(id)).toMatchObject({ version: 1, answers: {} })
})

test('a text for an answer, a tab that is none and a base of the future are refused', async () => {
  const id = await begin()
  const path = `/api/assessments/${id}`
  const text = await assessor.patch(path, { baseVersion: 1, changes: { category: '2' }, reason: 'autosave' })
  expect(outcome(text)).toEqual([400, 'request.invalid'])
  expect(outcome(await save(id, 1, {}, { visited: ['kitchen'] }))).toEqual([422, 'assessment.tab-unknown'])
  expect(outcome(await save(id, 9, { category: 2 }))).toEqual([409, 'assessment.version-unknown'])
  expect((await answersOf(id)).version).toBe(1)
})

test('information is corrected by the holder, and decides whether the person counts as informed', async () => {
  const id = await begin()
  const path = `/api/assessments/${id}/information`
  const taken = await assessor.put(path, { information: { informed: false } })
  expect(taken.body).toEqual({ version: 2, informed: false })
  expect((await assessor.get('/api/assessments')).body).toMatchObject({
    assessments: expect.arrayContaining([expect.objectContaining({ id, informed: false })]),
  })
  const spoken = {
    informed: true,
    givenOn: '2026-09-01',
    channel: 'spoken',
    canConsent: true,
    relativesInformed: false,
  }
  const refused = await assessor.put(path, { information: { ...spoken, journalled: false } })
  expect(outcome(refused)).toEqual([422, 'assessment.not-journalled'])
  await assessor.put(path, { information: { ...spoken, journalled: true } })
  expect((await assessor.get(`/api/assessments/${id}`)).body).toMatchObject({
    version: 3,
    information: spoken,
  })
  // Answers that were saved from the version before still merge.
  expect((await save(id, 1, { category: 2 })).status).toBe(200)
  const [row] = await app.database.owner`select informed from assessment where id = ${id}`
  expect(row).toEqual({ informed: true })
})

test('after the end date it can be read and not changed', async () => {
  const id = await begin()
  app.clock.set(new Date('2026-11-01T10:00:00Z'))
  assessor = await app.logIn(personas.assessor)
  expect((await assessor.get(`/api/assessments/${id}`)).body).toMatchObject({
    roundState: 'locked',
    editable: false,
  })
  expect(outcome(await save(id, 1, { category: 2 }))).toEqual([409, 'assessment.locked'])
  const information = await assessor.put(`/api/assessments/${id}/information`, {
    information: { informed: false },
  })
  expect(outcome(information)).toEqual([409, 'assessment.locked'])
  app.clock.set(new Date('2026-11-20T10:00:00Z'))
  assessor = await app.logIn(personas.assessor)
  expect(outcome(await save(id, 1, { category: 2 }))).toEqual([409, 'assessment.transferable'])
  app.clock.set(new Date('2027-01-02T10:00:00Z'))
  assessor = await app.logIn(personas.assessor)
  expect(outcome(await assessor.get(`/api/assessments/${id}`))).toEqual([409, 'assessment.lapsed'])
})
