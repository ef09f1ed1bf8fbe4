// What anybody does in the browser on the pages around the form.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import type { TestApp } from '../harness/app.ts'
import { logInContext } from '../harness/browser.ts'
import type { Persona } from '../personas.ts'

/** What a browser said that nobody should have to hear: errors, and what the page's policy refused. */
const complaints = new WeakMap<Page, string[]>()

/** The requests of a page that have not been answered. */
const underWay = new WeakMap<Page, Set<Request>>()

function countRequests(page: Page): void {
  const open = new Set<Request>()
  underWay.set(page, open)
  page.on('request', request => void open.add(request))
  page.on('requestfinished', request => void open.delete(request))
  page.on('requestfailed', request => void open.delete(request))
}

/** A window of a browser that nobody has used before; what it complains of is heard. */
async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'nb-NO', ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const heard: string[] = []
  complaints.set(page, heard)
  page.on('pageerror', error => heard.push(error.message))
  page.on('console', message => {
    // A refused request is told on the page; the browser's own line about it is no fault of ours.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      heard.push(message.text())
  })
  countRequests(page)
  return page
}

/** A window of a browser that nobody has used before, at `address`. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openPage(browser, options)
  await page.goto(address)
  return page
}

/** A new browser in which a persona has logged in and stands at `path`. */
export async function enter(
  browser: Browser,
  app: TestApp,
  persona: Persona,
  path = '/',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openPage(browser, options)
  await logInContext(page.context(), app, persona)
  await page.goto(app.url + path)
  await settled(page)
  return page
}

/**
 * Waits until a page that has been gone to has its heading and has fetched what it shows: nothing says that it is being
 * fetched, and no request is under way when the page has been drawn twice. Not for what a press sets off: then wait for
 * what the press leads to.
 */
export async function settled(page: Page): Promise<void> {
  const open = underWay.get(page) ?? new Set()
  await page.getByRole('heading', { level: 1 }).waitFor()
  for (let quiet = false; !quiet; ) {
    await page
      .getByText(/^Hent[ae]r …$/)
      .first()
      .waitFor({ state: 'hidden' })
    const before = open.size
    await page.waitForFunction(drawnTwice)
    quiet = before === 0 && open.size === 0
  }
}

/** Turns to a window that has been left for a minute: what it shows is old enough to be asked for anew. */
export async function comeBack(page: Page): Promise<void> {
  await page.clock.setFixedTime(Date.now() + 60_000)
  await page.evaluate(() => void window.dispatchEvent(new Event('visibilitychange')))
}

const drawnTwice = () =>
  new Promise<boolean>(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))

/** Waits until what fades in or changes colour has done so: half-way, a text has less contrast than it will have. */
async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
}

/** What axe finds wrong on the page, or in what `within` selects: each rule with the elements that break it. */
export async function faultsOn(page: Page, within?: string): Promise<readonly string[]> {
  await comeToRest(page)
  // Legacy: in the page itself. Otherwise each look opens a page beside it to sum up what the frames found; ours have none.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** No fault that axe can find, and nothing wider than the window. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await faultsOn(page), page.url()).toEqual([])
  await expectNoSidewaysScroll(page)
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0)
}

/** Nothing in the browser's storage, no cookie a script can read, no complaint, no policy broken. */
export async function expectNothingLeft(page: Page): Promise<void> {
  const left = await page.evaluate(() => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
  }))
  expect(left).toEqual({ local: [], session: [], cookies: '' })
  expect(complaints.get(page)).toEqual([])
}
