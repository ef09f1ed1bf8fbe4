// Suspension (manual, "Ansatte som slutter"): ends all sessions, blocks the eID for the municipality's year, and hands over
// what the person holds in the same step. The rule itself lies in the database (migrations/0006-administration.sql).
import { type Program, type Route, route, type Scope } from '../accounts/index.ts'
import {
  accountParamsSchema,
  confirmationSchema,
  type Suspended,
  suspendedSchema,
  suspendSchema,
} from './contract.ts'
import { readHandoverError } from './handover-routes.ts'
import { administrationProblems } from './problems.ts'
import { endAccountSessions, liftSuspension, makeCoordinator, suspendAccount } from './queries.ts'

const refusals = {
  'not-found': 'administration.account-not-found',
  own: 'suspension.own',
  already: 'suspension.already',
  'receiver-needed': 'suspension.receiver-needed',
} as const

type Wish = Readonly<{ id: string; receiverId: string | null; now: Date }>

async function carryOut({ tx, audit }: Scope, { id, receiverId, now }: Wish): Promise<Suspended> {
  const { outcome, accounts, assessments } = await suspendAccount(tx, id, receiverId).catch(error => {
    throw readHandoverError(error)
  })
  if (outcome !== 'done') throw administrationProblems[refusals[outcome]]()
  const to = assessments > 0 && receiverId ? { to: receiverId } : {}
  const details = { accounts, assessments, ...to }
  await audit({ action: 'account.suspended', objectType: 'account', objectId: id, details })
  return { accounts, assessments, at: now.toISOString() }
}

const suspend = route({
  method: 'POST',
  url: '/api/administration/accounts/:id/suspend',
  summary: 'Closes a person’s accounts of a municipality, and hands over what she holds in the same step',
  permission: 'account.administer',
  audit: ['account.suspended', 'assessment.handed-over'],
  params: accountParamsSchema,
  body: suspendSchema,
  reply: suspendedSchema,
  handle: ({ tx, audit, params, body, now }) =>
    carryOut({ tx, audit }, { id: params.id, receiverId: body.receiverId ?? null, now }),
})

const endSessions = route({
  method: 'POST',
  url: '/api/administration/accounts/:id/end-sessions',
  summary: 'Logs somebody out of all browsers; what she has and may do stays as it is',
  permission: 'account.administer',
  audit: ['session.ended'],
  params: accountParamsSchema,
  body: confirmationSchema,
  async handle({ tx, audit, params }) {
    const outcome = await endAccountSessions(tx, params.id)
    if (outcome === 'not-found') throw administrationProblems['administration.account-not-found']()
    if (outcome === 'own') throw administrationProblems['sessions.own']()
    await audit({ action: 'session.ended', objectType: 'account', objectId: params.id })
  },
})

const lift = route({
  method: 'POST',
  url: '/api/administration/accounts/:id/lift-suspension',
  summary: 'KORFOR lifts a suspension that was a mistake',
  permission: 'account.lift-suspension',
  audit: ['account.suspension-lifted'],
  params: accountParamsSchema,
  body: confirmationSchema,
  async handle({ tx, audit, params }) {
    const outcome = await liftSuspension(tx, params.id)
    if (outcome === 'not-found') throw administrationProblems['administration.account-not-found']()
    if (outcome === 'not-suspended') throw administrationProblems['suspension.not-suspended']()
    if (outcome === 'exists') throw administrationProblems['administration.account-exists']()
    await audit({ action: 'account.suspension-lifted', objectType: 'account', objectId: params.id })
  },
})

const changeRole = (program: Program): Route =>
  route({
    method: 'POST',
    url: '/api/administration/accounts/:id/coordinator',
    summary: 'KORFOR lets an assessor take over as coordinator: an account beside the one she has',
    permission: 'account.change-role',
    audit: ['account.role-changed'],
    params: accountParamsSchema,
    body: confirmationSchema,
    async handle({ tx, audit, params }) {
      const id = program.newId()
      const outcome = await makeCoordinator(tx, id, params.id)
      if (outcome === 'not-found') throw administrationProblems['role.not-assessor']()
      if (outcome === 'exists') throw administrationProblems['administration.account-exists']()
      const details = { from: params.id, role: 'coordinator' }
      await audit({ action: 'account.role-changed', objectType: 'account', objectId: id, details })
    },
  })

/** Suspension and its lifting, the end of somebody's sessions, and the change of role. */
export function suspensionRoutes(program: Program): Route[] {
  return [suspend, endSessions, lift, changeRole(program)]
}
