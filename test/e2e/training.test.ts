// Practising on a written case, from the front page to what is recommended, in a real browser.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import { personas } from '../personas.ts'
import { openTab } from './assessment-steps.ts'
import { enter, expectAccessible, expectNoSidewaysScroll, expectNothingLeft, settled } from './page-steps.ts'

vi.setConfig({ testTimeout: 180_000 })

let app: TestApp
let browser: Browser

beforeAll(async () => {
  const webDirectory = await buildWeb()
  const config = { environment: 'training', counterpartUrl: 'http://localhost:9/brukerplan' } as const
  ;[app, browser] = await Promise.all([startTestApp({ webDirectory, config }), openBrowser()])
  await app.openRound()
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const desk = { width: 1280, height: 900 }
const telephone = { width: 390, height: 800 }
const magnified = { width: 320, height: 640 }

async function lookFromAllSides(page: Page): Promise<void> {
  await page.setViewportSize(magnified)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize(telephone)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.setViewportSize(desk)
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(page)
}

const mark = 'Øving – testversjon. Ingen personer her er virkelige, og ingenting teller.'

async function expectMarked(page: Page): Promise<void> {
  expect(await page.title()).toMatch(/^Øving – .+ – Brukerplan$/)
  expect(await page.getByText(mark).isVisible()).toBe(true)
}

test.each(['/', '/om', '/kartlegginger', '/reservasjon', '/profil', '/finnes/ikke'])(
  '%s is marked as practice, on the screen, in the title and on paper',
  async path => {
    const page = await enter(browser, app, personas.assessor, path)
    await page.goto(app.url + path)
    await settled(page)
    await expectMarked(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText(mark).isVisible()).toBe(true)
    const onEverySheet = await page.evaluate(() => {
      const { position, content } = getComputedStyle(document.querySelector('.frame') as Element, '::after')
      return { position, content }
    })
    expect(onEverySheet).toEqual({ position: 'fixed', content: '"Øving – ikke virkelige personer"' })
    await page.context().close()
  },
)

const rate = (page: Page, area: string, rating: string) =>
  page.getByRole('radiogroup', { name: area }).first().getByRole('radio', { name: rating }).check()

test('read a case, fill the real form beside it, see what is recommended and why, and try again', async () => {
  const page = await enter(browser, app, personas.assessor, '/', { viewport: desk })
  await page.getByRole('link', { name: 'Se øvelsene' }).click()
  await page.getByRole('heading', { level: 1, name: 'Øvelser' }).waitFor()
  await settled(page)
  await lookFromAllSides(page)
  await page.getByRole('link', { name: 'Les og øv Tone, 29 år' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tone, 29 år' }).waitFor()
  await settled(page)
  await lookFromAllSides(page)
  await page.getByRole('button', { name: 'Start øvelsen' }).click()

  const story = page.getByText('Tone flyttet til kommunen i juli')
  await story.waitFor()
  await openTab(page, 'Levekår')
  await lookFromAllSides(page)
  await rate(page, 'Bosituasjon', '1 Grønn')
  await rate(page, 'Økonomi', '1 Grønn')
  await rate(page, 'Nettverk', '5 Rød')
  await page.getByRole('button', { name: 'Skjul teksten' }).click()
  expect(await story.isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Vis teksten' }).click()
  await story.waitFor()
  await page.getByRole('button', { name: 'Lagre og lukk' }).click()

  await page.getByRole('heading', { level: 1, name: 'Din vurdering og den anbefalte: Tone, 29 år' }).waitFor()
  await page.getByText('Du er innenfor anbefalingen på 1 av 8 områder').waitFor()
  const network = page.getByRole('listitem').filter({ hasText: 'ny i kommunen' })
  expect(await network.textContent()).toContain('En annen vurdering enn den anbefalte')
  expect(await network.textContent()).toContain('1, grønn, «Usikker»')
  const economy = page.getByRole('listitem').filter({ hasText: '«Det går» er ingen opplysning' })
  expect(await economy.textContent()).toContain('Samme farge, men «Usikker» skiller')
  await expectMarked(page)
  await lookFromAllSides(page)
  await page.getByRole('button', { name: 'Nynorsk' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vurderinga di og den tilrådde: Tone, 29 år' }).waitFor()
  await page.getByText('Ho er ny i kommunen').waitFor()
  await page.getByRole('button', { name: 'Bokmål' }).click()
  const first = page.url()
  await page.getByRole('button', { name: 'Prøv igjen fra start' }).click()
  await page.getByRole('tab', { name: 'Levekår' }).waitFor()
  expect(page.url()).not.toBe(first)
  await page.goto(`${app.url}/ovelser`)
  await page.getByText('Du har prøvd 2 ganger').waitFor()
  await expectNothingLeft(page)
  await page.context().close()
})

test('on a telephone the text opens above the form, stays in reach, and closes', async () => {
  const page = await enter(browser, app, personas.colleague, '/ovelser/odd', { viewport: telephone })
  await page.getByRole('button', { name: 'Start øvelsen' }).click()
  const show = page.getByRole('button', { name: 'Vis teksten' })
  await show.waitFor()
  expect(await show.getAttribute('aria-expanded')).toBe('false')
  await openTab(page, 'Levekår')
  await page.evaluate(() => window.scrollTo(0, 2000))
  await show.click()
  await page.getByText('Odd eier huset han bygde selv').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Skjul teksten' }).click()
  await page.context().close()
})

test('a coordinator finds the cases in the menu, and the way back to what counts', async () => {
  const page = await enter(browser, app, personas.coordinator)
  await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Øvelser' }).click()
  await page.getByRole('heading', { level: 1, name: 'Øvelser' }).waitFor()
  const back = page.getByRole('link', { name: 'Til Brukerplan' })
  expect(await back.getAttribute('href')).toBe('http://localhost:9/brukerplan')
  await page.context().close()
})

test('elsewhere nothing of it is there: no menu, no page, but the way to it', async () => {
  const webDirectory = await buildWeb()
  const config = { counterpartUrl: 'http://localhost:9/ov' }
  const other = await startTestApp({ webDirectory, config })
  try {
    await other.openRound()
    const page = await enter(browser, other, personas.assessor)
    expect(await page.title()).not.toContain('Øving')
    expect(await page.getByRole('link', { name: 'Øvelser' }).count()).toBe(0)
    const way = page.getByRole('link', { name: 'Øv i testversjonen' })
    expect(await way.getAttribute('href')).toBe('http://localhost:9/ov')
    await expectAccessible(page)
    for (const path of ['/ovelser', '/ovelser/runar']) {
      await page.goto(other.url + path)
      await page.getByRole('heading', { level: 1, name: 'Kartlegging i Fjordvik' }).waitFor()
    }
    await page.context().close()
  } finally {
    await other.close()
  }
})
