// Registers to count, of any size: people drawn again and again from thirty thousand that are made up.
import { getInstrument } from '../src/instrument/index.ts'
import { type Column, type Columns, columnsOf, partitionsOf, type Random } from '../src/statistics/index.ts'
import { seededRandom } from '../test/statistics/seeded-random.ts'
import { syntheticRows } from '../test/statistics/synthetic-rows.ts'

const DISTINCT = 30_000

/** The variables that any table reads. */
export const variables: readonly string[] = [
  ...new Set(partitionsOf(getInstrument('2026')).flatMap(({ reads }) => reads)),
]

/** All variables of the people that others are drawn from. */
export function makeDistinct(): Columns {
  const columns = columnsOf(syntheticRows(getInstrument('2026'), 2026, DISTINCT, seededRandom(1)))
  for (const variable of variables) columns.column(variable)
  return columns
}

/** Draws people, with all variables at hand. */
export function drawPeople(distinct: Columns, people: number, random: Random): Columns {
  const picked = Uint32Array.from({ length: people }, () => random(DISTINCT))
  const drawn = new Map(variables.map(variable => [variable, pick(distinct.column(variable), picked)]))
  return {
    people,
    column: variable => {
      const column = drawn.get(variable)
      if (!column) throw new Error(`no table reads "${variable}"`)
      return column
    },
  }
}

function pick({ codes, ...column }: Column, picked: Uint32Array): Column {
  const own = codes instanceof Uint8Array ? new Uint8Array(picked.length) : new Uint16Array(picked.length)
  for (let row = 0; row < own.length; row++) own[row] = codes[picked[row] ?? 0] ?? 0
  return { ...column, codes: own }
}
