import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOn } from '../e2e/page-steps.ts'
import { personas } from '../personas.ts'
import { startTestApp, type TestApp } from './app.ts'
import { choosePersona, openBrowser } from './browser.ts'

let app: TestApp
let browser: Browser

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startTestApp(), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test.each([
  { colorScheme: 'light', width: 320, language: 'nb' },
  { colorScheme: 'dark', width: 1280, language: 'nn' },
] as const)('the stand-in’s login page is accessible: $colorScheme, $width px, $language', async wish => {
  const { colorScheme, width, language } = wish
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${app.url}/login?lang=${language}`)
  expect(await faultsOn(page)).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider).toBeLessThanOrEqual(0)
  await context.close()
})

test('a person is chosen with the keyboard, and the browser holds her session', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${app.url}/login?returnTo=/api/session`)
  await page.getByRole('button', { name: personas.assessor.name }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(`${app.url}/api/session`)
  expect(await page.textContent('body')).toContain(personas.assessor.name)
  const [cookie] = (await context.cookies()).filter(({ name }) => name.startsWith('__Host-'))
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax' })
  await context.close()
})

test('logging out at the stand-in ends the session here, through a frame without cookies', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${app.url}/login?returnTo=/api/session`)
  await choosePersona(page, personas.coordinator)
  await page.waitForURL(`${app.url}/api/session`)
  await page.goto(`${app.idporten.issuer}/session/end`)
  await page.getByRole('heading', { name: 'Du er logget ut' }).waitFor()
  await page.goto(`${app.url}/api/session`)
  expect(await page.textContent('body')).toContain('"signedIn":false')
  await context.close()
})

test('what is typed wrongly is told at the field, which gets the focus', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${app.url}/login`)
  const field = page.getByLabel('Syntetisk fødselsnummer')
  await field.fill('12345678901')
  await page.getByRole('button', { name: 'Logg inn' }).click()
  await page.getByText('Nummeret er ikke et gyldig syntetisk fødselsnummer').waitFor()
  expect(await field.evaluate(element => element === document.activeElement)).toBe(true)
  expect(await faultsOn(page)).toEqual([])
  await context.close()
})
