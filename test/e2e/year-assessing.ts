// What an assessor does with a person's assessment, at the screen.
import type { Page } from 'playwright-core'
import { choose, openTab, whatFollows } from './assessment-steps.ts'
import { goTo, headingOf } from './year-entering.ts'

/** From the list to the page that asks for a number. */
export async function beginNew(page: Page): Promise<void> {
  await goTo(page, 'Kartlegginger')
  await page.getByRole('link', { name: 'Kartlegg ny bruker' }).click()
  await headingOf(page, 'Kartlegg ny bruker').waitFor()
}

export async function enterNumber(page: Page, nationalNumber: string): Promise<void> {
  await page.getByLabel('Fødselsnummer eller D-nummer').fill(nationalNumber)
  await page.keyboard.press('Enter')
}

/** Told by letter, able to consent, and meeting the criteria. */
export async function tellInformationAndCriteria(page: Page, informedOn: string): Promise<void> {
  await page.getByLabel('Når fikk brukeren informasjonen?').fill(informedOn)
  await page.getByRole('radio', { name: 'I brev eller på papir' }).check()
  await page.getByRole('radio', { name: 'Ja' }).check()
  await page.getByLabel('Brukeren har mottatt kommunale tjenester').check()
  await page.getByLabel('Brukeren er aktiv').check()
  await page.getByLabel('Brukeren har et rusmiddelproblem').check()
}

export async function startForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start kartleggingen' }).click()
  await page.getByRole('tab', { name: 'Bruker' }).waitFor()
}

/** Answers the field in focus: a rating or a choice with its second option, a box, a number. */
async function answerByKey(page: Page): Promise<void> {
  const type = await page.evaluate(() => (document.activeElement as HTMLInputElement).type)
  if (type === 'radio') await page.keyboard.press('2')
  else if (type === 'checkbox') await page.keyboard.press('Space')
  else await page.keyboard.type('3')
}

/** Category and income by mouse, then whatever the form says is missing by keyboard, until nothing is. */
export async function answerEverything(page: Page): Promise<void> {
  await choose(page, 'Kategori', 'Samtidige rusmiddelproblemer og psykiske helseproblemer')
  await openTab(page, 'Levekår')
  await page.getByLabel('Øvrige økonomiske ytelser fra NAV').check()
  const next = page.getByRole('button', { name: 'Gå til neste' })
  for (let answered = 0; (await next.count()) > 0; answered += 1) {
    if (answered > 80) throw new Error('the questions never end')
    await next.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.matches('.form-panel input'))
    await answerByKey(page)
    await whatFollows(page)
  }
  await page.getByText('Alt obligatorisk er besvart').waitFor()
}

/** Ticks that the person has received a service of this tab. */
export async function giveService(page: Page, tab: string, service: string): Promise<void> {
  await openTab(page, tab)
  await page.getByRole('row', { name: service }).getByRole('checkbox').first().check()
}

export async function saveAndClose(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lagre og lukk' }).click()
  await headingOf(page, 'Kartlegginger').waitFor()
}

/** Checks a number's opt-out, and makes one on the person's own wish. */
export async function makeOptOut(page: Page, nationalNumber: string): Promise<void> {
  await goTo(page, 'Reservasjon')
  await page.getByLabel('Fødselsnummer eller D-nummer').fill(nationalNumber)
  await page.getByRole('button', { name: 'Sjekk nummeret' }).click()
  await page.getByText('Personen har ikke reservert seg').waitFor()
  await page.getByLabel('Jeg har forsikret meg om hvem personen er').check()
  await page.getByRole('button', { name: 'Registrer reservasjonen' }).click()
  await page.getByText('Reservasjonen er registrert').waitFor()
}
