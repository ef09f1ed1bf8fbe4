// A release told as draws: what each table truly counts, and how the tables hang together.
import type { ProtectedTable, ReleaseContent } from '../contract.ts'
import type { Division, Group } from '../partitions/partition.ts'
import { partsWithin } from '../partitions/plan-parts.ts'
import type { Draw, Sum } from './system.ts'

type Told = Readonly<{ division: Division; table: ProtectedTable }>
type Part = NonNullable<ProtectedTable['parts']>[number]

/** A part of a table and its draw; `of` is empty for a table that is made for all at once. */
export type ToldPart = Readonly<{ table: string; of: readonly string[]; draw: Draw }>

const partsOf = ({ total, cells, parts }: ProtectedTable): readonly Part[] =>
  parts ?? [{ of: [], total, cells }]

/** The name of a true count. */
const countName = (place: string, table: string, of: readonly string[], cell: string): string =>
  `${place} ${table}${of.length > 0 ? `[${of.join('+')}]` : ''} ${cell}`

/**
 * The draws of a release. Counts are named `place table[part] cell`; cells that the questionnaire leaves nobody in are
 * left out.
 */
export function tellTables(
  place: string,
  { people, tables }: ReleaseContent,
  divisions: readonly Division[],
): readonly ToldPart[] {
  const told = new Map(
    tables.flatMap((table): [string, Told][] => {
      const division = divisions.find(({ id }) => id === table.id)
      return division ? [[table.id, { division, table }]] : []
    }),
  )
  const peopleOf = ({ division, table }: Told, of: readonly string[]): number | Sum => {
    const { group, split } = division
    if (split === 'as-group' && of.length > 0 && group)
      return namesOf(place, told, group, part => part.of.every(cell => of.includes(cell)))
    if (table.by !== undefined && of.length > 0) {
      const within = partsInGroup(told, group, table.by)
      return namesOf(place, told, { table: table.by, cells: of }, part => !within || within.includes(part))
    }
    return group ? namesOf(place, told, group) : (people ?? 0)
  }
  return [...told.values()].flatMap(known =>
    partsOf(known.table).map(({ of, cells }) => {
      const { id } = known.table
      const name = `${place} ${id}${of.length > 0 ? `[${of.join('+')}]` : ''}`
      const shown = Object.entries(cells)
        .filter(([cell, count]) => cell !== 'missing' || count > 0)
        .map(([cell, count]) => {
          const count_ = countName(place, id, of, cell)
          return { name: count_, of: [count_], shown: count }
        })
      return { table: id, of, draw: { name, cells: shown, people: peopleOf(known, of) } }
    }),
  )
}

/** The parts of a table that another is made apart for, when they are what the other's group is made of. */
function partsInGroup(
  told: ReadonlyMap<string, Told>,
  group: Group | undefined,
  by: string,
): readonly Part[] | undefined {
  const [table, parent] = [told.get(by)?.table, group && told.get(group.table)?.table]
  return table && group && parent && group.table !== by ? partsWithin(table, group, parent) : undefined
}

/** The true counts of a group, over all parts of its table that are asked for. */
export function namesOf(
  place: string,
  told: ReadonlyMap<string, Readonly<{ table: ProtectedTable }>>,
  { table: id, cells }: Group,
  isAsked: (part: Part) => boolean = () => true,
): Sum {
  const table = told.get(id)?.table
  if (!table) return []
  return partsOf(table)
    .filter(isAsked)
    .flatMap(({ of, cells: shown }) =>
      cells
        .filter(cell => cell !== 'missing' || (shown[cell] ?? 0) > 0)
        .map(cell => countName(place, id, of, cell)),
    )
}
