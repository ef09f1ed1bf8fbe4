import { brokenConstraint } from '../../platform/database.ts'
import type { Session } from '../actor.ts'
import type { AcceptInvitation, AccountChoice } from '../contract.ts'
import type { Scope } from '../route.ts'
import { accountsOfHolder, currentTerms, placeOf } from '../sessions/session-queries.ts'
import { invitationProblems } from './invitation-problems.ts'
import {
  type AcceptanceOutcome,
  acceptInTransaction,
  type FoundInvitation,
  findInvitation,
} from './invitation-queries.ts'

type Wish = Readonly<{ token: string; accountId: string; profile: AcceptInvitation }>

/** The account that the person has already in the invitation's place. */
async function findSame({ tx }: Scope, session: Session, invitation: FoundInvitation) {
  const own = await accountsOfHolder(tx, session.holder)
  // Names of units are unique in a municipality; names of municipalities are not.
  const place = ['role', 'region_code', 'municipality_number', 'unit_name'] as const
  const same = own.find(row => place.every(part => row[part] === invitation[part]))
  return same && { id: same.id, role: same.role, place: placeOf(same) }
}

async function makeAccount(scope: Scope, wish: Wish, isAssessor: boolean): Promise<AcceptanceOutcome> {
  const { fullName, email, language, termsVersion } = wish.profile
  const serviceType = isAssessor ? (wish.profile.serviceType ?? null) : null
  if (isAssessor && serviceType === null) throw invitationProblems['invitation.service-type-missing']()
  const { accountId, token } = wish
  return acceptInTransaction(scope.tx, {
    accountId,
    token,
    fullName,
    email,
    serviceType,
    language,
    termsVersion,
  }).catch(error => {
    // Two links of the same place, accepted in the same moment.
    if (brokenConstraint(error) === 'account_once_per_place')
      throw invitationProblems['invitation.account-exists']()
    // A suspension in the same moment.
    if (brokenConstraint(error) === 'account_eid_not_blocked')
      throw invitationProblems['invitation.blocked']()
    throw error
  })
}

/**
 * Makes the account that an invitation gives, for the person logged in, and picks it in the session.
 * @throws Problem `invitation.not-valid`, `.terms-changed`, `.service-type-missing`, `.blocked`, `.account-exists`
 * (with the account there is).
 */
export async function acceptInvitation(scope: Scope, session: Session, wish: Wish): Promise<AccountChoice> {
  const { tx, audit } = scope
  const invitation = await findInvitation(tx, wish.token)
  if (!invitation) throw invitationProblems['invitation.not-valid']()
  const terms = await currentTerms(tx)
  if (terms?.version !== wish.profile.termsVersion) throw invitationProblems['invitation.terms-changed']()
  const account = { id: wish.accountId, role: invitation.role, place: placeOf(invitation) }
  const outcome = await makeAccount(scope, wish, invitation.role === 'assessor')
  if (outcome === 'invalid') throw invitationProblems['invitation.not-valid']()
  if (outcome === 'blocked') throw invitationProblems['invitation.blocked']()
  if (outcome === 'exists') {
    const same = await findSame(scope, session, invitation)
    throw invitationProblems['invitation.account-exists']({}, { account: same })
  }
  await tx`update session set account_id = ${account.id} where id_hash = ${session.idHash}`
  const by = { account: account.id }
  await audit({ action: 'invitation.used', ...by, objectType: 'invitation', objectId: invitation.id })
  await audit({
    action: 'account.created',
    ...by,
    objectType: 'account',
    objectId: account.id,
    details: { role: account.role, invitation: invitation.id },
  })
  await audit({
    action: 'terms.accepted',
    ...by,
    objectType: 'account',
    objectId: account.id,
    details: { version: terms.version },
  })
  return account
}
