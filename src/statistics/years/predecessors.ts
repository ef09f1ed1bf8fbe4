// Municipalities that became one: the years before are told as the sum of what each of them shows.
import type { Transaction } from '../../platform/database.ts'

/** A municipality that became part of another on the first of January of `from`. */
export type Predecessor = Readonly<{ number: string; name: string; into: string; from: number }>

/** All that became part of a municipality, or of one that did. */
export async function listPredecessors(
  tx: Transaction,
  municipality: string,
): Promise<readonly Predecessor[]> {
  return tx<Predecessor[]>`
    with recursive before as (
      select number, name, merged_into, merged_from from municipality where merged_into = ${municipality}
      union select m.number, m.name, m.merged_into, m.merged_from from municipality m join before b on m.merged_into = b.number
    )
    select number, name, merged_into as "into", merged_from as "from" from before order by "from", name`
}

/**
 * The numbers that a municipality's people were counted under in a year. One that took others in and kept its number was
 * there itself before, which its own figures of those years tell.
 * @param wasThere whether a number has figures of any year before it took others in
 */
export function numbersOf(
  municipality: string,
  year: number,
  predecessors: readonly Predecessor[],
  wasThere: (number: string, before: number) => boolean,
): readonly string[] {
  const later = predecessors.filter(({ into, from }) => into === municipality && from > year)
  if (later.length === 0) return [municipality]
  const first = Math.min(...later.map(({ from }) => from))
  const older = later.flatMap(({ number }) => numbersOf(number, year, predecessors, wasThere))
  return wasThere(municipality, first) ? [municipality, ...older] : older
}
