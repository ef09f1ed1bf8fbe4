import { readFileSync } from 'node:fs'
import { dateInOslo } from '../platform/clock.ts'
import { typeset } from '../platform/typeset.ts'
import type { LetterLanguage } from './contract.ts'
import { splitTitle, toBlocks } from './text.ts'
import { dateInWords } from './values.ts'

const TEMPLATE = readFileSync(new URL('letter.typ', import.meta.url), 'utf8')

const pageOf: Readonly<Record<LetterLanguage, string>> = {
  nb: 'Side {page} av {pages}',
  nn: 'Side {page} av {pages}',
  en: 'Page {page} of {pages}',
}

export type LetterOnPaper = Readonly<{
  language: LetterLanguage
  /** Who sends it: the municipality and, where an assessor does, her unit. */
  sender: readonly string[]
  /** Filled in, with its signs. */
  text: string
  now: Date
}>

/** A letter as PDF/UA-1. */
export function typesetLetter({ language, sender, text, now }: LetterOnPaper): Buffer {
  const today = dateInOslo(now)
  const [year, month, day] = today.split('-').map(Number)
  const { title, rest } = splitTitle(text)
  const letter = {
    language,
    sender,
    title,
    blocks: toBlocks(rest),
    date: dateInWords(today, language),
    day: { year, month, day },
    page: pageOf[language],
  }
  return typeset(TEMPLATE, { letter: JSON.stringify(letter) })
}
