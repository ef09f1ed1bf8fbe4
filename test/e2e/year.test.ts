// A municipality's year from the operator's first link to the report and the register: in Chromium, as the four roles,
// against the whole program, with the clock moved. Each chapter goes on where the one before it ended.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { makeFirstInvitation } from '../../src/accounts/index.ts'
import { assessmentListSchema } from '../../src/assessments/contract.ts'
import { chainAudit, verifyAudit } from '../../src/audit/index.ts'
import { createLogger } from '../../src/platform/log.ts'
import { peopleToAssess } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { choosePersona, openBrowser } from '../harness/browser.ts'
import { municipalities, personas } from '../personas.ts'
import { choose, openTab, waitUntilSaved } from './assessment-steps.ts'
import {
  answerEverything,
  beginNew,
  enterNumber,
  giveService,
  makeOptOut,
  saveAndClose,
  startForm,
  tellInformationAndCriteria,
} from './year-assessing.ts'
import {
  comeInByLink,
  goTo,
  headingOf,
  logIn,
  logInFromLink,
  logOut,
  openLink,
  register,
} from './year-entering.ts'
import { answerTheRestAs, assess, othersOf, tryToChange } from './year-others.ts'
import { chooseDates, invite, noteAgreement, openYear, saveDates } from './year-planning.ts'
import { downloadBy, expectWhole, textOf } from './year-register.ts'
import { expectCounts, whileTheRegisterIsBusy } from './year-transferring.ts'
import { expectNothingStored, look, openWindow, picture, type Watch } from './year-windows.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { korfor, korus, coordinator, assessor, assessorNav } = personas
const nextPerson = peopleToAssess(2026)
/** Assessed by both units; older than anybody else, so that the row can be told. */
const known = nextPerson({ birthDate: '1930-05-17', sex: 'female' })
const unfinished = nextPerson({ birthDate: '1985-01-20' })
const optedOut = nextPerson({ birthDate: '1979-11-02' })
const child = nextPerson({ birthDate: '2012-03-09' })
const notValid = `${known.slice(0, 10)}${(Number(known.at(-1)) + 1) % 10}`
const others = othersOf('2026-09-14', 40)
const numbers = [known, unfinished, optedOut, ...others.map(({ person }) => person.nationalNumber)]

const watch: Watch = { addresses: new Set(), mishaps: [] }
const log: string[] = []
let app: TestApp
let browser: Browser
const windows = {} as Record<'korfor' | 'korus' | 'coordinator' | 'assessor' | 'assessorNav', Page>
const links = {} as Record<'korus' | 'coordinator' | 'assessor' | 'assessorNav', string>

