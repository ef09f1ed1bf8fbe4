import { type Database, inTransaction, type Transaction } from '../../platform/database.ts'
import { approvalOf } from '../approval.ts'
import type { ReleaseContent } from '../contract.ts'
import {
  type ListedPlace,
  listNeighbourPools,
  listPlaces,
  listReleases,
  type ReleasedPlace,
} from '../queries.ts'
import { type SeriesYear, seriesOf } from '../years/series.ts'
import { type Area, belongsTo, besidesOf } from './areas.ts'
import { type AreaParts, type AreaSum, adultsOf, partsOfArea, sumArea, type YearFigures } from './sum-area.ts'

/** Who is in an area's figures of a year, and who isn't yet. Names of municipalities. */
export type Participants = Readonly<{
  year: number
  takingPart: readonly string[]
  /** Fewer than ten people, and in no pool. */
  tooFew: readonly string[]
  /** Not approved yet, or returned. */
  notApproved: readonly string[]
}>

/**
 * How a municipality stands in an area's figures. `shown`: approved, with figures of its own; `pooled`: told of together with
 * its neighbours alone; `tooFew`: fewer than ten people, and in no pool; `notApproved`: not approved yet, or returned;
 * `absent`: it has transferred nothing.
 */
export type MemberState = 'shown' | 'pooled' | 'tooFew' | 'notApproved' | 'absent'

/** A municipality of an area. */
export type AreaMember = Readonly<{
  number: string
  name: string
  countyName: string
  /** The municipality that a district is in. */
  parent: string | null
  /** Inhabitants of 18 years and over; null when they aren't known, or when it is absent. */
  adults: number | null
  state: MemberState
  /** Its own release; of `shown` alone, so that nobody can show another by mistake. */
  content: ReleaseContent | undefined
}>

/** Neighbours whose people are told of together. */
export type AreaPool = Readonly<{ members: readonly AreaMember[]; content: ReleaseContent }>

/** An area as its approved figures are at an instant. */
export type AreaFigures = Readonly<{
  years: readonly SeriesYear[]
  /** Of each of the years. */
  participants: readonly Participants[]
  /** All its municipalities, by name, in the last year. */
  members: readonly AreaMember[]
  /** Those of the last year. */
  pools: readonly AreaPool[]
  /** The adults of those who are told of in the last year; null when not all are known. */
  adults: number | null
  /** The region that it lies wholly in, and the country, in the last year. */
  comparisons: readonly AreaSum[]
  /** Since when the figures of the last year are as they are. */
  settledAt: Date
}>

/**
 * The figures of an area over years: sums of approved releases, and of pools of neighbours that lie wholly in it.
 * @param now the instant that approvals are judged at.
 */
export function readArea(
  database: Database,
  area: Area,
  first: number,
  last: number,
  now: Date,
): Promise<AreaFigures> {
  return inTransaction(database, { system: 'statistics' }, now, async tx => {
    const earlier = Array.from({ length: last - first }, (_, before) => readYear(tx, first + before))
    const [places, all, ...others] = await Promise.all([listPlaces(tx, last), readYear(tx, last), ...earlier])
    return { ...seriesFrom(area, [...others, all], now), ...figuresOf(area, all, places, now) }
  })
}

type LastYear = Pick<AreaFigures, 'members' | 'pools' | 'adults' | 'comparisons' | 'settledAt'>

/** What is told of the last year alone. */
function figuresOf(area: Area, all: YearFigures, places: readonly ListedPlace[], now: Date): LastYear {
  const parts = partsOfArea(area, all, now)
  const divided = new Set(places.map(({ parent }) => parent))
  const members = places
    .filter(place => belongsTo(place, area))
    .filter(({ number }) => !divided.has(number) || parts.inside.some(place => place.number === number))
    .map(place => memberOf(place, parts))
  const pools = parts.pools.map(({ content, members: own }) => ({
    content,
    members: members.filter(({ number }) => own.some(({ municipality }) => municipality === number)),
  }))
  const comparisons = besidesOf(area, places).map(beside => sumArea(beside, all, now))
  return { members, pools, adults: adultsOf(parts.told), comparisons, settledAt: settledAt(parts, now) }
}

async function readYear(tx: Transaction, year: number): Promise<YearFigures> {
  const [releases, pools] = await Promise.all([
    listReleases(tx, year, year),
    listNeighbourPools(tx, year, year),
  ])
  return { year, releases, pools }
}

/** What is told of each year. */
function seriesFrom(
  area: Area,
  years: readonly YearFigures[],
  now: Date,
): Pick<AreaFigures, 'years' | 'participants'> {
  const parts = years.map(figures => ({ year: figures.year, ...partsOfArea(area, figures, now) }))
  const contents = parts.flatMap(({ year, entering, pools }) =>
    [...entering, ...pools].map(({ content }) => ({ year, content })),
  )
  const told = parts.map(({ year }) => year)
  return {
    years: seriesOf(contents, Math.min(...told), Math.max(...told)),
    participants: parts.map(participantsOf),
  }
}

function participantsOf(parts: AreaParts & { year: number }): Participants {
  const namesOf = (...states: readonly MemberState[]): readonly string[] =>
    parts.inside.filter(place => states.includes(stateOf(place, parts))).map(({ name }) => name)
  return {
    year: parts.year,
    takingPart: namesOf('shown', 'pooled'),
    tooFew: namesOf('tooFew'),
    notApproved: namesOf('notApproved'),
  }
}

function memberOf({ number, name, countyName, parent }: ListedPlace, parts: AreaParts): AreaMember {
  const release = parts.inside.find(place => place.number === number)
  const state = release ? stateOf(release, parts) : 'absent'
  const content = state === 'shown' ? release?.content : undefined
  return { number, name, countyName, parent, adults: release?.adults ?? null, state, content }
}

function stateOf(release: ReleasedPlace, { entering, told }: AreaParts): MemberState {
  const isTold = told.includes(release)
  if (isTold) return release.content.people === null ? 'pooled' : 'shown'
  return entering.includes(release) ? 'tooFew' : 'notApproved'
}

/** The last time that a release, a pool, a word or a deadline changed what is added up. */
function settledAt({ inside, pools }: AreaParts, now: Date): Date {
  const instants = inside.flatMap(({ createdAt, verdicts }) => [
    createdAt,
    ...verdicts.map(({ madeAt }) => madeAt),
    approvalOf(createdAt, verdicts, now).deadline,
  ])
  const past = [...instants, ...pools.map(({ createdAt }) => createdAt)].filter(at => at <= now)
  return new Date(Math.max(0, ...past.map(at => at.getTime())))
}
