// How one wants the keys. Kept while the program is open, and nowhere else: nothing is stored in the browser.
import { useSyncExternalStore } from 'react'

export type KeySettings = Readonly<{
  /** Whether keys pressed alone (numbers, letters, `?`) do anything: WCAG 2.1.4 asks that they can be turned off. */
  single: boolean
  /** Whether the key of each answer is shown always, not only where the focus is. */
  hints: boolean
}>

let settings: KeySettings = { single: true, hints: false }
const listeners = new Set<() => void>()

export const keySettings = (): KeySettings => settings

export function setKeys(part: Partial<KeySettings>): void {
  settings = { ...settings, ...part }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useKeySettings(): KeySettings {
  return useSyncExternalStore(subscribe, keySettings)
}
