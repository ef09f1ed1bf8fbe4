// How people come in: by a link, the eID, a profile and the terms; and out again.
import type { Page } from 'playwright-core'
import { choosePersona } from '../harness/browser.ts'
import type { Persona } from '../personas.ts'

export const headingOf = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

export async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await headingOf(page, 'Registreringslenke').waitFor()
  await page.getByRole('link', { name: 'Logg inn med elektronisk ID' }).waitFor()
}

/** From an opened link to the form that asks who one is. */
export async function logInFromLink(page: Page, persona: Persona): Promise<void> {
  await page.getByRole('link', { name: 'Logg inn med elektronisk ID' }).click()
  await choosePersona(page, persona)
  await headingOf(page, 'Registrer deg').waitFor()
}

const services = { 1: 'Helse- og omsorgstjenesten', 2: 'NAV', 3: 'Barnevernet' } as const

/** Fills the profile, accepts the terms, and comes to the front page. */
export async function register(page: Page, persona: Persona): Promise<void> {
  await page.getByLabel('Fullt navn').fill(persona.name)
  await page.getByLabel('E-postadresse').fill('navn.navnesen@example.no')
  if (persona.serviceType !== undefined)
    await page.getByRole('radio', { name: services[persona.serviceType], exact: true }).check()
  await page.getByLabel('Jeg har lest og godtar bruksvilkårene').check()
  await page.getByRole('button', { name: 'Fullfør registreringen' }).click()
  await headingOf(page, 'Registrer deg').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Logg ut' }).waitFor()
}

/** The whole way in for somebody with a link. */
export async function comeInByLink(page: Page, link: string, persona: Persona): Promise<void> {
  await openLink(page, link)
  await logInFromLink(page, persona)
  await register(page, persona)
}

/** Comes back another day: the address of the program, and the eID. */
export async function logIn(page: Page, url: string, persona: Persona): Promise<void> {
  await page.goto(url)
  await page.getByRole('main').getByRole('link', { name: 'Logg inn med elektronisk ID' }).click()
  await headingOf(page, 'Logg inn').waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Logg inn med elektronisk ID' }).click()
  await choosePersona(page, persona)
  await page.getByRole('button', { name: 'Logg ut' }).waitFor()
}

/** Ends the session here and at the eID; ends at the public front page. */
export async function logOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Logg ut' }).click()
  await headingOf(page, 'Se hvem som trenger hjelp').waitFor()
}

/** Goes somewhere by the main menu. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Hovedmeny' })
    .getByRole('link', { name: place, exact: true })
    .click()
}
