// One's own open sessions, in all browsers and as all one's accounts (OWASP ASVS 5.0, 7.5.2): seen at any time, ended by
// whoever has just shown again who she is, so that a browser left open can't be used to shut its owner out.
import { endedSessionsSchema, ownSessionListSchema, sessionParamsSchema } from '../contract.ts'
import { accountProblems } from '../problems.ts'
import { type Route, route } from '../route.ts'
import { endOtherSessions, endOwnSession, ownSessions } from './session.ts'

const permission = 'session.manage'

const list = route({
  method: 'GET',
  url: '/api/sessions',
  summary: 'One’s own open sessions: since when, last used, and in what kind of browser',
  permission,
  audit: { none: 'tells a person only of themselves' },
  reply: ownSessionListSchema,
  async handle({ tx, session, now }) {
    if (!session) throw accountProblems['session.missing']()
    const rows = await ownSessions(tx, session, now)
    return rows.map(({ createdAt, lastSeenAt, ...row }) => ({
      ...row,
      since: createdAt.toISOString(),
      lastUsed: lastSeenAt.toISOString(),
    }))
  },
})

const end = route({
  method: 'DELETE',
  url: '/api/sessions/:id',
  summary: 'Ends one of one’s own sessions, after a new authentication',
  permission,
  audit: ['session.ended'],
  reauthentication: true,
  params: sessionParamsSchema,
  async handle({ tx, audit, session, params, now }) {
    if (!session) throw accountProblems['session.missing']()
    if (!(await endOwnSession(tx, session, params.id, now))) throw accountProblems['session.not-found']()
    await audit({ action: 'session.ended', objectType: 'session', objectId: params.id })
  },
})

const endOthers = route({
  method: 'DELETE',
  url: '/api/sessions',
  summary: 'Ends all of one’s own sessions but this one, after a new authentication',
  permission,
  audit: ['session.ended'],
  reauthentication: true,
  reply: endedSessionsSchema,
  async handle({ tx, audit, session, now }) {
    if (!session) throw accountProblems['session.missing']()
    const sessions = await endOtherSessions(tx, session, now)
    await audit({ action: 'session.ended', details: { sessions } })
    return { sessions }
  },
})

/** Seeing and ending one's own sessions. */
export const ownSessionRoutes: readonly Route[] = [list, end, endOthers]
