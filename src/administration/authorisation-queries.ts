import type { Role } from '../accounts/index.ts'
import type { Transaction } from '../platform/database.ts'

export type AuthorisationRow = Readonly<{
  id: string
  name: string
  /** Unit, municipality or region; empty for KORFOR. */
  place: string
  municipality: string | null
  role: Role
  grantedAt: Date
  revokedAt: Date | null
}>

/** Everybody who has or had access within the acting account's branch, by municipality, place and name. */
export function authorisations(tx: Transaction): Promise<AuthorisationRow[]> {
  return tx<
    AuthorisationRow[]
  >`select a.id, a.full_name as name, coalesce(past.name, u.name, m.name, r.name, '') as place,
      m.name as municipality, a.role, a.granted_at as "grantedAt", a.suspended_at as "revokedAt"
    from account a left join unit u on u.id = a.unit_id
      left join unit_past past on past.id = a.closed_in_unit left join municipality m on m.number = a.municipality_number
      left join korus_region r on r.code = a.region_code
    where (select actor_role()) = 'korfor' or account_in_charge(a.id)
    order by a.municipality_number is not null, m.name, array_position(array['korfor', 'korus', 'coordinator', 'assessor'], a.role),
      place, a.full_name, a.granted_at`
}
