import { describe, expect, test } from 'vitest'
import type { Option } from '../../../src/instrument/index.ts'
import { isPlainKey, keysOf, optionOfKey, placeOfKey } from './answer-keys.ts'

const option = (code: number, words: string): Option => ({ code, label: { nb: words, nn: words } })
const yesNo = [option(1, 'Ja'), option(0, 'Nei'), option(99, 'Veit ikkje')]
const countries = [1, 2, 3, 4, 5, 6, 7, 8, 9, 99].map(code => option(code, `Land ${code}`))

describe('the key of an answer', () => {
  test.each([
    ['1', 1],
    ['2', 0],
    ['3', 99],
    ['j', 1],
    ['J', 1],
    ['n', 0],
    ['v', 99],
  ])('%s chooses %i among yes, no and not known', (key, code) => {
    expect(optionOfKey(yesNo, key)?.code).toBe(code)
  })

  test.each(['4', '0', 'a', 'Enter', 'ArrowDown', ''])('%j chooses nothing among three', key => {
    expect(optionOfKey(yesNo, key)).toBeUndefined()
  })

  test('0 is the tenth, and letters need an option that has them', () => {
    expect(optionOfKey(countries, '0')?.code).toBe(99)
    expect(optionOfKey(countries, 'j')).toBeUndefined()
    expect(placeOfKey('F1')).toBeUndefined()
  })

  test('what is shown beside an option chooses it', () => {
    for (const options of [yesNo, countries]) {
      for (const [place, each] of options.entries()) {
        for (const key of keysOf(place, each).split(' ')) expect(optionOfKey(options, key)).toBe(each)
      }
    }
    expect(keysOf(1, yesNo[1])).toBe('2 N')
    expect(keysOf(10)).toBe('')
  })

  test('a key with Ctrl, Alt or Cmd is nobody’s answer', () => {
    const alone = { key: '1', altKey: false, ctrlKey: false, metaKey: false }
    expect(isPlainKey(alone)).toBe(true)
    for (const held of ['altKey', 'ctrlKey', 'metaKey'])
      expect(isPlainKey({ ...alone, [held]: true })).toBe(false)
  })
})
