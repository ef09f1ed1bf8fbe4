// What KORFOR, KORUS and the coordinator do before anybody is assessed.
import type { Page } from 'playwright-core'
import { goTo, headingOf } from './year-entering.ts'

export async function openYear(page: Page, year: number): Promise<void> {
  await goTo(page, 'Kartleggingsår')
  await page.getByLabel('År').selectOption(String(year))
  await page.getByRole('button', { name: 'Åpne året' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Åpne året' }).click()
  await page.getByRole('cell', { name: String(year), exact: true }).waitFor()
}

/** Notes today as the date of the municipality's agreement. */
export async function noteAgreement(page: Page, municipality: string): Promise<void> {
  await goTo(page, 'Kommuner')
  await page.getByLabel('Søk etter navn eller nummer').fill(municipality)
  await page.getByRole('button', { name: `Noter: ${municipality}` }).click()
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByRole('button', { name: `Endre: ${municipality}` }).waitFor()
}

type Invited = Readonly<{ place?: readonly [label: string, option: string]; unit?: string; people: number }>

/** Makes one link for so many people, and copies it with the button beside it. */
export async function invite(page: Page, { place, unit, people }: Invited): Promise<string> {
  await goTo(page, 'Invitere')
  if (place) await page.getByLabel(place[0], { exact: true }).selectOption({ label: place[1] })
  if (unit !== undefined) {
    await page.getByLabel('Instans', { exact: true }).selectOption({ label: 'Ny instans …' })
    await page.getByLabel('Navn på instansen').fill(unit)
  }
  await page.getByLabel('Antall personer').fill(String(people))
  await page.getByRole('button', { name: 'Lag lenke' }).click()
  await page.getByText('Lenken er laget').waitFor()
  await page.getByRole('button', { name: /^Kopier lenken/ }).click()
  await page.getByText('Kopiert').first().waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

export async function chooseDates(page: Page, endDate: string, transferDate: string): Promise<void> {
  await headingOf(page, 'Kommunens kartlegging').waitFor()
  await page.getByLabel('Sluttdato', { exact: true }).fill(endDate)
  await page.getByLabel('Overføringsdato', { exact: true }).fill(transferDate)
}

export const saveDates = (page: Page) => page.getByRole('button', { name: 'Lagre datoene' }).click()
