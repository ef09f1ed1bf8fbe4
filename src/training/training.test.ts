import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { peopleToAssess, startAssessment } from '../../test/assessments.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import type { Visitor } from '../../test/harness/visitor.ts'
import { personas } from '../../test/personas.ts'
import { createApp } from '../app.ts'
import { assessmentSchema } from '../assessments/contract.ts'
import { fileKeyVault } from '../platform/key-vault.ts'
import {
  attemptVignetteSchema,
  feedbackSchema,
  startedAttemptSchema,
  vignetteListSchema,
  vignetteSchema,
} from './contract.ts'
import { trainingRoutes } from './index.ts'

let app: TestApp
let assessor: Visitor

beforeAll(async () => {
  app = await startTestApp({ config: { environment: 'training' } })
  await app.openRound()
  assessor = await app.logIn(personas.assessor)
})

afterAll(() => app?.close())

async function start(visitor: Visitor, vignette: string): Promise<string> {
  const reply = await visitor.post('/api/training/attempts', { vignette })
  expect(reply.status, reply.text).toBe(200)
  return reply.read(startedAttemptSchema).assessmentId
}

const entriesOf = (id: string) =>
  app.database.owner<{ action: string; outcome: string }[]>`
    select action, outcome from audit_entry where object_id = ${id} order by id`

describe('practising', () => {
  test('lists the cases without what they recommend', async () => {
    const reply = await assessor.get('/api/training/vignettes')
    const { vignettes } = reply.read(vignetteListSchema)
    expect(vignettes.length).toBeGreaterThanOrEqual(6)
    expect(vignettes.every(({ attempts }) => attempts.length === 0)).toBe(true)
    const read = await assessor.get('/api/training/vignettes/runar')
    expect(read.read(vignetteSchema).story.length).toBeGreaterThan(3)
    expect(reply.text + read.text).not.toMatch(/"(rating|why|recommended)"/)
    expect((await assessor.get('/api/training/vignettes/kari')).problem).toBe('training.case-unknown')
  })

  test('makes an ordinary assessment of a new person of the case’s age and sex, and says so in the log', async () => {
    const id = await start(assessor, 'amalie')
    const opened = (await assessor.get(`/api/assessments/${id}`)).read(assessmentSchema)
    expect(opened).toMatchObject({ facts: { age: 19, sex: 'female' }, answers: {}, editable: true })
    expect(await entriesOf(id)).toContainEqual({ action: 'training.started', outcome: 'done' })
    const told = (await assessor.get(`/api/training/attempts/${id}`)).read(attemptVignetteSchema)
    expect(told.vignette?.name).toBe('amalie')
    const again = await start(assessor, 'amalie')
    expect(again).not.toBe(id)
    const { vignettes } = (await assessor.get('/api/training/vignettes')).read(vignetteListSchema)
    const attempts = vignettes.find(({ name }) => name === 'amalie')?.attempts
    expect(attempts?.map(({ assessmentId }) => assessmentId).sort()).toEqual([id, again].sort())
  })

  test('shows own ratings beside the recommended ones after saving, and notes that it was read', async () => {
    const id = await start(assessor, 'tone')
    const changes = { category: 2, housing: 1, economy: 1, economy_unsure: 1, network: 4, income_unknown: 1 }
    const saved = await assessor.patch(`/api/assessments/${id}`, {
      baseVersion: 1,
      changes,
      reason: 'closed',
    })
    expect(saved.status).toBe(200)
    const { agreed, areas, answers } = (await assessor.get(`/api/training/attempts/${id}/feedback`)).read(
      feedbackSchema,
    )
    expect(agreed).toBe(2)
    const standings = Object.fromEntries(areas.map(({ area, standing }) => [area, standing]))
    expect(standings).toMatchObject({
      housing: 'same',
      economy: 'same',
      network: 'other',
      activity: 'unanswered',
    })
    expect(answers.map(({ standing }) => standing)).toEqual(['same', 'same', 'unanswered'])
    expect((await entriesOf(id)).map(({ action }) => action)).toContain('training.feedback-read')
  })

  test('a coordinator may practise too', async () => {
    const coordinator = await app.logIn(personas.coordinator)
    await start(coordinator, 'odd')
  })

  test('an attempt is its holder’s alone, in the database too', async () => {
    const id = await start(assessor, 'samir')
    const colleague = await app.logIn(personas.colleague)
    expect((await colleague.get(`/api/training/attempts/${id}/feedback`)).problem).toBe(
      'training.not-attempt',
    )
    const told = (await colleague.get(`/api/training/attempts/${id}`)).read(attemptVignetteSchema)
    expect(told.vignette).toBeNull()
    const { vignettes } = (await colleague.get('/api/training/vignettes')).read(vignetteListSchema)
    expect(vignettes.flatMap(({ attempts }) => attempts)).toEqual([])
    const seen = await app.database.app.begin(async tx => {
      const [{ account } = { account: '' }] = await app.database.owner<{ account: string }[]>`
        select id as account from account where full_name = ${personas.colleague.name}`
      await tx`select set_config('app.account', ${account}, true)`
      return tx`select * from training_attempt`
    })
    expect(seen).toHaveLength(0)
  })

  test('an assessment that was begun in the ordinary way is no attempt', async () => {
    const { id } = await startAssessment(assessor, peopleToAssess(5)({ birthDate: '1980-05-05' }))
    const told = (await assessor.get(`/api/training/attempts/${id}`)).read(attemptVignetteSchema)
    expect(told.vignette).toBeNull()
    const refused = await assessor.get(`/api/training/attempts/${id}/feedback`)
    expect([refused.status, refused.problem]).toEqual([404, 'training.not-attempt'])
  })

  test('an erased attempt leaves nothing', async () => {
    const id = await start(assessor, 'elin')
    expect((await assessor.delete(`/api/assessments/${id}`, { confirmed: true })).status).toBe(204)
    expect(await app.database.owner`select 1 from training_attempt where assessment_id = ${id}`).toHaveLength(
      0,
    )
  })

  test('what the round refuses, practising refuses', async () => {
    app.clock.set(new Date('2026-11-05T10:00:00Z'))
    const late = await app.logIn(personas.assessor)
    expect((await late.post('/api/training/attempts', { vignette: 'runar' })).problem).toBe(
      'assessment.locked',
    )
    app.clock.set(new Date('2026-10-01T10:00:00Z'))
  })
})

