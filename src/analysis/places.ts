// Whose figures somebody may ask for: a coordinator her municipality's and those that it is told together with, KORUS its region's,
// KORFOR all sums.
import type { Actor } from '../accounts/index.ts'
import { joinWords, type Wording } from '../reports/index.ts'
import type { Area, OwnPool } from '../statistics/index.ts'
import { says } from './words.ts'

/** `municipality`: her own, from its releases; neighbours together, by their numbers; else a sum. */
export type AnalysisPlace = Readonly<{
  id: string
  area: Area | 'municipality' | Readonly<{ kind: 'neighbours'; numbers: string }>
  label: string
}>

/** The numbers of neighbours that are told together, as one name. */
export const numbersOf = ({ municipalities }: Pick<OwnPool, 'municipalities'>): string =>
  municipalities
    .map(({ number }) => number)
    .sort()
    .join('-')

/** Neighbours that a municipality is told together with in some year, each circle of them once. */
function neighboursOf(pools: readonly OwnPool[]): readonly AnalysisPlace[] {
  const circles = Map.groupBy(
    pools.filter(({ kind }) => kind === 'neighbours'),
    numbersOf,
  )
  return [...circles].map(([numbers, [pool]]) => ({
    id: `neighbours:${numbers}`,
    area: { kind: 'neighbours', numbers },
    label: joinWords((pool?.municipalities ?? []).map(({ name }) => name)),
  }))
}

/** Names of what can be summed. */
export type PlaceNames = Readonly<{
  municipality: string | null
  regions: readonly Readonly<{ code: string; name: string }>[]
  counties: readonly Readonly<{ code: string; name: string }>[]
  trusts: readonly string[]
}>

/** Everything that an account may ask for, its own first. @param pools those that its municipality is in */
export function placesOf(
  { role, regionCode }: Pick<Actor, 'role' | 'regionCode'>,
  names: PlaceNames,
  pools: readonly OwnPool[],
  language: keyof Wording,
): readonly AnalysisPlace[] {
  const regions = names.regions.map(({ code, name }) => ({
    id: `region:${code}`,
    area: { kind: 'region', code } as const,
    label: name,
  }))
  if (role === 'coordinator')
    return [
      { id: 'municipality', area: 'municipality', label: names.municipality ?? says.ownArea[language] },
      ...neighboursOf(pools),
    ]
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
