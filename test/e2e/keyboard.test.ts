import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { peopleToAssess, startAssessment } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import { personas } from '../personas.ts'
import { logInAt, openTab, waitUntilSaved } from './assessment-steps.ts'
import { focusedId, focusIsSeen, questionInFocus, typistAt } from './keyboard-steps.ts'

vi.setConfig({ testTimeout: 90_000 })

const nextPerson = peopleToAssess(61)
let app: TestApp
let browser: Browser
let page: Page

beforeAll(async () => {
  const webDirectory = await buildWeb()
  ;[app, browser] = await Promise.all([startTestApp({ webDirectory }), openBrowser()])
  await app.openRound()
})

afterEach(() => page?.context().close())

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/** A new assessment, opened in a window; gives its id. */
async function openNew(birthDate = '1988-04-12'): Promise<string> {
  const visitor = await app.logIn(personas.assessor)
  const { id } = await startAssessment(visitor, nextPerson({ birthDate, sex: 'male' }))
  page = await logInAt(browser, app, `/kartlegginger/${id}`)
  await page.getByRole('tab', { name: 'Bruker' }).waitFor()
  return id
}

async function savedAnswers(id: string): Promise<Record<string, number>> {
  const visitor = await app.logIn(personas.assessor)
  return ((await visitor.get(`/api/assessments/${id}`)).body as { answers: Record<string, number> }).answers
}

const activeTab = () => page.getByRole('tab', { selected: true }).locator('.form-tab__label').textContent()

describe('in a question', () => {
  test('numbers choose by place, 0 the tenth; letters yes, no and not known; Enter goes on, Shift+Enter back', async () => {
    const id = await openNew()
    await page.getByRole('radio', { name: 'Rusmiddelproblemer, men' }).focus()
    const { press } = typistAt(page)
    await press('3', 'Enter', '0', 'Enter', 'j', 'Enter', '5', 'Enter', 'v', 'Enter')
    expect(await questionInFocus(page)).toBeUndefined()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Bosituasjon')
    await page.getByRole('radio', { name: 'Fagbrev' }).focus()
    await press('Shift+Enter')
    expect(await questionInFocus(page)).toBe('cognitive_difficulties')
    await press('n', 'j')
    await waitUntilSaved(page)
    const answers = {
      category: 3,
      birth_country: 99,
      cognitive_difficulties: 1,
      education: 4,
      work_experience: 99,
    }
    expect(await savedAnswers(id)).toEqual(answers)
  })

  test('boxes are one stop of Tab: arrows move among them, numbers and space tick', async () => {
    const id = await openNew()
    await openTab(page, 'Levekår')
    const income = page.getByRole('group', { name: 'Kilde til livsopphold' })
    await income.getByRole('checkbox').first().focus()
    const { press } = typistAt(page)
    await press('ArrowUp', 'Space', '2', '3', '3', 'ArrowDown', 'Space')
    expect(await income.getByRole('checkbox', { checked: true }).count()).toBe(3)
    expect(await income.locator('input[tabindex="0"]').count()).toBe(1)
    await waitUntilSaved(page)
    expect(Object.values(await savedAnswers(id))).toEqual([1, 1, 1])
  })

  test('an area is rated by its number; U says unsure, and takes it back', async () => {
    await openNew()
    await openTab(page, 'Levekår')
    const network = page.getByRole('radiogroup', { name: 'Nettverk' })
    await network.getByRole('radio', { name: '4 Gul' }).focus()
    const { press } = typistAt(page)
    await press('5')
    expect(await network.getByRole('radio', { name: '5 Rød' }).isChecked()).toBe(true)
    await press('u')
    expect(await network.getByRole('radio', { name: '1 Grønn' }).isChecked()).toBe(true)
    expect(await page.getByLabel('Usikker: Nettverk').isChecked()).toBe(true)
    await press('U')
    expect(await page.getByLabel('Usikker: Nettverk').isChecked()).toBe(false)
  })

  test('H opens the help in place and says it; the focus stays', async () => {
    await openNew()
    await openTab(page, 'Bosituasjon')
    await page.getByLabel('Bor med andres barn').first().focus()
    const help = page.locator('.form-section', { hasText: 'Kontakt med barn' }).locator('.help-text').first()
    await page.keyboard.press('h')
    expect(await help.isVisible()).toBe(true)
    const words = (await help.textContent()) ?? ''
    await expect.poll(() => page.locator('[aria-live="polite"].ds-sr-only').textContent()).toContain(words)
    expect(await questionInFocus(page)).toBe('children_others_home')
    await page.keyboard.press('h')
    expect(await help.isVisible()).toBe(false)
  })

  test('the key of each answer is shown where the focus is, and nowhere else', async () => {
    await openNew()
    const opacity = (name: string) =>
      page
        .getByRole('radiogroup', { name })
        .locator('.key-hint')
        .first()
        .evaluate(hint => getComputedStyle(hint).opacity)
    await page.getByRole('radio', { name: 'Rusmiddelproblemer, men' }).focus()
    await page.keyboard.press('1')
    expect(await opacity('Kategori')).toBe('1')
    expect(await opacity('Arbeidserfaring')).toBe('0')
  })
})

