import type { Transaction } from '../../platform/database.ts'
import type { Role } from '../role.ts'

export type AccountRow = {
  id: string
  role: Role
  full_name: string
  email: string
  service_type: 1 | 2 | 3 | null
  language: 'nb' | 'nn'
  region_code: string | null
  region_name: string | null
  municipality_number: string | null
  municipality_name: string | null
  unit_name: string | null
  tour_seen: boolean
  single_keys: boolean
  key_hints: boolean
}

/** The living accounts of one natural person, the highest role first. */
export async function accountsOfHolder(tx: Transaction, holder: Buffer): Promise<AccountRow[]> {
  return tx<
    AccountRow[]
  >`select a.id, a.role, a.full_name, a.email, a.service_type, a.language, a.region_code, r.name as region_name,
      a.municipality_number, m.name as municipality_name, u.name as unit_name, a.tour_seen_at is not null as tour_seen,
      a.single_keys, a.key_hints
    from account a left join korus_region r on r.code = a.region_code
      left join municipality m on m.number = a.municipality_number left join unit u on u.id = a.unit_id
    where a.holder_token = ${holder} and a.suspended_at is null
    order by array_position(array['korfor', 'korus', 'coordinator', 'assessor'], a.role), m.name, u.name`
}

/** Whether a natural person has an account that has been suspended. */
export async function wasSuspended(tx: Transaction, holder: Buffer): Promise<boolean> {
  const [row] = await tx<{ found: boolean }[]>`select exists (select 1 from account a
    where a.holder_token = ${holder} and a.suspended_at is not null and a.merged_into is null) as found`
  return row?.found ?? false
}

/** Where an account or an invitation belongs, for people to read. */
export function placeOf(row: Pick<AccountRow, 'region_name' | 'municipality_name' | 'unit_name'>): string {
  if (row.unit_name && row.municipality_name) return `${row.unit_name}, ${row.municipality_name}`
  return row.municipality_name ?? row.region_name ?? ''
}

/** The terms of use in force: the newest version. */
export async function currentTerms(
  tx: Transaction,
): Promise<{ version: number; nb: string; nn: string } | undefined> {
  const [row] = await tx<{ version: number; nb: string; nn: string }[]>`
    select version, text_nb as nb, text_nn as nn from terms order by version desc limit 1`
  return row
}
