// What the bench of the web stands on: the program with its built pages on a real PostgreSQL, an assessor with filled
// assessments, and a browser whose processor and line can be slowed.
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { buildWeb } from '../dev/build-web.ts'
import { type SyntheticPerson, syntheticPeople } from '../dev/population/index.ts'
import { sessionCookie } from '../src/accounts/index.ts'
import { createApp } from '../src/app.ts'
import { assessmentSchema } from '../src/assessments/contract.ts'
import { getInstrument } from '../src/instrument/index.ts'
import { openDatabase } from '../src/platform/database.ts'
import { fileKeyVault } from '../src/platform/key-vault.ts'
import { createLogger } from '../src/platform/log.ts'
import { startRequest } from '../test/assessments.ts'
import { openRound } from '../test/builders.ts'
import { openBrowser } from '../test/harness/browser.ts'
import { settleBench } from './settle.ts'

export type WebBench = Readonly<{
  url: string
  browser: Browser
  /** Addresses of filled assessments; the first holds a service of each kind, and answers on every tab. */
  forms: readonly string[]
  /** A browser that has never been here, in which the assessor is logged in. */
  visit(): Promise<BrowserContext>
  stop(): Promise<void>
}>

const at = new Date('2026-10-01T10:00:00Z')

/** Starts everything, with as many filled assessments as asked for. */
export async function settleWeb(count: number): Promise<WebBench> {
  const webDirectory = await buildWeb()
  const bench = await settleBench()
  const { config, owner, keyRing } = bench
  await openRound(owner, keyRing, at)
  const cookie = await bench.logIn('assessor', at)
  const database = openDatabase(config.databaseUrl, { max: 4 })
  const vault = fileKeyVault(config.keyDirectory)
  const log = createLogger('silent')
  const app = await createApp({ config, database, clock: { now: () => at }, vault, log, webDirectory })
  await app.server.listen({ host: '127.0.0.1', port: config.port })
  const url = `http://localhost:${config.port}`
  const browser = await openBrowser()
  return {
    url,
    browser,
    forms: await fillForms(url, cookie, count),
    visit: async () => {
      const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 900 } })
      const value = cookie.slice(sessionCookie.length + 1)
      // A cookie of this name is taken from a secure address alone, and sent to localhost without one.
      const secure = url.replace('http:', 'https:')
      await context.addCookies([{ name: sessionCookie, value, url: secure, secure: true, httpOnly: true }])
      return context
    },
    async stop() {
      await browser.close()
      await app.close()
      await bench.stop()
    },
  }
}

/** The person with the most answers comes first. */
async function fillForms(url: string, cookie: string, count: number): Promise<string[]> {
  const instrument = getInstrument('2026')
  const drawn = syntheticPeople({ instrument, date: at.toISOString().slice(0, 10), seed: 7 })
  const people = Array.from({ length: count }, () => drawn.next().value)
  const size = ({ answers }: SyntheticPerson) => Object.keys(answers).length
  people.sort((one, other) => size(other) - size(one))
  const forms: string[] = []
  for (const { nationalNumber, answers } of people) {
    const call = async (method: string, path: string, body: unknown) => {
      const headers = { cookie, origin: url, 'content-type': 'application/json' }
      const response = await fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) })
      if (!response.ok) throw new Error(await response.text())
      return response.json()
    }
    const { id } = assessmentSchema.parse(
      await call('POST', '/api/assessments', startRequest(nationalNumber, { serviceType: 1 })),
    )
    const visited = instrument.tabs.map(tab => tab.name)
    await call('PATCH', `/api/assessments/${id}`, {
      baseVersion: 1,
      changes: answers,
      visited,
      reason: 'saved',
    })
    forms.push(`/kartlegginger/${id}`)
  }
  return forms
}

/** A first field that can be answered: the form is there. */
export const usableField = '.form-panel input:not(:disabled)'

/** Slows the page's processor by so many times. */
export async function slowProcessor(devtools: CDPSession, times: number): Promise<void> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: times })
}

/** A line of 1.6 Mbit/s down and 750 kbit/s up, 150 ms there and back: what Lighthouse calls a slow 4G. */
export async function slowLine(devtools: CDPSession): Promise<void> {
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  })
}

/** The tools of Chromium's developers for one page. */
export const devtoolsOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page)
