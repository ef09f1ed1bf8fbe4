import type { Role } from '../accounts/index.ts'
import type { Fragment, Transaction } from '../platform/database.ts'
import type { Control, ControlAccount, ControlChoices, NewControl } from './contract.ts'
import type { DayCount, SharedSearch } from './patterns.ts'
import { type CountedKind, leastSearchers, type Threshold, thresholds } from './thresholds.ts'

const instantOf = (tx: Transaction, date: string) => tx`(${date}::date::timestamp at time zone 'Europe/Oslo')`

type Limits = Readonly<Record<CountedKind, Pick<Threshold, 'least'>>>
type Asked = Readonly<{ municipality: string | null; from: string }>

/** The counts of days that are over, and of the last moments' entries, which are not chained yet. */
function countedSince(tx: Transaction, { municipality, from }: Asked): Fragment {
  const which = tx`day >= ${from} ${municipality === null ? tx`` : tx`and municipality_number = ${municipality}`}`
  const columns = tx`account_id, day, role, municipality_number, search_limits, refusals, opt_out_checks, openings,
    night_deeds, numbers_shown, downloads, erasures`
  return tx`(select ${columns} from audit_day where ${which}
    union all
    select ${columns} from audit_counted where id = any (array(select entry_id from audit_pending)) and ${which}) counted`
}

type Counts = Omit<DayCount, 'counts'> & DayCount['counts']

/** The days that reach a limit in anything. */
function reachedDays(tx: Transaction, asked: Asked, limits: Limits): Promise<Counts[]> {
  const reached = Object.entries(limits).map(([kind, { least }]) => tx`or ${tx(kind)} >= ${least}`)
  return tx<Counts[]>`
    select *, day::text as day from (
      select account_id as "accountId", min(role) as role, min(municipality_number) as municipality, day,
        sum(search_limits)::int as "search-limit", sum(refusals)::int as "many-refusals",
        sum(opt_out_checks)::int as "many-opt-out-checks", sum(openings)::int as "many-openings",
        sum(night_deeds)::int as "night-work", sum(numbers_shown)::int as "many-numbers-shown",
        sum(downloads)::int as "many-downloads", sum(erasures)::int as "many-erasures"
      from ${countedSince(tx, asked)} group by account_id, day
    ) days where false ${reached}`
}

/** All days with openings in these places ('' for none): what many openings are compared with. */
function openingsIn(tx: Transaction, asked: Asked, places: readonly string[]) {
  return tx<(Omit<DayCount, 'counts'> & { openings: number })[]>`
    select account_id as "accountId", min(role) as role, min(municipality_number) as municipality, day::text as day,
      sum(openings)::int as openings
    from ${countedSince(tx, asked)} where openings > 0 group by account_id, day
    having coalesce(min(municipality_number), '') = any (${[...places]}::text[])`
}

/**
 * What each account did on each day from a date (Norway) on, in counts: the days that can be part of a pattern, and those
 * they are compared with. They are counted where entries are chained (migrations/0018-counted-days.sql says what counts as
 * what). Two plain questions rather than one: joined, they are planned well for the first askers and badly for the rest.
 * `municipality` null: all that the policies show.
 */
export async function countDays(
  tx: Transaction,
  municipality: string | null,
  from: string,
  limits: Limits = thresholds,
): Promise<DayCount[]> {
  const asked = { municipality, from }
  const days = new Map<string, DayCount>()
  const rows = await reachedDays(tx, asked, limits)
  const busy = rows.filter(row => row['many-openings'] >= limits['many-openings'].least)
  const places = [...new Set(busy.map(row => row.municipality ?? ''))]
  const beside = places.length > 0 ? await openingsIn(tx, asked, places) : []
  for (const { openings, ...day } of beside)
    days.set(`${day.accountId} ${day.day}`, { ...day, counts: { ...nothing, 'many-openings': openings } })
  for (const { accountId, role, municipality: place, day, ...counts } of rows)
    days.set(`${accountId} ${day}`, { accountId, role, municipality: place, day, counts })
  return [...days.values()]
}

const nothing: DayCount['counts'] = {
  'search-limit': 0,
  'many-refusals': 0,
  'many-opt-out-checks': 0,
  'many-openings': 0,
  'night-work': 0,
  'many-numbers-shown': 0,
  'many-downloads': 0,
  'many-erasures': 0,
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
    select asked.id, a.full_name as name, coalesce(a.role, told.role) as role, coalesce(past.name, u.name) as "unitName", m.name as "municipalityName"
    from unnest(${[...ids]}::uuid[]) as asked(id) left join account a on a.id = asked.id
      left join lateral (select e.role from audit_entry e where a.id is null and e.account_id = asked.id and e.role is not null
        order by e.at desc limit 1) told on true
      left join unit u on u.id = a.unit_id left join unit_past past on past.id = a.closed_in_unit
      left join municipality m on m.number = a.municipality_number
    where coalesce(a.role, told.role) is not null`
}

type Choices = Pick<ControlChoices, 'accounts' | 'units'>

/** The accounts and units of a municipality, also the units that became part of another; without one, the accounts above the municipalities. */
export async function findChoices(tx: Transaction, municipality: string | null): Promise<Choices> {
  const accounts = await tx<{ id: string; name: string; role: Role; unitName: string | null }[]>`
    select a.id, a.full_name as name, a.role, coalesce(past.name, u.name) as "unitName"
    from account a left join unit u on u.id = a.unit_id left join unit_past past on past.id = a.closed_in_unit
    where a.municipality_number is not distinct from ${municipality} order by a.full_name, "unitName"`
  const units = await tx<{ id: string; name: string }[]>`
    select id, name from unit where municipality_number = ${municipality}
    union all select id, name from unit_past where municipality_number = ${municipality} order by name, id`
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
