// The pages around the form, in use: invitation, accounts, dates, opt-out, transfer, download.
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { createdInvitationsSchema } from '../../src/accounts/contract.ts'
import { fillRound } from '../fill-round.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { choosePersona, openBrowser } from '../harness/browser.ts'
import { personas } from '../personas.ts'
import { enter, expectAccessible, expectNothingLeft, settled, visit } from './page-steps.ts'

vi.setConfig({ testTimeout: 90_000 })

let app: TestApp
let browser: Browser

beforeAll(async () => {
  const webDirectory = await buildWeb()
  ;[app, browser] = await Promise.all([startTestApp({ webDirectory }), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('an invitation is made, shown once, opened, and becomes an account', async () => {
  const giver = await enter(browser, app, personas.coordinator, '/invitasjoner')
  await giver.getByLabel('Instans').selectOption('Ny instans …')
  await giver.getByLabel('Navn på instansen').fill('Oppfølgingstjenesten')
  await giver.getByLabel('Antall personer').fill('2')
  await giver.getByRole('button', { name: 'Lag lenke' }).click()
  await giver.getByText('Lenken er laget').waitFor()
  await expectAccessible(giver)
  const link = (await giver.locator('.links__address').textContent()) ?? ''
  expect(link).toMatch(/\/invitasjon#.{40,}/)
  await giver.reload()
  await giver.getByRole('rowheader', { name: /Oppfølgingstjenesten/ }).waitFor()
  expect(await giver.content()).not.toContain(link.split('#')[1])

  const guest = await visit(browser, link)
  await guest.getByText('Du er invitert til Brukerplan.').waitFor()
  expect(guest.url()).toBe(`${app.url}/invitasjon`)
  await guest.getByText('Oppfølgingstjenesten, Fjordvik').waitFor()
  await guest.getByRole('link', { name: 'Logg inn med elektronisk ID' }).click()
  await choosePersona(guest, personas.stranger)
  await guest.getByRole('heading', { name: 'Registrer deg' }).waitFor()

  await guest.getByRole('button', { name: 'Fullfør registreringen' }).click()
  const summary = guest.locator('ds-error-summary')
  expect(await summary.evaluate(element => element === document.activeElement)).toBe(true)
  expect(await summary.getByRole('link').allTextContents()).toEqual([
    'Skriv fullt navn',
    'Skriv en gyldig e-postadresse',
    'Velg tjenestetype',
    'Les og godta bruksvilkårene',
  ])
  await expectAccessible(guest)
  await summary.getByRole('link', { name: 'Skriv fullt navn' }).click()
  await guest.keyboard.type('Fredrik Fremmed')
  await guest.getByLabel('E-postadresse').fill('fredrik@example.no')
  await guest.getByRole('radio', { name: 'NAV' }).check()
  await guest.getByRole('checkbox', { name: /godtar bruksvilkårene/ }).check()
  await guest.getByRole('button', { name: 'Fullfør registreringen' }).click()
  await guest.getByRole('heading', { name: 'Kartlegging i Fjordvik' }).waitFor()
  await expectNothingLeft(guest)

  // One that is made and withdrawn in the same visit isn't there to be copied any longer.
  await giver.getByLabel('Instans').selectOption('NAV Fjordvik')
  await giver.getByLabel('Antall personer').fill('1')
  await giver.getByRole('button', { name: 'Lag lenke' }).click()
  await giver.getByText('Lenken er laget').waitFor()
  const other = giver.getByRole('row', { name: /NAV Fjordvik/ })
  await other.getByRole('button', { name: /Trekk tilbake/ }).click()
  await giver.getByRole('button', { name: 'Lag lenke' }).waitFor()
  expect(await giver.locator('.links__address').count()).toBe(0)

  await giver.reload()
  const row = giver.getByRole('row', { name: /Oppfølgingstjenesten/ })
  await row.getByText('1 av 2').waitFor()
  await row.getByRole('button', { name: /Trekk tilbake/ }).click()
  await row.getByText('Trukket tilbake').waitFor()
  await expectNothingLeft(giver)
})

test('who holds several accounts chooses between them, and acts as one alone', async () => {
  const page = await enter(browser, app, personas.assessorNav, '/invitasjoner')
  const giver = await app.logIn(personas.coordinator)
  const made = await giver.post('/api/invitations', { role: 'coordinator', kind: 'single', count: 1 })
  const { links } = made.read(createdInvitationsSchema)
  await page.goto(links[0]?.link ?? '')
  await page.getByRole('button', { name: 'Nynorsk' }).click()
  await page.getByRole('link', { name: 'Hald fram til registrering' }).click()
  await page.getByLabel('Fullt namn').fill(personas.assessorNav.name)
  await page.getByLabel('E-postadresse').fill('tone@example.no')
  await page.getByRole('checkbox', { name: /godtek bruksvilkåra/ }).check()
  await page.getByRole('button', { name: 'Fullfør registreringa' }).click()
  await page.getByRole('heading', { name: 'Brukerplan i Fjordvik' }).waitFor()
  await page.getByRole('link', { name: /Kommunekontakt/ }).click()
  await page.getByRole('link', { name: 'Byt tilgang' }).click()
  await page.getByRole('heading', { name: 'Vel tilgang' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bruk denne: Kartleggjar, NAV Fjordvik, Fjordvik' }).click()
  await page.getByRole('heading', { name: 'Kartlegging i Fjordvik' }).waitFor()
  expect(await page.getByRole('link', { name: 'Overføring' }).count()).toBe(0)
  await expectNothingLeft(page)
})

test('KORFOR finds a municipality by name and notes its agreement', async () => {
  const page = await enter(browser, app, personas.korfor, '/kommuner')
  await page.getByLabel('Søk etter navn eller nummer').fill('bjerkr')
  await page.getByText('1 kommune', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Noter: Bjerkreim' }).click()
  await page.getByLabel('Avtaledato: Bjerkreim').fill('2026-09-15')
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByRole('cell', { name: /15\. september 2026/ }).waitFor()
  await expectNothingLeft(page)
})

test('a year is opened once, and the choice is gone', async () => {
  const page = await enter(browser, app, personas.korfor, '/kartleggingsar')
  await page.getByText('Ingen år er åpnet ennå').waitFor()
  // Held down, the key that asks answers no: a year that is open stays so.
  const open = page.getByRole('button', { name: 'Åpne året' })
  await open.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Åpne året 2026?' })
  await dialog.waitFor()
  expect(await page.locator(':focus').textContent()).toBe('Avbryt')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await open.click()
  await dialog.getByRole('button', { name: 'Åpne året' }).click()
  await page.getByRole('cell', { name: '2026', exact: true }).waitFor()
  expect(await page.getByRole('combobox', { name: 'År' }).getByRole('option').allTextContents()).toEqual([
    '2027',
  ])
})

test('dates too close are warned of at once, asked about, and kept when confirmed', async () => {
  const page = await enter(browser, app, personas.coordinator, '/runde')
  await page.getByRole('button', { name: 'Lagre datoene' }).click()
  await page.getByRole('link', { name: 'Velg en sluttdato' }).waitFor()
  await page.getByLabel('Sluttdato').fill('2026-10-30')
  await page.getByLabel('Overføringsdato').fill('2026-11-05')
  await page.getByText('Det er bare 6 dager mellom').waitFor()
  await page.getByRole('button', { name: 'Lagre datoene' }).click()
  await page.getByText('Vil du bruke disse datoene?').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ja, bruk datoene' }).click()
  await page.getByText('Datoene er lagret').waitFor()
  await page.getByRole('link', { name: 'Forside' }).click()
  await page.getByText('fredag 30. oktober 2026').waitFor()
  await page.getByText('Om 29 dager').waitFor()
})

describe('with a round under way', () => {
  test('an opt-out is checked, made and deleted with the keyboard, and never without a sure identity', async () => {
    const page = await enter(browser, app, personas.assessor, '/reservasjon')
    await page.getByLabel('Fødselsnummer eller D-nummer').focus()
    await page.keyboard.type(personas.lowLevel.nationalNumber)
    await page.keyboard.press('Enter')
    await page.getByText('Personen har ikke reservert seg').waitFor()
    const make = page.getByRole('button', { name: 'Registrer reservasjonen' })
    await make.press('Enter')
    await page.getByRole('link', { name: /Bekreft at du vet hvem personen er/ }).waitFor()
    await page.getByRole('checkbox').press('Space')
    await make.press('Enter')
    await page.getByText('Reservasjonen er registrert').waitFor()
    // The focus is on what was done, and the number is gone.
    expect(await page.locator(':focus').textContent()).toContain('Reservasjonen er registrert')
    const number = page.getByLabel('Fødselsnummer eller D-nummer')
    expect(await number.inputValue()).toBe('')
    expect(await page.content()).not.toContain(personas.lowLevel.nationalNumber)
    await expectAccessible(page)
    await number.fill(personas.lowLevel.nationalNumber)
    await page.getByRole('button', { name: 'Sjekk nummeret' }).press('Enter')
    await page.getByText('Personen har reservert seg').waitFor()
    await page.getByRole('checkbox').press('Space')
    await page.getByRole('button', { name: 'Slett reservasjonen' }).press('Enter')
    await page.getByText('Reservasjonen er slettet').waitFor()
    expect(page.url()).toBe(`${app.url}/reservasjon`)
    await expectNothingLeft(page)
  })

  test('the municipality is transferred after a new authentication, and its rows are downloaded', async () => {
    const [round] = await app.database.owner<
      { id: string }[]
    >`select id from round where municipality_number = '9990'`
    await fillRound(app.database.owner, app.app.program.keyRing, {
      roundId: round?.id ?? '',
      persons: 60,
      seed: 11,
      shares: { twice: 0.2, unfinished: 0.1, contradicting: 0.05, notInformed: 0.05 },
      at: app.clock.now(),
    })
    const page = await enter(browser, app, personas.coordinator, '/overforing')
    await page.getByText('Kan overføres fra 5. november 2026').waitFor()
    expect(await page.getByRole('button', { name: 'Overfør til Helse Stavanger' }).count()).toBe(0)

    app.clock.set(new Date('2026-11-05T09:00:00Z'))
    // ID-porten still knows her, and asks nothing.
    await page.goto(`${app.url}/login?returnTo=/overforing`)
    await settled(page)
    app.clock.advance(10 * 60_000)
    await page.getByRole('link', { name: 'Bekreft med elektronisk ID' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Bekreft med elektronisk ID' }).click()
    await choosePersona(page, personas.coordinator)
    await page.getByText('Du har bekreftet hvem du er.').waitFor()
    const press = page.getByRole('button', { name: 'Overfør til Helse Stavanger' })
    await press.click()
    await page.getByRole('link', { name: 'Bekreft at du har sett over tallene' }).waitFor()
    await page.getByRole('checkbox').check()
    await press.click()
    await page.getByText('Kartleggingen er overført').waitFor()
    await page.getByText(personas.coordinator.name).waitFor()
    expect(await page.locator('.checksum').textContent()).toMatch(/^[0-9a-f]{64}$/)
    await expectAccessible(page)
    await expectNothingLeft(page)

    const korfor = await enter(browser, app, personas.korfor, '/register')
    app.clock.advance(10 * 60_000)
    await korfor.getByRole('button', { name: 'Last ned CSV: Fjordvik 2026' }).click()
    await korfor.getByRole('link', { name: 'Bekreft med elektronisk ID' }).click()
    // Nothing need be pressed again: it goes on by itself, once.
    const download = korfor.waitForEvent('download')
    await choosePersona(korfor, personas.korfor)
    const file = await download
    await korfor.getByText('Filen er lastet ned').waitFor()
    expect(korfor.url()).toBe(`${app.url}/register`)
    expect(file.suggestedFilename()).toBe('brukerplan-9990-2026.csv')
    expect((await readFile(await file.path(), 'utf8')).split('\n').length).toBeGreaterThan(20)
    await expectNothingLeft(korfor)
  })
})
