import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { peopleToAssess, startAssessment } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import { personas } from '../personas.ts'
import { logInAt, openTab } from './assessment-steps.ts'

vi.setConfig({ testTimeout: 240_000 })

const nextPerson = peopleToAssess(53)
const TABS = [
  'Bruker',
  'Bosituasjon',
  'Planer/samarbeid',
  'Levekår',
  'Tjenester 1',
  'Tjenester 2',
  'Feilmeldinger',
  'Obs-meldinger',
]
/** With follow-ups open, contradictions, warnings, and every kind of question. */
const answers = {
  category: 3,
  work_experience: 2,
  living_with: 2,
  children_own_home: 2,
  pregnant: 1,
  housing: 3,
  economy: 5,
  activity: 1,
  activity_unsure: 1,
  substance_none: 1,
  substance_heroin: 1,
  nav_temp_housing_received: 1,
  tsb_inpatient_received: 1,
  tsb_discharge: 2,
}

let app: TestApp
let browser: Browser
let id: string

beforeAll(async () => {
  const webDirectory = await buildWeb()
  ;[app, browser] = await Promise.all([startTestApp({ webDirectory }), openBrowser()])
  await app.openRound()
  const visitor = await app.logIn(personas.assessor)
  const opened = await startAssessment(visitor, nextPerson({ birthDate: '2004-02-11', sex: 'female' }))
  id = opened.id
  const visited = ['person', 'home', 'plans', 'living_conditions', 'services_1', 'services_2']
  await visitor.patch(`/api/assessments/${id}`, {
    baseVersion: 1,
    changes: answers,
    visited,
    reason: 'autosave',
  })
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/** Nothing that axe finds, and nothing wider than the window. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id: rule, nodes }) => `${where}: ${rule} ${nodes[0]?.html}`)
  expect(found).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider, `${where} scrolls sideways`).toBeLessThanOrEqual(0)
}

test.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 390 },
] as const)(
  'list, start and every tab are accessible: $colorScheme, $width px',
  async ({ colorScheme, width }) => {
    const page = await logInAt(browser, app, '/kartlegginger', {
      colorScheme,
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    })
    await page.getByRole('table').waitFor()
    await expectAccessible(page, 'list')
    await page.getByRole('button', { name: /^Slett/ }).click()
    await expectAccessible(page, 'erase')
    await page.getByRole('button', { name: 'Avbryt' }).click()

    await page.getByRole('link', { name: 'Kartlegg ny bruker' }).click()
    await page.getByLabel('Fødselsnummer eller D-nummer').fill('12')
    await page.keyboard.press('Enter')
    await expectAccessible(page, 'number refused')
    await page.getByLabel('Fødselsnummer eller D-nummer').fill(nextPerson({ birthDate: '1985-01-20' }))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Start kartleggingen' }).click()
    await expectAccessible(page, 'information and criteria')

    await page.goto(`${app.url}/kartlegginger/${id}`)
    for (const tab of TABS) {
      await openTab(page, tab)
      await page.locator('.help-button').evaluateAll(buttons => {
        for (const button of buttons as HTMLElement[]) button.click()
      })
      await expectAccessible(page, tab)
    }
    await page.context().close()
  },
)

test('the form tells a screen reader what it shows: names, roles, obligations, states', async () => {
  const page = await logInAt(browser, app, `/kartlegginger/${id}`)
  await page.getByRole('tablist', { name: 'Faner i kartleggingen' }).waitFor()
  const person = page.getByRole('tab', { name: /^Bruker\s+\d+ mangler/ })
  expect(await person.getAttribute('aria-selected')).toBe('true')
  const category = page.getByRole('radiogroup', { name: 'Kategori' })
  expect(await category.getAttribute('aria-required')).toBe('true')
  await person.focus()
  await page.keyboard.press('End')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-warnings')
  await openTab(page, 'Levekår')
  const red = page.getByRole('radiogroup', { name: 'Bosituasjon' }).getByRole('radio', { name: '5 Rød' })
  const definition = await red.evaluate(
    field => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
  )
  expect(definition).toContain('Sover ute')
  await openTab(page, 'Tjenester 1')
  const answer = page.getByRole('checkbox', {
    name: 'Fastlege Skal tjenesten fortsette eller anbefales den som ny tjeneste?',
  })
  expect(await answer.count()).toBe(1)
  await page.context().close()
})

test('the language can be switched in the middle without losing an answer', async () => {
  const page = await logInAt(browser, app, `/kartlegginger/${id}`)
  await openTab(page, 'Levekår')
  await page.getByRole('radiogroup', { name: 'Nettverk' }).getByRole('radio', { name: '2 Gul' }).check()
  await page.getByRole('button', { name: 'Nynorsk' }).click()
  await page.getByRole('button', { name: 'Lagre og lukk' }).waitFor()
  await page.getByRole('tab', { name: /Levekår\s+\d+ (manglar|feil)/ }).waitFor()
  const network = page.getByRole('radiogroup', { name: 'Nettverk' })
  expect(await network.getByRole('radio', { name: /^2 / }).isChecked()).toBe(true)
  await page.context().close()
})
