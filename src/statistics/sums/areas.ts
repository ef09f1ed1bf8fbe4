// Which municipalities are read together.

/** A municipality as far as it decides where it is added in. */
export type Place = Readonly<{
  number: string
  name: string
  regionCode: string
  countyNumber: string
  healthTrust: string | null
  population: number | null
}>

/** Municipalities of like size: inhabitants from here up to the next. */
const SIZE_GROUPS = [0, 5_000, 10_000, 20_000, 50_000, 100_000] as const

/** What figures can be added up for; `size` by the least number of inhabitants of its group. */
export type Area =
  | Readonly<{ kind: 'country' }>
  | Readonly<{ kind: 'region'; code: string }>
  | Readonly<{ kind: 'county'; number: string }>
  | Readonly<{ kind: 'trust'; name: string }>
  | Readonly<{ kind: 'size'; from: number }>

/** The group of municipalities of like size; undefined when the size isn't known. */
export function sizeGroupOf(population: number | null): number | undefined {
  if (population === null) return undefined
  return SIZE_GROUPS.findLast(from => population >= from)
}

/** The inhabitants of a size group: from, and up to but not with; undefined for the largest. */
export function sizeRangeOf(from: number): { from: number; below: number | undefined } {
  return { from, below: SIZE_GROUPS.find(next => next > from) }
}

/** Whether a municipality belongs to an area. */
export function belongsTo(place: Place, area: Area): boolean {
  switch (area.kind) {
    case 'country':
      return true
    case 'region':
      return place.regionCode === area.code
    case 'county':
      return place.countyNumber === area.number
    case 'trust':
      return place.healthTrust === area.name
    case 'size':
      return sizeGroupOf(place.population) === area.from
  }
}

/** What a municipality is compared with: its region, trust and county, those of like size, the country. */
export function comparisonsOf(place: Place): readonly Area[] {
  const size = sizeGroupOf(place.population)
  return [
    { kind: 'region', code: place.regionCode },
    ...(place.healthTrust === null ? [] : [{ kind: 'trust', name: place.healthTrust } as const]),
    { kind: 'county', number: place.countyNumber },
    ...(size === undefined ? [] : [{ kind: 'size', from: size } as const]),
    { kind: 'country' },
  ]
}

/**
 * What an area is compared with: the region that it lies wholly in, and the country.
 * @param places all municipalities.
 */
export function besidesOf(area: Area, places: readonly Place[]): readonly Area[] {
  if (area.kind === 'country') return []
  const regions = new Set(places.filter(place => belongsTo(place, area)).map(({ regionCode }) => regionCode))
  const [code] = regions
  const inOne = area.kind !== 'region' && regions.size === 1 && code !== undefined
  return [...(inOne ? [{ kind: 'region', code } as const] : []), { kind: 'country' }]
}
