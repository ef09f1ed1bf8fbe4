import { type Browser, chromium, type Page } from 'playwright-core'
import type { Persona } from '../personas.ts'
import { findChromium } from './chromium.ts'

/** Starts Chromium without a window. Close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  return chromium.launch({
    executablePath,
    env: { ...definedEnvironment(), ...env },
    // Chromium's sandbox refuses to run as root, and inside most containers.
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'],
  })
}

/** Chooses the persona at the stand-in's login page, which must be the page shown. */
export async function choosePersona(page: Page, persona: Persona): Promise<void> {
  await page.getByRole('button', { name: persona.name }).click()
}

function definedEnvironment(): Record<string, string> {
  const defined = Object.entries(process.env).filter(([, value]) => value !== undefined)
  return Object.fromEntries(defined) as Record<string, string>
}
