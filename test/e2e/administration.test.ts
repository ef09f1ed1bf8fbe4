// Handing over, suspending and the authorisation register, as people do it in a browser.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { peopleToAssess, startAssessment } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import { personas } from '../personas.ts'
import { enter, expectAccessible, expectNothingLeft, settled } from './page-steps.ts'

vi.setConfig({ testTimeout: 120_000 })

const nextPerson = peopleToAssess(71)

let app: TestApp
let browser: Browser

beforeAll(async () => {
  const webDirectory = await buildWeb()
  ;[app, browser] = await Promise.all([startTestApp({ webDirectory }), openBrowser()])
  await app.openRound()
  const assessor = await app.logIn(personas.assessor)
  for (let begun = 0; begun < 3; begun += 1) await startAssessment(assessor, nextPerson())
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('an assessor hands over one of her assessments, and is told what is missing until she may', async () => {
  const page = await enter(browser, app, personas.assessor)
  await page.getByRole('link', { name: 'Overfør kartlegginger' }).click()
  await settled(page)
  await page.getByRole('radio', { name: 'Bare noen av dem' }).check()
  await page.getByRole('button', { name: 'Overfør', exact: true }).click()
  await page.getByRole('link', { name: 'Velg minst én kartlegging' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: /\*/ }).first().check()
  await page.getByLabel('Hvem skal ta over?').selectOption({ label: 'Bjørn Kollega, Rus og psykisk helse' })
  await page.getByRole('checkbox', { name: /^Jeg overfører 1 kartlegging,/ }).check()
  await page.getByRole('button', { name: 'Overfør', exact: true }).click()
  await page.getByText('1 kartlegging er overført').waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Se kartleggingene dine' }).click()
  await page.getByRole('row').nth(2).waitFor()
  expect(await page.getByRole('row').count()).toBe(3)
  await expectNothingLeft(page)
  await page.context().close()
})

test('a coordinator suspends an assessor and hands over in the same step', async () => {
  const page = await enter(browser, app, personas.coordinator, '/kartleggere')
  const row = page.getByRole('row', { name: /Åse Kartlegger/ })
  expect(await row.getByRole('cell').allTextContents()).toContain('2')
  const visitor = await app.logIn(personas.assessor)
  await row.getByRole('button', { name: /^Logg ut/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Logg ut' }).click()
  await page.getByText('Åse Kartlegger er logget ut').waitFor()
  expect((await visitor.get('/api/assessments')).problem).toBe('session.missing')
  await row.getByRole('button', { name: /^Suspender/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Åse Kartlegger har 2 kartlegginger. De overføres i samme steg.').waitFor()
  const button = dialog.getByRole('button', { name: 'Overfør og suspender' })
  expect(await button.isDisabled()).toBe(true)
  await dialog.getByLabel('Hvem skal ta over?').selectOption({ label: 'Solveig Kontakt, Kommunekontakt' })
  await expectAccessible(page)
  await button.click()
  await page.getByText('Åse Kartlegger er suspendert og kommer ikke inn lenger').waitFor()
  expect(await page.locator(':focus').textContent()).toContain('Solveig Kontakt har tatt over.')
  await row.getByText(/^Suspendert/).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  const coordinator = page.getByRole('row', { name: /Solveig Kontakt/ })
  expect(await coordinator.getByRole('cell').allTextContents()).toContain('2')
  await expectNothingLeft(page)
  await page.context().close()
})

test('the authorisation register tells when she was let in and out, and comes as a file', async () => {
  const page = await enter(browser, app, personas.coordinator, '/autorisasjonsregister')
  await page.getByLabel('Søk etter navn, instans eller kommune').fill('åse')
  await page.getByText('1 tilgang', { exact: true }).waitFor()
  const cells = await page
    .getByRole('row', { name: /Åse Kartlegger/ })
    .getByRole('cell')
    .allTextContents()
  expect(cells.slice(-2).map(cell => cell.replaceAll('\u00a0', ' '))).toEqual([
    '1. oktober 2026 kl. 12.00',
    '1. oktober 2026 kl. 12.00',
  ])
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Last ned som CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('autorisasjonsregister-2026-10-01.csv')
  await page.context().close()
})

test('KORFOR finds the municipality, lifts the suspension and makes her a coordinator', async () => {
  const page = await enter(browser, app, personas.korfor, '/kartleggere')
  await page.getByLabel('Kommune', { exact: true }).selectOption({ label: 'Fjordvik' })
  const row = page.getByRole('row', { name: /Åse Kartlegger.*Rus|Åse Kartlegger/ }).first()
  await row.getByRole('button', { name: /^Opphev suspensjonen/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Opphev suspensjonen' }).click()
  await row.getByRole('button', { name: /^Gjør til kommunekontakt/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gjør til kommunekontakt' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.getByRole('row', { name: /Åse Kartlegger/ }).count()).toBe(2)
  await expectAccessible(page)
  await page.context().close()
})

test('KORFOR writes a welcome message, which all meet as text and never as markup', async () => {
  const page = await enter(browser, app, personas.korfor, '/tekster')
  const message =
    '## Hei\n\nHusk **fristen**. <img src=x onerror=alert(1)>\n\n- [Veileder](https://example.no/)'
  const section = page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({ hasText: 'Velkomstmelding' })
    .first()
  await section.getByLabel('Bokmål').fill(message)
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('Skriv meldingen på både bokmål og nynorsk').waitFor()
  await section.getByLabel('Nynorsk').fill('Hugs fristen')
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByRole('status').getByText('Velkomstmeldingen er lagret').waitFor()
  await expectAccessible(page)
  await page.context().close()

  const reader = await enter(browser, app, personas.assessorNav)
  await reader.getByRole('heading', { name: 'Hei' }).waitFor()
  expect(await reader.locator('strong').textContent()).toBe('fristen')
  expect(await reader.getByRole('link', { name: 'Veileder' }).getAttribute('href')).toBe(
    'https://example.no/',
  )
  expect(await reader.getByText('<img src=x onerror=alert(1)>').count()).toBe(1)
  expect(await reader.locator('main img').count()).toBe(0)
  await expectAccessible(reader)
  await expectNothingLeft(reader)
  await reader.context().close()
})

test('a coordinator renames a unit and merges it into another', async () => {
  const page = await enter(browser, app, personas.coordinator, '/kartleggere')
  await page.getByRole('button', { name: 'Endre navn: NAV Fjordvik' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Navn på instansen').fill('NAV Fjorden')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Endre navn' }).click()
  await page.getByRole('button', { name: 'Slå sammen: NAV Fjorden' }).click()
  await dialog.getByLabel(/^Hvilken instans/).selectOption({ label: 'Barneverntjenesten' })
  await dialog.getByRole('button', { name: 'Slå sammen' }).click()
  await page.getByText('NAV Fjorden er blitt en del av Barneverntjenesten').waitFor()
  await page.getByRole('button', { name: 'Slå sammen: NAV Fjorden' }).waitFor({ state: 'detached' })
  await page.context().close()
})

test('KORUS follows its municipalities on the board', async () => {
  const page = await enter(browser, app, personas.korus)
  await page.getByRole('link', { name: 'Oversikt', exact: true }).first().click()
  const fjordvik = page.getByRole('row', { name: /Fjordvik/ })
  await fjordvik.getByText('I gang', { exact: true }).waitFor()
  await fjordvik.getByText('Om 29 dager').waitFor()
  await page.getByLabel('Vis').selectOption({ label: 'Ikke i gang' })
  await page.getByText('1 kommune', { exact: true }).waitFor()
  await expectAccessible(page)
  await page.context().close()
})
