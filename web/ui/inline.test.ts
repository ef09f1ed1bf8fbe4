import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toInline } from './inline.ts'

test('bold and secure links are read, and the rest is text', () => {
  expect(toInline('Husk **fristen**, se [veilederen](https://example.no/a?b=1).')).toEqual([
    { kind: 'text', text: 'Husk ' },
    { kind: 'strong', text: 'fristen' },
    { kind: 'text', text: ', se ' },
    { kind: 'link', text: 'veilederen', href: 'https://example.no/a?b=1' },
    { kind: 'text', text: '.' },
  ])
})

test.each([
  '<img src=x onerror=alert(1)>',
  '[her](javascript:alert(1))',
  '[her](data:text/html,<script>)',
  '[her](http://example.no)',
  '[her](https://example.no@evil.example)',
  '[her](//example.no)',
  '**',
  '****',
])('%s stays text', text => expect(toInline(text)).toEqual([{ kind: 'text', text }]))

test('whatever is written, no link leads anywhere but to a secure address, and no word is lost', () => {
  const pieces = fc.constantFrom(
    '**',
    '[',
    '](',
    ')',
    'https://',
    'javascript:',
    'ord',
    ' ',
    '<b>',
    '@',
    '\n',
  )
  fc.assert(
    fc.property(
      fc.array(pieces).map(words => words.join('')),
      line => {
        const parts = toInline(line)
        for (const part of parts)
          if (part.kind === 'link')
            expect(new URL(part.href)).toMatchObject({ protocol: 'https:', username: '' })
        const written = line.match(/ord/g)?.length ?? 0
        const read = parts.map(part => part.text + (part.kind === 'link' ? part.href : '')).join('')
        expect(read.match(/ord/g)?.length ?? 0).toBe(written)
      },
    ),
    { numRuns: 2000 },
  )
})
