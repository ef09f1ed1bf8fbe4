import type { Role } from '../accounts/index.ts'
import type { Transaction } from '../platform/database.ts'
import type { Control, ControlAccount, ControlChoices, NewControl } from './contract.ts'
import type { DayCount, SharedSearch } from './patterns.ts'
import { leastSearchers, night, thresholds } from './thresholds.ts'

const instantOf = (tx: Transaction, date: string) => tx`(${date}::date::timestamp at time zone 'Europe/Oslo')`

/** A day that is unusual by itself, or stands beside one whose openings must be compared with what is usual. */
function worthJudging(tx: Transaction) {
  const reached = Object.entries(thresholds).map(([kind, { least }]) => tx`or ${tx(kind)} >= ${least}`)
  return tx`false ${reached} or ("many-openings" > 0 and "mostOfPeers" >= ${thresholds['many-openings'].least})`
}

/** The entries that count in any pattern; most, such as saves by day, do in none, and are left before they are sorted. */
const isJudged = (tx: Transaction) => tx`(code is not null or action in
  ('assessment.opened', 'assessment.number-shown', 'assessment.erased', 'opt-out.checked')
  or action like '%downloaded' or extract(hour from oslo) >= ${night.from}::int or extract(hour from oslo) < ${night.to}::int)`

/**
 * What each account did on each day from a date (Norway) on, in counts: the days that can be part of a pattern, and those
 * they are compared with. Rights alone count as refusals: a number mistyped is none. `municipality` null: all that the
 * policies show.
 */
export async function countDays(
  tx: Transaction,
  municipality: string | null,
  from: string,
): Promise<DayCount[]> {
  type Row = Omit<DayCount, 'counts'> & DayCount['counts'] & { mostOfPeers: number }
  const rows = await tx<Row[]>`
    with entries as (
      select e.account_id, e.role, e.municipality_number, e.action, e.outcome = 'done' as done,
        e.at at time zone 'Europe/Oslo' as oslo, case when e.outcome = 'refused' then e.details->>'code' end as code
      from audit_entry e
      where e.at >= ${instantOf(tx, from)} and e.account_id is not null
        and not (e.action = 'assessment.erased' and e.ground is not distinct from 'opt-out')
        ${municipality === null ? tx`` : tx`and e.municipality_number = ${municipality}`}
    ), days as (
      select account_id as "accountId", min(role) as role, min(municipality_number) as municipality, oslo::date as day,
        count(*) filter (where code like 'opt-out.too-many%')::int as "search-limit",
        count(*) filter (where code = 'access.denied' or code like '%not-found' or code like '%outside-branch')::int as "many-refusals",
        count(*) filter (where (action = 'opt-out.checked' and done) or code = 'assessment.opted-out')::int as "many-opt-out-checks",
        count(*) filter (where action = 'assessment.opened' and done)::int as "many-openings",
        count(*) filter (where (extract(hour from oslo) >= ${night.from}::int or extract(hour from oslo) < ${night.to}::int)
          and (action like 'assessment.%' or action like 'opt-out.%' or action = 'person.looked-up'))::int as "night-work",
        count(*) filter (where action = 'assessment.number-shown' and done)::int as "many-numbers-shown",
        count(*) filter (where action like '%downloaded' and action not like 'letter.%' and done)::int as "many-downloads",
        count(*) filter (where action = 'assessment.erased' and done)::int as "many-erasures"
      from entries where ${isJudged(tx)} group by account_id, oslo::date
    )
    select *, day::text as day
    from (select *, max("many-openings") over (partition by role, municipality) as "mostOfPeers" from days) compared
    where ${worthJudging(tx)}`
  return rows.map(({ accountId, role, municipality: place, day, mostOfPeers: _, ...counts }) => ({
    accountId,
    role,
    municipality: place,
    day,
    counts,
  }))
}

/** The searches for people for whom several searched since a date, with nothing coming of it; never the viewer's own. */
export function sharedSearches(
  tx: Transaction,
  municipality: string | null,
  from: string,
): Promise<SharedSearch[]> {
  return tx<SharedSearch[]>`select person, account_id as "accountId", day::text as day
    from person_search_shared(${municipality}, ${instantOf(tx, from)}, ${leastSearchers})`
}

/** Who the accounts are, as far as the viewer has sight of them; the log itself tells role and place of the others. */
export function accountsBehind(tx: Transaction, ids: readonly string[]): Promise<ControlAccount[]> {
  return tx<ControlAccount[]>`
    select asked.id, a.full_name as name, coalesce(a.role, told.role) as role, u.name as "unitName", m.name as "municipalityName"
    from unnest(${[...ids]}::uuid[]) as asked(id) left join account a on a.id = asked.id
      left join lateral (select e.role from audit_entry e where a.id is null and e.account_id = asked.id and e.role is not null
        order by e.at desc limit 1) told on true
      left join unit u on u.id = a.unit_id left join municipality m on m.number = a.municipality_number
    where coalesce(a.role, told.role) is not null`
}

type Choices = Pick<ControlChoices, 'accounts' | 'units'>

/** The accounts and units of a municipality; without one, the accounts above the municipalities. */
export async function findChoices(tx: Transaction, municipality: string | null): Promise<Choices> {
  const accounts = await tx<{ id: string; name: string; role: Role; unitName: string | null }[]>`
    select a.id, a.full_name as name, a.role, u.name as "unitName" from account a left join unit u on u.id = a.unit_id
    where a.municipality_number is not distinct from ${municipality} order by a.full_name, u.name`
  const units = await tx<{ id: string; name: string }[]>`
    select id, name from unit where municipality_number = ${municipality} order by name`
  return { accounts, units }
}

type ControlRow = Omit<Control, 'doneAt'> & { doneAt: Date }

/** The controls that were done, newest first. `municipality` null: all that the policies show. */
export function listControls(tx: Transaction, municipality: string | null): Promise<ControlRow[]> {
  return tx<ControlRow[]>`
    select c.id, m.name as "municipalityName", a.full_name as "doneBy",
      coalesce(a.role, 'korfor') as role, c.done_at as "doneAt", c.period_from::text as "periodFrom",
      c.period_to::text as "periodTo", c.outcome, c.findings
    from control c left join account a on a.id = c.account_id left join municipality m on m.number = c.municipality_number
    where ${municipality === null ? tx`true` : tx`c.municipality_number = ${municipality}`}
    order by c.done_at desc, c.id limit 200`
}

type Written = NewControl & Readonly<{ id: string; municipality: string | null }>

/** Writes down a control that the acting account has done now. */
export async function insertControl(tx: Transaction, written: Written): Promise<void> {
  const { id, municipality, periodFrom, periodTo, outcome, findings } = written
  await tx`insert into control (id, municipality_number, account_id, done_at, period_from, period_to, outcome, findings)
    values (${id}, ${municipality}, actor_id(), actor_now(), ${periodFrom}, ${periodTo}, ${outcome}, ${findings})`
}
