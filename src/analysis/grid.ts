// The answer in numbers: categories by columns, computed from released tables alone.
import type { Wording } from '../reports/index.ts'
import { tellYears, text } from '../reports/index.ts'
import type { ProtectedTable, YearTables } from '../statistics/index.ts'
import type { Partner } from './partners.ts'
import type { Question } from './question.ts'
import { countCategories, type Figure, isSame, narrow, type Slice, sliceOf } from './read-columns.ts'

/** A column; `year`: of a year, or of years that are told together. `figures` follow the variable's categories, undefined where nothing is shown. */
export type Column = Readonly<{
  label: Wording
  year: boolean
  broken: boolean
  figures: readonly Figure[] | undefined
}>

/** `all`: everybody, beside the groups. `merged`: groups were put together; `partly`: not all municipalities have them. */
export type Grid = Readonly<{
  columns: readonly Column[]
  all: Column | undefined
  merged: boolean
  partly: boolean
}>

/** Why there are no numbers. */
export type Nothing = Readonly<{ nothing: 'noFigures' | 'tooFew' | 'notDivided' }>

const ALL = text('Alle', 'Alle')

/** Computes a question's numbers from the tables of its years. */
export function makeGrid(question: Question, years: readonly YearTables[]): Grid | Nothing {
  const { by } = question
  const base: Slice = question.among
    ? sliceOf(question.among.partner.kind, question.among.choice)
    : { part: [] }
  const columnOf = (year: YearTables, slice: Slice, label?: Wording): Column => ({
    label: label ?? yearLabel(year),
    year: label === undefined,
    broken: year.broken,
    figures: countCategories(question.variable, table => year.tables.get(table), slice),
  })
  const [only] = years
  if (!years.some(({ releases }) => releases > 0)) return { nothing: 'noFigures' }
  if (!by || !only) {
    const columns = years.map(year => columnOf(year, base))
    if (columns.some(({ figures }) => figures))
      return { columns, all: undefined, merged: false, partly: false }
    return { nothing: base.part.length > 0 ? 'notDivided' : 'tooFew' }
  }
  const table = only.tables.get(question.variable.table)
  if (!table) return { nothing: 'tooFew' }
  const all = columnOf(only, base, ALL)
  const { groups, merged, partly } = groupsOf(by, table)
  if (groups.length === 0 || !all.figures) return { nothing: 'notDivided' }
  const columns = groups.map(({ label, slice }) => columnOf(only, narrow(base, slice), label))
  return { columns, all, merged, partly }
}

function yearLabel({ year, together }: YearTables): Wording {
  const told = together ? tellYears(together) : String(year)
  return text(told, told)
}

type Groups = Readonly<{
  groups: readonly Readonly<{ label: Wording; slice: Slice }>[]
  merged: boolean
  partly: boolean
}>

/** The groups to show beside each other. Municipalities may have put small ones together each in their way. */
function groupsOf({ kind, choices }: Partner, table: ProtectedTable): Groups {
  if (kind === 'own')
    return {
      groups: choices.map(choice => ({ label: choice.label, slice: sliceOf('own', choice) })),
      merged: false,
      partly: false,
    }
  const parts = table.parts ?? []
  const cells = parts.flatMap(({ of }) => of)
  const overlap = new Set(cells).size < cells.length
  const whole = choices.filter(({ cells: own }) => parts.some(({ of }) => isSame(of, own)))
  if (overlap || whole.length === choices.length) {
    const groups = whole.map(choice => ({ label: choice.label, slice: sliceOf('part', choice) }))
    return { groups, merged: false, partly: overlap || sumOf(parts) < table.total }
  }
  const groups = parts.map(({ of }) => {
    const within = choices.filter(({ cells: own }) => own.every(cell => of.includes(cell)))
    const write = (language: 'nb' | 'nn') => within.map(({ label }) => label[language]).join(' / ')
    return { label: text(write('nb'), write('nn')), slice: { part: within.flatMap(({ cells: own }) => own) } }
  })
  return { groups, merged: groups.length > 0, partly: sumOf(parts) < table.total }
}

const sumOf = (parts: readonly Readonly<{ total: number }>[]): number =>
  parts.reduce((sum, { total }) => sum + total, 0)
