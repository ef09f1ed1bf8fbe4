import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { peopleToAssess, startAssessment } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import { type Persona, personas } from '../personas.ts'
import { logInAt, openTab, waitUntilSaved } from './assessment-steps.ts'
import { focusedId, focusIsSeen, questionInFocus, type Typist, typistAt } from './keyboard-steps.ts'

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
async function openNew(birthDate = '1988-04-12', persona: Persona = personas.assessor): Promise<string> {
  const visitor = await app.logIn(persona)
  const { id } = await startAssessment(visitor, nextPerson({ birthDate, sex: 'male' }))
  page = await logInAt(browser, app, `/kartlegginger/${id}`, { persona })
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

  test('Enter goes to the follow-up that the key before called for, were both pressed before anything is painted', async () => {
    await openNew()
    await page.getByRole('radiogroup', { name: 'Arbeidserfaring' }).getByRole('radio').first().focus()
    await page.evaluate(() => {
      for (const key of ['3', 'Enter'])
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        )
    })
    expect(await questionInFocus(page)).toBe('last_employment')
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
    // Kept on the account, so somebody else's than that of the other tests.
    await openNew('1988-04-12', personas.colleague)
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

describe('in the services', () => {
  const boxes = (service: string) => page.getByRole('row', { name: service }).getByRole('checkbox')
  const answersOf = async (service: string) =>
    Promise.all([boxes(service).first().isChecked(), boxes(service).last().isChecked()])
  const activeRow = () =>
    page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('.service-name')?.textContent)

  test('B gives both answers in one move and takes them back; 1, 2, J and N one; Enter goes down', async () => {
    const id = await openNew()
    await openTab(page, 'Tjenester 1')
    await boxes('Råd/veiledning').first().focus()
    const { press } = typistAt(page)
    await press('b', 'Enter', '2', 'Enter', 'b', 'b', 'ArrowDown', 'ArrowRight', 'j', 'Enter', '1', 'n')
    expect(await answersOf('Råd/veiledning')).toEqual([true, true])
    expect(await answersOf('Midlertidig bolig')).toEqual([false, true])
    expect(await answersOf('Økonomisk sosialhjelp')).toEqual([false, false])
    expect(await answersOf('Kvalifiseringsprogrammet')).toEqual([false, true])
    expect(await answersOf('Arbeidsrettet tiltak')).toEqual([true, false])
    await waitUntilSaved(page)
    expect(Object.keys(await savedAnswers(id)).length).toBe(5)
  })

  test('one types a part of a name, on either tab, and goes to it; Escape starts over', async () => {
    await openNew()
    const { press, type } = typistAt(page)
    await press('Alt+PageUp', 'Alt+PageUp', 'Alt+PageUp', 'Alt+PageUp')
    expect([await activeTab(), await focusedId(page)]).toEqual(['Tjenester 1', 'find-service'])
    await type('psyk')
    const found = page.getByRole('status').filter({ hasText: 'treff' })
    await expect.poll(() => found.textContent()).toMatch(/^2 treff her\. \d+ treff i Tjenester 2$/)
    expect(
      await page
        .getByRole('row')
        .filter({ has: page.getByRole('checkbox') })
        .count(),
    ).toBe(2)
    expect(await page.locator('.service-table input[tabindex="0"]:visible').count()).toBe(1)
    await press('Enter', 'ArrowDown', 'b', 'ArrowDown')
    expect(await activeRow()).toBe('Psykolog i kommunen')
    await press('Escape')
    expect(await focusedId(page)).toBe('find-service')
    expect(
      await page
        .getByRole('row')
        .filter({ has: page.getByRole('checkbox') })
        .count(),
    ).toBeGreaterThan(25)
    await type('tann')
    await found.getByText('Ingen treff her.').waitFor()
    await press('Enter', 'Enter')
    expect([await activeTab(), await activeRow()]).toEqual(['Tjenester 2', 'Tannlegetjenester'])
    await press('f')
    expect(await focusedId(page)).toBe('find-service')
  })

  test('what is chosen stands on top and leads to its row; nothing below it moves as it grows', async () => {
    await openNew()
    await openTab(page, 'Tjenester 1')
    await page.getByText('Ingen tjenester er valgt i denne fanen').waitFor()
    await page.setViewportSize({ width: 500, height: 900 })
    const place = () =>
      page.evaluate(() => document.activeElement?.closest('tr')?.getBoundingClientRect().top ?? Number.NaN)
    const { press } = typistAt(page)
    await boxes('Råd/veiledning').first().focus()
    for (let count = 0; count < 6; count++) {
      const before = await place()
      await press('b')
      expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1)
      await press('ArrowDown')
    }
    await page.getByText('6 tjenester er valgt i denne fanen').waitFor()
    await page.getByRole('button', { name: 'Økonomisk sosialhjelp begge' }).click()
    expect(await activeRow()).toBe('Økonomisk sosialhjelp')
    await page.getByRole('button', { name: 'Begge: Økonomisk sosialhjelp' }).click()
    await page.getByText('5 tjenester er valgt i denne fanen').waitFor()
    expect(await answersOf('Økonomisk sosialhjelp')).toEqual([false, false])
  })
})

