import { dateInOslo } from '../../platform/clock.ts'
import {
  acceptTermsSchema,
  chooseAccountSchema,
  keySettingsSchema,
  profileSchema,
  type SessionReply,
  sessionSchema,
  termsSchema,
} from '../contract.ts'
import { accountProblems } from '../problems.ts'
import type { Program } from '../program.ts'
import { type Route, route } from '../route.ts'
import { type AccountRow, accountsOfHolder, currentTerms, placeOf, wasSuspended } from './session-queries.ts'

function toAccount(row: AccountRow): NonNullable<SessionReply['account']> {
  return {
    id: row.id,
    role: row.role,
    place: placeOf(row),
    fullName: row.full_name,
    email: row.email,
    serviceType: row.service_type,
    language: row.language,
    regionCode: row.region_code,
    municipalityNumber: row.municipality_number,
    municipalityName: row.municipality_name,
    unitName: row.unit_name,
    tourSeen: row.tour_seen,
    keys: { single: row.single_keys, hints: row.key_hints },
  }
}

/** An invitation that was opened in this browser, found by its cookie (see invitation-routes.ts). */
export type FindOpenedInvitation = (
  request: Parameters<Extract<Route, { handle: unknown }>['handle']>[0],
) => Promise<SessionReply['invitation']>

const read = (program: Program, build: string, openedInvitation: FindOpenedInvitation): Route =>
  route({
    method: 'GET',
    url: '/api/session',
    summary: 'Who is logged in, with which accounts, and the program’s time',
    permission: 'session.read',
    audit: { none: 'tells a person only of themselves' },
    reply: sessionSchema,
    async handle(request) {
      const { tx, session, now } = request
      const rows = session ? await accountsOfHolder(tx, session.holder) : []
      const chosen = rows.find(row => row.id === session?.actor?.accountId)
      return {
        signedIn: session !== undefined,
        environment: program.environment,
        counterpartUrl: program.counterpartUrl ?? null,
        build,
        now: now.toISOString(),
        confirmedAt: session?.authenticatedAt.toISOString() ?? null,
        today: dateInOslo(now),
        accounts: rows.map(row => ({ id: row.id, role: row.role, place: placeOf(row) })),
        account: chosen ? toAccount(chosen) : null,
        termsAccepted: session?.termsAccepted ?? false,
        suspended: session !== undefined && rows.length === 0 && (await wasSuspended(tx, session.holder)),
        invitation: await openedInvitation(request),
      }
    },
  })

const watch: Route = route({
  method: 'GET',
  url: '/api/session/alive',
  summary:
    'Whether one is still logged in: 204, or 401 when the session has ended. Asking doesn’t prolong it',
  permission: 'session.watch',
  leavesIdle: true,
  audit: { none: 'tells a person only of themselves' },
  handle: async () => {},
})

const chooseAccount: Route = route({
  method: 'POST',
  url: '/api/session/account',
  summary: 'Chooses which of one’s accounts to act as; rights never add up',
  permission: 'account.choose',
  audit: ['account.chosen'],
  body: chooseAccountSchema,
  async handle({ tx, session, body, audit }) {
    if (!session) throw accountProblems['session.missing']()
    const own = await accountsOfHolder(tx, session.holder)
    if (!own.some(row => row.id === body.accountId)) throw accountProblems['access.denied']()
    await tx`update session set account_id = ${body.accountId} where id_hash = ${session.idHash}`
    const account = body.accountId
    await audit({ action: 'account.chosen', account, objectType: 'account', objectId: account })
  },
})

const readTerms: Route = route({
  method: 'GET',
  url: '/api/terms',
  summary: 'The terms of use in force',
  permission: 'terms.read',
  audit: { none: 'public text' },
  reply: termsSchema,
  async handle({ tx, language }) {
    const terms = await currentTerms(tx)
    if (!terms) throw new Error('there are no terms of use')
    return { version: terms.version, text: terms[language] }
  },
})

const acceptTerms: Route = route({
  method: 'POST',
  url: '/api/session/terms',
  summary: 'Accepts the terms of use in force',
  permission: 'terms.accept',
  audit: ['terms.accepted'],
  body: acceptTermsSchema,
  async handle({ tx, actor, body, audit }) {
    const terms = await currentTerms(tx)
    if (terms?.version !== body.version) throw accountProblems['terms.not-accepted']()
    await tx`update account set terms_version = ${body.version} where id = ${actor.accountId}`
    await audit({ action: 'terms.accepted', details: { version: body.version } })
  },
})

const changeProfile: Route = route({
  method: 'PUT',
  url: '/api/session/profile',
  summary: 'Changes one’s own name, e-mail, service type (assessors) and language',
  permission: 'profile.change',
  audit: ['account.changed'],
  body: profileSchema,
  async handle({ tx, actor, body, audit }) {
    const serviceType = actor.role === 'assessor' ? (body.serviceType ?? actor.serviceType) : null
    await tx`update account set full_name = ${body.fullName}, email = ${body.email}, service_type = ${serviceType}, language = ${body.language}
      where id = ${actor.accountId}`
    await audit({ action: 'account.changed', objectType: 'account', objectId: actor.accountId })
  },
})

const endTour: Route = route({
  method: 'POST',
  url: '/api/session/tour',
  summary: 'Notes that one has been shown around, so that the tour doesn’t come by itself again',
  permission: 'profile.change',
  audit: ['account.changed'],
  async handle({ tx, actor, now, audit }) {
    await tx`update account set tour_seen_at = coalesce(tour_seen_at, ${now}) where id = ${actor.accountId}`
    const details = { changed: ['tour'] }
    await audit({ action: 'account.changed', objectType: 'account', objectId: actor.accountId, details })
  },
})

const changeKeys: Route = route({
  method: 'PUT',
  url: '/api/session/keys',
  summary: 'Changes how the keys of the form work for oneself',
  permission: 'profile.change',
  audit: ['account.changed'],
  body: keySettingsSchema,
  async handle({ tx, actor, body, audit }) {
    await tx`update account set single_keys = ${body.single}, key_hints = ${body.hints} where id = ${actor.accountId}`
    const details = { changed: ['keys'] }
    await audit({ action: 'account.changed', objectType: 'account', objectId: actor.accountId, details })
  },
})

/** Session, choice of account, terms of use, profile, tour and keys. */
export function sessionRoutes(
  program: Program,
  build: string,
  openedInvitation: FindOpenedInvitation,
): Route[] {
  return [
    read(program, build, openedInvitation),
    watch,
    chooseAccount,
    readTerms,
    acceptTerms,
    changeProfile,
    endTour,
    changeKeys,
  ]
}