beforeAll(async () => {
  const webDirectory = await buildWeb()
  const destination = { write: (line: string) => void log.push(line) }
  ;[app, browser] = await Promise.all([
    startTestApp({
      at: new Date('2026-08-17T08:00:00Z'),
      settled: false,
      webDirectory,
      log: createLogger('debug', destination),
    }),
    openBrowser(),
  ])
  const { number, name, regionCode, population } = municipalities.fjordvik
  await app.database
    .owner`insert into municipality (number, name, county_number, county_name, region_code, population,
    population_year, synthetic) values (${number}, ${name}, '99', 'Testfylket', ${regionCode}, ${population}, 2026, true)`
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

let broken: string | undefined

/** A part of the year. When one breaks, those after it have nothing to stand on. */
function chapter(name: string, live: () => Promise<void>): void {
  test(name, async ({ skip }) => {
    skip(broken !== undefined, `the year ended with: ${broken}`)
    broken = name
    await live().catch(async error => {
      for (const [who, page] of Object.entries(windows)) await picture(page, `broken-${who}`)
      throw error
    })
    broken = undefined
  })
}

/** A new day (`YYYY-MM-DD`): the browsers of yesterday were closed, and those who have something to do log in. */
async function nextDay(date: string, ...back: (keyof typeof windows)[]): Promise<void> {
  app.clock.set(new Date(`${date}T08:00:00Z`))
  for (const who of back) {
    await windows[who].context().close()
    windows[who] = await openWindow(browser, watch)
    await logIn(windows[who], app.url, personas[who])
  }
}

chapter('the operator’s link makes the first KORFOR account, once', async () => {
  const wish = { id: randomUUID(), publicUrl: app.url }
  const { link } = await makeFirstInvitation(app.database.app, wish, app.clock.now())
  const page = await openWindow(browser, watch)
  windows.korfor = page
  await openLink(page, link)
  expect(page.url()).toBe(`${app.url}/invitasjon`)
  await look(page, 'invitation')
  await logInFromLink(page, korfor)
  await page.getByRole('button', { name: 'Fullfør registreringen' }).click()
  await page.getByRole('link', { name: 'Les og godta bruksvilkårene' }).waitFor()
  await look(page, 'registration-faults')
  await register(page, korfor)
  await headingOf(page, 'KORFOR').waitFor()
  await look(page, 'korfor-front')

  const other = await openWindow(browser, watch)
  await other.goto(link)
  await other.getByRole('alert').getByText(/brukt/).waitFor()
  await other.context().close()
})

chapter('KORFOR opens 2026, notes the agreement of Fjordvik and invites KORUS', async () => {
  const page = windows.korfor
  await openYear(page, 2026)
  await look(page, 'years')
  await noteAgreement(page, 'Fjordvik')
  await look(page, 'municipalities')
  links.korus = await invite(page, { place: ['KORUS-region', 'KORUS Stavanger'], people: 1 })
  expect(new URL(links.korus).origin).toBe(app.url)
  await look(page, 'invited')
})

chapter('KORUS registers and invites the coordinator', async () => {
  const page = await openWindow(browser, watch)
  windows.korus = page
  await comeInByLink(page, links.korus, korus)
  await headingOf(page, 'KORUS Stavanger').waitFor()
  await look(page, 'korus-front')
  links.coordinator = await invite(page, { place: ['Kommune', 'Fjordvik'], people: 1 })
  await page.getByRole('button', { name: 'Lag flere lenker' }).click()
  await page.getByRole('button', { name: 'Lag lenke' }).waitFor()
  await look(page, 'korus-invites')
})

chapter('the coordinator registers and sets the dates, warned when they are too close', async () => {
  const page = await openWindow(browser, watch)
  windows.coordinator = page
  await comeInByLink(page, links.coordinator, coordinator)
  await headingOf(page, 'Brukerplan i Fjordvik').waitFor()
  await look(page, 'coordinator-front-before')
  await page.getByRole('link', { name: 'Sett datoene' }).click()
  await chooseDates(page, '2026-10-30', '2026-11-06')
  await saveDates(page)
  await page.getByRole('alert').getByText('Det er bare 7 dager mellom').waitFor()
  await look(page, 'dates-too-close')
  await page.getByRole('button', { name: 'Nei, velg andre datoer' }).click()
  await chooseDates(page, '2026-10-30', '2026-11-20')
  await saveDates(page)
  await page.getByText('Datoene er lagret').waitFor()
})

chapter('the coordinator invites two units, and their assessors register', async () => {
  const page = windows.coordinator
  links.assessor = await invite(page, { unit: 'Rus og psykisk helse', people: 5 })
  await goTo(page, 'Forside')
  links.assessorNav = await invite(page, { unit: 'NAV Fjordvik', people: 1 })
  for (const who of ['assessor', 'assessorNav'] as const) {
    windows[who] = await openWindow(browser, watch)
    await comeInByLink(windows[who], links[who], personas[who])
    await headingOf(windows[who], 'Kartlegging i Fjordvik').waitFor()
  }
  await windows.assessor.getByText('fredag 30. oktober 2026').waitFor()
  await look(windows.assessor, 'assessor-front')
  const late = await openWindow(browser, watch)
  await late.goto(links.assessorNav)
  await late.getByRole('alert').waitFor()
  await late.context().close()
})

chapter('an assessor is told who can’t be assessed, and what must be told first', async () => {
  await nextDay('2026-09-14', 'assessor')
  const page = windows.assessor
  await goTo(page, 'Kartlegginger')
  await page.getByText('Du har ikke kartlagt noen ennå').waitFor()
  await look(page, 'list-empty')
  await beginNew(page)
  await enterNumber(page, notValid)
  await page.getByText('ikke et gyldig fødselsnummer').waitFor()
  await look(page, 'number-refused')
  await enterNumber(page, child)
  await page.getByText('Brukeren har ikke fylt 16 år').waitFor()
  await enterNumber(page, `${known.slice(0, 6)} ${known.slice(6)}`)
  await page.getByText('Kvinne, 96 år').first().waitFor()
  await page.getByRole('button', { name: 'Start kartleggingen' }).click()
  await page.getByRole('link', { name: 'Velg hvordan informasjonen' }).waitFor()
  await look(page, 'information-and-criteria-faults')
})

chapter('she assesses one who can be, by mouse and keyboard, until all is green', async () => {
  const page = windows.assessor
  await tellInformationAndCriteria(page, '2026-09-01')
  await startForm(page)
  await look(page, 'form-person')
  await answerEverything(page)
  await look(page, 'form-answered')
  await giveService(page, 'Tjenester 1', 'Hjemmesykepleie')
  await look(page, 'form-services')
  for (const tab of ['Planer/samarbeid', 'Tjenester 2', 'Levekår']) await openTab(page, tab)
  for (const name of ['Bruker', 'Bosituasjon', 'Planer/samarbeid', 'Levekår', 'Tjenester 1', 'Tjenester 2'])
    expect(await page.getByRole('tab', { name }).textContent()).toContain('Ferdig')
  await openTab(page, 'Feilmeldinger')
  await page.getByText('Ingen feil.').waitFor()
  await waitUntilSaved(page)
  await saveAndClose(page)
  await page.getByRole('row', { name: 'Klar' }).waitFor()
})

chapter('the same person in another unit: nothing tells it, and her services are others', async () => {
  await nextDay('2026-09-15', 'assessorNav', 'assessor')
  const page = windows.assessorNav
  await beginNew(page)
  await enterNumber(page, known)
  await page.getByText('Kvinne, 96 år').first().waitFor()
  await tellInformationAndCriteria(page, '2026-09-02')
  await startForm(page)
  await choose(page, 'Kategori', 'Samtidige rusmiddelproblemer og psykiske helseproblemer')
  await giveService(page, 'Tjenester 1', 'Råd/veiledning')
  await saveAndClose(page)
  await page.getByRole('row', { name: /\d+ svar mangler/ }).waitFor()
  await answerTheRestAs(
    await app.logIn(assessor),
    await app.logIn(assessorNav),
    known,
    'home_nursing_received',
  )
  await page.reload()
  await page.getByRole('row', { name: 'Klar' }).waitFor()
})

chapter('one is left with errors, and the municipality’s other people are assessed', async () => {
  const page = windows.assessor
  await beginNew(page)
  await enterNumber(page, unfinished)
  await tellInformationAndCriteria(page, '2026-09-02')
  await startForm(page)
  await choose(page, 'Kategori', 'Rusmiddelproblemer, men ikke psykiske helseproblemer')
  await openTab(page, 'Levekår')
  await page.getByLabel('Ingen rusmidler').check()
  await page.getByLabel('Heroin').check()
  await openTab(page, 'Feilmeldinger')
  await look(page, 'form-errors')
  await saveAndClose(page)

  const [model] = others
  if (model === undefined) throw new Error('nobody lives in the municipality')
  const units = [await app.logIn(assessor), await app.logIn(assessorNav)]
  for (const [unit, visitor] of units.entries()) {
    for (const other of others.filter(each => each.unit === unit)) await assess(visitor, other)
    await assess(visitor, { ...model, person: { ...model.person, nationalNumber: optedOut } })
  }
  await page.reload()
  await page.getByRole('link', { name: /^Med feil\s+1$/ }).waitFor()
  await page.getByRole('row', { name: '1 feil å rette' }).waitFor()
  await look(page, 'list')
})

chapter(
  'an opt-out erases the person’s assessments in all units, and nobody can make a new one',
  async () => {
    const held = () => app.database.owner`select 1 from assessment`
    const before = (await held()).length
    await makeOptOut(windows.assessorNav, optedOut)
    await windows.assessorNav.getByText('1 kartlegging som du hadde, er slettet').waitFor()
    await look(windows.assessorNav, 'opt-out')
    expect((await held()).length).toBe(before - 2)
    const page = windows.assessor
    await beginNew(page)
    await enterNumber(page, optedOut)
    await page.getByRole('alert').getByText('Brukeren har reservert seg').waitFor()
    await goTo(page, 'Kartlegginger')
    await page.getByLabel('Finn en av dine med fødselsnummer').fill(optedOut)
    await page.getByRole('button', { name: 'Finn', exact: true }).click()
    await page.getByText('Ingen av dine kartlegginger har dette nummeret').waitFor()
  },
)

chapter('after the end date everything is locked: read, not changed', async () => {
  await nextDay('2026-10-30', 'assessor')
  await goTo(windows.assessor, 'Kartlegginger')
  await windows.assessor.getByRole('link', { name: 'Kartlegg ny bruker' }).waitFor()
  await nextDay('2026-10-31', 'assessor', 'coordinator')
  const page = windows.assessor
  await look(page, 'assessor-front-locked')
  await goTo(page, 'Kartlegginger')
  await page.getByText('Sluttdatoen er passert').waitFor()
  expect(await page.getByRole('link', { name: 'Kartlegg ny bruker' }).count()).toBe(0)
  await look(page, 'list-locked')
  await page.getByLabel('Finn en av dine med fødselsnummer').fill(known)
  await page.getByRole('button', { name: 'Finn', exact: true }).click()
  await page.getByRole('tab', { name: 'Bruker' }).waitFor()
  expect(await page.getByRole('tabpanel').locator('input:not(:disabled)').count()).toBe(0)
  await look(page, 'form-locked')
  expect(await tryToChange(await app.logIn(assessor), known)).toBe('assessment.locked')
  await look(windows.coordinator, 'coordinator-front-locked')
  await goTo(windows.coordinator, 'Overføring')
  await windows.coordinator.getByText('Kan overføres fra 20. november 2026').waitFor()
})

chapter(
  'on the transfer date the coordinator sees the counts, proves who she is, and transfers',
  async () => {
    await nextDay('2026-11-20', 'coordinator')
    const page = windows.coordinator
    await look(page, 'coordinator-front-transferable')
    await page.getByRole('link', { name: 'Gå til overføringen' }).click()
    await page.getByText('1 kartlegging blir ikke med').waitFor()
    await expectCounts(page, { 'Kartlegginger i kommunen': 43, 'Blir med': 42, 'Personer i registeret': 41 })
    await expectCounts(page, { 'Dobbeltregistreringer som slås sammen': 1, 'Har feil, blir ikke med': 1 })
    expect(await page.locator('main').textContent()).not.toMatch(/\d{6} ?\d{5}/)
    await look(page, 'transfer-preview')
    await page.getByRole('link', { name: 'Bekreft med elektronisk ID' }).click()
    await choosePersona(page, coordinator)
    await page.getByLabel('Jeg har sett over tallene').check()
    await look(page, 'transfer-confirmed')
    await whileTheRegisterIsBusy(app.database.owner, async () => {
      await page.getByRole('button', { name: 'Overfør til Helse Stavanger' }).click()
      await page.getByRole('progressbar').waitFor()
      await look(page, 'transfer-progress')
    })
    await page.getByText('Kartleggingen er overført').waitFor()
    await expectCounts(page, { 'Overførte kartlegginger': 42, 'Personer i registeret': 41 })
    await page.getByText(coordinator.name).waitFor()
    await look(page, 'receipt')
  },
)

chapter('the municipality’s data and keys are gone', async () => {
  const [left] = await app.database.owner`select (select count(*)::int from assessment) as assessments,
    (select count(*)::int from round_person) as people, (select count(*)::int from round_key) as keys,
    (select count(*)::int from register_row) as rows`
  expect(left).toEqual({ assessments: 0, people: 0, keys: 0, rows: 41 })
  expect(await app.app.program.keyRing.roundsWithKeys()).toEqual([])
  await nextDay('2026-11-20', 'assessor')
  await windows.assessor.getByText('Kartleggingen er overført').waitFor()
  const { assessments } = (await (await app.logIn(assessor)).get('/api/assessments')).read(
    assessmentListSchema,
  )
  expect(assessments).toEqual([])
})

chapter('the coordinator reads the report and takes it home as PDF', async () => {
  const page = windows.coordinator
  await page.getByRole('link', { name: 'Åpne kommunerapporten' }).click()
  await headingOf(page, 'Kommunerapport 2026').waitFor()
  await page.getByRole('heading', { name: 'Det viktigste' }).waitFor()
  for (const chart of await page.getByRole('img', { name: /søylediagram/ }).all()) {
    await chart.scrollIntoViewIfNeeded()
    await expect
      .poll(() => chart.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(300)
  }
  // One was doubly registered, which the receipt told: here it is nobody, or five.
  const doubly = page.getByRole('row', { name: /^Flere instanser/ }).getByRole('cell')
  const shownAs = [
    ['0', '0\u00a0%'],
    ['5', '12\u00a0%'],
  ]
  expect(shownAs).toContainEqual(await doubly.allTextContents())
  await look(page, 'report')
  const file = await downloadBy(page, () =>
    page.getByRole('button', { name: 'Last ned rapporten (PDF)' }).click(),
  )
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(await file.path())))
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: 'Fjordvik: Kommunerapport 2026' })
})

