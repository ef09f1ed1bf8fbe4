// Who may invite whom: "the same level or a lower one, inside one's own branch" (manual 2026, appendix 2). The policy
// invitation_make in migrations/0002-access.sql says the same; a test compares them for every pair.
import type { Actor } from '../actor.ts'
import type { Role } from '../role.ts'

/** Where an invited account will belong. `regionCode`: of the municipality too, so that a branch can be told. */
export type Place = Readonly<{
  regionCode: string | null
  municipalityNumber: string | null
  /** Null for a unit that does not exist yet, and for everybody but assessors. */
  unitId: string | null
}>

export type Giver = Pick<Actor, 'role' | 'regionCode' | 'municipalityNumber' | 'unitId'>

type Reach = (giver: Giver, place: Place) => boolean

const everywhere: Reach = () => true
const ownRegion: Reach = (giver, place) => giver.regionCode !== null && giver.regionCode === place.regionCode
const ownMunicipality: Reach = (giver, place) =>
  giver.municipalityNumber !== null && giver.municipalityNumber === place.municipalityNumber
const ownUnit: Reach = (giver, place) =>
  ownMunicipality(giver, place) && giver.unitId !== null && giver.unitId === place.unitId

const reaches: Readonly<Record<Role, Readonly<Partial<Record<Role, Reach>>>>> = {
  korfor: { korfor: everywhere, korus: everywhere, coordinator: everywhere, assessor: everywhere },
  korus: { korus: ownRegion, coordinator: ownRegion, assessor: ownRegion },
  coordinator: { coordinator: ownMunicipality, assessor: ownMunicipality },
  assessor: { assessor: ownUnit },
}

/** May this account invite to this role in this place? */
export function mayInvite(giver: Giver, role: Role, place: Place): boolean {
  return reaches[giver.role][role]?.(giver, place) ?? false
}

export type InvitationUse = Readonly<{
  maxUses: number
  uses: number
  expiresAt: Date
  withdrawnAt: Date | null
}>

export type InvitationState = 'open' | 'used' | 'expired' | 'withdrawn'

/** Where an invitation stands at an instant; only an open one can be accepted or withdrawn. */
export function invitationState(invitation: InvitationUse, now: Date): InvitationState {
  if (invitation.withdrawnAt !== null) return 'withdrawn'
  if (invitation.uses >= invitation.maxUses) return 'used'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}
