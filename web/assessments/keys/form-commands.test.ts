import { expect, test } from 'vitest'
import { commandOf } from './form-commands.ts'

function press(combination: string) {
  const parts = combination.split('+')
  const key = parts.at(-1) ?? ''
  const held = (name: string) => parts.slice(0, -1).includes(name)
  return { key, altKey: held('Alt'), ctrlKey: held('Ctrl'), metaKey: held('Cmd') }
}

test.each([
  ['Ctrl+s', 'save'],
  ['Ctrl+S', 'save'],
  ['Cmd+s', 'save'],
  ['Ctrl+Enter', 'close'],
  ['Cmd+Enter', 'close'],
  ['Alt+PageDown', 'nextTab'],
  ['Alt+PageUp', 'previousTab'],
  ['Alt+Enter', 'nextMissing'],
  ['?', 'help'],
])('%s asks to %s', (combination, command) => {
  expect(commandOf(press(combination))).toBe(command)
})

test.each([
  's',
  'Enter',
  'PageDown',
  'Alt+s',
  'Alt+ArrowRight',
  'Ctrl+PageDown',
  'Ctrl+Alt+Enter',
  'Ctrl+Alt+s',
  'Ctrl+Cmd+s',
  'Alt+?',
  'Ctrl+?',
])('%s is left to browser, screen reader and keyboard', combination => {
  expect(commandOf(press(combination))).toBeUndefined()
})
