import { afterAll, beforeAll, expect, test, vi } from 'vitest'

let tell: typeof import('./texts.ts').tell

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} })
  ;({ tell } = await import('./texts.ts'))
})

afterAll(() => vi.unstubAllGlobals())

const words = {
  plain: 'Lagre',
  dated: 'Fra {{from}} til {{to}}, altså {{from}}',
  left_one: '{{count}} spørsmål igjen i {{tab}}',
  left_other: '{{count}} spørsmåla igjen i {{tab}}',
  uses: '{{count}} av {{most}}',
}

test('a text is given as it stands', () => {
  expect(tell(words, 'plain')).toBe('Lagre')
})

test('values are filled in wherever they are named, as they are', () => {
  expect(tell(words, 'dated', { from: '$&<b>', to: 2 })).toBe('Fra $&<b> til 2, altså $&<b>')
})

test.each([
  [0, '0 spørsmåla igjen i Bruker'],
  [1, '1 spørsmål igjen i Bruker'],
  [2, '2 spørsmåla igjen i Bruker'],
  [21, '21 spørsmåla igjen i Bruker'],
])('one is one, and all else many: %i', (count, text) => {
  expect(tell(words, 'left', { count, tab: 'Bruker' })).toBe(text)
})

test('a text that is the same for all counts may name the count', () => {
  expect(tell(words, 'uses', { count: 1, most: 3 })).toBe('1 av 3')
})
