// What every page shares: language, sessions that end, a lost network, new versions of the program, the keyboard, and what goes wrong.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { createdInvitationsSchema } from '../../src/accounts/contract.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { choosePersona, logInContext, openBrowser } from '../harness/browser.ts'
import { personas } from '../personas.ts'
import { comeBack, enter, expectAccessible, expectNothingLeft, settled, visit } from './page-steps.ts'

vi.setConfig({ testTimeout: 90_000 })

let app: TestApp
let browser: Browser

beforeAll(async () => {
  const webDirectory = await buildWeb()
  ;[app, browser] = await Promise.all([startTestApp({ webDirectory }), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('the language is changed at any moment, followed by the page, and kept on the account', async () => {
  const page = await enter(browser, app, personas.korus)
  expect(await page.getAttribute('html', 'lang')).toBe('nb')
  const kept = page.waitForResponse(
    reply => reply.url().endsWith('/api/session/profile') && reply.request().method() === 'PUT',
  )
  await page.getByRole('button', { name: 'Nynorsk' }).click()
  await page.getByRole('link', { name: 'Kommunar', exact: true }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('nn')
  expect((await kept).ok()).toBe(true)
  const later = await enter(browser, app, personas.korus)
  await later.getByRole('link', { name: 'Kommunar', exact: true }).waitFor()
  const guest = await visit(browser, app.url, { locale: 'nn-NO' })
  await guest.getByRole('heading', { name: 'Sjå kven som treng hjelp' }).waitFor()
  await expectNothingLeft(guest)
})

test('one sees where one is logged in, and logs out there after showing who one is', async () => {
  const left = await enter(browser, app, personas.colleague, '/profil')
  const page = await enter(browser, app, personas.colleague, '/profil')
  app.clock.advance(10 * 60_000)
  await page.reload()
  await page.getByText('Denne nettleseren').waitFor()
  await page.getByRole('button', { name: /^Avslutt: Ukjent nettleser/ }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Avslutt økten: Ukjent nettleser?' })
  await expectAccessible(page)
  await dialog.getByRole('link', { name: 'Bekreft med elektronisk ID' }).click()
  await choosePersona(page, personas.colleague)
  // What was being done is asked about again, and not done by the address alone.
  await dialog.getByRole('button', { name: 'Avslutt økten' }).click()
  await page.getByText('Økten er avsluttet: Ukjent nettleser').waitFor()
  await page.getByText('Du er ikke logget inn andre steder.').waitFor()
  expect(await page.locator(':focus').textContent()).toContain('Økten er avsluttet')
  expect(page.url()).toBe(`${app.url}/profil`)
  await expectNothingLeft(page)
  await left.getByRole('button', { name: 'Lagre' }).click()
  await left.getByText('Du er logget ut').waitFor()
})

test('a lost login leads to the login page, and back to where one was', async () => {
  const page = await enter(browser, app, personas.assessor, '/profil')
  app.clock.advance(31 * 60_000)
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('Du er logget ut').waitFor()
  await page.getByRole('link', { name: 'Logg inn med elektronisk ID' }).click()
  // ID-porten still knows her, and asks nothing.
  await page.waitForURL(`${app.url}/profil`)
  await page.getByRole('heading', { name: 'Profil' }).waitFor()
})

test('a session about to end says so in time, goes on with a press, and takes what it showed along when it ends', async () => {
  const page = await visit(browser, app.url)
  await page.clock.install()
  await logInContext(page.context(), app, personas.assessor)
  await page.goto(`${app.url}/profil`)
  await page.getByLabel('Fullt navn').waitFor()
  const warning = page.getByRole('alertdialog', { name: 'Du blir snart logget ut' })
  // What watches is fetched after a while. Without a network just then, the page stands as it is, and it is fetched later.
  const failed = page.waitForEvent('requestfailed')
  await page.context().setOffline(true)
  await page.clock.fastForward('01:00')
  await failed
  await page.getByLabel('Fullt navn').waitFor()
  await page.context().setOffline(false)
  const fetched = page.waitForResponse(/session-end/)
  await page.clock.fastForward('01:00')
  await fetched
  await page.clock.fastForward('26:00')
  await warning.waitFor()
  await expectAccessible(page)
  await warning.getByRole('button', { name: 'Bli innlogget' }).click()
  await warning.waitFor({ state: 'hidden' })
  // Whoever has been typing is at work, and is asked nothing.
  await page.clock.fastForward('15:00')
  await page.getByLabel('Fullt navn').press('End')
  await page.clock.fastForward('13:30')
  await page.waitForTimeout(500)
  expect(await warning.count()).toBe(0)
  await page.clock.fastForward('31:00')
  await page.getByText('Du er logget ut').waitFor()
  expect(new URL(page.url()).pathname).toBe('/innlogging')
})

test('whoever comes back to a session that was ended elsewhere is led to the login, and not shown a fault', async () => {
  const page = await enter(browser, app, personas.assessor, '/profil')
  await (await app.logIn(personas.assessor)).delete('/api/sessions')
  await comeBack(page)
  await page.getByText('Du er logget ut').waitFor()
  expect(new URL(page.url()).pathname).toBe('/innlogging')
})

test('a screen that somebody left is empty within two minutes of when she was logged out from elsewhere', async () => {
  const page = await visit(browser, app.url)
  await page.clock.install()
  await logInContext(page.context(), app, personas.assessor)
  await page.goto(`${app.url}/profil`)
  await page.getByLabel('Fullt navn').waitFor()
  await page.clock.fastForward('01:15')
  await page.waitForTimeout(300)
  expect(new URL(page.url()).pathname).toBe('/profil')
  await (await app.logIn(personas.assessor)).delete('/api/sessions')
  await page.clock.fastForward('01:15')
  await page.getByText('Du er logget ut').waitFor()
  expect(new URL(page.url()).pathname).toBe('/innlogging')
})

test('a lost network is told as what it is, and what was typed stands', async () => {
  const page = await enter(browser, app, personas.assessor, '/profil')
  await page.getByLabel('E-postadresse').fill('ny@example.no')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('Vi får ikke kontakt med Brukerplan').waitFor()
  expect(await page.getByLabel('E-postadresse').inputValue()).toBe('ny@example.no')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('Opplysningene er lagret').waitFor()
})

test('a page that can’t be fetched without a network says so, and comes when there is one', async () => {
  const page = await enter(browser, app, personas.assessor, '/profil')
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Reservasjon', exact: true }).first().click()
  await page.getByText('Vi får ikke kontakt med Brukerplan').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Last siden på nytt' }).click()
  await page.getByRole('heading', { name: 'Reservasjon', level: 1 }).waitFor()
})

test('what the server failed to give is asked for once more with a press', async () => {
  const page = await visit(browser, `${app.url}/om`)
  await page.route('**/api/publications', route => route.fulfill({ status: 500, body: 'out of order' }))
  await page.getByRole('link', { name: 'Publiserte rapporter' }).first().click()
  await page.getByRole('alert').waitFor()
  await page.unroute('**/api/publications')
  await page.getByRole('button', { name: 'Prøv igjen' }).click()
  await page.getByRole('alert').waitFor({ state: 'hidden' })
  await page.getByText('Ingen rapporter er publisert').waitFor()
})

test('a new version takes over at the next navigation, and nothing is lost before', async () => {
  const page = await enter(browser, app, personas.assessor, '/profil')
  await page.route('**/api/session', async route => {
    const reply = await route.fetch()
    await route.fulfill({ response: reply, json: { ...(await reply.json()), build: 'newer' } })
  })
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('En ny versjon av Brukerplan er klar').waitFor()
  await page.getByLabel('Fullt navn').fill('Halvskrevet')
  expect(await page.getByLabel('Fullt navn').inputValue()).toBe('Halvskrevet')
  await page.evaluate(() => Object.assign(window, { old: true }))
  await page.getByRole('link', { name: 'Reservasjon', exact: true }).first().click()
  await page.getByRole('heading', { name: 'Reservasjon', level: 1 }).waitFor()
  await expect.poll(() => page.evaluate(() => 'old' in window)).toBe(false)
})

describe('a part of the program that is gone since the page was loaded', () => {
  /** Counts how often the page is loaded, and answers 404 for the script parts that `isLost` names. */
  async function losing(page: Page, isLost: (address: string, loads: number) => boolean) {
    const seen = { loads: 0, lost: '' }
    page.on('request', request => {
      if (request.isNavigationRequest()) seen.loads += 1
    })
    await page.route(/\/assets\/.*\.js$/, async route => {
      const address = route.request().url()
      if (!isLost(address, seen.loads)) return route.continue()
      seen.lost = address
      await route.fulfill({ status: 404 })
    })
    return seen
  }

  test('comes with a fresh page, by itself', async () => {
    const page = await enter(browser, app, personas.assessor)
    const seen = await losing(page, (_address, loads) => loads === 0)
    await page.getByRole('link', { name: 'Reservasjon', exact: true }).first().click()
    await page.getByRole('heading', { name: 'Reservasjon', level: 1 }).waitFor()
    expect([seen.loads, seen.lost !== '']).toEqual([1, true])
    await expectNothingLeft(page)
  })

  test('is asked for once more, not again and again', async () => {
    const page = await enter(browser, app, personas.assessor)
    let first: string | undefined
    const seen = await losing(page, (address, loads) => {
      if (loads === 0) first ??= address
      return address === first
    })
    await page.getByRole('link', { name: 'Reservasjon', exact: true }).first().click()
    await page.getByRole('button', { name: 'Last siden på nytt' }).waitFor()
    expect(seen.loads).toBe(1)
  })

  test('takes nothing away that is unsaved', async () => {
    const page = await enter(browser, app, personas.assessor)
    await page.evaluate(() => addEventListener('beforeunload', event => event.preventDefault()))
    const seen = await losing(page, () => true)
    await page.getByRole('link', { name: 'Reservasjon', exact: true }).first().click()
    await page.getByRole('button', { name: 'Last siden på nytt' }).waitFor()
    expect(seen.loads).toBe(0)
  })
})

test('what the server refuses is told in the language that the reader turns to', async () => {
  const page = await visit(browser, `${app.url}/invitasjon#${'x'.repeat(43)}`)
  await page.getByRole('alert').waitFor()
  const before = await page.getByRole('alert').textContent()
  await page.getByRole('button', { name: 'Nynorsk' }).click()
  await page.getByRole('heading', { name: 'Registreringslenkje' }).waitFor()
  const after = await page.getByRole('alert').textContent()
  expect([before, after].map(text => /lenkja|lenkje/.test(text ?? ''))).toEqual([false, true])
})

test('a link that is pasted into the window of another is opened too', async () => {
  const giver = await app.logIn(personas.coordinator)
  const made = await giver.post('/api/invitations', { role: 'coordinator', kind: 'single', count: 1 })
  const token = new URL(made.read(createdInvitationsSchema).links[0]?.link ?? '').hash
  const page = await visit(browser, `${app.url}/invitasjon`)
  await page.getByText('Vi finner ingen registreringslenke').waitFor()
  await page.goto(`${app.url}/invitasjon${token}`)
  await page.getByText('Du er invitert til Brukerplan.').waitFor()
  expect(page.url()).toBe(`${app.url}/invitasjon`)
})

test('a page is walked with the keyboard: past the menu, into the heading, and the window is named', async () => {
  const page = await visit(browser, app.url)
  await settled(page)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hopp til innholdet')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('innhold')
  await page.getByRole('link', { name: 'Les om Brukerplan' }).press('Enter')
  await page.getByRole('heading', { name: 'Hva er Brukerplan?', level: 1 }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  expect(await page.title()).toBe('Hva er Brukerplan? – Brukerplan')
})

test('what a role may not open leads home, and what nobody may open says so', async () => {
  const page = await enter(browser, app, personas.assessor, '/overforing')
  await page.getByRole('heading', { name: 'Kartlegging i Fjordvik' }).waitFor()
  const guest = await visit(browser, `${app.url}/profil`)
  await guest.getByRole('heading', { name: 'Logg inn' }).waitFor()
  const stranger = await visit(browser, `${app.url}/login`)
  await choosePersona(stranger, personas.lowLevel)
  await stranger.getByRole('heading', { level: 1, name: 'Innloggingen lyktes ikke' }).waitFor()
  await stranger.getByText('høyeste sikkerhetsnivå').waitFor()
})
