import type { Actor } from '../accounts/index.ts'
import type { KnownArea } from './area-queries.ts'

/** Which areas' reports an account may read: KORFOR all, KORUS its region and what lies wholly in it. */
export function mayReadArea(
  { role, regionCode }: Pick<Actor, 'role' | 'regionCode'>,
  area: Pick<KnownArea, 'kind' | 'regionCode'>,
): boolean {
  if (role === 'korfor') return true
  return role === 'korus' && area.kind !== 'country' && regionCode !== null && area.regionCode === regionCode
}
