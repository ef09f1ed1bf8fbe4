import { hashSecret } from '../../platform/cipher.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Role } from '../role.ts'
import type { InvitationUse, Place } from './invitation-policy.ts'

export type FoundInvitation = Readonly<{
  id: string
  role: Role
  region_code: string | null
  municipality_number: string | null
  region_name: string | null
  municipality_name: string | null
  unit_name: string | null
}>

/** The living invitation of a token: one look-up of one token, whoever asks. */
export async function findInvitation(tx: Transaction, token: string): Promise<FoundInvitation | undefined> {
  const [row] = await tx<FoundInvitation[]>`select * from invitation_find(${hashSecret(token)})`
  return row
}

export type NewInvitation = Readonly<{
  id: string
  token: string
  role: Role
  place: Place
  maxUses: number
  /** Null: the operator's. */
  createdBy: string | null
  expiresAt: Date
}>

/** Keeps an invitation; of the token only its hash. */
export async function insertInvitation(tx: Transaction, invitation: NewInvitation, now: Date): Promise<void> {
  const { id, token, role, place, maxUses, createdBy, expiresAt } = invitation
  // The region of a municipality's invitation follows from the municipality.
  const regionCode = role === 'korus' ? place.regionCode : null
  await tx`insert into invitation (id, token_hash, role, region_code, municipality_number, unit_id, max_uses, created_by, created_at, expires_at)
    values (${id}, ${hashSecret(token)}, ${role}, ${regionCode}, ${place.municipalityNumber}, ${place.unitId}, ${maxUses},
      ${createdBy}, ${now}, ${expiresAt})`
}

export type InvitationRow = InvitationUse &
  Readonly<{
    id: string
    role: Role
    region_name: string | null
    municipality_name: string | null
    unit_name: string | null
    createdAt: Date
    createdBy: string | null
    own: boolean
  }>

const mostListed = 500

/** The invitations in one's branch (an assessor's own), newest first. */
export async function listInvitations(tx: Transaction, accountId: string): Promise<InvitationRow[]> {
  return tx<
    InvitationRow[]
  >`select i.id, i.role, r.name as region_name, m.name as municipality_name, u.name as unit_name,
      i.max_uses as "maxUses", i.uses, i.created_at as "createdAt", i.expires_at as "expiresAt",
      i.withdrawn_at as "withdrawnAt", giver.full_name as "createdBy", coalesce(i.created_by = ${accountId}, false) as own
    from invitation i left join korus_region r on r.code = i.region_code
      left join municipality m on m.number = i.municipality_number left join unit u on u.id = i.unit_id
      left join account giver on giver.id = i.created_by
    order by i.created_at desc, i.id limit ${mostListed}`
}

/** How far an invitation in one's branch is used, locked until the transaction ends. */
export async function lockInvitation(tx: Transaction, id: string): Promise<InvitationUse | undefined> {
  const [row] = await tx<InvitationUse[]>`select max_uses as "maxUses", uses, expires_at as "expiresAt",
    withdrawn_at as "withdrawnAt" from invitation where id = ${id} for update`
  return row
}

export async function withdrawInvitation(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx`update invitation set withdrawn_at = ${now} where id = ${id}`
}

export type Acceptance = Readonly<{
  accountId: string
  token: string
  fullName: string
  email: string
  serviceType: number | null
  language: 'nb' | 'nn'
  termsVersion: number
}>

export type AcceptanceOutcome = 'done' | 'invalid' | 'blocked' | 'exists'

/** Makes the account that the invitation gives, and counts the use, under a lock in the database. */
export async function acceptInTransaction(
  tx: Transaction,
  acceptance: Acceptance,
): Promise<AcceptanceOutcome> {
  const { accountId, token, fullName, email, serviceType, language, termsVersion } = acceptance
  const [row] = await tx<
    { outcome: AcceptanceOutcome }[]
  >`select account_accept_invitation(${accountId}, ${hashSecret(token)},
    ${fullName}, ${email}, ${serviceType}, ${language}, ${termsVersion}) as outcome`
  return row?.outcome ?? 'invalid'
}
