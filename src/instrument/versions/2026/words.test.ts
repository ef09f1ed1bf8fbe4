import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Text } from '../../text.ts'
import { instrument2026 as instrument } from './index.ts'
import { nynorsk } from './nynorsk.ts'

/** Text with every run of white space as one blank, boxes and page breaks taken away. */
function normalise(text: string): string {
  return text.replace(/[\s\uF000-\uF0FF\f]+/g, ' ').trim()
}

function read(fixture: string): string {
  return readFileSync(new URL(`./fixtures/${fixture}`, import.meta.url), 'utf8')
}

/** Matches a text that neither begins nor ends within a word. */
function wholeWords(text: string): RegExp {
  return new RegExp(`(?<!\\p{L})${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'gu')
}

const source = normalise(read('vedlegg-1.txt'))

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'nb' in value && 'nn' in value
}

/** Every text within a part of the definition, with where it stands. */
function textsIn(value: unknown, path: string): readonly (readonly [string, Text])[] {
  if (isText(value)) return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`))
}

const { rules: _, facts: __, ...asked } = instrument
const texts = textsIn(asked, instrument.version)

describe('the words of 2026', () => {
  it('are word for word in the published questionnaire, unless marked as our own', () => {
    const quoted = texts.filter(([, text]) => !text.own)
    expect(quoted.length).toBeGreaterThan(250)
    expect(quoted.filter(([, text]) => !source.includes(normalise(text.nb))).map(([path]) => path)).toEqual(
      [],
    )
  })

  it('are our own only where the questionnaire has none', () => {
    const own = texts.filter(
      ([path, text]) => text.own && !path.endsWith('.title') && !path.endsWith('.unit'),
    )
    expect([...new Set(own.map(([, text]) => text.nb))]).toEqual([
      'Bakgrunn',
      'Mors fødeland',
      'Fars fødeland',
      'Levekår',
      'Tjenester 1',
      'Tjenester 2',
      'Usikker',
    ])
  })

  it('are all translated to nynorsk, and no translation is left over', () => {
    const quoted = new Set(texts.filter(([, text]) => !text.own).map(([, text]) => text.nb))
    expect([...quoted].filter(text => !(text in nynorsk))).toEqual([])
    expect(Object.keys(nynorsk).filter(text => !quoted.has(text))).toEqual([])
    for (const [path, text] of texts) {
      if (!text.own) expect([path, text.nn]).toEqual([path, nynorsk[text.nb]])
    }
  })

  it('hold no bokmål in the nynorsk', () => {
    const bokmal =
      /\b(ikke|noe|fra|hvor|hvem|hva|jeg|uten|tjeneste\w*|bolig\w*|måneder|problemer|bruker(?! )|sammen)\b/iu
    const all = [...texts.map(([, text]) => text), ...instrument.rules.map(rule => rule.text)]
    expect(all.filter(text => bokmal.test(text.nn)).map(text => text.nn)).toEqual([])
  })

  it('leave out nothing of the published questionnaire but its headings', () => {
    let rest = source.slice(source.indexOf(instrument.title.nb))
    const quoted = texts.filter(([, text]) => !text.own).map(([, text]) => normalise(text.nb))
    for (const text of quoted.toSorted((a, b) => b.length - a.length))
      rest = rest.replaceAll(wholeWords(text), ' | ')
    const leftOver = rest.split('|').filter(part => /\p{L}{2}/u.test(part))
    expect(leftOver.map(part => part.trim())).toEqual(read('left-out.txt').trim().split('\n'))
  })
})
