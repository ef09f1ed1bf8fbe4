// What is handed to the person on paper, as data: the template (document.typ) only sets it.
import { readFileSync } from 'node:fs'
import type { Colour, Language } from '../../instrument/index.ts'
import { typeset } from '../../platform/typeset.ts'
import { osloParts } from './words.ts'

/** A cell. A rating shows its colour beside the words; `strong` is seen at a glance among many. */
export type Answer = Readonly<{
  lines: readonly string[]
  strong: boolean
  colour: Colour | null
  note: string | null
}>

/** `indented`: a question that follows up the one above. `cells`: one answer, or one for each column. */
export type Row = Readonly<{ heading: string; indented: boolean; cells: readonly Answer[] }>

/** A table whose rows come under headings of their own; `columns` has one more than there are cells. */
export type DocumentTable = Readonly<{
  kind: 'answers' | 'services' | 'log'
  columns: readonly string[]
  groups: readonly Readonly<{ heading: string | null; rows: readonly Row[] }>[]
}>

/** Something written about a person, whole. All words are in `language`. */
export type PersonDocument = Readonly<{
  language: Language
  /** Also the title in the file; never who it is about. */
  title: string
  lead: string
  facts: readonly (readonly [term: string, value: string])[]
  parts: readonly Readonly<{ title: string; table: DocumentTable }>[]
  /** Stands on top of every page, where nothing of it is real. */
  mark: string | null
  /** `{page}` and `{pages}` are filled in on each page. */
  footer: string
  createdAt: Date
}>

const TEMPLATE = readFileSync(new URL('document.typ', import.meta.url), 'utf8')

/** The document as PDF/UA-1. Nothing of it is left in the typesetter's memory. */
export function typesetDocument({ createdAt, ...words }: PersonDocument): Buffer {
  const document = JSON.stringify({ ...words, date: osloParts(createdAt) })
  return typeset(TEMPLATE, { document }, 'nothing')
}
