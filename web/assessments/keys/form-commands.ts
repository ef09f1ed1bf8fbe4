// The keys that work wherever one stands in the form. Each has been held against those of Chromium, Firefox and Edge and of
// NVDA, JAWS and VoiceOver: Ctrl+PageDown and Ctrl+Tab turn the browser's own tabs, Alt+arrows its history (and read
// sentences in JAWS), Ctrl+Alt is AltGr on a Norwegian keyboard, Alt with a letter opens menus.
import { isPlainKey, type KeyPress } from './answer-keys.ts'

export type FormCommand = 'save' | 'close' | 'nextTab' | 'previousTab' | 'nextMissing' | 'help'

/** What a key press asks of the form as a whole; undefined when nothing. */
export function commandOf(press: KeyPress): FormCommand | undefined {
  const { key, altKey } = press
  // On a Mac the command key takes the place of Ctrl.
  const control = press.ctrlKey !== press.metaKey
  if (control && !altKey) return controlled(key)
  if (altKey && !press.ctrlKey && !press.metaKey) return alternated(key)
  return isPlainKey(press) && key === '?' ? 'help' : undefined
}

function controlled(key: string): FormCommand | undefined {
  if (key === 'Enter') return 'close'
  return key.toLowerCase() === 's' ? 'save' : undefined
}

function alternated(key: string): FormCommand | undefined {
  switch (key) {
    case 'PageDown':
      return 'nextTab'
    case 'PageUp':
      return 'previousTab'
    case 'Enter':
      return 'nextMissing'
    default:
      return undefined
  }
}
