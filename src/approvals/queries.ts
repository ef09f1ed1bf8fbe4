import type { Fragment, Transaction } from '../platform/database.ts'
import type { ApprovalCheck, ApprovalWord } from './contract.ts'

/** Words of a release in order, as JSON; the instants as PostgreSQL writes them. */
const wordsOf = (tx: Transaction) => tx`coalesce((select jsonb_agg(jsonb_build_object('by', w.by, 'at', w.at,
    'verdict', w.verdict, 'text', w.text) order by w.at, w.by desc)
  from (
    select 'municipality' as by, v.made_at as at, v.verdict, v.comment as text from release_verdict v
      where v.municipality_number = r.municipality_number and v.year = r.year
        and v.made_at >= coalesce(p.created_at, v.made_at)
    union all
    select 'korfor', a.made_at, null, a.text from release_answer a
      where a.municipality_number = r.municipality_number and a.year = r.year
  ) w), '[]')`

/** What the solver found in a release, or in the pool that the municipality's year is told in. */
const checkOf = (
  tx: Transaction,
) => tx`(select jsonb_build_object('at', c.checked_at, 'found', jsonb_array_length(c.findings))
  from (
    select checked_at, findings from release_check
      where municipality_number = r.municipality_number and year = r.year
    union all
    select p.checked_at, p.findings from pool_check p join pool_member m on m.pool_id = p.pool_id
      where m.municipality_number = r.municipality_number and m.year = r.year
  ) c order by jsonb_array_length(c.findings) desc, c.checked_at desc limit 1)`

/**
 * A release as far as its approval goes. Of too few people to be told alone, it is the pool that it is told in, from the
 * instant that this was drawn.
 */
export type Frozen = Readonly<{
  number: string
  year: number
  name: string
  regionName: string
  frozenAt: Date
  /** Nothing that others could count: too few people, alone or in a pool of the municipality's own years. */
  tooFew: boolean
  words: readonly ApprovalWord[]
  check: ApprovalCheck | null
}>

/** The releases of a year that the acting account may see, by the municipality's name; of one municipality alone if it is named. */
export const listFrozen = (
  tx: Transaction,
  year: number,
  municipality?: string,
): Promise<readonly Frozen[]> =>
  readFrozen(
    tx,
    tx`r.year = ${year} ${municipality === undefined ? tx`` : tx`and r.municipality_number = ${municipality}`}`,
  )

/** Those of any year that may wait for a word: frozen after `since`, or returned once. The newest years first. */
export const listUnsettled = (tx: Transaction, since: Date): Promise<readonly Frozen[]> =>
  readFrozen(
    tx,
    tx`(coalesce(p.created_at, r.created_at) > ${since} or exists (select 1 from release_verdict v
      where v.municipality_number = r.municipality_number and v.year = r.year and v.verdict = 'returned'))`,
  )

async function readFrozen(tx: Transaction, which: Fragment): Promise<readonly Frozen[]> {
  const rows = await tx<Frozen[]>`
    select r.municipality_number as number, r.year, m.name, k.name as "regionName",
      coalesce(p.created_at, r.created_at) as "frozenAt",
      r.content ->> 'people' is null and coalesce(p.kind, 'years') = 'years' as "tooFew",
      ${wordsOf(tx)} as words, ${checkOf(tx)} as check
    from release r join municipality m on m.number = r.municipality_number join korus_region k on k.code = m.region_code
      left join pool_member member on member.municipality_number = r.municipality_number and member.year = r.year
      left join pool p on p.id = member.pool_id
    where ${which}
    order by r.year desc, m.name, m.number`
  return rows.map(row => ({
    ...row,
    words: row.words.map(word => ({ ...word, at: new Date(word.at).toISOString() })),
    check: row.check && { ...row.check, at: new Date(row.check.at).toISOString() },
  }))
}

/** The years that the acting account sees releases of, newest first. */
export async function listFrozenYears(tx: Transaction): Promise<readonly number[]> {
  const rows = await tx<{ year: number }[]>`select distinct year from release order by year desc`
  return rows.map(({ year }) => year)
}

/** Answers a municipality that has returned its figures, as the account that acts. */
export async function insertAnswer(
  tx: Transaction,
  answer: Readonly<{ municipality: string; year: number; text: string; madeAt: Date; account: string }>,
): Promise<void> {
  const { municipality, year, text, madeAt, account } = answer
  await tx`insert into release_answer (municipality_number, year, text, made_at, made_by)
    values (${municipality}, ${year}, ${text}, ${madeAt}, ${account})`
}