chapter('KORFOR downloads the rows and the codebook: one row per person, and nobody’s number', async () => {
  await nextDay('2026-11-21', 'korfor')
  const page = windows.korfor
  app.clock.advance(6 * 60_000)
  await goTo(page, 'Overførte data')
  await page.getByRole('button', { name: 'Last ned CSV: Fjordvik 2026' }).click()
  await page.getByRole('alert').getByText('Bekreft hvem du er').waitFor()
  await look(page, 'register')
  await page.getByRole('link', { name: 'Bekreft med elektronisk ID' }).click()
  await choosePersona(page, korfor)
  const press = () => page.getByRole('button', { name: 'Last ned CSV: Fjordvik 2026' }).click()
  const [header = '', ...rows] = (await textOf(await downloadBy(page, press))).trimEnd().split('\r\n')
  const link = page.getByRole('link', { name: 'CSV', exact: true })
  const codebook = await textOf(await downloadBy(page, () => link.click()))
  expectWhole(header.split(','), rows, codebook)
  expect(rows.join('\n')).not.toMatch(new RegExp(numbers.join('|')))
})

chapter('the sessions end; the audit log is whole, and no number was left anywhere', async () => {
  const page = windows.korfor
  await expectNothingStored(page)
  await logOut(page)
  await look(page, 'public-front')
  await page.goto(`${app.url}/register`)
  await headingOf(page, 'Logg inn').waitFor()
  await windows.assessor.reload()
  await headingOf(windows.assessor, 'Se hvem som trenger hjelp').waitFor()
  await expectNothingStored(windows.assessor)
  await chainAudit(app.database.app)
  const verdict = await verifyAudit(app.database.app, app.clock.now())
  expect(verdict).toMatchObject({ intact: true, unchained: 0 })
  const entries = await app.database.owner<{ text: string }[]>`select e::text as text from audit_entry e`
  expect(entries.length).toBeGreaterThan(200)
  const everybody = [...numbers, child, ...Object.values(personas).map(persona => persona.nationalNumber)]
  const anybody = new RegExp(everybody.join('|'))
  for (const traces of [entries.map(({ text }) => text), [...watch.addresses], log])
    expect(traces.filter(trace => anybody.test(trace))).toEqual([])
  expect(watch.mishaps).toEqual([])
})
