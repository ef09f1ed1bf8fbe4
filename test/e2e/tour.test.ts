// The guided tour: once for each account, by keyboard too, and again when asked for.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import { type Persona, personas } from '../personas.ts'
import { enter, expectAccessible, expectNothingLeft, settled } from './page-steps.ts'

vi.setConfig({ testTimeout: 90_000 })

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

/** As at her first login. */
async function enterFirst(persona: Persona, path = '/'): Promise<Page> {
  await app.database.owner`update account set tour_seen_at = null where full_name = ${persona.name}`
  return enter(browser, app, persona, path, { viewport: { width: 1280, height: 900 } })
}

const tour = (page: Page) => page.getByRole('region', { name: 'Omvisning' })
const outlined = (page: Page) => page.locator('[data-toured]')

test('an assessor is shown around once: each step says where it is, and outlines what it speaks of', async () => {
  const page = await enterFirst(personas.assessor)
  await tour(page).getByText('Omvisning, steg 1 av 6').waitFor()
  expect(await outlined(page).count()).toBe(0)
  const parts = [/Sluttdato/, /Ikke ferdige/, /Kartlegg en bruker/, /^Reservasjon/, /Vis omvisningen/]
  for (const [place, words] of parts.entries()) {
    await tour(page).getByRole('button', { name: 'Neste' }).click()
    await tour(page)
      .getByText(`Omvisning, steg ${place + 2} av 6`)
      .waitFor()
    await outlined(page).filter({ hasText: words }).waitFor()
    expect(await outlined(page).count()).toBe(1)
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('tour__title')
    await expectAccessible(page)
  }
  const noted = page.waitForResponse(response => response.url().endsWith('/api/session/tour'))
  await tour(page).getByRole('button', { name: 'Ferdig' }).click()
  await tour(page).waitFor({ state: 'detached' })
  expect(await outlined(page).count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('innhold')
  expect((await noted).ok()).toBe(true)
  await page.reload()
  await settled(page)
  expect(await tour(page).count()).toBe(0)
  await expectNothingLeft(page)
  await page.context().close()
})

test('it can be skipped with a key, and asked for again from any page', async () => {
  const page = await enterFirst(personas.colleague)
  const next = tour(page).getByRole('button', { name: 'Neste' })
  await next.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tilbake')
  await page.keyboard.press('Escape')
  await tour(page).waitFor({ state: 'detached' })
  await page.goto(`${app.url}/profil`)
  await settled(page)
  await page.getByRole('button', { name: 'Vis omvisningen' }).click()
  await tour(page).getByText('steg 1 av 6').waitFor()
  await page.context().close()
})

test('it covers nothing, from a telephone to a page enlarged four times, in light and dark', async () => {
  const page = await enterFirst(personas.assessorNav)
  await tour(page).getByRole('button', { name: 'Neste' }).click()
  for (const viewport of [
    { width: 390, height: 800 },
    { width: 320, height: 256 },
  ]) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
  }
  // Low windows leave no room for anything that stays: there it scrolls with the page.
  expect(await tour(page).evaluate(element => getComputedStyle(element).position)).toBe('static')
  await page.context().close()
})

test('a coordinator has a shorter one; those above the municipalities none', async () => {
  const page = await enterFirst(personas.coordinator)
  await tour(page).getByText('steg 1 av 4').waitFor()
  await tour(page).getByRole('button', { name: 'Neste' }).click()
  await outlined(page).filter({ hasText: 'Inviter' }).first().waitFor()
  await expectAccessible(page)
  await page.context().close()
  const above = await enterFirst(personas.korus)
  expect(await tour(above).count()).toBe(0)
  expect(await above.getByRole('button', { name: 'Vis omvisningen' }).count()).toBe(0)
  await above.context().close()
})
