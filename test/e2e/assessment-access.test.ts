import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { peopleToAssess, startAssessment } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import { personas } from '../personas.ts'
import { logInAt, openTab } from './assessment-steps.ts'
import { expectNoSidewaysScroll, faultsOn } from './page-steps.ts'

vi.setConfig({ testTimeout: 120_000 })

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

/** Nothing that axe finds in what `within` selects, and nothing wider than the window. */
async function expectAccessible(page: Page, where: string, within?: string): Promise<void> {
  expect(await faultsOn(page, within), where).toEqual([])
  await expectNoSidewaysScroll(page)
}

const openAllHelp = (page: Page) =>
  page.locator('.help-button').evaluateAll(buttons => {
    for (const button of buttons as HTMLElement[]) button.click()
  })

/** The two looks between them show each theme and each layout once. */
const looks = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 800 } },
] as const

describe.each(looks)('$colorScheme, $viewport.width px', look => {
  test('the list, the question before erasing, and the steps before the form are accessible', async () => {
    const page = await logInAt(browser, app, '/kartlegginger', { ...look, reducedMotion: 'reduce' })
    await page.getByRole('table').waitFor()
    await expectAccessible(page, 'list')
    await page.getByRole('button', { name: /^Slett/ }).click()
    await expectAccessible(page, 'erase', 'dialog[open]')
    await page.getByRole('button', { name: 'Avbryt' }).click()

    await page.getByRole('link', { name: 'Kartlegg ny bruker' }).click()
    await page.getByLabel('Fødselsnummer eller D-nummer').fill('12')
    await page.keyboard.press('Enter')
    await expectAccessible(page, 'number refused', 'main')
    await page.getByLabel('Fødselsnummer eller D-nummer').fill(nextPerson({ birthDate: '1985-01-20' }))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Start kartleggingen' }).click()
    await expectAccessible(page, 'information and criteria', 'main')
    await page.context().close()
  })

  test('the form is accessible, in each of its tabs and in the list of shortcuts', async () => {
    const page = await logInAt(browser, app, `/kartlegginger/${id}`, { ...look, reducedMotion: 'reduce' })
    await page.getByRole('tab', { name: 'Bruker' }).waitFor()
    await expectAccessible(page, 'the whole page')
    for (const tab of TABS) {
      await openTab(page, tab)
      // The help of one tab is as that of another; on the narrow window all of it must also fit.
      if (tab === 'Planer/samarbeid' || look.viewport.width < 400) await openAllHelp(page)
      await expectAccessible(page, tab, '[role="tabpanel"]')
    }
    await page.keyboard.press('?')
    await expectAccessible(page, 'shortcuts', 'dialog[open]')
    await page.context().close()
  })
})

test('nothing is wider than a window of 320 pixels', async () => {
  const viewport = { width: 320, height: 800 }
  const page = await logInAt(browser, app, '/kartlegginger', { viewport })
  await page.getByRole('table').waitFor()
  await expectNoSidewaysScroll(page)
  await page.goto(`${app.url}/kartlegginger/${id}`)
  for (const tab of TABS) {
    await openTab(page, tab)
    await openAllHelp(page)
    await expectNoSidewaysScroll(page)
  }
  await page.context().close()
})

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
