/**
 * A picture of each page as each role meets it, at a desk and on a telephone, in light and dark.
 * Run: npm run -s screenshots -- --out DIR [--page PATH]
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { settleBench } from '../bench/settle.ts'
import { sessionCookie, sessionCookieOf } from '../src/accounts/index.ts'
import { createApp } from '../src/app.ts'
import type { Config } from '../src/config.ts'
import { openDatabase } from '../src/platform/database.ts'
import { fileKeyVault } from '../src/platform/key-vault.ts'
import { createLogger } from '../src/platform/log.ts'
import { openRound } from '../test/builders.ts'
import { fillRound } from '../test/fill-round.ts'
import { openBrowser } from '../test/harness/browser.ts'
import { fillRegister } from '../test/statistics/fill-register.ts'
import { buildWeb } from './build-web.ts'

const { values } = parseArgs({ options: { out: { type: 'string' }, page: { type: 'string' } } })
const out = resolve(values.out ?? 'screenshots')

type Who = 'guest' | 'korfor' | 'korus' | 'coordinator' | 'assessor'

type Pages = Readonly<Partial<Record<Who, readonly string[]>>>

/** `:id` stands for an assessment of the assessor's own; the number of a tab of the form follows a `#`. */
const whileOpen: Pages = {
  guest: ['/', '/om', '/rettigheter', '/personvern', '/tilgjengelighet', '/innlogging', '/finnes/ikke'],
  korfor: [
    '/',
    '/oversikt',
    '/tekster',
    '/kartleggere',
    '/autorisasjonsregister',
    '/kartleggingsar',
    '/kommuner',
    '/register',
    '/register/utleveringer',
    '/analyse',
    '/godkjenning',
    '/publisering',
    '/invitasjoner',
    '/informasjonsskriv/tekst',
    '/etterkontroll',
  ],
  korus: ['/', '/oversikt', '/kartleggere', '/kommuner', '/omrader', '/godkjenning'],
  coordinator: [
    '/',
    '/kartleggere',
    '/runde',
    '/overforing',
    '/invitasjoner',
    '/informasjonsskriv',
    '/reservasjon',
    '/autorisasjonsregister',
    '/etterkontroll',
    '/profil',
    '/bruksvilkar',
  ],
  assessor: [
    '/',
    '/kartlegginger',
    '/kartlegginger/ny',
    '/kartlegginger/overfor',
    '/reservasjon',
    '/kartlegginger/:id',
    '/kartlegginger/:id#4 Levekår',
    '/kartlegginger/:id#5 Tjenester 1',
    '/kartlegginger/:id#7 Feilmeldinger',
    '/kartlegginger/:id#3 Planer',
    '/kartlegginger/:id/rettigheter',
    '/kartlegginger/:id/retting',
  ],
}

const whenLocked: Pages = {
  coordinator: ['/'],
  assessor: ['/', '/kartlegginger', '/kartlegginger/:id', '/kartlegginger/:id/retting'],
}

const whenTransferred: Pages = {
  coordinator: ['/', '/overforing', '/rapport/2026', '/analyse'],
  korfor: ['/register', '/godkjenning', '/publisering', '/analyse'],
}

/** `:id` is an attempt that has been saved. */
const whenPractising: Pages = {
  assessor: ['/', '/ovelser', '/ovelser/runar', '/kartlegginger/:id', '/tilbakemelding/:id'],
}

