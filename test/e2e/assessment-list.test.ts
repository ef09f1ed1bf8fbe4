import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { peopleToAssess, startAssessment } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import type { Visitor } from '../harness/visitor.ts'
import { personas } from '../personas.ts'
import { logInAt } from './assessment-steps.ts'
import { faultsOn } from './page-steps.ts'

vi.setConfig({ testTimeout: 90_000 })

const nextPerson = peopleToAssess(61)
const open = new Date('2026-10-01T10:00:00Z')
const locked = new Date('2026-11-05T10:00:00Z')

let app: TestApp
let browser: Browser
let assessor: Visitor

beforeAll(async () => {
  const webDirectory = await buildWeb()
  ;[app, browser] = await Promise.all([startTestApp({ webDirectory, at: open }), openBrowser()])
  await app.openRound()
})

beforeEach(async () => {
  app.clock.set(open)
  assessor = await app.logIn(personas.assessor)
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const spaced = (nationalNumber: string) => `${nationalNumber.slice(0, 6)} ${nationalNumber.slice(6)}`

async function lookUp(page: Page, nationalNumber: string): Promise<void> {
  await page.getByLabel('Fødselsnummer eller D-nummer').fill(nationalNumber)
  await page.getByRole('button', { name: 'Gå videre' }).click()
}

test('an empty list teaches what to do', async () => {
  const page = await logInAt(browser, app, '/kartlegginger', { persona: personas.assessorNav })
  await page.getByText('Du har ikke kartlagt noen ennå').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Informer brukeren på forhånd' }).waitFor()
  await page.context().close()
})

test('what is left comes first; the front page leads to each kind, and the address keeps the choice', async () => {
  const persona = personas.assessorChildWelfare
  const theirs = await app.logIn(persona)
  const start = async (birthDate: string, changes: Record<string, number>) => {
    const { id, maskedNumber } = await startAssessment(theirs, nextPerson({ birthDate }))
    await theirs.patch(`/api/assessments/${id}`, { baseVersion: 1, changes, reason: 'autosave' })
    return maskedNumber
  }
  const contradicting = await start('1980-01-02', { category: 3, substance_none: 1, substance_heroin: 1 })
  app.clock.advance(60_000)
  const unfinished = await start('1990-01-01', { category: 2 })
  const page = await logInAt(browser, app, '/', { persona })
  await page.getByText('2 kartlegginger gjenstår.').waitFor()
  await page.getByRole('link', { name: 'Ikke ferdige' }).click()
  await page.waitForURL(`${app.url}/kartlegginger?vis=uferdige`)
  const people = page.getByRole('rowheader')
  await people.first().waitFor()
  const shown = async () => (await people.allTextContents()).map(text => text.slice(0, 12))
  expect(await shown()).toEqual([unfinished])

  await page.getByRole('link', { name: 'Alle 2' }).click()
  await page.getByRole('status').filter({ hasText: 'Viser 2 kartlegginger.' }).waitFor()
  expect(await shown()).toEqual([contradicting, unfinished])
  await page.getByLabel('Sorter etter').selectOption('Fødselsnummer')
  await page.waitForURL(`${app.url}/kartlegginger?sorter=nummer`)
  expect(await shown()).toEqual([unfinished, contradicting])
  await page.reload()
  await people.first().waitFor()
  expect(await shown()).toEqual([unfinished, contradicting])

  const ready = page.getByRole('link', { name: 'Klare 0' })
  await ready.click()
  await page.getByText('Ingen er klare ennå').waitFor()
  expect(await ready.getAttribute('aria-current')).toBe('page')
  await page.getByRole('link', { name: 'Vis alle' }).click()
  await people.first().waitFor()
  await page.context().close()
})

test('a number is masked until it is asked for; the showing is logged', async () => {
  const person = nextPerson({ birthDate: '1981-06-14' })
  const { id } = await startAssessment(assessor, person)
  const page = await logInAt(browser, app, '/kartlegginger')
  const row = page.getByRole('row', { name: `${person.slice(0, 6)} *****` })
  await row.waitFor()
  expect(await page.content()).not.toContain(person.slice(6))
  await row.getByRole('button', { name: 'Vis hele fødselsnummeret' }).click()
  await page.getByText(spaced(person)).waitFor()
  const [entry] = await app.database.owner`select action from audit_entry
    where object_id = ${id} and action = 'assessment.number-shown'`
  expect(entry).toBeDefined()
  await page.getByRole('button', { name: 'Skjul' }).click()
  await page.getByText(spaced(person)).waitFor({ state: 'detached' })
  await page.context().close()
})

test('one of one’s own is found by the whole number, and nobody else’s', async () => {
  const person = nextPerson({ birthDate: '1977-01-30' })
  const { id } = await startAssessment(assessor, person)
  const nav = await app.logIn(personas.assessorNav)
  const theirs = nextPerson({ birthDate: '1969-09-19' })
  await startAssessment(nav, theirs)
  const page = await logInAt(browser, app, '/kartlegginger')
  await page.getByLabel('Finn en av dine').fill(theirs)
  await page.getByRole('button', { name: 'Finn' }).click()
  await page.getByText('Ingen av dine kartlegginger har dette nummeret.').waitFor()
  await page.getByLabel('Finn en av dine').fill(spaced(person))
  await page.getByRole('button', { name: 'Finn' }).click()
  await page.waitForURL(`${app.url}/kartlegginger/${id}`)
  await page.context().close()
})

test('erasing asks first, and then it is gone', async () => {
  const person = nextPerson({ birthDate: '1958-12-03' })
  const { id } = await startAssessment(assessor, person)
  const page = await logInAt(browser, app, '/kartlegginger')
  const row = page.getByRole('row', { name: `${person.slice(0, 6)} *****` })
  await row.getByRole('button', { name: /^Slett/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Slette kartleggingen' })
  await dialog.getByRole('button', { name: 'Avbryt' }).click()
  expect(await row.count()).toBe(1)
  await row.getByRole('button', { name: /^Slett/ }).click()
  await dialog.getByRole('button', { name: 'Slett for godt' }).click()
  await row.waitFor({ state: 'detached' })
  expect(await app.database.owner`select 1 from assessment where id = ${id}`).toHaveLength(0)
  await page.context().close()
})

test('who can’t be assessed is refused with a reason; one already there is opened', async () => {
  const mine = nextPerson({ birthDate: '1992-02-28' })
  const { id } = await startAssessment(assessor, mine)
  const optedOut = nextPerson({ birthDate: '1986-07-07' })
  await assessor.post('/api/opt-outs', { nationalNumber: optedOut })
  const page = await logInAt(browser, app, '/kartlegginger/ny')
  await lookUp(page, '123')
  await page.getByText('Et fødselsnummer har 11 siffer. Du har skrevet 3.').first().waitFor()
  await lookUp(page, nextPerson({ birthDate: '2012-05-05' }))
  await page.getByRole('alert').filter({ hasText: 'har ikke fylt 16 år' }).waitFor()
  await lookUp(page, optedOut)
  await page.getByRole('alert').filter({ hasText: 'har reservert seg' }).waitFor()
  await lookUp(page, spaced(mine))
  await page.waitForURL(`${app.url}/kartlegginger/${id}`)
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  await page.context().close()
})

test('a coordinator is asked which service the assessment is for', async () => {
  const page = await logInAt(browser, app, '/kartlegginger/ny', { persona: personas.coordinator })
  await lookUp(page, nextPerson({ birthDate: '1995-10-10' }))
  await page.getByRole('button', { name: 'Start kartleggingen' }).click()
  await page.getByRole('link', { name: 'Velg hvilken tjeneste du kartlegger for.' }).waitFor()
  await page.context().close()
})

test('that the person hasn’t been informed is told, and can be put right in the form', async () => {
  const { id } = await startAssessment(assessor, nextPerson({ birthDate: '1963-03-03' }))
  await assessor.put(`/api/assessments/${id}/information`, { information: { informed: false } })
  const page = await logInAt(browser, app, `/kartlegginger/${id}`)
  await page.getByRole('button', { name: 'Registrer informasjonen' }).click()
  await page.getByLabel('Når fikk brukeren informasjonen?').fill('2026-09-20')
  await page.getByRole('radio', { name: 'Digitalt' }).check()
  await page.getByRole('radio', { name: 'Ja' }).check()
  await page.getByRole('button', { name: 'Lagre informasjonen' }).click()
  await page.getByRole('button', { name: 'Lagre informasjonen' }).waitFor({ state: 'detached' })
  const [row] = await app.database.owner`select informed from assessment where id = ${id}`
  expect(row).toEqual({ informed: true })
  await page.context().close()
})

test('locked: the answers can be read and not changed, and the list says why', async () => {
  const { id } = await startAssessment(assessor, nextPerson({ birthDate: '1971-11-11' }))
  const changes = { education: 4, economy: 4, gp_received: 1 }
  await assessor.patch(`/api/assessments/${id}`, { baseVersion: 1, changes, reason: 'autosave' })
  app.clock.set(locked)
  const page = await logInAt(browser, app, '/kartlegginger')
  await page.getByText('Kartleggingen er låst').waitFor()
  expect(await page.getByRole('link', { name: 'Kartlegg ny bruker' }).count()).toBe(0)
  // Whoever has the address is told so before she types a number.
  await page.goto(`${app.url}/kartlegginger/ny`)
  await page.getByText('Kartleggingen er låst').waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  await page.goto(`${app.url}/kartlegginger/${id}`)
  await page.getByText('Begge deler gjelder til kommunen overfører, tidligst 20. november 2026.').waitFor()
  const education = page.locator('.written').filter({ hasText: 'Høyeste fullførte utdanning' })
  expect(await education.getByRole('definition').textContent()).toBe('Fagbrev')
  await page.getByRole('tab', { name: 'Levekår' }).click()
  await page.getByText('4 Gul').waitFor()
  await page.getByRole('tab', { name: 'Tjenester 1' }).click()
  await page.getByRole('row', { name: 'Fastlege Ja Nei' }).waitFor()
  const fields = page.getByRole('tabpanel').locator('input:not([type="search"])')
  expect(await fields.count()).toBe(0)
  expect(await faultsOn(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.tab-title').isVisible()).toBe(true)
  expect(await page.getByRole('tab').first().isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  expect(await page.getByRole('button', { name: 'Lagre' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Lukk' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kartlegginger' }).waitFor()
  await page.context().close()
})
