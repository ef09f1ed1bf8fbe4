// Sums over municipalities, held against their members: nothing may be in a sum that its members don't show.
import type { Transaction } from '../../platform/database.ts'
import type { ProtectedTable } from '../contract.ts'
import { listNeighbourPools, listOwnReleases, listReleases } from '../queries.ts'
import { type Area, comparisonsOf } from '../sums/areas.ts'
import { partsOfArea } from '../sums/sum-area.ts'
import { sumReleases } from '../sums/sums.ts'
import type { Finding } from './system.ts'

/** What was gone through: each number is a count of a sum with all that its other members show taken away. */
export type SumsAudit = Readonly<{ sums: number; numbers: number; findings: readonly Finding[] }>

type Content = Readonly<{ people: number | null; tables: readonly ProtectedTable[] }>

/** All counts of a content by name: of tables, and of their parts. */
function countsOf({ people, tables }: Content): ReadonlyMap<string, number> {
  const counts = tables.flatMap(({ id, total, cells, parts = [] }) =>
    [{ of: [] as readonly string[], total, cells }, ...parts].flatMap(part => {
      const name = part.of.length > 0 ? `${id}[${[...part.of].sort().join('+')}]` : id
      const inCells = Object.entries(part.cells).map(([cell, count]): [string, number] => [
        `${name} ${cell}`,
        count,
      ])
      return [[`${name} in all`, part.total] as [string, number], ...inCells]
    }),
  )
  return new Map([['people', people ?? 0], ...counts])
}

/**
 * What somebody is left with who takes all other members of a sum away from it, as they may do together: each count that
 * differs from what the one that is left shows itself. Parts that few members have are left out where the sum has none.
 * @param own what the one that is left shows; undefined when it isn't in the sum
 */
export function checkSum(
  name: string,
  summed: Content,
  others: readonly Content[],
  own: Content | undefined,
): readonly Finding[] {
  const [told, mine] = [others.map(countsOf), own ? countsOf(own) : new Map<string, number>()]
  return [...countsOf(summed)].flatMap(([key, sum]): Finding[] => {
    const left = told.reduce((rest, counts) => rest - (counts.get(key) ?? 0), sum)
    return left === (mine.get(key) ?? 0)
      ? []
      : [{ cell: `${name} ${key}`, shown: sum, kind: 'not-derived', excluded: [] }]
  })
}

/**
 * Holds every sum of a year that a municipality may be in (region, trust, county, like size, country) against its members.
 * @param tx acts as the system part `statistics`, at the instant that the sums are asked for
 */
export async function auditSums(
  tx: Transaction,
  municipality: string,
  year: number,
  now: Date,
): Promise<SumsAudit> {
  const figures = {
    year,
    releases: await listReleases(tx, year, year),
    pools: await listNeighbourPools(tx, year, year),
  }
  const own = figures.releases.find(({ number }) => number === municipality)
  if (!own) return { sums: 0, numbers: 0, findings: [] }
  // Sums are read from copies of the releases; they are held against the releases themselves.
  const numbers = figures.releases.map(({ number }) => number)
  const releases = await listOwnReleases(tx, numbers, year, year)
  const contentOf = new Map(releases.map(({ municipality: number, content }) => [number, content]))
  const sums = comparisonsOf(own).flatMap(area => {
    const { entering, pools } = partsOfArea(area, figures, now)
    const summed = sumReleases([...entering, ...pools].map(({ content }) => content))
    const [mine] = entering.filter(({ number }) => number === municipality)
    const theirs = entering.flatMap(place => (place === mine ? [] : (contentOf.get(place.number) ?? [])))
    const others = [...theirs, ...pools.map(({ content }) => content)]
    const left = mine && contentOf.get(municipality)
    return summed ? [{ name: `${nameOf(area)} ${year}`, summed, others, mine: left }] : []
  })
  return {
    sums: sums.length,
    numbers: sums.reduce((all, { summed }) => all + countsOf(summed).size, 0),
    findings: sums.flatMap(({ name, summed, others, mine }) => checkSum(name, summed, others, mine)),
  }
}

function nameOf(area: Area): string {
  switch (area.kind) {
    case 'country':
      return 'country'
    case 'region':
      return `region ${area.code}`
    case 'county':
      return `county ${area.number}`
    case 'trust':
      return area.name
    case 'size':
      return `municipalities from ${area.from} inhabitants`
  }
}
