import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Persona } from '../personas.ts'
import type { TestApp } from './app.ts'
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

/**
 * Lets a browser session that nobody has used be a persona's, who has logged in with the real exchange: she is known here
 * and at the stand-in, as if she had chosen herself on its page, in half the time.
 */
export async function logInContext(
  context: BrowserContext,
  app: Pick<TestApp, 'logIn'>,
  persona: Persona,
): Promise<void> {
  const { client } = await app.logIn(persona)
  const kept = client.cookies()
  // What the program keeps in a browser is for this host alone, and for no script.
  await context.addCookies(
    kept.map(cookie => ({
      ...cookie,
      httpOnly: true,
      secure: cookie.name.startsWith('__Host-'),
      sameSite: 'Lax' as const,
    })),
  )
}

function definedEnvironment(): Record<string, string> {
  const defined = Object.entries(process.env).filter(([, value]) => value !== undefined)
  return Object.fromEntries(defined) as Record<string, string>
}
