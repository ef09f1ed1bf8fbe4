import type { Transaction } from '../platform/database.ts'
import type { PublicationKind } from '../publications/contract.ts'
import type { PublicationContent } from '../publications/index.ts'
import type { DisclosureFinding, ReleaseContent } from '../statistics/index.ts'

/** What was frozen and hasn't been checked: a municipality's year, or a pool. `place` names it. */
export type Unchecked = Readonly<{ place: string; content: ReleaseContent }> &
  (Readonly<{ municipality: string; year: number }> | Readonly<{ pool: string }>)

/** Up to `most` releases and pools that haven't been checked, of the newest year first. Those without a table need not be. */
export async function listUnchecked(tx: Transaction, most: number): Promise<readonly Unchecked[]> {
  type Row = {
    place: string
    municipality: string | null
    pool: string | null
    year: number
    content: ReleaseContent
  }
  const rows = await tx<Row[]>`
    select r.municipality_number || ' ' || r.year as place, r.municipality_number as municipality, null as pool, r.year, r.content
    from release r
    where r.content ->> 'people' is not null and not exists (select 1 from release_check c
      where c.municipality_number = r.municipality_number and c.year = r.year)
    union all
    select 'pool ' || p.id, null, p.id::text, (select max(m.year) from pool_member m where m.pool_id = p.id), p.content
    from pool p where not exists (select 1 from pool_check c where c.pool_id = p.id)
    order by year desc, place limit ${most}`
  return rows.flatMap(({ place, content, municipality, pool, year }): Unchecked[] => {
    if (municipality !== null) return [{ place, content, municipality, year }]
    return pool === null ? [] : [{ place, content, pool }]
  })
}

/** Releases of too few people tell nothing that could be checked: they are done at once. */
export async function passEmpty(tx: Transaction, at: Date): Promise<void> {
  await tx`insert into release_check (municipality_number, year, checked_at, counts, findings)
    select municipality_number, year, ${at}, 0, '[]' from release where content ->> 'people' is null
    on conflict do nothing`
}

/** Writes down what was found in a release or pool. Whoever was first is believed: the same counts give the same. */
export async function insertCheck(
  tx: Transaction,
  of: Unchecked,
  { at, counts, findings }: Readonly<{ at: Date; counts: number; findings: readonly DisclosureFinding[] }>,
): Promise<void> {
  const found = tx.json(findings)
  if ('pool' in of)
    await tx`insert into pool_check (pool_id, checked_at, counts, findings)
      values (${of.pool}, ${at}, ${counts}, ${found}) on conflict do nothing`
  else
    await tx`insert into release_check (municipality_number, year, checked_at, counts, findings)
      values (${of.municipality}, ${of.year}, ${at}, ${counts}, ${found}) on conflict do nothing`
}

/** Everything that was drawn of a municipality: its releases and the pools that it is part of, oldest first. */
export async function listDrawn(
  tx: Transaction,
  municipality: string,
): Promise<readonly Readonly<{ place: string; years: readonly number[]; content: ReleaseContent }>[]> {
  return tx<{ place: string; years: number[]; content: ReleaseContent }[]>`
    select municipality_number || ' ' || year as place, array[year::int] as years, content from release
      where municipality_number = ${municipality}
    union all
    select 'pool ' || p.id, m.years, p.content from pool p
      join lateral (select array_agg(year::int order by year) as years from pool_member
        where pool_id = p.id and municipality_number = ${municipality}) m on m.years is not null
    order by years, place`
}

/**
 * Years of a municipality whose people were drawn more than once: alone and in a pool, or in two pools. The database refuses it;
 * there are none unless somebody with its keys has let it happen.
 */
export async function listDrawnTwice(tx: Transaction, municipality: string): Promise<readonly string[]> {
  const rows = await tx<{ what: string }[]>`
    select m.municipality_number || ' ' || m.year || ' in pool ' || m.pool_id as what
    from pool_member m join release r on r.municipality_number = m.municipality_number and r.year = m.year
    where r.content ->> 'people' is not null and m.pool_id in
      (select pool_id from pool_member where municipality_number = ${municipality})
    order by 1`
  return rows.map(({ what }) => what)
}

/** Tables that self-service reads otherwise than they stand in the release; there are none unless somebody has changed them. */
export async function listStrayTables(tx: Transaction, municipality: string): Promise<readonly string[]> {
  const rows = await tx<{ name: string }[]>`
    with frozen as (
      select r.year, t ->> 'id' as name, t as content from release r cross join lateral jsonb_path_query(r.content, '$.tables[*]') t
      where r.municipality_number = ${municipality}
    )
    select coalesce(f.year, c.year) || ' ' || coalesce(f.name, c.name) as name
    from frozen f full join (select * from release_table where municipality_number = ${municipality}) c
      on c.year = f.year and c.name = f.name
    where f.content is distinct from c.content order by 1`
  return rows.map(({ name }) => name)
}

/** A published report of an area that a municipality lies in. */
export type PublishedOf = Readonly<{
  slug: string
  kind: PublicationKind
  code: string
  year: number
  publishedAt: Date
  content: PublicationContent
}>

/** All reports that are published of areas a municipality lies in, oldest first. */
export async function listPublishedOf(
  tx: Transaction,
  municipality: string,
): Promise<readonly PublishedOf[]> {
  return tx<PublishedOf[]>`
    select p.slug, p.kind, p.code, p.year, p.published_at as "publishedAt", p.content
    from publication p join municipality m on m.number = ${municipality}
    where p.code = case p.kind when 'country' then 'country' when 'region' then m.region_code
      when 'trust' then m.health_trust else m.county_number end
    order by p.published_at, p.slug`
}
