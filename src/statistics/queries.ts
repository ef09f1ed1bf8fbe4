import { getInstrument, variableNames } from '../instrument/index.ts'
import type { Transaction } from '../platform/database.ts'
import type { Verdict } from './approval.ts'
import { type Release, type ReleaseContent, releaseContent } from './contract.ts'
import type { AgreedPair, PoolCandidate } from './pools/pools.ts'
import { type RegisterRow, SERVICE_TYPE } from './protection/columns.ts'
import type { Place } from './sums/areas.ts'
import { fromPacked, type Shapes, tableShape } from './sums/packed.ts'

type StoredRow = {
  instrument: string
  service_type: number
  answers: (number | null)[]
  index_mean: number | null
}

/** What the register holds of a municipality and year. */
export type RegisteredPeople = Readonly<{
  instrument: string
  rows: readonly RegisterRow[]
  /** How many of them several units assessed; null for transfers of before that was kept. */
  doublyRegistered: number | null
}>

/** A municipality's people of a year; undefined when there are none. */
export async function readRegisterRows(
  tx: Transaction,
  municipality: string,
  year: number,
): Promise<RegisteredPeople | undefined> {
  const stored = await tx<StoredRow[]>`
    select instrument, service_type, answers, index_mean
    from register_row
    where municipality_number = ${municipality} and year = ${year}`
  const versions = new Set(stored.map(row => row.instrument))
  const [instrument] = versions
  if (instrument === undefined) return undefined
  if (versions.size > 1) throw new Error(`rows of ${municipality} ${year} are of several instruments`)
  const places = new Map(variableNames(getInstrument(instrument)).map((name, index) => [name, index]))
  const rows = stored.map(({ service_type, answers, index_mean }) => ({
    year,
    value: (variable: string) =>
      variable === SERVICE_TYPE ? service_type : (answers[places.get(variable) ?? -1] ?? null),
    indexMean: index_mean,
  }))
  const [told] = await tx<{ doublyRegistered: number }[]>`
    select doubly_registered as "doublyRegistered" from register_submission
    where municipality_number = ${municipality} and year = ${year}`
  return { instrument, rows, doublyRegistered: told?.doublyRegistered ?? null }
}

/** The frozen release of a municipality and year, if it has been made. */
export async function findRelease(
  tx: Transaction,
  municipality: string,
  year: number,
): Promise<Release | undefined> {
  const [found] = await tx<{ created_at: Date; content: unknown }[]>`
    select created_at, content from release where municipality_number = ${municipality} and year = ${year}`
  if (!found) return undefined
  return { municipality, year, createdAt: found.created_at, content: releaseContent.parse(found.content) }
}

/** The releases of some municipalities in some years, in order of year. */
export async function listOwnReleases(
  tx: Transaction,
  municipalities: readonly string[],
  first: number,
  last: number,
): Promise<readonly Release[]> {
  type Stored = Omit<Release, 'content'> & { content: unknown }
  const rows = await tx<Stored[]>`
    select municipality_number as municipality, year, created_at as "createdAt", content from release
    where municipality_number in ${tx([...municipalities])} and year between ${first} and ${last}
    order by year, municipality_number`
  return rows.map(({ content, ...release }) => ({ ...release, content: releaseContent.parse(content) }))
}

/** Freezes a release, unless there is one: the first one made stands for ever. */
export async function insertRelease(
  tx: Transaction,
  release: Readonly<{ municipality: string; year: number; createdAt: Date; content: ReleaseContent }>,
): Promise<void> {
  await tx`
    insert into release (municipality_number, year, created_at, content)
    values (${release.municipality}, ${release.year}, ${release.createdAt}, ${tx.json(release.content)})
    on conflict do nothing`
}

/** A pool as it was frozen, with the municipalities' years that it was drawn from. */
export type Pool = Readonly<{
  id: string
  kind: 'years' | 'neighbours'
  createdAt: Date
  content: ReleaseContent
  members: readonly Readonly<{ municipality: string; year: number }>[]
}>

type StoredPool = Omit<Pool, 'content'> & { content: unknown }

