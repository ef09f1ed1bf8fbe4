// Every page around the form and the report, on a telephone and at a desk, in light and in dark, in both languages.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { fillRound } from '../fill-round.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import { type Persona, personas } from '../personas.ts'
import {
  enter,
  expectAccessible,
  expectNoSidewaysScroll,
  expectNothingLeft,
  settled,
  visit,
} from './page-steps.ts'

vi.setConfig({ testTimeout: 120_000 })

let app: TestApp
let browser: Browser

beforeAll(async () => {
  const webDirectory = await buildWeb()
  ;[app, browser] = await Promise.all([startTestApp({ webDirectory }), openBrowser()])
  const roundId = await app.openRound()
  await fillRound(app.database.owner, app.app.program.keyRing, {
    roundId,
    persons: 40,
    seed: 3,
    shares: { twice: 0.2, unfinished: 0.1, contradicting: 0.05, notInformed: 0.05 },
    at: app.clock.now(),
  })
  const coordinator = await app.logIn(personas.coordinator)
  await coordinator.put('/api/contacts', {
    contacts: [{ fullName: 'Kari Rådgiver', role: 'rådgiver', phone: '51 00 00 00', email: '' }],
    privacyOfficer: { fullName: '', phone: '', email: 'personvernombud@fjordvik.example' },
  })
  await coordinator.post('/api/invitations', {
    role: 'assessor',
    unitName: 'Psykisk helseteam ung',
    kind: 'single',
    count: 3,
  })
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const pages: readonly (readonly [who: string, persona: Persona | undefined, paths: readonly string[]])[] = [
  [
    'a guest',
    undefined,
    [
      '/',
      '/om',
      '/rettigheter',
      '/personvern',
      '/tilgjengelighet',
      '/rapporter',
      '/innlogging?grunn=utlogget&returnTo=/profil',
      '/innlogging/feil?kode=login.level-too-low',
      '/invitasjon',
      '/finnes/ikke',
    ],
  ],
  ['somebody without an account', personas.stranger, ['/tilganger', '/registrering']],
  [
    'KORFOR',
    personas.korfor,
    [
      '/',
      '/oversikt',
      '/tekster',
      '/informasjonsskriv/tekst',
      '/kartleggere',
      '/autorisasjonsregister',
      '/etterkontroll',
      '/kartleggingsar',
      '/kommuner',
      '/register',
      '/register/utleveringer',
      '/register/utleveringer/ny',
      '/godkjenning',
      '/publisering',
      '/analyse',
      '/invitasjoner',
    ],
  ],
  ['KORUS', personas.korus, ['/', '/oversikt', '/kartleggere', '/kommuner', '/omrader']],
  [
    'a coordinator',
    personas.coordinator,
    [
      '/',
      '/kartleggere',
      '/autorisasjonsregister',
      '/etterkontroll',
      '/ar-og-naboer',
      '/runde',
      '/informasjonsskriv',
      '/overforing',
      '/invitasjoner',
      '/reservasjon',
      '/profil',
      '/bruksvilkar',
    ],
  ],
  ['an assessor', personas.assessor, ['/', '/kartlegginger/overfor', '/profil']],
]

const desk = { width: 1280, height: 900 }
const telephone = { width: 390, height: 800 }
/** WCAG 1.4.10: 1280 px at 400 %. */
const magnified = { width: 320, height: 640 }

async function lookFromAllSides(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(desk)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize(telephone)
  await page.getByRole('button', { name: /Ny ?norsk|Bokmål/ }).click()
  await expectAccessible(page)
  await page.setViewportSize(magnified)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: /Nynorsk|Bokmål/ }).click()
}

describe.each(pages)('%s', (_who, persona, paths) => {
  let page: Page
  beforeAll(async () => {
    page = persona ? await enter(browser, app, persona) : await visit(browser, app.url)
  })
  afterAll(() => page?.context().close())

  test.each(paths)('%s', async path => {
    await page.goto(app.url + path)
    await settled(page)
    expect(await page.title()).toMatch(/^.+ – Brukerplan$/)
    expect(await page.getByRole('main').count()).toBe(1)
    await lookFromAllSides(page)
    await expectNothingLeft(page)
  })
})
