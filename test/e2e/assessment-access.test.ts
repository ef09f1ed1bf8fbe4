import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { peopleToAssess, startAssessment } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import { personas } from '../personas.ts'
import { choose, logInAt, openTab } from './assessment-steps.ts'
import { headingLevels, heard, nameless } from './hearing-steps.ts'
import { expectNoSidewaysScroll, faultsOn } from './page-steps.ts'
import { cutTexts, expectSeen, movingParts } from './sight-steps.ts'

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
  case_worker_received: 1,
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

/** The words that describe a field or a group. */
const describedBy = (element: Element): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map(each => document.getElementById(each)?.textContent?.trim())
    .join(' ')

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

test('an opened form has session and assessment asked for before the program is there, and read once', async () => {
  const page = await logInAt(browser, app, '/kartlegginger')
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.goto(`${app.url}/kartlegginger/${id}`)
  await page.getByRole('tab', { name: 'Bruker' }).waitFor()
  const answers = asked.filter(path => ['/api/session', `/api/assessments/${id}`].includes(path))
  expect(answers).toEqual(['/api/session', `/api/assessments/${id}`])
  const code = asked.findIndex(path => path.startsWith('/assets/form-page-'))
  expect(asked.indexOf(`/api/assessments/${id}`)).toBeLessThan(code)
  await page.context().close()
})

/** 1280 × 900 and 1280 × 1024 pixels, enlarged to 200 % and 400 % (WCAG 1.4.4, 1.4.10). */
const enlarged = [
  ['200 %', { width: 640, height: 450 }],
  ['400 %', { width: 320, height: 256 }],
] as const

test.each(enlarged)(
  'enlarged to %s, nothing is cut off or wider than the window',
  async (_size, viewport) => {
    const page = await logInAt(browser, app, '/', { viewport })
    const expectWhole = async (where: string) => {
      await expectNoSidewaysScroll(page)
      expect(await cutTexts(page), where).toEqual([])
    }
    await page.getByRole('link', { name: 'Ikke ferdige' }).waitFor()
    await expectWhole('front page')
    await page.goto(`${app.url}/kartlegginger`)
    await page.getByRole('table').waitFor()
    await expectWhole('list')
    await page.goto(`${app.url}/kartlegginger/ny`)
    await page.getByRole('button', { name: 'Gå videre' }).waitFor()
    await expectWhole('start')
    await page.goto(`${app.url}/kartlegginger/${id}`)
    for (const tab of TABS) {
      await openTab(page, tab)
      await openAllHelp(page)
      await expectWhole(tab)
    }
    await page.context().close()
  },
)

test('nothing moves for those who have asked for stillness', async () => {
  const page = await logInAt(browser, app, '/', { reducedMotion: 'reduce' })
  await page.getByRole('link', { name: 'Ikke ferdige' }).waitFor()
  expect(await movingParts(page)).toEqual([])
  await page.goto(`${app.url}/kartlegginger/${id}`)
  for (const tab of ['Levekår', 'Tjenester 1']) {
    await openTab(page, tab)
    expect(await movingParts(page), tab).toEqual([])
  }
  await page.context().close()
})

test('in colours of the system, what is chosen is seen', async () => {
  const page = await logInAt(browser, app, `/kartlegginger/${id}`, {
    forcedColors: 'active',
    colorScheme: 'dark',
  })
  await openTab(page, 'Levekår')
  const rating = page
    .getByRole('radiogroup', { name: 'Sosial fungering' })
    .getByRole('radio', { name: '4 Gul' })
  await expectSeen(page, rating.locator('xpath=..'), () => rating.check())
  const box = page.getByRole('checkbox', { name: 'Kokain' })
  await expectSeen(page, box, () => box.check())
  const home = page.getByRole('tab', { name: 'Bosituasjon' })
  await expectSeen(page, home, () => home.click())
  const housing = page.getByRole('radio', { name: 'Alene', exact: true })
  await expectSeen(page, housing, () => housing.check())
  await openTab(page, 'Tjenester 1')
  const service = page.getByRole('checkbox', { name: 'Fastlege Har brukeren hatt' })
  await expectSeen(page, service.locator('xpath=..'), () => service.check())
  await page.goto(`${app.url}/kartlegginger`)
  const filter = page.getByRole('link', { name: 'Ikke ferdige' })
  await expectSeen(page, filter, () => filter.click())
  // A line under every place of the menu would tell of none.
  const underlined = page.locator('.frame__nav-link').evaluateAll(links => {
    const ground = getComputedStyle(document.body).backgroundColor
    return links.filter(link => getComputedStyle(link).borderBlockEndColor !== ground).length
  })
  expect(await underlined).toBe(1)
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

test('all that a screen reader meets in the form has a name, and the headings make a table of contents', async () => {
  const page = await logInAt(browser, app, `/kartlegginger/${id}`)
  for (const tab of TABS) {
    await openTab(page, tab)
    const lines = await heard(page.getByRole('main'))
    expect(nameless(lines), tab).toEqual([])
    const [first, ...rest] = headingLevels(lines)
    expect([first, ...new Set(rest)], tab).toEqual([1, 2])
  }
  await openTab(page, 'Levekår')
  const economy = await heard(page.getByRole('radiogroup', { name: 'Økonomi' }))
  expect(economy.filter(line => line.startsWith('radio'))).toEqual([
    'radiogroup "Økonomi (må besvares)":',
    'radio "1 Grønn"',
    'radio "2 Gul"',
    'radio "3 Gul"',
    'radio "4 Gul"',
    'radio "5 Rød" [checked]',
  ])
  const contradiction = page.getByRole('group', { name: 'Rusmiddelbruk' })
  expect(await contradiction.evaluate(describedBy)).toContain('Feil: «Ingen rusmidler» kan ikke velges')
  await openTab(page, 'Tjenester 1')
  const nav = await heard(page.getByRole('table', { name: 'NAV-tjenester' }))
  expect(nav.filter(line => line.startsWith('rowheader'))).toContain('rowheader "Midlertidig bolig":')
  expect(nav).toContain(
    'checkbox "Midlertidig bolig Har brukeren hatt tjenesten i løpet av det siste året?" [checked]',
  )
  await page.context().close()
})

test('what changes is said: whether it is saved, which questions come, which answers contradict', async () => {
  const page = await logInAt(browser, app, `/kartlegginger/${id}`)
  await choose(page, 'Arbeidserfaring', 'Ingen')
  await choose(page, 'Arbeidserfaring', 'Fra 1 til 5 år')
  const polite = page.locator('[aria-live="polite"]')
  await polite.filter({ hasText: 'Nytt spørsmål: Hvor lenge siden' }).waitFor({ state: 'attached' })
  await page.context().setOffline(true)
  await page.getByRole('radio', { name: 'Fagbrev' }).check()
  await page.getByRole('alert').filter({ hasText: 'Ikke lagret: ingen nettforbindelse' }).waitFor()
  await page.context().setOffline(false)
  await polite.filter({ hasText: 'Svarene er lagret.' }).waitFor({ state: 'attached' })
  await openTab(page, 'Levekår')
  await page.getByRole('checkbox', { name: 'Ingen rusmidler' }).uncheck()
  await page.getByRole('checkbox', { name: 'Ingen rusmidler' }).check()
  await polite.filter({ hasText: '«Ingen rusmidler» kan ikke velges' }).waitFor()
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