const toPool = (stored: StoredPool): Pool => ({ ...stored, content: releaseContent.parse(stored.content) })

const poolColumns = (tx: Transaction) => tx`p.id, p.kind, p.created_at as "createdAt", p.content,
  (select jsonb_agg(jsonb_build_object('municipality', m.municipality_number, 'year', m.year)
    order by m.municipality_number, m.year) from pool_member m where m.pool_id = p.id) as members`

/** The pool that a municipality's year is part of. */
export async function findPoolOf(
  tx: Transaction,
  municipality: string,
  year: number,
): Promise<Pool | undefined> {
  const [found] = await tx<StoredPool[]>`select ${poolColumns(tx)} from pool p
    join pool_member own on own.pool_id = p.id
    where own.municipality_number = ${municipality} and own.year = ${year}`
  return found && toPool(found)
}

/** All pools that a municipality is part of, oldest first. */
export async function listPoolsOf(tx: Transaction, municipality: string): Promise<readonly Pool[]> {
  const rows = await tx<StoredPool[]>`select ${poolColumns(tx)} from pool p
    where exists (select 1 from pool_member m where m.pool_id = p.id and m.municipality_number = ${municipality})
    order by p.created_at, p.id`
  return rows.map(toPool)
}

/** Freezes a pool. The database refuses members whose figures have been published, alone or in another pool. */
export async function insertPool(
  tx: Transaction,
  { id, kind, createdAt, content, members }: Pool,
): Promise<void> {
  await tx`insert into pool (id, kind, created_at, content) values (${id}, ${kind}, ${createdAt}, ${tx.json(content)})`
  for (const { municipality, year } of members)
    await tx`insert into pool_member (pool_id, municipality_number, year) values (${id}, ${municipality}, ${year})`
}

/** The years of a municipality that have been transferred, up to and with `year`, for pools to choose from. */
export async function listPoolCandidates(
  tx: Transaction,
  municipalities: readonly string[],
  year: number,
): Promise<readonly PoolCandidate[]> {
  return tx<PoolCandidate[]>`
    select r.municipality_number as municipality, r.year,
      (select count(*)::int from register_row row where row.municipality_number = r.municipality_number
        and row.year = r.year) as people,
      r.content ->> 'people' is not null or exists (select 1 from pool_member m
        where m.municipality_number = r.municipality_number and m.year = r.year) as drawn
    from release r where r.municipality_number in ${tx([...municipalities])} and r.year <= ${year}
    order by r.municipality_number, r.year`
}

/** The pairs that have agreed, and still do, among a municipality and those that it has agreed with. */
export async function listAgreedPairs(tx: Transaction, municipality: string): Promise<readonly AgreedPair[]> {
  const rows = await tx<{ one: string; other: string }[]>`
    with last as (
      select distinct on (1, 2) least(municipality_number, neighbour_number) as one,
        greatest(municipality_number, neighbour_number) as other, word
      from pool_agreement_word order by 1, 2, id desc
    ), agreed as (select one, other from last where word = 'accepted'
    ), circle as (select one as number from agreed where other = ${municipality}
      union select other from agreed where one = ${municipality} union select ${municipality})
    select one, other from agreed
    where one in (select number from circle) and other in (select number from circle) order by one, other`
  return rows.map(({ one, other }) => [one, other])
}

/** A municipality with its release of a year, if it has transferred. */
export type ReleasedPlace = Place &
  Readonly<{
    year: number
    createdAt: Date
    content: ReleaseContent
    verdicts: readonly Verdict[]
    /** Inhabitants of 18 years and over, at the beginning of the year or of the latest before that is known. */
    adults: number | null
  }>

/** A municipality or one of Oslo's districts, with its county; `parent`: the municipality that a district is in. */
export type ListedPlace = Place & Readonly<{ countyName: string; parent: string | null }>

/** The municipalities and districts of a year, by name: those that have become part of another by then are left out. */
export async function listPlaces(tx: Transaction, year: number): Promise<readonly ListedPlace[]> {
  return tx<ListedPlace[]>`
    select number, name, region_code as "regionCode", county_number as "countyNumber", county_name as "countyName",
      health_trust as "healthTrust", population, parent_number as parent
    from municipality where merged_from is null or merged_from > ${year} order by name, number`
}