describe('in the form', () => {
  test('Alt+Page Down and Up turn the tabs, around the end, and stand in the first question', async () => {
    await openNew()
    const { press } = typistAt(page)
    await press('Alt+PageDown')
    expect([await activeTab(), await questionInFocus(page)]).toEqual(['Bosituasjon', 'living_with'])
    await press('Alt+PageUp', 'Alt+PageUp')
    expect([await activeTab(), await focusedId(page)]).toEqual(['Obs-meldinger', 'panel-warnings'])
    await press('Alt+PageDown')
    expect([await activeTab(), await questionInFocus(page)]).toEqual(['Bruker', 'category'])
  })

  test('Alt+Enter goes to the next obligatory question without an answer, across tabs and around the end', async () => {
    await openNew()
    const { press } = typistAt(page)
    await press('Alt+Enter')
    await expect.poll(() => questionInFocus(page)).toBe('category')
    await press('3', 'Alt+Enter')
    await expect.poll(() => questionInFocus(page)).toBe('birth_country')
    await openTab(page, 'Levekår')
    await page.getByRole('group', { name: 'Vold/trusler' }).getByRole('checkbox').first().focus()
    await press('Alt+Enter')
    await expect.poll(() => questionInFocus(page)).toBe('network')
    await press('2', 'Alt+Enter')
    await expect.poll(() => questionInFocus(page)).toBe('birth_country')
  })

  test('Ctrl+S saves and says so; Ctrl+Enter saves and closes', async () => {
    const id = await openNew()
    await page.getByRole('radio', { name: 'Rusmiddelproblemer, men' }).focus()
    const { press } = typistAt(page)
    await press('2', 'Control+s')
    await page.getByText('Svarene er lagret.').waitFor({ state: 'attached' })
    await press('Enter', '1', 'Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Kartlegginger' }).waitFor()
    expect(await savedAnswers(id)).toEqual({ category: 2, birth_country: 1 })
  })

  test('? shows all shortcuts; keys pressed alone can be turned off, and their hints kept on', async () => {
    await openNew()
    await page.getByRole('radio', { name: 'Rusmiddelproblemer, men' }).focus()
    const { press } = typistAt(page)
    await press('?')
    const dialog = page.getByRole('dialog', { name: 'Hurtigtaster' })
    await dialog.getByText('Alt + Page Down').waitFor()
    await press('Alt+PageDown', 'Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect([await activeTab(), await questionInFocus(page)]).toEqual(['Bruker', 'category'])

    await page.getByRole('button', { name: 'Hurtigtaster' }).press('Enter')
    await dialog.getByRole('checkbox', { name: 'Bruk taster uten Ctrl og Alt' }).press('Space')
    await dialog.getByRole('checkbox', { name: 'Vis tasten ved hvert svar' }).press('Space')
    await press('Escape')
    expect(await page.locator('.assessment').getAttribute('data-hints')).toBe('true')
    const category = page.getByRole('radiogroup', { name: 'Kategori' })
    await category.getByRole('radio').first().focus()
    await press('3', '?')
    expect(await category.getByRole('radio', { checked: true }).count()).toBe(0)
    expect(await dialog.isVisible()).toBe(false)
  })

  test('nothing that stays in view covers the focus, on any tab, forwards and backwards', async () => {
    await openNew()
    await openTab(page, 'Levekår')
    await page.getByRole('radiogroup', { name: 'Bosituasjon' }).getByRole('radio').first().focus()
    const { press } = typistAt(page)
    for (const key of ['Enter', 'Tab', 'Shift+Tab', 'Shift+Enter']) {
      for (let count = 0; count < 12; count++) {
        await press(key)
        expect(await focusIsSeen(page), `${key} ${count}: ${await focusedId(page)}`).toBe(true)
      }
    }
  })
})
