import { poolEnters } from '../approval.ts'
import type { Pool, ReleasedPlace } from '../queries.ts'

/** The pools all of whose members are among some places and have let their figures enter sums. */
export function poolsWithin(
  pools: readonly Pool[],
  places: readonly ReleasedPlace[],
  now: Date,
): readonly Pool[] {
  const verdicts = new Map(places.map(({ number, year, verdicts: said }) => [`${number} ${year}`, said]))
  return pools.filter(({ createdAt, members }) =>
    poolEnters(
      createdAt,
      members.map(({ municipality, year }) => verdicts.get(`${municipality} ${year}`)),
      now,
    ),
  )
}
