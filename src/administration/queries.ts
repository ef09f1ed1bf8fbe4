import type { Role } from '../accounts/index.ts'
import type { Transaction } from '../platform/database.ts'

export type ReceiverRow = Readonly<{
  id: string
  fullName: string
  role: Role
  unitName: string | null
  samePerson: boolean
}>

/** Who may take over all that an account holds: colleagues of its unit, then coordinators. */
export function receiversOf(tx: Transaction, accountId: string): Promise<ReceiverRow[]> {
  return tx<
    ReceiverRow[]
  >`select id, full_name as "fullName", role, unit_name as "unitName", same_person as "samePerson"
    from handover_receivers(${accountId})`
}

/**
 * Hands over assessments; null for all. Gives how many.
 * @throws PostgresError with the constraint `assessment_holder_of_unit` or `handover_whole`
 */
export async function handOver(
  tx: Transaction,
  from: string,
  to: string,
  ids: readonly string[] | null,
): Promise<number> {
  const [row] = await tx<{ moved: number }[]>`
    select assessments_hand_over(${from}, ${to}, ${ids === null ? null : [...ids]}::uuid[]) as moved`
  return row?.moved ?? 0
}

export type AccountRow = Readonly<{
  id: string
  role: Role
  fullName: string
  email: string
  serviceType: 1 | 2 | 3 | null
  unitId: string | null
  unitName: string | null
  regionName: string | null
  grantedAt: Date
  lastLoginAt: Date | null
  suspendedAt: Date | null
  assessments: number
  withErrors: number
  finished: number
  own: boolean
  ofPerson: number
}>

/** The accounts of a municipality, or (null) those of the branch that are above the municipalities. */
export function administeredAccounts(tx: Transaction, municipality: string | null): Promise<AccountRow[]> {
  return tx<
    AccountRow[]
  >`select a.id, a.role, a.full_name as "fullName", a.email, a.service_type as "serviceType",
      a.unit_id as "unitId", coalesce(past.name, u.name) as "unitName", r.name as "regionName", a.granted_at as "grantedAt",
      a.last_login_at as "lastLoginAt", a.suspended_at as "suspendedAt", coalesce(c.assessments, 0) as assessments,
      coalesce(c.with_errors, 0) as "withErrors", coalesce(c.finished, 0) as finished,
      coalesce(a.holder_token = actor_holder(), false) as own,
      coalesce(sum(c.assessments) over (partition by a.holder_token), 0)::int as "ofPerson"
    from account a left join unit u on u.id = a.unit_id left join unit_past past on past.id = a.closed_in_unit
      left join korus_region r on r.code = a.region_code
      left join account_counts(${municipality}) c on c.account_id = a.id
    where a.municipality_number is not distinct from ${municipality} and account_in_charge(a.id) and a.merged_into is null
    order by array_position(array['korfor', 'korus', 'coordinator', 'assessor'], a.role), r.name, "unitName",
      a.suspended_at is not null, a.full_name, a.id`
}

/** The name of a municipality within the acting account's branch. */
export async function municipalityInBranch(tx: Transaction, number: string): Promise<string | undefined> {
  const [row] = await tx<{ name: string }[]>`select name from municipality
    where number = ${number} and in_branch(number)`
  return row?.name
}

export async function isInCharge(tx: Transaction, accountId: string): Promise<boolean> {
  const [row] = await tx<{ found: boolean }[]>`select account_in_charge(${accountId}) as found`
  return row?.found ?? false
}

export type Suspension = Readonly<{
  outcome: 'done' | 'not-found' | 'own' | 'already' | 'receiver-needed'
  accounts: number
  assessments: number
}>

/** Closes a person's accounts of one municipality. @throws PostgresError with `assessment_holder_of_unit` */
export async function suspendAccount(
  tx: Transaction,
  id: string,
  receiverId: string | null,
): Promise<Suspension> {
  const [row] = await tx<Suspension[]>`select * from account_suspend(${id}, ${receiverId})`
  return row ?? { outcome: 'not-found', accounts: 0, assessments: 0 }
}

export type EndedSessions = 'done' | 'not-found' | 'own'

/** Ends a person's sessions as accounts that are in the acting account's charge. */
export async function endAccountSessions(tx: Transaction, id: string): Promise<EndedSessions> {
  const [row] = await tx<{ outcome: EndedSessions }[]>`select account_end_sessions(${id}) as outcome`
  return row?.outcome ?? 'not-found'
}

export type Lifting = 'done' | 'not-found' | 'not-suspended' | 'exists'

export async function liftSuspension(tx: Transaction, id: string): Promise<Lifting> {
  const [row] = await tx<{ outcome: Lifting }[]>`select account_lift_suspension(${id}) as outcome`
  return row?.outcome ?? 'not-found'
}

export type RoleChange = 'done' | 'not-found' | 'exists'

export async function makeCoordinator(tx: Transaction, id: string, assessorId: string): Promise<RoleChange> {
  const [row] = await tx<{ outcome: RoleChange }[]>`
    select account_make_coordinator(${id}, ${assessorId}) as outcome`
  return row?.outcome ?? 'not-found'
}
