import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { freezeRelease } from '../../src/statistics/index.ts'
import { faultsOn } from '../e2e/page-steps.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { logInContext, openBrowser } from '../harness/browser.ts'
import { type Persona, personas } from '../personas.ts'
import { fillRegister } from '../statistics/fill-register.ts'

let app: TestApp
let browser: Browser

beforeAll(async () => {
  const webDirectory = await buildWeb()
  ;[app, browser] = await Promise.all([
    startTestApp({ webDirectory, at: new Date('2026-11-20T10:00:00Z') }),
    openBrowser(),
  ])
  const at = app.clock.now()
  const { owner } = app.database
  await fillRegister(owner, { municipality: '9990', year: 2026, people: 240, at })
  await fillRegister(owner, { municipality: '9991', year: 2026, people: 6, at })
  const lastYear = new Date('2026-01-10T10:00:00Z')
  for (const [municipality, people] of [
    ['1103', 160],
    ['1108', 120],
    ['1121', 45],
    ['1144', 6],
  ] as const) {
    await fillRegister(owner, { municipality, year: 2025, people, at: lastYear })
    await freezeRelease(app.database.app, municipality, 2025, lastYear, () => 0)
  }
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

async function openReport(
  persona: Persona,
  year: number,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext(options)
  await logInContext(context, app, persona)
  const page = await context.newPage()
  await page.goto(`${app.url}/rapport/${year}`)
  return { page, context }
}

test.each([
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const)('the report is whole and accessible: $colorScheme, $width px', async ({ colorScheme, width }) => {
  const { page, context } = await openReport(personas.coordinator, 2026, {
    colorScheme,
    viewport: { width, height: 800 },
  })
  await page.getByRole('heading', { level: 1, name: 'Kommunerapport 2026' }).waitFor()
  await page.getByRole('heading', { level: 2, name: 'Det viktigste' }).waitFor()
  const charts = page.getByRole('img', { name: /søylediagram/ })
  expect(await charts.count()).toBeGreaterThanOrEqual(4)
  for (const chart of await charts.all()) {
    await chart.scrollIntoViewIfNeeded()
    await expect
      .poll(() => chart.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(300)
  }
  const finding = page.getByRole('link', { name: 'Se tallene: Det største udekkede behovet' })
  await finding.click()
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#table-services')
  await page.getByRole('columnheader', { name: 'Anbefalt som ny, andel' }).waitFor()
  expect(await faultsOn(page, 'main')).toEqual([])
  const wider = await page.locator('main').evaluate(main => main.scrollWidth - main.clientWidth)
  expect(wider).toBeLessThanOrEqual(0)
  await context.close()
})

test.each([
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const)(
  'so is the report of a region, found by the keyboard, with a map at a time: $colorScheme, $width px',
  async ({ colorScheme, width }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } })
    await logInContext(context, app, personas.korus)
    const page = await context.newPage()
    await page.goto(`${app.url}/omrader`)
    await page.getByLabel('År').selectOption('2025')
    // The areas of the year before stay until those of the chosen one have come.
    await page.locator('a[href$="/2025"]').filter({ hasText: 'Rogaland' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Rogaland 2025' }).waitFor()
    await page.getByRole('table', { name: 'Nøkkeltall for hver av dem' }).waitFor()
    await page.getByLabel('Vis på kartet').selectOption('Nye tjenester av alle anbefalte')
    const map = page.getByRole('img', { name: /^Kart over kommunene i Rogaland. Nye tjenester/ })
    await expect
      .poll(() => map.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(300)
    expect(await faultsOn(page, 'main')).toEqual([])
    const wider = await page.locator('main').evaluate(main => main.scrollWidth - main.clientWidth)
    expect(wider).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Nynorsk' }).click()
    await page.getByRole('heading', { level: 2, name: 'Kommunane' }).waitFor()
    await page.getByRole('link', { name: 'Andre område og år' }).click()
    await page.getByRole('heading', { level: 1, name: 'Rapportar for område' }).waitFor()
    expect(await faultsOn(page, 'main')).toEqual([])
    await page.getByRole('button', { name: 'Bokmål' }).click()
    await page.getByRole('heading', { level: 1, name: 'Rapporter for områder' }).waitFor()
    await context.close()
  },
)

test('the report is downloaded as PDF', async () => {
  const { page, context } = await openReport(personas.coordinator, 2026)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Last ned rapporten (PDF)' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('kommunerapport-9990-2026-nb.pdf')
  await context.close()
})

test('figures are returned, answered and approved; what was written is gone once it is sent, and approval is asked about', async () => {
  const { page, context } = await openReport(personas.coordinator, 2026)
  await page.getByRole('button', { name: 'Send tilbake' }).click()
  await page.getByLabel('Hva er galt med tallene?').fill('Tallene fra NAV mangler.')
  await page.getByRole('button', { name: 'Send tilbake med kommentar' }).click()
  await page.getByText('Dere sendte tallene tilbake.').waitFor()
  expect(await page.locator(':focus').textContent()).toBe('Godkjenning av tallene')
  const korfor = await browser.newContext()
  await logInContext(korfor, app, personas.korfor)
  const list = await korfor.newPage()
  await list.goto(`${app.url}/godkjenning`)
  await list.getByLabel('Svar til Fjordvik').fill('De er med i rapporten nå.')
  await list.getByRole('button', { name: 'Send svaret' }).click()
  await list.getByText('Besvart, venter på kommunen').waitFor()
  await expect.poll(() => list.locator(':focus').textContent()).toBe('Fjordvik')
  expect(await list.getByLabel('Svar til Fjordvik').inputValue()).toBe('')
  await korfor.close()
  await page.reload()
  await page.getByText('KORFOR har svart.').waitFor()
  await page.getByRole('button', { name: 'Godkjenn tallene' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, godkjenn' }).click()
  await page.getByText('Dere har godkjent tallene').waitFor()
  expect(await page.locator(':focus').textContent()).toBe('Godkjenning av tallene')
  await context.close()
})

test('the page follows the language switch, figures and all', async () => {
  const { page, context } = await openReport(personas.coordinator, 2026)
  await page.getByRole('button', { name: 'Nynorsk' }).click()
  await page.getByRole('heading', { level: 2, name: 'Det viktigaste' }).waitFor()
  await page.getByText('Vis tala: Levekårsområda i tal').click()
  await page.getByRole('columnheader', { name: 'Raud', exact: true }).waitFor()
  await context.close()
})

test('too few people, and a year that was not transferred, are told so', async () => {
  const few = await openReport(personas.coordinatorElsewhere, 2026)
  await few.page.getByText('Færre enn ti personer er kartlagt i Nesheim').waitFor()
  await few.page.getByRole('heading', { name: 'Sammen med naboer som er enige' }).waitFor()
  expect(await faultsOn(few.page, 'main')).toEqual([])
  await few.context.close()
  const none = await openReport(personas.coordinator, 2024)
  await none.page.getByText(/kommunen har (ikke|ikkje) overført/).waitFor()
  await none.context.close()
})
