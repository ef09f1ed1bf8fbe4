// PostgreSQL is restarted while somebody fills in the form: nothing shown as saved is lost, nothing is saved twice, and
// she goes on as if nothing had been.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { assessmentSchema } from '../../src/assessments/contract.ts'
import { peopleToAssess, startAssessment } from '../assessments.ts'
import { choose, chosen, logInAt, saveStatus, waitUntilSaved } from '../e2e/assessment-steps.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import { personas } from '../personas.ts'
import { type RestartablePostgres, startRestartablePostgres } from './restartable-postgres.ts'

vi.setConfig({ testTimeout: 90_000 })

const nextPerson = peopleToAssess(23)
let postgres: RestartablePostgres
let app: TestApp
let browser: Browser
let page: Page
let id: string

beforeAll(async () => {
  const webDirectory = await buildWeb()
  ;[postgres, browser] = await Promise.all([startRestartablePostgres(), openBrowser()])
  app = await startTestApp({ webDirectory, database: postgres.database })
  await app.openRound()
  const visitor = await app.logIn(personas.assessor)
  id = (await startAssessment(visitor, nextPerson({ birthDate: '1988-04-12' }))).id
  page = await logInAt(browser, app, `/kartlegginger/${id}`)
  await page.getByRole('tab', { name: 'Bruker' }).waitFor()
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const stored = async () => {
  const visitor = await app.logIn(personas.assessor)
  return (await visitor.get(`/api/assessments/${id}`)).read(assessmentSchema)
}

/** The versions that the audit log tells of changed answers in. */
const loggedVersions = async () => {
  const lines = await app.database.owner<{ version: number }[]>`
    select (details->>'version')::int as version from audit_entry
    where object_id = ${id} and action = 'assessment.changed' and (details->>'answers')::int > 0 order by id`
  return lines.map(({ version }) => version)
}

test('stopped between answers: one is told, goes on answering, and all is saved once it is back', async () => {
  await choose(page, 'Høyeste fullførte utdanning', 'Fagbrev')
  await waitUntilSaved(page)
  await postgres.stop()
  await choose(page, 'Arbeidserfaring', 'Ingen')
  await page.getByRole('alert').filter({ hasText: 'Ikke lagret: Brukerplan svarer ikke' }).waitFor()
  await choose(page, 'Høyeste fullførte utdanning', 'Grunnskole')
  await choose(page, 'Eget fødeland', 'Norge')
  await saveStatus(page).getByText('Ikke lagret').waitFor()
  await postgres.start()
  await waitUntilSaved(page)
  expect((await stored()).answers).toEqual({ education: 1, work_experience: 0, birth_country: 1 })
})

test('stopped in the middle of a save: it is saved once, or sent again, and never twice', async () => {
  for (const level of ['Fagbrev', 'Grunnskole', 'Høyere utdanning']) {
    const sent = page.waitForRequest(request => request.method() === 'PATCH')
    await choose(page, 'Høyeste fullførte utdanning', level)
    await sent
    await postgres.stop()
    await postgres.start()
    await waitUntilSaved(page)
    expect(await chosen(page, 'Høyeste fullførte utdanning')).toBe(level)
  }
  const { answers, version } = await stored()
  expect(answers).toMatchObject({ education: 5 })
  const logged = await loggedVersions()
  expect(new Set(logged).size).toBe(logged.length)
  expect(Math.max(...logged)).toBeLessThanOrEqual(version)
  expect(logged).toHaveLength(6)
  expect(await page.getByRole('dialog').count()).toBe(0)
})
