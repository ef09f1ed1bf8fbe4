import { getInstrument } from '../../instrument/index.ts'
import type { ProtectedTable, ReleaseContent } from '../contract.ts'
import { divisionsOf } from '../partitions/partitions.ts'
import { coverTies } from '../partitions/ties.ts'
import { tieIndex } from './index-tie.ts'
import type { Fact, Published } from './system.ts'
import { namesOf, tellTables } from './told-tables.ts'

/**
 * Everything that a release tells, and everything that is known of its tables besides.
 * @param place names its true counts apart from those of other releases.
 */
export function tellRelease(place: string, content: ReleaseContent): Published {
  const instrument = getInstrument(content.instrument)
  const told = tellTables(place, content, divisionsOf(instrument))
  const tables = new Map(content.tables.map(table => [table.id, { table }]))
  return {
    draws: told.map(({ draw }) => draw),
    facts: [...tieCovers(place, instrument, tables), ...tieIndex(place, instrument, content, told)],
  }
}

function tieCovers(
  place: string,
  instrument: ReturnType<typeof getInstrument>,
  tables: ReadonlyMap<string, Readonly<{ table: ProtectedTable }>>,
): readonly Fact[] {
  return coverTies(instrument)
    .filter(({ of, by }) => tables.has(of.table) && by.every(({ table }) => tables.has(table)))
    .map(({ of, by }) => ({
      of: [
        ...by.flatMap(group => namesOf(place, tables, group)).map((count): [string, number] => [count, 1]),
        ...namesOf(place, tables, of).map((count): [string, number] => [count, -1]),
      ],
      least: 0,
    }))
}
