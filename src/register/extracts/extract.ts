import type { CodebookVariable, Instrument, Text } from '../../instrument/index.ts'
import type { ExtractRow } from './queries.ts'

/** An extract about to leave: what the files of all formats are written from. */
export type Departure = Readonly<{
  extract: ExtractRow
  instrument: Instrument
  /** In the order of the columns; `person` and `year` come before them in every file. */
  variables: readonly CodebookVariable[]
  rows: number
  publicUrl: string
}>

const said = (nb: string, nn: string): Text => ({ nb, nn, own: true })

const TAB = said('Fra registeret', 'Frå registeret')
const always = {
  group: 'register',
  tab: TAB,
  section: TAB,
  type: 'number',
  values: [],
  min: undefined,
  max: undefined,
  reasonableMax: undefined,
  unit: undefined,
  condition: undefined,
  obligatory: undefined,
  objective: true,
} as const

/** The columns that every file begins with. */
const firstColumns: readonly CodebookVariable[] = [
  {
    ...always,
    type: 'text',
    name: 'person',
    question: 'person',
    measure: 'nominal',
    label: said('Pseudonym for personen i denne utleveringen', 'Pseudonym for personen i denne utleveringa'),
    help: said(
      '32 heksadesimale tegn som er laget for denne utleveringen og ikke kan kobles med andre',
      '32 heksadesimale teikn som er laga for denne utleveringa og ikkje kan koplast med andre',
    ),
  },
  {
    ...always,
    name: 'year',
    question: 'year',
    measure: 'scale',
    label: said('Kartleggingsår', 'Kartleggingsår'),
    help: undefined,
  },
]

/** All columns of the files, in order. */
export const columnsOf = ({ variables }: Departure): readonly CodebookVariable[] => [
  ...firstColumns,
  ...variables,
]

/** Whether a column holds text rather than a number. */
export const isText = ({ type }: CodebookVariable): boolean => type === 'text'
