// Which answer a key gives. Only while a question has the focus, and never in a field for text: WCAG 2.1.4.
import { type Option, UNKNOWN } from '../../../src/instrument/index.ts'

/** What of a key press decides what it means: of a browser's event and of React's alike. */
export type KeyPress = Readonly<{ key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean }>

/** A key pressed alone: shortcuts of browser and screen reader are theirs. */
export function isPlainKey({ altKey, ctrlKey, metaKey }: KeyPress): boolean {
  return !altKey && !ctrlKey && !metaKey
}

/** The place (from 0) that a number key means: 1 is the first, 0 the tenth; undefined for any other key. */
export function placeOfKey(key: string): number | undefined {
  if (!/^[0-9]$/.test(key)) return undefined
  return key === '0' ? 9 : Number(key) - 1
}

/** The letter of an option that has one: J for "Ja", N for "Nei", V for what isn't known. */
function letterOf({ code, label }: Option): 'J' | 'N' | 'V' | undefined {
  if (code === UNKNOWN) return 'V'
  if (label.nb === 'Ja') return 'J'
  return label.nb === 'Nei' ? 'N' : undefined
}

/** The option that a key chooses, by place or by letter. */
export function optionOfKey(options: readonly Option[], key: string): Option | undefined {
  const place = placeOfKey(key)
  if (place !== undefined) return options[place]
  return options.find(option => letterOf(option) === key.toUpperCase())
}

/** The keys that choose the option at a place, as they are shown beside it: "1", "2 N"; empty when there are none. */
export function keysOf(place: number, option?: Option): string {
  const number = place < 10 ? String((place + 1) % 10) : undefined
  return [number, option && letterOf(option)].filter(Boolean).join(' ')
}
