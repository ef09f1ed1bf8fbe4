import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { peopleToAssess } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import { choose, chosen, logInAt, openTab, waitUntilSaved, whatFollows } from './assessment-steps.ts'

vi.setConfig({ testTimeout: 90_000 })

const nextPerson = peopleToAssess(31)
let app: TestApp
let browser: Browser

beforeAll(async () => {
  const webDirectory = await buildWeb()
  ;[app, browser] = await Promise.all([startTestApp({ webDirectory }), openBrowser()])
  await app.openRound()
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

async function startByForm(page: Page, nationalNumber: string): Promise<void> {
  await page.getByRole('link', { name: 'Kartlegg ny bruker' }).first().click()
  await page
    .getByLabel('Fødselsnummer eller D-nummer')
    .fill(`${nationalNumber.slice(0, 6)} ${nationalNumber.slice(6)}`)
  await page.keyboard.press('Enter')
  await page.getByLabel('Når fikk brukeren informasjonen?').fill('2026-09-15')
  await page.getByRole('radio', { name: 'Muntlig' }).check()
  await page.getByLabel('Det er journalført').check()
  await page.getByRole('radio', { name: 'Nei' }).check()
  await page.getByLabel('Pårørende eller verge er også informert').check()
  await page.getByLabel('Brukeren har mottatt kommunale tjenester').check()
  await page.getByLabel('Brukeren er aktiv').check()
  await page.getByLabel('Brukeren har et rusmiddelproblem').check()
  await page.getByRole('button', { name: 'Start kartleggingen' }).click()
  await page.getByRole('tab', { name: 'Bruker' }).waitFor()
}

/** Answers the field in focus with the keyboard: a rating and a choice with 2, a box, a number. */
async function answerInFocus(page: Page): Promise<void> {
  const type = await page.evaluate(() => (document.activeElement as HTMLInputElement).type)
  if (type === 'radio') await page.keyboard.press('2')
  else if (type === 'checkbox') await page.keyboard.press('Space')
  else if (type === 'text') await page.keyboard.type('3')
  else throw new Error(`the focus is not in a question, but in ${type}`)
}

test('a whole assessment, from the number to the green tabs, by keyboard; closed and opened again', async () => {
  const page = await logInAt(browser, app, '/kartlegginger')
  const refused: string[] = []
  page.on('console', message => message.type() === 'error' && refused.push(message.text()))
  const person = nextPerson({ birthDate: '1990-05-17' })
  await startByForm(page, person)
  expect(page.url()).not.toContain(person)

  await page.getByRole('radio', { name: 'Rusmiddelproblemer, men ikke' }).focus()
  await page.keyboard.press('3')
  // The first source of income is ordinary work, which other answers below would contradict.
  await openTab(page, 'Levekår')
  await page.getByLabel('Øvrige økonomiske ytelser fra NAV').check()
  const next = page.getByRole('button', { name: 'Gå til neste' })
  const remaining = async () =>
    Number((await page.locator('.form-progress').textContent())?.match(/^\d+/)?.[0] ?? 0)
  let left = await remaining()
  expect(left).toBeGreaterThan(10)
  for (let answered = 0; (await next.count()) > 0; answered++) {
    if (answered > 80)
      throw new Error(
        `the questions never end: ${await page.locator('.question:has(.question-message)').allTextContents()}`,
      )
    await next.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.matches('.form-panel input'))
    await answerInFocus(page)
    await whatFollows(page)
  }
  left = await remaining()
  expect(left).toBe(0)
  await page.getByText('Alt obligatorisk er besvart').waitFor()
  for (const name of ['Planer/samarbeid', 'Tjenester 1', 'Tjenester 2']) await openTab(page, name)
  for (const name of ['Bruker', 'Bosituasjon', 'Planer/samarbeid', 'Levekår', 'Tjenester 1', 'Tjenester 2']) {
    expect(await page.getByRole('tab', { name }).textContent()).toContain('Ferdig')
  }
  await openTab(page, 'Feilmeldinger')
  await page.getByText('Ingen feil.').waitFor()
  await page.getByRole('button', { name: 'Lagre og lukk' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kartlegginger' }).waitFor()
  await page.getByRole('row', { name: 'Klar' }).waitFor()
  const [row] = await app.database.owner`select error_count, informed from assessment`
  expect(row).toEqual({ error_count: 0, informed: true })

  await page.getByRole('link', { name: 'Åpne' }).click()
  expect(await chosen(page, 'Kategori')).toBe('Samtidige rusmiddelproblemer og psykiske helseproblemer')
  const stored = await page.evaluate(() => localStorage.length + sessionStorage.length)
  expect(stored).toBe(0)
  expect(refused).toEqual([])
  await page.context().close()
})

test('a message leads to its question, in its tab, with the focus; the error goes away with the answer', async () => {
  const page = await logInAt(browser, app, '/kartlegginger')
  await startByForm(page, nextPerson({ birthDate: '1985-01-20' }))
  await choose(page, 'Kategori', 'Samtidige rusmiddelproblemer og psykiske helseproblemer')
  await openTab(page, 'Levekår')
  await page.getByLabel('Ingen rusmidler').check()
  await page.getByLabel('Heroin').check()
  const message = '«Ingen rusmidler» kan ikke velges sammen med et rusmiddel.'
  await page.getByRole('tabpanel').getByText(message).waitFor()
  await openTab(page, 'Feilmeldinger')
  await page.getByRole('button', { name: message }).click()
  const focused = await page.evaluate(() => document.activeElement?.id)
  expect(focused).toBe('field-substance_alcohol')
  await page.getByLabel('Ingen rusmidler').uncheck()
  await page.getByRole('tabpanel').getByText(message).waitFor({ state: 'detached' })
  await page.context().close()
})

test('follow-ups come and go in place, and their answers come back with them', async () => {
  const page = await logInAt(browser, app, '/kartlegginger')
  await startByForm(page, nextPerson({ birthDate: '1979-11-02' }))
  await choose(page, 'Arbeidserfaring', 'Fra 1 til 5 år')
  await choose(page, 'Hvor lenge siden forrige arbeidsforhold?', 'Fra 1 til 2 år')
  await choose(page, 'Arbeidserfaring', 'Ingen')
  expect(await page.getByRole('radiogroup', { name: 'Hvor lenge siden' }).count()).toBe(0)
  await choose(page, 'Arbeidserfaring', 'Lengre enn 5 år')
  expect(await chosen(page, 'Hvor lenge siden forrige arbeidsforhold?')).toBe('Fra 1 til 2 år')
  await page
    .getByText('Nytt spørsmål: Hvor lenge siden forrige arbeidsforhold?')
    .waitFor({ state: 'attached' })
  await page.context().close()
})

test('services: all "Nei" until changed, arrows between them, the follow-up under its service', async () => {
  const page = await logInAt(browser, app, '/kartlegginger')
  await startByForm(page, nextPerson({ birthDate: '1966-03-09' }))
  await openTab(page, 'Tjenester 1')
  const table = page.getByRole('table', { name: 'NAV-tjenester' })
  expect(await table.getByRole('checkbox', { checked: true }).count()).toBe(0)
  await table.getByRole('checkbox').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  const housing = table.getByRole('row', { name: 'Midlertidig bolig' })
  expect(await housing.getByRole('checkbox', { checked: true }).count()).toBe(1)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  expect(await housing.getByRole('checkbox', { checked: true }).count()).toBe(2)
  await page.getByLabel('sammenhengende botid').fill('4')
  await page.keyboard.press('Tab')
  await waitUntilSaved(page)
  await page.reload()
  await openTab(page, 'Tjenester 1')
  expect(await page.getByLabel('sammenhengende botid').inputValue()).toBe('4')
  await page.context().close()
})

test('"usikker" chooses green in the same move, and goes when another rating is given', async () => {
  const page = await logInAt(browser, app, '/kartlegginger')
  await startByForm(page, nextPerson({ birthDate: '1970-08-30' }))
  await openTab(page, 'Levekår')
  await page.getByLabel('Usikker: Nettverk').check()
  const network = page.getByRole('radiogroup', { name: 'Nettverk' })
  expect(await network.getByRole('radio', { name: '1 Grønn' }).isChecked()).toBe(true)
  await network.getByRole('radio', { name: '1 Grønn' }).focus()
  await page.keyboard.press('5')
  expect(await network.getByRole('radio', { name: '5 Rød' }).isChecked()).toBe(true)
  expect(await page.getByLabel('Usikker: Nettverk').isChecked()).toBe(false)
  await page.context().close()
})
