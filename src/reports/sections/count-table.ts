// Most tables of a report are of one form: how many and what share, in all and for each part of those it is about.
import { type Instrument, questionsOf, UNKNOWN } from '../../instrument/index.ts'
import { MISSING_CELL, type ProtectedTable } from '../../statistics/index.ts'
import type { ReportCell, ReportRow } from '../contract.ts'
import { fill, formatCount, text, type Wording } from '../words.ts'
import type { Basis, Shown } from './basis.ts'
import { countCell, HIDDEN, plainTable, rowOf, shareCell, totalOf } from './cells.ts'
import { baseOf, type Part, partKey, partsOf, sumCells, TELLING_MIN } from './figures.ts'

/** A row: some cells of a table of the release. `among`: the cells that its shares are of, when not of all that have an answer. */
export type Line = Readonly<{
  label: Wording
  from: string
  cells: readonly string[]
  among?: readonly string[]
}>

/** A table of lines. `total`: the lines divide all, so that a last row can say how many they are. */
export type CountTable = Readonly<{
  id: string
  title: Wording
  rowHeading: Wording
  lines: readonly Line[]
  total?: boolean
  /** Whom the shares are of; `{people}` is their number. */
  base?: Wording
  note?: Wording
  /** Instead of `note` where the shares are shown for parts too. */
  dividedNote?: Wording
}>

const words = {
  people: text('Personer', 'Personar'),
  share: text('Andel', 'Del'),
  of: text('Av', 'Av'),
  all: text('Alle', 'Alle'),
  base: text('Andel av de {people} som har et svar.', 'Del av dei {people} som har eit svar.'),
  rounded: text('Avrundet: summen kan avvike litt fra 100.', 'Runda av: summen kan avvike litt frå 100.'),
  partly: text(
    'Delt opp for kommuner som har nok personer til det.',
    'Delt opp for kommunar som har nok personar til det.',
  ),
}

const partLabels: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  category: {
    '1': text('Bare rus', 'Berre rus'),
    '2': text('Bare psykisk helse', 'Berre psykisk helse'),
    '3': text('Begge deler', 'Begge delar'),
    '1+2': text('Bare én av delene', 'Berre éin av delane'),
    '1+3': text('Rus i alt', 'Rus i alt'),
    '2+3': text('Psykisk helse i alt', 'Psykisk helse i alt'),
  },
  serviceType: {
    '1': text('Helse og omsorg', 'Helse og omsorg'),
    '2': text('NAV', 'NAV'),
    '3': text('Barnevern', 'Barnevern'),
  },
  index: {
    red: text('Rød', 'Raud'),
    blue: text('Blålys', 'Blålys'),
    green: text('Grønn', 'Grøn'),
    yellow: text('Gul', 'Gul'),
  },
}

/** A part in words: `Begge deler`, `Rus i alt`, `NAV / Barnevern`. */
export function partLabel(by: string | undefined, part: Part, { language }: Pick<Basis, 'language'>): string {
  const cells = part.of.filter(cell => cell !== MISSING_CELL).toSorted()
  const labels = partLabels[by ?? '']
  const together = labels?.[cells.join('+')]
  return together?.[language] ?? cells.map(cell => labels?.[cell]?.[language] ?? cell).join(' / ')
}

