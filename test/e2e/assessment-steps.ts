// What an assessor does in the browser, in her words.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { TestApp } from '../harness/app.ts'
import { logInContext } from '../harness/browser.ts'
import { type Persona, personas } from '../personas.ts'

/** A window of a new browser session, logged in and at `path`. */
export async function logInAt(
  browser: Browser,
  app: TestApp,
  path: string,
  options: BrowserContextOptions & { persona?: Persona } = {},
): Promise<Page> {
  const { persona = personas.assessor, ...contextOptions } = options
  const context = await browser.newContext({ locale: 'nb-NO', ...contextOptions })
  // A step that never comes is told by its name, before the test as a whole runs out of time.
  context.setDefaultTimeout(12_000)
  await logInContext(context, app, persona)
  const page = await context.newPage()
  await page.goto(app.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Another window of the same session. */
export async function openWindow(page: Page, address: string): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(address)
  await other.getByRole('heading', { level: 1 }).waitFor()
  return other
}

export const saveStatus = (page: Page) => page.getByTestId('save-status')

/** Waits until the page says that everything is saved. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await saveStatus(page)
    .getByText(/^Lagret \d\d\.\d\d$/)
    .waitFor()
}

export const openTab = (page: Page, name: string) => page.getByRole('tab', { name }).click()

/** Waits until what follows from an answer has been drawn: it comes when the answer has been painted. */
export const whatFollows = (page: Page) =>
  page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))))

/** Answers a choice by the words of question and option, and waits for what follows. */
export async function choose(page: Page, question: string, option: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: question })
    .getByRole('radio', { name: option, exact: true })
    .check()
  await whatFollows(page)
}

/** The chosen option of a choice; undefined when there is none. */
export async function chosen(page: Page, question: string): Promise<string | undefined> {
  const group = page.getByRole('radiogroup', { name: question })
  await group.waitFor()
  for (const radio of await group.getByRole('radio').all()) {
    if (await radio.isChecked()) return (await radio.locator('xpath=..').textContent()) ?? undefined
  }
  return undefined
}