/** How each page is looked at. */
const views = [
  { name: 'desk-light', viewport: { width: 1280, height: 900 }, colorScheme: 'light', locale: 'nb-NO' },
  { name: 'desk-dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark', locale: 'nb-NO' },
  { name: 'telephone-nynorsk', viewport: { width: 390, height: 844 }, colorScheme: 'light', locale: 'nn-NO' },
  { name: 'telephone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'nb-NO' },
  { name: 'paper', viewport: { width: 794, height: 1123 }, colorScheme: 'dark', locale: 'nb-NO' },
] as const satisfies readonly (BrowserContextOptions & { name: string })[]

const at = new Date('2026-10-01T10:00:00Z')

let now = at

async function settle(environment: Config['environment']) {
  const webDirectory = await buildWeb()
  const bench = await settleBench()
  const { config, owner, keyRing } = bench
  const roundId = await openRound(owner, keyRing, at)
  const shares = { twice: 0.2, unfinished: 0.1, contradicting: 0.05, notInformed: 0.05 }
  await fillRound(owner, keyRing, { roundId, persons: 30, seed: 3, shares, at })
  const app = await createApp({
    config: { ...config, environment },
    database: openDatabase(config.databaseUrl, { max: 4 }),
    clock: { now: () => now },
    vault: fileKeyVault(config.keyDirectory),
    log: createLogger('silent'),
    webDirectory,
  })
  await app.server.listen({ host: '127.0.0.1', port: config.port })
  const [own] = await owner<
    { id: string }[]
  >`select a.id from assessment a join account h on h.id = a.holder_account_id
    where h.role = 'assessor' order by h.full_name, a.error_count desc limit 1`
  return { url: `http://localhost:${config.port}`, ownId: own?.id ?? '', bench, app, environment }
}

type Settled = Awaited<ReturnType<typeof settle>>

async function openAs(
  browser: Browser,
  { url, bench, environment }: Settled,
  who: Who,
  { name, ...view }: (typeof views)[number],
) {
  const context = await browser.newContext(view)
  // An account speaks the language of the view.
  await bench.owner`update account set language = ${view.locale === 'nn-NO' ? 'nn' : 'nb'}`
  if (who !== 'guest') {
    const cookie = await bench.logIn(who, now)
    const secure = url.replace('http:', 'https:')
    const value = cookie.slice(sessionCookie.length + 1)
    await context.addCookies([
      { name: sessionCookieOf(environment), value, url: secure, secure: true, httpOnly: true },
    ])
  }
  const page = await context.newPage()
  if (name === 'paper') await page.emulateMedia({ media: 'print' })
  return page
}

async function goTo(page: Page, address: string): Promise<void> {
  const [path = '', tab] = address.split('#')
  await page.goto(path, { waitUntil: 'networkidle' })
  if (tab)
    await page
      .getByRole('tab')
      .nth(Number.parseInt(tab, 10) - 1)
      .click()
  await page.evaluate(() => document.fonts.ready)
}

const fileOf = (scene: string, who: Who, path: string, view: string) =>
  `${scene}-${who}${path.replaceAll(/[^\p{L}\d]+/gu, '-')}-${view}.png`.replaceAll('--', '-')

async function takePictures(
  browser: Browser,
  settled: Settled,
  scene: string,
  pages: Pages,
): Promise<number> {
  let taken = 0
  for (const [who, paths] of Object.entries(pages) as [Who, readonly string[]][]) {
    const wanted = paths.filter(path => values.page === undefined || path === values.page)
    for (const view of wanted.length > 0 ? views : []) {
      const page = await openAs(browser, settled, who, view)
      // The tabs of the form aren't printed: a paper holds all of them.
      for (const path of wanted.filter(each => view.name !== 'paper' || !each.includes('#'))) {
        await goTo(page, settled.url + path.replace(':id', settled.ownId))
        await page.screenshot({ path: join(out, fileOf(scene, who, path, view.name)), fullPage: true })
        taken += 1
      }
      await page.context().close()
    }
  }
  return taken
}

/** Saves an attempt at a case, as an assessor. Gives the id of its assessment. */
async function practise(browser: Browser, settled: Settled): Promise<string> {
  const page = await openAs(browser, settled, 'assessor', views[0])
  await page.goto(settled.url)
  const id = await page.evaluate(async () => {
    const send = async (method: string, address: string, body: object) => {
      const headers = { 'content-type': 'application/json' }
      const reply = await fetch(address, { method, headers, body: JSON.stringify(body) })
      if (!reply.ok) throw new Error(await reply.text())
      return reply.json()
    }
    const started = await send('POST', '/api/training/attempts', { vignette: 'runar' })
    const changes = { category: 3, housing: 3, economy: 1, economy_unsure: 1, network: 4 }
    const address = `/api/assessments/${started.assessmentId}`
    await send('PATCH', address, { baseVersion: 1, changes, reason: 'closed' })
    return String(started.assessmentId)
  })
  await page.context().close()
  return id
}

async function takeYear(browser: Browser): Promise<number> {
  const settled = await settle('demonstration')
  let taken = await takePictures(browser, settled, 'open', whileOpen)
  now = new Date('2026-11-05T10:00:00Z')
  taken += await takePictures(browser, settled, 'locked', whenLocked)
  await fillRegister(settled.bench.owner, { municipality: '9990', year: 2026, people: 240, at: now })
  taken += await takePictures(browser, settled, 'transferred', whenTransferred)
  await settled.app.close()
  await settled.bench.stop()
  return taken
}

async function takeTraining(browser: Browser): Promise<number> {
  now = at
  const settled = await settle('training')
  const ownId = await practise(browser, settled)
  const taken = await takePictures(browser, { ...settled, ownId }, 'training', whenPractising)
  await settled.app.close()
  await settled.bench.stop()
  return taken
}

mkdirSync(out, { recursive: true })
const browser = await openBrowser()
try {
  const taken = (await takeYear(browser)) + (await takeTraining(browser))
  console.log(`${taken} pictures in ${out}`)
} finally {
  await browser.close()
}
process.exit()