/** What an experienced assessor knows about one person, by question, as the keys that say it. */
const knowledge: Readonly<Record<string, readonly string[]>> = {
  category: ['3'],
  birth_country: ['1'],
  education: ['2'],
  work_experience: ['3'],
  last_employment: ['3'],
  living_with: ['2'],
  plans: ['1'],
  housing: ['3'],
  housing_manages: ['n'],
  housing_predictable: ['j'],
  housing_standard: ['n'],
  activity: ['4'],
  activities: ['1'],
  economy: ['3'],
  income: ['2'],
  physical_health: ['2'],
  mental_health: ['4'],
  suicide_risk: ['j'],
  mental_duration: ['3'],
  substance_use: ['4'],
  substances: ['2', '4'],
  injects: ['n'],
  lar: ['n'],
  overdose: ['n'],
  overdose_danger: ['j'],
  social_functioning: ['3'],
  violence: ['1'],
  network: ['u'],
}

/** Answers the questions of the open tab, going from one to the next, until `last` has been answered. */
async function answerTab(typist: Typist, last: string): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    const question = (await questionInFocus(page)) ?? ''
    await typist.press(...(knowledge[question] ?? []))
    if (question === last) return
    await typist.press('Enter')
  }
  throw new Error(`never came to ${last}`)
}

/** Finds services by a part of their names, and says of each that it is received and should go on. */
async function giveServices(typist: Typist, parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    await typist.type(part)
    await typist.press('Enter', 'b', 'Escape')
  }
}

/** From the list to the form: number, information, criteria. */
async function startPerson(typist: Typist, nationalNumber: string): Promise<void> {
  await typist.press('Tab', 'Enter', 'Tab', 'Enter')
  await page.getByLabel('Fødselsnummer eller D-nummer').waitFor()
  await typist.press('Tab')
  await typist.type(nationalNumber)
  await typist.press('Enter')
  await page.getByLabel('Når fikk brukeren informasjonen?').waitFor()
  // The same day and month, since the order of the two follows the browser.
  await typist.type('09092026')
  await typist.press(
    'Tab',
    'Tab',
    'Space',
    'Tab',
    'Space',
    'Tab',
    'Space',
    'Tab',
    'Space',
    'Tab',
    'Space',
    'Enter',
  )
  await page.getByRole('tab', { name: 'Bruker' }).waitFor()
}

test('a whole person by keyboard alone, from the list to saved and closed, in so few presses that it takes under three minutes', async () => {
  page = await logInAt(browser, app, '/kartlegginger', { persona: personas.assessorNav })
  await page.getByRole('link', { name: 'Kartlegg ny bruker' }).waitFor()
  await page.evaluate(() => {
    for (const kind of ['pointerdown', 'mousedown', 'click']) {
      window.addEventListener(kind, event => {
        if ((event as MouseEvent).detail > 0) throw new Error('a mouse was used')
      })
    }
  })
  const typist = typistAt(page)
  await startPerson(typist, nextPerson({ birthDate: '1979-05-17', sex: 'male' }))
  const id = page.url().split('/').at(-1) ?? ''
  await typist.press('Alt+Enter')
  await expect.poll(() => questionInFocus(page)).toBe('category')
  await answerTab(typist, 'last_employment')
  await typist.press('Alt+PageDown')
  await answerTab(typist, 'living_with')
  await typist.press('Alt+PageDown')
  await answerTab(typist, 'plans')
  await typist.press('Alt+PageDown')
  await answerTab(typist, 'network')
  await typist.press('Alt+PageDown')
  await giveServices(typist, ['fastl', 'råd', 'psykisk h', 'rusarb', 'hjemmes'])
  await typist.press('Alt+PageDown')
  await giveServices(typist, ['tsb p', 'tann'])
  await page.getByText('Alt obligatorisk er besvart').waitFor()
  await typist.press('Control+Enter')
  await page.getByRole('row', { name: 'Klar' }).waitFor()

  const [saved] = await app.database.owner`select error_count, informed from assessment where id = ${id}`
  expect(saved).toEqual({ error_count: 0, informed: true })
  // Keystroke-level model (Card, Moran, Newell 1980): 0.28 s a press for an average typist, 1.35 s of thought for each
  // question and service, and four seconds for the three waits for the server.
  const decisions = Object.keys(knowledge).length + 7 + 12
  const seconds = typist.presses() * 0.28 + decisions * 1.35 + 4
  expect(typist.presses()).toBeLessThan(180)
  expect(seconds).toBeLessThan(180)
})