/**
 * All releases of some years as they were at the transaction's instant, each with its municipality and the words on its
 * figures. Their tables are made when they are looked at; sums need them not.
 */
export async function listReleases(
  tx: Transaction,
  first: number,
  last: number,
): Promise<readonly ReleasedPlace[]> {
  type Stored = Omit<ReleasedPlace, 'content' | 'verdicts'> &
    Readonly<{
      instrument: string
      people: number | null
      ids: Uint8Array
      counts: Uint8Array
      verdicts: StoredVerdict[]
    }>
  const [shapes, rows] = await Promise.all([
    readShapes(tx),
    tx<Stored[]>`
    select m.number, m.name, m.region_code as "regionCode", m.county_number as "countyNumber",
      m.health_trust as "healthTrust", m.population, r.year,
      (select a.adults from municipality_adults a where a.municipality_number = m.number and a.year <= r.year
        order by a.year desc limit 1) as adults, r.created_at as "createdAt",
      c.instrument, c.people, c.shapes as ids, c.counts,
      coalesce((select jsonb_agg(jsonb_build_object('verdict', v.verdict, 'comment', v.comment, 'madeAt', v.made_at)
        order by v.place) from word_on_figures v where v.municipality_number = r.municipality_number and v.year = r.year),
        '[]') as verdicts
    from release r join municipality m on m.number = r.municipality_number
    join release_counts c on c.municipality_number = r.municipality_number and c.year = r.year
    where r.year between ${first} and ${last} and r.created_at <= (select actor_now()) order by r.year, m.number`,
  ])
  return rows.map(({ instrument, people, ids, counts, verdicts, ...place }) => ({
    ...place,
    content: fromPacked({ version: 2, instrument, people }, { shapes, ids, counts }),
    verdicts: verdicts.map(toVerdict),
  }))
}

const shapesRead = new WeakMap<Transaction, Promise<Shapes>>()

/** The shapes of tables, read once in a transaction. */
function readShapes(tx: Transaction): Promise<Shapes> {
  const read =
    shapesRead.get(tx) ??
    tx<{ id: number; shape: unknown }[]>`select id, shape from table_shape`.then(
      rows => new Map(rows.map(({ id, shape }) => [id, tableShape.parse(shape)])),
    )
  shapesRead.set(tx, read)
  return read
}

/** Pools of neighbours in some years, as they were at the transaction's instant. */
export async function listNeighbourPools(
  tx: Transaction,
  first: number,
  last: number,
): Promise<readonly Pool[]> {
  const rows = await tx<StoredPool[]>`select ${poolColumns(tx)} from pool p where p.kind = 'neighbours'
    and exists (select 1 from pool_member m where m.pool_id = p.id and m.year between ${first} and ${last})
    and p.created_at <= (select actor_now()) order by p.created_at, p.id`
  return rows.map(toPool)
}

type StoredVerdict = { verdict: Verdict['verdict']; comment: string | null; madeAt: string | Date }
const toVerdict = ({ verdict, comment, madeAt }: StoredVerdict): Verdict => ({
  verdict,
  comment,
  madeAt: new Date(madeAt),
})

/** Lets nobody else say a word of these figures until the transaction ends, so that what was read of them still holds. */
export async function lockVerdicts(tx: Transaction, municipality: string, year: number): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('verdict'), hashtext(${`${municipality} ${year}`}))`
}

/** Says a municipality's word on its figures, as the account that acts. */
export async function insertVerdict(
  tx: Transaction,
  word: Verdict & Readonly<{ municipality: string; year: number; account: string }>,
): Promise<void> {
  const { municipality, year, verdict, comment, madeAt, account } = word
  await tx`insert into release_verdict (municipality_number, year, verdict, comment, made_at, made_by)
    values (${municipality}, ${year}, ${verdict}, ${comment}, ${madeAt}, ${account})`
}
