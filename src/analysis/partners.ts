// What a variable can be divided by and narrowed to: what the releases have counted together with it, and nothing else.
import type { Instrument } from '../instrument/index.ts'
import { text, type Wording } from '../reports/index.ts'
import { MISSING_CELL, type Partition, partitionsOf } from '../statistics/index.ts'
import type { AnalysisVariable } from './variable.ts'
import { analysisVariables } from './variables.ts'

/** One choice of a partner: cells of the variable's own table, or the part of it that is of some cells of another. */
export type PartnerChoice = Readonly<{ id: string; label: Wording; cells: readonly string[] }>

/** `own`: another side of the same table; `part`: a table that this one is made apart for. */
export type Partner = Readonly<{
  variable: AnalysisVariable
  kind: 'own' | 'part'
  choices: readonly PartnerChoice[]
}>

const partitionMaps = new Map<string, ReadonlyMap<string, Partition>>()

function partitionsBy(instrument: Instrument): ReadonlyMap<string, Partition> {
  const known = partitionMaps.get(instrument.version)
  if (known) return known
  const map = new Map(partitionsOf(instrument).map(partition => [partition.id, partition]))
  partitionMaps.set(instrument.version, map)
  return map
}

/** The table that another is made apart for, and into which parts. */
function splitOf(
  partitions: ReadonlyMap<string, Partition>,
  table: string,
): Exclude<Partition['split'], 'as-group'> {
  const found = partitions.get(table)
  if (found?.split !== 'as-group') return found?.split
  return found.group && splitOf(partitions, found.group.table)
}

/** Everything that a variable has been counted together with. */
export function partnersOf(instrument: Instrument, asked: AnalysisVariable): readonly Partner[] {
  if (asked.spread) return []
  const all = analysisVariables(instrument)
  const beside = all.filter(({ id, table, spread }) => table === asked.table && id !== asked.id && !spread)
  const own = beside.map((variable): Partner => ({ variable, kind: 'own', choices: variable.categories }))
  const split = splitOf(partitionsBy(instrument), asked.table)
  if (!split) return own
  const parts = all
    .filter(({ table, spread }) => table === split.table && !spread)
    .flatMap((variable): Partner[] => {
      const choices = choicesOf(variable, split.into)
      return choices ? [{ variable, kind: 'part', choices }] : []
    })
  return [...own, ...parts]
}

/** The parts in words of a variable; undefined when a category of it is in several parts. */
function choicesOf(
  { categories }: AnalysisVariable,
  into: readonly (readonly string[])[],
): readonly PartnerChoice[] | undefined {
  const choices = into.map((part): PartnerChoice | undefined => {
    const cells = part.filter(cell => cell !== MISSING_CELL)
    const within = categories.filter(category => category.cells.some(cell => cells.includes(cell)))
    if (!within.every(category => category.cells.every(cell => cells.includes(cell)))) return undefined
    const write = (language: 'nb' | 'nn') => within.map(({ label }) => label[language]).join(' / ')
    return { id: within.map(({ id }) => id).join('+'), label: text(write('nb'), write('nn')), cells }
  })
  const whole = choices.filter(choice => choice !== undefined)
  return whole.length === into.length ? whole : undefined
}
