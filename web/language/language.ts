// Which written language the page speaks. The browser's wish counts until somebody logs in or presses the switch; the
// choice is kept on the account and nowhere in the browser. An address may carry it through a login.
import { useSyncExternalStore } from 'react'
import { learnNynorsk } from './learn.ts'

export type Language = 'nb' | 'nn'

/** An address may ask for a language: `?lang=nn`. */
const asked = new URLSearchParams(globalThis.location?.search).get('lang')

function wishOf(browserLanguages: readonly string[]): Language {
  const first = browserLanguages.find(each => /^(nb|nn|no)\b/i.test(each))
  return first?.toLowerCase().startsWith('nn') ? 'nn' : 'nb'
}

const listeners = new Set<() => void>()
let spoken: Language =
  asked === 'nb' || asked === 'nn' ? asked : wishOf(globalThis.navigator?.languages ?? [])
let wanted = spoken
/** Absent where a page's words are written out at the build (web/prerender). */
const root: HTMLElement | undefined = globalThis.document?.documentElement
if (root) root.lang = spoken

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language that the page speaks now. */
export function currentLanguage(): Language {
  return spoken
}

/** The language that the page speaks; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage)
}

/** Waits for the words of the language that the page begins in. */
export async function findWords(): Promise<void> {
  if (spoken === 'nn') await learnNynorsk()
}

/**
 * Makes the page speak `language`: at once when its words are here, else when they have come. The last wish counts.
 * @throws TypeError when the words can't be fetched; the page then speaks as before
 */
export async function speak(language: Language): Promise<void> {
  wanted = language
  if (language === 'nn') await learnNynorsk()
  if (language !== wanted || language === spoken) return
  spoken = language
  if (root) root.lang = language
  for (const listener of listeners) listener()
}