/** Makes the table; only its title when the release has none of its lines. */
export function countTable(basis: Basis, wanted: CountTable): Shown {
  const { figures, language } = basis
  const tables = wanted.lines.map(({ from }) => figures.find(from))
  const found = tables.find(table => table !== undefined)
  const title = wanted.title[language]
  if (!found) return { tooFew: title }
  const divided = tables.filter(table => table?.parts !== undefined).length * 2 > tables.length
  const apart = divided ? tables.find(table => table?.parts) : undefined
  const [parts, by] = [partsOf(apart), apart?.by]
  const bases = new Set(wanted.lines.flatMap((line, at) => basesIn(line, tables[at])))
  const row = (line: Line): ReportRow => lineRow(basis, line, { parts, by }, bases.size > 1)
  const all = baseOf(found)
  const allCells = [
    countCell(all),
    shareCell(all, all),
    ...parts.map(part => shareCell(baseOf(part), baseOf(part))),
  ]
  const base = fill((wanted.base ?? words.base)[language], { people: formatCount(all) })
  const partial = basis.place.kind !== 'municipality' && parts.length > 0
  const isWhole = wanted.total === true && bases.size === 1
  const rows = [...wanted.lines.map(row), ...(isWhole ? [totalOf(words.all[language], ...allCells)] : [])]
  const note = parts.length > 0 ? (wanted.dividedNote ?? wanted.note) : wanted.note
  const notes = [
    note?.[language],
    isWhole && !addsUp(rows) ? words.rounded[language] : undefined,
    partial ? words.partly[language] : undefined,
  ].filter(note => note !== undefined)
  return plainTable({
    id: wanted.id,
    title,
    rowHeading: wanted.rowHeading[language],
    columns: [
      words.people[language],
      ...(bases.size > 1 ? [words.of[language]] : []),
      words.share[language],
      ...parts.map(part => partLabel(by, part, basis)),
    ],
    rows,
    ...(bases.size === 1 ? { base } : {}),
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
  })
}

/** Whether the shares of all, which come first, add up to a hundred as they are shown. */
function addsUp(rows: readonly ReportRow[]): boolean {
  const shares = rows
    .filter(({ total }) => !total)
    .map(({ cells }) => cells.find(({ kind }) => kind === 'percent'))
  return shares.reduce((sum, cell) => sum + (cell?.kind === 'percent' ? cell.value : 0), 0) === 100
}

type Counts = Pick<ProtectedTable, 'total' | 'cells'>

/** Of fewer than ten, a share says nothing. */
const shareOf = (count: number, base: number): ReportCell =>
  base < TELLING_MIN ? HIDDEN : shareCell(count, base)

/** What a line's shares are of. */
const baseIn = ({ among }: Line, counts: Counts): number => (among ? sumCells(counts, among) : baseOf(counts))
const basesIn = (line: Line, counts: Counts | undefined): readonly number[] =>
  counts ? [baseIn(line, counts)] : []

function lineRow(
  { figures, language }: Basis,
  line: Line,
  { parts, by }: Readonly<{ parts: readonly Part[]; by: string | undefined }>,
  withBase: boolean,
): ReportRow {
  const { label, from, cells } = line
  const table = figures.find(from)
  const width = (withBase ? 3 : 2) + parts.length
  if (!table) return rowOf(label[language], ...Array.from({ length: width }, () => HIDDEN))
  const [count, base] = [sumCells(table, cells), baseIn(line, table)]
  const own = new Map((table.by === by ? (table.parts ?? []) : []).map(part => [partKey(part), part]))
  const inParts = parts.map((part): ReportCell => {
    const same = own.get(partKey(part))
    return same ? shareOf(sumCells(same, cells), baseIn(line, same)) : HIDDEN
  })
  return rowOf(
    label[language],
    countCell(count),
    ...(withBase ? [countCell(base)] : []),
    shareOf(count, base),
    ...inParts,
  )
}

/** The options of a choice as lines, in the words of the questionnaire; not to know is the last of them. */
export function optionLines(instrument: Instrument, question: string, from: string): readonly Line[] {
  const found = questionsOf(instrument).find(placed => placed.question.name === question)?.question
  if (found?.kind !== 'choice') throw new Error(`"${question}" is no choice`)
  return found.options
    .toSorted((a, b) => Number(a.code === UNKNOWN) - Number(b.code === UNKNOWN))
    .map(({ code, label }) => ({ label, from, cells: [String(code)] }))
}

/** The boxes of a question as lines, each counted in a table of its own. */
export function boxLines(
  instrument: Instrument,
  question: string,
  boxes: readonly string[],
  tableOf: (box: string) => string,
): readonly Line[] {
  const found = questionsOf(instrument).find(placed => placed.question.name === question)?.question
  if (found?.kind !== 'multiple') throw new Error(`"${question}" has no boxes`)
  return boxes.flatMap((name): Line[] => {
    const box = found.boxes.find(each => each.name === name)
    return box ? [{ label: box.label, from: tableOf(name), cells: ['yes'] }] : []
  })
}
