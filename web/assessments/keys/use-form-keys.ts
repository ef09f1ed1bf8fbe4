import { type KeyboardEvent, useEffect, useRef } from 'react'
import { drawWhatWaits } from '../after-paint.ts'
import { isPlainKey } from './answer-keys.ts'
import { commandOf, type FormCommand } from './form-commands.ts'
import { stepFrom, toggleHelp } from './question-steps.ts'
import { keySettings } from './settings.ts'

/** A field for words, where a key pressed alone is a letter. Numbers are not words. */
function takesWords(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input[type="search"], textarea, input[type="date"]')
}

/** Carries out the commands of the keyboard while the form is open, and no dialog lies over it. */
export function useFormKeys(commands: Readonly<Record<FormCommand, () => void>>): void {
  const current = useRef(commands)
  useEffect(() => {
    current.current = commands
  })
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const command = event.defaultPrevented ? undefined : commandOf(event)
      if (!command || document.querySelector('dialog[open]')) return
      if (command === 'help' && (takesWords(event.target) || !keySettings().single)) return
      event.preventDefault()
      if (!event.repeat) current.current[command]()
    }
    window.addEventListener('keydown', drawWhatWaits, { capture: true })
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', drawWhatWaits, { capture: true })
      window.removeEventListener('keydown', press)
    }
  }, [])
}

/** Enter goes to the next question, Shift+Enter to the one before, H to its help. */
export function moveAmongQuestions(event: KeyboardEvent<HTMLElement>): void {
  const { target, key } = event
  if (event.defaultPrevented || !isPlainKey(event) || !(target instanceof HTMLInputElement)) return
  if (takesWords(target)) return
  if (key === 'Enter') stepFrom(target, event.shiftKey ? -1 : 1)
  else if (key.toLowerCase() === 'h' && keySettings().single) toggleHelp(target)
  else return
  event.preventDefault()
}
