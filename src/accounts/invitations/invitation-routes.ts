import { z } from 'zod'
import {
  acceptedInvitationSchema,
  acceptInvitationSchema,
  createdInvitationsSchema,
  createInvitationSchema,
  type InvitationReply,
  invitationListSchema,
  invitationTokenSchema,
  openedInvitationSchema,
} from '../contract.ts'
import { accountProblems } from '../problems.ts'
import type { Program } from '../program.ts'
import { type Route, route } from '../route.ts'
import { placeOf } from '../sessions/session-queries.ts'
import type { FindOpenedInvitation } from '../sessions/session-routes.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { invitationState } from './invitation-policy.ts'
import { invitationProblems } from './invitation-problems.ts'
import {
  findInvitation,
  type InvitationRow,
  listInvitations,
  lockInvitation,
  withdrawInvitation,
} from './invitation-queries.ts'
import { makeInvitations } from './make-invitations.ts'

/** Holds the token from the opening of the link until the person has logged in and accepted. */
const invitationCookie = '__Host-brukerplan-invitation'
const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const
const cookieSeconds = 3600

const opensPerMinute = 120

const open: Route = route({
  method: 'POST',
  url: '/api/invitations/open',
  summary: 'Opens an invitation in this browser; says to which role and place, or only that it is not valid',
  permission: 'invitation.open',
  audit: ['invitation.opened'],
  requestsPerMinute: opensPerMinute,
  body: invitationTokenSchema,
  reply: openedInvitationSchema,
  async handle({ tx, body, reply, audit }) {
    const invitation = await findInvitation(tx, body.token)
    if (!invitation) throw invitationProblems['invitation.not-valid']()
    reply.setCookie(invitationCookie, body.token, { ...cookieOptions, maxAge: cookieSeconds })
    await audit({ action: 'invitation.opened', objectType: 'invitation', objectId: invitation.id })
    return { role: invitation.role, place: placeOf(invitation) }
  },
})

/** The invitation opened in the browser that asks, while it is valid. */
export const findOpenedInvitation: FindOpenedInvitation = async ({ tx, http }) => {
  const token = http.cookies[invitationCookie]
  const invitation = token ? await findInvitation(tx, token) : undefined
  return invitation ? { role: invitation.role, place: placeOf(invitation) } : null
}

const accept = (program: Program): Route =>
  route({
    method: 'POST',
    url: '/api/invitations/accept',
    summary: 'Makes the account of the opened invitation for the person logged in, and chooses it',
    permission: 'account.create',
    audit: ['invitation.used', 'account.created', 'terms.accepted'],
    body: acceptInvitationSchema,
    reply: acceptedInvitationSchema,
    async handle({ tx, audit, session, body, http, reply }) {
      if (!session) throw accountProblems['session.missing']()
      const token = http.cookies[invitationCookie]
      if (!token) throw invitationProblems['invitation.not-valid']()
      const wish = { token, accountId: program.newId(), profile: body }
      const account = await acceptInvitation({ tx, audit }, session, wish)
      reply.clearCookie(invitationCookie, cookieOptions)
      return { account }
    },
  })

function toReply(row: InvitationRow, now: Date): InvitationReply {
  const { id, role, maxUses, uses, createdBy, own } = row
  return {
    id,
    role,
    place: placeOf(row),
    state: invitationState(row, now),
    maxUses,
    uses,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    createdBy,
    own,
  }
}

const list: Route = route({
  method: 'GET',
  url: '/api/invitations',
  summary: 'The invitations of one’s branch (an assessor’s own), newest first, without their links',
  permission: 'invitation.manage',
  audit: { none: 'tells of no person registered' },
  reply: invitationListSchema,
  async handle({ tx, actor, now }) {
    const rows = await listInvitations(tx, actor.accountId)
    return rows.map(row => toReply(row, now))
  },
})

const create = (program: Program): Route =>
  route({
    method: 'POST',
    url: '/api/invitations',
    summary: 'Makes links to the same level or a lower one in one’s own branch; they are shown this once',
    permission: 'invitation.manage',
    audit: ['invitation.created'],
    body: createInvitationSchema,
    reply: createdInvitationsSchema,
    handle: ({ tx, audit, actor, body, now }) => makeInvitations({ tx, audit }, program, actor, body, now),
  })

const withdraw: Route = route({
  method: 'DELETE',
  url: '/api/invitations/:id',
  summary: 'Withdraws an invitation; accounts already made by it stay',
  permission: 'invitation.manage',
  audit: ['invitation.withdrawn'],
  params: z.object({ id: z.uuid() }),
  async handle({ tx, params, now, audit }) {
    const invitation = await lockInvitation(tx, params.id)
    if (!invitation) throw invitationProblems['invitation.not-found']()
    if (invitationState(invitation, now) !== 'open') throw invitationProblems['invitation.not-open']()
    await withdrawInvitation(tx, params.id, now)
    await audit({ action: 'invitation.withdrawn', objectType: 'invitation', objectId: params.id })
  },
})

/** The chain of invitations, from KORFOR down to the assessors. */
export function invitationRoutes(program: Program): Route[] {
  return [open, accept(program), list, create(program), withdraw]
}
