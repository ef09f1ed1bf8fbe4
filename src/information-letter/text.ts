// The text of a letter: plain, with a few signs for its parts and names in braces for what is filled in. Pure.
import { type LetterLanguage, type Placeholder, placeholders, requiredPlaceholders } from './contract.ts'
import { letterProblems } from './problems.ts'

export type Run = Readonly<{ text: string; strong: boolean }>
export type Block =
  | Readonly<{ kind: 'title' | 'heading' | 'text'; runs: readonly Run[] }>
  | Readonly<{ kind: 'list'; points: readonly (readonly Run[])[] }>

export type Values = Readonly<Record<Placeholder, string>>

const placeholder = /\{([^{}\s]+)\}/g

/** Puts values in the place of their names, all at once: what a value holds is never filled in again. */
export function fillLetter(text: string, values: Values): string {
  return text.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as keyof Values] : whole,
  )
}

const toRuns = (line: string): Run[] =>
  line
    .split(/\*\*([^*\n]+)\*\*/)
    .map((text, place) => ({ text, strong: place % 2 === 1 }))
    .filter(({ text }) => text !== '')

function toBlock(paragraph: string): Block {
  if (paragraph.startsWith('# ')) return { kind: 'title', runs: toRuns(paragraph.slice(2)) }
  if (paragraph.startsWith('## ')) return { kind: 'heading', runs: toRuns(paragraph.slice(3)) }
  if (!paragraph.startsWith('- ')) return { kind: 'text', runs: toRuns(paragraph) }
  return { kind: 'list', points: paragraph.split('\n').map(point => toRuns(point.replace(/^- /, ''))) }
}

/** The parts of a text: an empty line parts two of them, and a title or heading ends with its line. */
export function toBlocks(text: string): Block[] {
  return text
    .trim()
    .replace(/^(#{1,2} .*)\n(?!\n)/gm, '$1\n\n')
    .split(/\n{2,}/)
    .map(toBlock)
}

const words = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

/** The text without its signs; a list keeps its dashes. */
export function toPlainText(text: string): string {
  return toBlocks(text)
    .map(block =>
      block.kind === 'list' ? block.points.map(point => `- ${words(point)}`).join('\n') : words(block.runs),
    )
    .join('\n\n')
}

/** The title, without its sign, and all that follows it. */
export function splitTitle(text: string): { title: string; rest: string } {
  const [first = '', ...others] = text.trim().split('\n')
  return { title: first.replace(/^# /, ''), rest: others.join('\n').trim() }
}

const languageNames: Readonly<Record<LetterLanguage, string>> = {
  nb: 'bokmål',
  nn: 'nynorsk',
  en: 'engelsk',
}

/** @throws Problem `letter.no-title`, `letter.placeholder-missing` or `letter.placeholder-unknown` */
export function checkLetterText(text: string, language: LetterLanguage): void {
  const details = { language: languageNames[language] }
  if (!text.startsWith('# ')) throw letterProblems['letter.no-title'](details)
  const found = [...text.matchAll(placeholder)].map(([, name]) => name ?? '')
  const missing = requiredPlaceholders.find(name => !found.includes(name))
  if (missing) throw letterProblems['letter.placeholder-missing']({ ...details, placeholder: `{${missing}}` })
  const unknown = found.find(name => !(placeholders as readonly string[]).includes(name))
  if (unknown !== undefined)
    throw letterProblems['letter.placeholder-unknown']({ ...details, placeholder: `{${unknown}}` })
}
