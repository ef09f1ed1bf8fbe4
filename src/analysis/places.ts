// Whose figures somebody may ask for: a coordinator her municipality's, KORUS its region's, KORFOR all sums.
import type { Actor } from '../accounts/index.ts'
import type { Wording } from '../reports/index.ts'
import type { Area } from '../statistics/index.ts'
import { says } from './words.ts'

/** `municipality`: her own, from its releases; else a sum. */
export type AnalysisPlace = Readonly<{ id: string; area: Area | 'municipality' }>

/** Names of what can be summed. */
export type PlaceNames = Readonly<{
  municipality: string | null
  regions: readonly Readonly<{ code: string; name: string }>[]
  counties: readonly Readonly<{ code: string; name: string }>[]
  trusts: readonly string[]
}>

/** Everything that an account may ask for, its own first. */
export function placesOf(
  { role, regionCode }: Pick<Actor, 'role' | 'regionCode'>,
  names: PlaceNames,
  language: keyof Wording,
): readonly (AnalysisPlace & { label: string })[] {
  const regions = names.regions.map(({ code, name }) => ({
    id: `region:${code}`,
    area: { kind: 'region', code } as const,
    label: name,
  }))
  if (role === 'coordinator')
    return [{ id: 'municipality', area: 'municipality', label: names.municipality ?? says.ownArea[language] }]
  if (role === 'korus') return regions.filter(({ area }) => area.code === regionCode)
  if (role !== 'korfor') return []
  return [
    { id: 'country', area: { kind: 'country' }, label: says.country[language] },
    ...regions,
    ...names.trusts.map(name => ({
      id: `trust:${name}`,
      area: { kind: 'trust', name } as const,
      label: name,
    })),
    ...names.counties.map(({ code, name }) => ({
      id: `county:${code}`,
      area: { kind: 'county', number: code } as const,
      label: name,
    })),
  ]
}
