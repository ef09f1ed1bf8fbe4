import { expect, test } from 'vitest'
import { maySay, stateOf, type Word } from './agreement.ts'
import type { AgreementWord } from './contract.ts'

const said = (...words: readonly (readonly ['a' | 'b', AgreementWord])[]): Word[] =>
  words.map(([by, word]) => ({ by, to: by === 'a' ? 'b' : 'a', word, at: new Date(0) }))

test('the last word tells how two municipalities stand, each seen from its own side', () => {
  expect(stateOf([], 'a')).toBeUndefined()
  expect([stateOf(said(['a', 'proposed']), 'a'), stateOf(said(['a', 'proposed']), 'b')]).toEqual([
    'proposed',
    'asked',
  ])
  expect(stateOf(said(['a', 'proposed'], ['b', 'accepted']), 'a')).toBe('agreed')
  expect(stateOf(said(['a', 'proposed'], ['b', 'declined']), 'b')).toBe('declined')
  expect(stateOf(said(['a', 'proposed'], ['a', 'ended']), 'b')).toBe('withdrawn')
  expect(stateOf(said(['a', 'proposed'], ['b', 'accepted'], ['b', 'ended']), 'a')).toBe('ended')
})

test('each state has its words: only the one who is asked answers, and only what stands is ended', () => {
  const words = ['proposed', 'accepted', 'declined', 'ended'] as const
  const sayable = (state: ReturnType<typeof stateOf>) => words.filter(word => maySay(word, state))
  expect(sayable(undefined)).toEqual(['proposed'])
  expect(sayable('proposed')).toEqual(['ended'])
  expect(sayable('asked')).toEqual(['accepted', 'declined'])
  expect(sayable('agreed')).toEqual(['ended'])
  for (const over of ['declined', 'ended', 'withdrawn'] as const) expect(sayable(over)).toEqual(['proposed'])
})
