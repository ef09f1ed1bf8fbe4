import type { Transaction } from '../platform/database.ts'
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
