import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { receiverListSchema } from '../../src/administration/contract.ts'
import { createApp } from '../../src/app.ts'
import { assessmentSchema } from '../../src/assessments/contract.ts'
import { fileKeyVault } from '../../src/platform/key-vault.ts'
import { createLogger } from '../../src/platform/log.ts'
import { peopleToAssess, startAssessment } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import { personas } from '../personas.ts'
import { choose, chosen, logInAt, openWindow, saveStatus, waitUntilSaved } from './assessment-steps.ts'
import { comeBack } from './page-steps.ts'

vi.setConfig({ testTimeout: 90_000 })

const nextPerson = peopleToAssess(47)
let app: TestApp
let browser: Browser
let page: Page
let address: string

beforeAll(async () => {
  const webDirectory = await buildWeb()
  ;[app, browser] = await Promise.all([startTestApp({ webDirectory }), openBrowser()])
  await app.openRound()
})

afterEach(async () => {
  await page?.context().close()
  // The account keeps the language that one test chose; the next begins in bokmål.
  await app.database.owner`update account set language = 'nb' where language = 'nn'`
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

async function openNew(): Promise<string> {
  const visitor = await app.logIn(personas.assessor)
  const { id } = await startAssessment(visitor, nextPerson({ birthDate: '1988-04-12' }))
  address = `${app.url}/kartlegginger/${id}`
  page = await logInAt(browser, app, `/kartlegginger/${id}`)
  await page.getByRole('tab', { name: 'Bruker' }).waitFor()
  await waitUntilSaved(page)
  return id
}

/** What the server has, read by another window of another session. */
async function savedAnswers(id: string): Promise<Record<string, number>> {
  const visitor = await app.logIn(personas.assessor)
  const { answers } = (await visitor.get(`/api/assessments/${id}`)).body as {
    answers: Record<string, number>
  }
  return answers
}

const changesOf = (id: string) =>
  app.database.owner`select 1 from audit_entry where object_id = ${id} and action = 'assessment.changed'
    and (details->>'answers')::int > 0`

test('an answer is saved within a second of rest', async () => {
  const id = await openNew()
  const saved = page.waitForResponse(response => response.request().method() === 'PATCH')
  const before = Date.now()
  await choose(page, 'Høyeste fullførte utdanning', 'Fagbrev')
  await saveStatus(page).getByText('Lagrer …').waitFor()
  await saved
  expect(Date.now() - before).toBeLessThan(1500)
  await waitUntilSaved(page)
  expect(await savedAnswers(id)).toEqual({ education: 4 })
})

test('offline one goes on answering, in either language; everything goes up, in order, when the network is back', async () => {
  const id = await openNew()
  // The words of the other language come to an open form by themselves.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('nynorsk')),
  )
  await page.context().setOffline(true)
  await choose(page, 'Høyeste fullførte utdanning', 'Grunnskole')
  await saveStatus(page).getByText('Ikke lagret: ingen nettforbindelse').waitFor()
  await page.getByRole('button', { name: 'Nynorsk' }).click()
  await saveStatus(page).getByText('Ikkje lagra: inga nettforbinding').waitFor()
  expect(await chosen(page, 'Høgaste fullførte utdanning')).toBe('Grunnskule')
  await page.getByRole('tab', { name: /Feilmeldingar/ }).click()
  await page.getByText('er ikkje svart på').first().waitFor()
  await page.getByRole('tab', { name: 'Brukar', exact: false }).click()
  await page.getByRole('button', { name: 'Bokmål' }).click()
  await choose(page, 'Høyeste fullførte utdanning', 'Fagbrev')
  await choose(page, 'Arbeidserfaring', 'Ingen')
  expect(await savedAnswers(id)).toEqual({})
  await page.context().setOffline(false)
  await waitUntilSaved(page)
  expect(await savedAnswers(id)).toEqual({ education: 4, work_experience: 0 })
})

test('closing the window with something unsaved asks first', async () => {
  await openNew()
  await page.context().setOffline(true)
  await choose(page, 'Arbeidserfaring', 'Ingen')
  await saveStatus(page).getByText('Ikke lagret').waitFor()
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await page.getByRole('link', { name: 'Reservasjon' }).click()
  await page.getByRole('dialog', { name: 'Noen svar er ikke lagret' }).waitFor()
  await page.getByRole('button', { name: 'Bli her' }).click()
  expect(page.url()).toBe(address)
  await page.context().setOffline(false)
  await waitUntilSaved(page)
})

test('a proxy that answers 502 after the server has committed: nothing lost, nothing doubled', async () => {
  const id = await openNew()
  let broken = 2
  await page.route('**/api/assessments/*', async route => {
    // A save that only tells which tab is open is not what this is about.
    const answers = Object.keys(route.request().postDataJSON()?.changes ?? {}).length
    if (route.request().method() !== 'PATCH' || answers === 0 || broken-- <= 0) return route.continue()
    const response = await route.fetch()
    expect(response.status()).toBe(200)
    if (broken === 1) await route.fulfill({ status: 502, body: 'Bad Gateway' })
    else await route.abort('connectionreset')
  })
  await choose(page, 'Høyeste fullførte utdanning', 'Fagbrev')
  await saveStatus(page).getByText('Ikke lagret: Brukerplan svarer ikke').waitFor()
  await choose(page, 'Høyeste fullførte utdanning', 'Høyere utdanning')
  await waitUntilSaved(page)
  expect(await savedAnswers(id)).toEqual({ education: 5 })
  expect(await changesOf(id)).toHaveLength(2)
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('two windows: different questions merge with a word; the same question shows both answers and asks', async () => {
  const id = await openNew()
  const other = await openWindow(page, address)
  await choose(other, 'Arbeidserfaring', 'Ingen')
  await waitUntilSaved(other)
  await choose(page, 'Høyeste fullførte utdanning', 'Fagbrev')
  await page.getByText('Disse svarene er hentet hit: «Arbeidserfaring».').waitFor()
  expect(await chosen(page, 'Arbeidserfaring')).toBe('Ingen')
  await waitUntilSaved(page)

  await choose(other, 'Høyeste fullførte utdanning', 'Grunnskole')
  const question = other.getByRole('dialog', { name: 'Endret i et annet vindu' })
  await question.waitFor()
  await saveStatus(other).getByText('Ikke lagret: endret i et annet vindu').waitFor()
  await question.getByRole('button', { name: 'Svaret i det andre vinduet Fagbrev' }).waitFor()
  await question.getByRole('button', { name: 'Svaret her Grunnskole' }).click()
  await waitUntilSaved(other)
  expect(await savedAnswers(id)).toEqual({ education: 1, work_experience: 0 })

  await choose(page, 'Høyeste fullførte utdanning', 'Høyere utdanning')
  await page.getByRole('button', { name: 'Svaret i det andre vinduet Grunnskole' }).click()
  await waitUntilSaved(page)
  expect(await chosen(page, 'Høyeste fullførte utdanning')).toBe('Grunnskole')
  expect(await savedAnswers(id)).toEqual({ education: 1, work_experience: 0 })
})

test.each([
  ['runs out', async () => app.clock.advance(31 * 60_000)],
  ['is ended from another browser', async () => (await app.logIn(personas.assessor)).delete('/api/sessions')],
])(
  'a session that %s in the middle: what was typed stays, and is saved after a new login',
  async (_, end) => {
    const id = await openNew()
    await end()
    await choose(page, 'Høyeste fullførte utdanning', 'Fagbrev')
    await saveStatus(page).getByText('Ikke lagret: du er logget ut').waitFor()
    await choose(page, 'Arbeidserfaring', 'Ingen')
    // Whoever has been away finds her answers: a page that holds something unsaved is not left.
    const asked = page.waitForResponse('**/api/session')
    await comeBack(page)
    await asked
    const opened = page.context().waitForEvent('page')
    await page.getByRole('link', { name: 'Logg inn i nytt vindu' }).click()
    const login = await opened
    // ID-porten still knows her, and asks nothing.
    await login.getByRole('heading', { level: 1, name: 'Kartlegginger' }).waitFor()
    await login.close()
    await waitUntilSaved(page)
    expect(await savedAnswers(id)).toEqual({ education: 4, work_experience: 0 })
  },
)

test('handed over meanwhile: it is said what happened, and what was typed stays to be read and copied', async () => {
  const id = await openNew()
  await choose(page, 'Høyeste fullførte utdanning', 'Fagbrev')
  await waitUntilSaved(page)
  const giver = await app.logIn(personas.assessor)
  const receivers = (await giver.get('/api/handover/receivers')).read(receiverListSchema)
  const receiver = receivers.find(each => each.fullName === personas.colleague.name)
  const handover = { receiverId: receiver?.id, assessmentIds: [id], confirmed: true }
  expect((await giver.post('/api/handover', handover)).status).toBe(200)

  await choose(page, 'Arbeidserfaring', 'Ingen')
  await page.getByRole('alert').filter({ hasText: 'Kartleggingen finnes ikke blant dine' }).waitFor()
  await page.getByRole('button', { name: 'Nynorsk' }).click()
  await saveStatus(page).getByText('Ikkje lagra. Kartlegginga finst ikkje blant dine').waitFor()
  await page.getByRole('button', { name: 'Vis kva som ikkje er lagra' }).click()
  const unsaved = page.getByRole('region', { name: 'Svar som ikkje er lagra' })
  expect(await unsaved.evaluate(element => element === document.activeElement)).toBe(true)
  expect(await unsaved.getByRole('term').allTextContents()).toEqual(['Arbeidserfaring'])
  expect(await unsaved.getByRole('definition').allTextContents()).toEqual(['Inga'])
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await unsaved.getByRole('button', { name: 'Kopier svara' }).click()
  await unsaved.getByText('Kopiert').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Arbeidserfaring: Inga')
  expect(await chosen(page, 'Arbeidserfaring')).toBe('Inga')
  await page.getByRole('link', { name: 'Reservasjon' }).click()
  await page.getByRole('dialog', { name: 'Nokre svar er ikkje lagra' }).waitFor()
  const theirs = await app.logIn(personas.colleague)
  expect((await theirs.get(`/api/assessments/${id}`)).read(assessmentSchema).answers).toEqual({
    education: 4,
  })
})

test('the server restarted between two answers: the page waits, and saves by itself', async () => {
  const id = await openNew()
  await choose(page, 'Høyeste fullførte utdanning', 'Fagbrev')
  await waitUntilSaved(page)
  await app.app.close()
  await choose(page, 'Arbeidserfaring', 'Ingen')
  await saveStatus(page).getByText('Ikke lagret').waitFor()
  const { config, clock, database } = app
  const again = await createApp({
    config,
    clock,
    database: database.app,
    vault: fileKeyVault(config.keyDirectory),
    log: createLogger('silent'),
    webDirectory: await buildWeb(),
  })
  await again.server.listen({ host: '127.0.0.1', port: Number(new URL(app.url).port) })
  try {
    await waitUntilSaved(page)
    expect(await savedAnswers(id)).toEqual({ education: 4, work_experience: 0 })
  } finally {
    await page.context().close()
    await again.close()
  }
})
