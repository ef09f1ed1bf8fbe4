import { type Database, inTransaction } from '../platform/database.ts'
import { approvalOf, entersSums } from './approval.ts'
import { type Area, belongsTo } from './areas.ts'
import { poolsWithin } from './pools-within.ts'
import { listNeighbourPools, listReleases, type Pool, type ReleasedPlace } from './queries.ts'
import { type SeriesYear, seriesOf } from './series.ts'

/** Who is in an area's figures of a year, and who isn't yet. Names of municipalities. */
export type Participants = Readonly<{
  year: number
  takingPart: readonly string[]
  /** Fewer than ten people, and in no pool. */
  tooFew: readonly string[]
  /** Not approved yet, or returned. */
  notApproved: readonly string[]
}>

export type AreaFigures = Readonly<{
  years: readonly SeriesYear[]
  participants: readonly Participants[]
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
    const inArea = (await listReleases(tx, first, last)).filter(place => belongsTo(place, area))
    const pools = poolsWithin(await listNeighbourPools(tx, first, last), inArea, now)
    const entering = inArea.filter(place => entersSums(approvalOf(place.createdAt, place.verdicts, now)))
    const years = seriesOf([...entering, ...pools.map(asYear)], first, last)
    const participants = years.map(({ year }) => participantsOf(year, inArea, entering, pools))
    return { years, participants }
  })
}

const asYear = ({ members, content }: Pool) => ({ year: members[0]?.year ?? 0, content })

function participantsOf(
  year: number,
  inArea: readonly ReleasedPlace[],
  entering: readonly ReleasedPlace[],
  pools: readonly Pool[],
): Participants {
  const isPooled = ({ number }: ReleasedPlace): boolean =>
    pools.some(({ members }) =>
      members.some(member => member.municipality === number && member.year === year),
    )
  const isTold = (place: ReleasedPlace): boolean => place.content.people !== null || isPooled(place)
  const namesOf = (places: readonly ReleasedPlace[]) =>
    places.filter(place => place.year === year).map(({ name }) => name)
  return {
    year,
    takingPart: namesOf(entering.filter(isTold)),
    tooFew: namesOf(entering.filter(place => !isTold(place))),
    notApproved: namesOf(inArea.filter(place => !entering.includes(place))),
  }
}
