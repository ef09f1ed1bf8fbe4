// The windows that the people of the year sit at, and what is looked for on every page they see.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { faultsOn } from './page-steps.ts'

/** What the browsers did behind the screen, to be asked at the end of the year. */
export type Watch = Readonly<{ addresses: Set<string>; mishaps: string[] }>

/** A window of a browser session of its own, watched. */
export async function openWindow(browser: Browser, watch: Watch): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nb-NO',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  // A step that never comes is told by its name, before the test as a whole runs out of time.
  context.setDefaultTimeout(12_000)
  const page = await context.newPage()
  page.on('request', request => watch.addresses.add(request.url()))
  page.on('framenavigated', frame => watch.addresses.add(frame.url()))
  page.on('pageerror', error => watch.mishaps.push(`${page.url()}: ${error.message}`))
  page.on('console', message => {
    // The browser's own word for an answer that is a refusal; the pages show those to people.
    const refusal = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !refusal) watch.mishaps.push(`${page.url()}: ${message.text()}`)
  })
  return page
}

/** Where to put pictures of the pages, for somebody who wants to look at them. */
const pictures = process.env.YEAR_PICTURES
let taken = 0

/** Takes a picture of the whole page, when pictures are asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

/** Words that are bokmål and never nynorsk: in the nynorsk page, they are a text that was forgotten. */
const onlyBokmål =
  /(?<!\p{L})(ikke|jeg|noen|fra|hvem|hva|hvor|hvis|frem|flere|bare|kartlegger|ble|hvilken)(?!\p{L})/iu

async function speak(page: Page, language: 'nb' | 'nn'): Promise<void> {
  await page.getByRole('button', { name: language === 'nn' ? 'Nynorsk' : 'Bokmål', exact: true }).click()
  await page.locator(`html[lang="${language}"]`).waitFor()
  await waitUntilWhole(page)
}

/** Waits until the page is there with what it fetches. */
async function waitUntilWhole(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText(/^Hentar? …$/).waitFor({ state: 'hidden' })
}

/** What the page says, but for a refusal: the server's answer stays in the language it was asked in. */
async function wordsOfOurs(page: Page): Promise<string> {
  let words = (await page.locator('main').allInnerTexts()).join()
  for (const told of await page.locator('main [role="alert"]').allInnerTexts())
    words = words.replace(told, '')
  return words
}

async function expectNothingWide(page: Page, name: string): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider, `${name} scrolls sideways on a phone`).toBeLessThanOrEqual(0)
}

/** The page shown is accessible, stands on a phone, and is written in both languages. */
export async function look(page: Page, name: string): Promise<void> {
  taken += 1
  await waitUntilWhole(page)
  const title = `${String(taken).padStart(2, '0')}-${name}`
  expect(await faultsOn(page), title).toEqual([])
  await picture(page, title)
  await speak(page, 'nn')
  const words = await wordsOfOurs(page)
  expect(words.match(onlyBokmål)?.[0], `${title}: not nynorsk in “${words}”`).toBeUndefined()
  await page.setViewportSize(phone)
  await expectNothingWide(page, title)
  await picture(page, `${title}-nynorsk-phone`)
  await page.setViewportSize(desk)
  await speak(page, 'nb')
}

/** Nothing of a person is left in the browser. */
export async function expectNothingStored(page: Page): Promise<void> {
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
}
