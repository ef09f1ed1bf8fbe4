// The log as it is looked at. Policies narrow it to the viewer's branch (migrations/0009-control.sql).
import type { Role } from '../accounts/index.ts'
import type { Fragment, Transaction } from '../platform/database.ts'

/** What to look at: dates inclusive, in Norway. `municipality` null: all that the policies show. */
export type LogView = Readonly<{
  municipality: string | null
  from: string
  to: string
  accountId?: string | undefined
  unitId?: string | undefined
  action?: string | undefined
  outcome?: 'done' | 'refused' | undefined
}>

export type LogRow = Readonly<{
  at: Date
  accountId: string | null
  accountName: string | null
  role: Role | null
  unitName: string | null
  municipalityName: string | null
  action: string
  outcome: 'done' | 'refused'
  objectType: string | null
  reference: string | null
  ground: string | null
  code: string | null
}>

const startOfDay = (tx: Transaction, date: string) =>
  tx`(${date}::date::timestamp at time zone 'Europe/Oslo')`
const startOfNextDay = (tx: Transaction, date: string) =>
  tx`((${date}::date + 1)::timestamp at time zone 'Europe/Oslo')`

/** What an opt-out erased in other units is told on no screen: it would tell that they had assessed the person. */
const tellsOfOthers = (tx: Transaction) =>
  tx`(e.action = 'assessment.erased' and e.ground is not distinct from 'opt-out')`

function matches(tx: Transaction, view: LogView): Fragment {
  const { municipality, from, to, accountId, unitId, action, outcome } = view
  const where = (value: string | null | undefined, condition: (value: string) => Fragment) =>
    value ? condition(value) : tx``
  return tx`e.at >= ${startOfDay(tx, from)} and e.at < ${startOfNextDay(tx, to)} and not ${tellsOfOthers(tx)}
    ${where(municipality, number => tx`and e.municipality_number = ${number}`)}
    ${where(accountId, id => tx`and e.account_id = ${id}`)}
    ${where(unitId, id => tx`and e.unit_id = ${id}`)}
    ${where(action, name => tx`and e.action = ${name}`)}
    ${where(outcome, name => tx`and e.outcome = ${name}`)}`
}

/** Where a page begins: at or before an instant, after so many of the view's entries of that very instant or later. */
export type PageStart = Readonly<{ before: Date | undefined; skip: number }>

/**
 * A page of a view, newest first. Entries are told apart by time alone: their numbers, which come in a row, would tell of
 * entries that aren't shown.
 */
export function readLog(
  tx: Transaction,
  view: LogView,
  { before, skip }: PageStart,
  size: number,
): Promise<LogRow[]> {
  return tx<LogRow[]>`
    select page.at, page.account_id as "accountId", a.full_name as "accountName", page.role, coalesce(u.name, past.name) as "unitName",
      m.name as "municipalityName", page.action, page.outcome, page.object_type as "objectType",
      case page.object_type
        when 'account' then coalesce(object.full_name, left(page.object_id, 8))
        when 'unit' then coalesce(object_unit.name, object_past.name, left(page.object_id, 8))
        when 'municipality' then coalesce(object_place.name, page.object_id)
        else left(page.object_id, case length(page.object_id) when 36 then 8 else 40 end) end as reference,
      page.ground, page.details->>'code' as code
    from (select e.* from audit_entry e where ${matches(tx, view)} ${before ? tx`and e.at <= ${before}` : tx``}
      order by e.at desc, e.id desc offset ${skip} limit ${size}) page
    left join account a on a.id = page.account_id left join unit u on u.id = page.unit_id
    left join unit_past past on past.id = page.unit_id
    left join municipality m on m.number = page.municipality_number
    left join account object on page.object_type = 'account' and object.id::text = page.object_id
    left join unit object_unit on page.object_type = 'unit' and object_unit.id::text = page.object_id
    left join unit_past object_past on page.object_type = 'unit' and object_past.id::text = page.object_id
    left join municipality object_place on page.object_type = 'municipality' and object_place.number = page.object_id
    order by page.at desc, page.id desc`
}