describe('elsewhere', () => {
  let elsewhere: TestApp
  beforeAll(async () => {
    elsewhere = await startTestApp({ config: { environment: 'demonstration' } })
    await elsewhere.openRound()
  })
  afterAll(() => elsewhere?.close())

  test('nobody practises, makes nobody up, and the refusal is in the log', async () => {
    const visitor = await elsewhere.logIn(personas.assessor)
    const id = '00000000-0000-4000-8000-000000000000'
    const replies = await Promise.all([
      visitor.get('/api/training/vignettes'),
      visitor.get('/api/training/vignettes/runar'),
      visitor.post('/api/training/attempts', { vignette: 'runar' }),
      visitor.get(`/api/training/attempts/${id}`),
      visitor.get(`/api/training/attempts/${id}/feedback`),
    ])
    for (const { status, problem } of replies) expect([status, problem]).toEqual([404, 'training.elsewhere'])
    expect(await elsewhere.database.owner`select 1 from assessment`).toHaveLength(0)
    const refused = await elsewhere.database.owner`
      select 1 from audit_entry where action = 'training.started' and outcome = 'refused'`
    expect(refused).toHaveLength(1)
  })

  // Nobody of the tests can log in to production, which takes real people only.
  test('nor in production, whoever asks', async () => {
    const routes = trainingRoutes({ ...elsewhere.app.program, environment: 'production' }, Math.random)
    for (const route of routes) {
      const ask = async () => 'handle' in route && route.handle({ params: {}, body: {} } as never)
      await expect(ask(), route.url).rejects.toMatchObject({ code: 'training.elsewhere' })
    }
  })

  test('a database can’t become another environment’s', async () => {
    const { config, clock, database } = elsewhere
    const { log } = elsewhere.app.program
    const other = { ...config, environment: 'training' as const }
    const vault = fileKeyVault(config.keyDirectory)
    await expect(createApp({ config: other, database: database.app, clock, vault, log })).rejects.toThrow(
      'belongs to the environment demonstration; training needs a database of its own',
    )
  })
})
