import { z } from 'zod'
import { accountHolderToken, readNationalNumber } from '../../identity/index.ts'
import { randomSecret } from '../../platform/cipher.ts'
import { inTransaction } from '../../platform/database.ts'
import { Problem } from '../../platform/problem.ts'
import { accountProblems } from '../problems.ts'
import type { Program } from '../program.ts'
import { FileReply, Redirect, type Route, route } from '../route.ts'
import { kindOfBrowser } from './browser-kind.ts'
import { type Eid, type EidPerson, requiredLevel } from './eid.ts'
import {
  attemptCookie,
  attemptMinutes,
  keepAttempt,
  type LoginAttempt,
  safeReturnPath,
  takeAttempt,
} from './login-attempt.ts'
import { beginSession, endSession, endSessionsOfEid, sessionCookieOf } from './session.ts'

const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

/** The person is told on a page of ours, by code; the address holds nothing else. */
const toProblemPage = (problem: Problem) => new Redirect(`/innlogging/feil?kode=${problem.code}`)

function checkPerson(person: EidPerson, environment: Program['environment']): string {
  if (person.level !== requiredLevel) throw accountProblems['login.level-too-low']()
  const number = readNationalNumber(person.nationalNumber)
  if (!number || number.synthetic !== (environment !== 'production'))
    throw accountProblems['login.interrupted']()
  return number.digits
}

async function holderOf(program: Program, digits: string, now: Date): Promise<Buffer> {
  const key = await inTransaction(program.database, { system: 'login' }, now, tx =>
    program.keyRing.accountKey(tx),
  )
  return accountHolderToken(key, digits)
}

/** The only account that the person has, if there is exactly one: then there is nothing to choose. */
async function onlyAccount(program: Program, holder: Buffer, now: Date): Promise<string | undefined> {
  const rows = await inTransaction(
    program.database,
    { system: 'login', holder },
    now,
    tx =>
      tx<{ id: string }[]>`select id from account where holder_token = ${holder} and suspended_at is null`,
  )
  return rows.length === 1 ? rows[0]?.id : undefined
}

const begin = (program: Program, eid: Eid): Route =>
  route({
    method: 'GET',
    url: '/login',
    summary: 'Sends the browser to ID-porten',
    permission: 'login.use',
    audit: { none: 'the outcome of the login is logged at the callback' },
    query: z.object({
      returnTo: z.string().max(500).optional(),
      lang: z.enum(['nb', 'nn']).optional(),
      reauthenticate: z.literal('1').optional(),
    }),
    async handle({ tx, query, language, http, reply, session, now }) {
      // Another site can send a browser here, and ID-porten may answer for its user unasked: then she is asked first.
      if (['cross-site', 'same-site'].includes(String(http.headers['sec-fetch-site'])))
        return new Redirect(
          `/innlogging?${new URLSearchParams({ returnTo: safeReturnPath(query.returnTo) })}`,
        )
      const renew = query.reauthenticate === '1' && session !== undefined
      const started = await eid.begin(query.lang ?? language, renew).catch(error => {
        program.log.error(
          { error: error instanceof Error ? error.message : 'unknown' },
          'ID-porten does not answer',
        )
        return undefined
      })
      if (!started) return toProblemPage(accountProblems['login.unavailable']())
      const cookie = randomSecret()
      const purpose = renew ? 'reauthentication' : 'login'
      const returnTo = safeReturnPath(query.returnTo)
      await keepAttempt(
        tx,
        cookie,
        { secrets: started.secrets, purpose, returnTo, sessionHash: session?.idHash ?? null },
        now,
      )
      reply.setCookie(attemptCookie, cookie, { ...cookieOptions, maxAge: attemptMinutes * 60 })
      return new Redirect(started.url)
    },
  })

const callback = (program: Program, eid: Eid): Route => {
  /** Ends in a session, or throws the Problem that the person is shown. */
  async function finish(
    attempt: LoginAttempt,
    url: URL,
    now: Date,
  ): Promise<{ holder: Buffer; person: EidPerson }> {
    const person = await eid
      .finish(url, attempt.secrets, attempt.purpose === 'reauthentication')
      .catch(error => {
        program.log.warn(
          { error: error instanceof Error ? error.name : 'unknown' },
          'login refused by the exchange',
        )
        throw accountProblems['login.interrupted']()
      })
    return { person, holder: await holderOf(program, checkPerson(person, program.environment), now) }
  }

  return route({
    method: 'GET',
    url: '/login/callback',
    summary: 'Where ID-porten sends the browser back to',
    permission: 'login.use',
    audit: ['login.done', 'login.reauthenticated', 'login.refused'],
    // The exchange talks to ID-porten: no transaction is held open meanwhile.
    async handleOutside({ http, reply, now, session, begin: open }) {
      const refuse = async (problem: Problem) => {
        await open(({ audit }) => audit({ action: 'login.refused', details: { code: problem.code } }))
        return toProblemPage(problem)
      }
      const cookie = http.cookies[attemptCookie]
      reply.clearCookie(attemptCookie, cookieOptions)
      const attempt = cookie ? await takeAttempt(program.database, cookie, now) : undefined
      if (!attempt) return refuse(accountProblems['login.interrupted']())
      try {
        const kind = kindOfBrowser(http.headers['user-agent'])
        const { holder, person } = await finish(attempt, new URL(http.url, program.publicUrl), now)
        if (attempt.purpose === 'reauthentication') {
          if (!session?.holder.equals(holder) || !attempt.sessionHash?.equals(session.idHash))
            return refuse(accountProblems['login.other-person']())
          const value = randomSecret()
          const accountId = session.actor?.accountId
          const begun = { cookie: value, holder, idpSid: person.sid, accountId, kind }
          await beginSession(program.database, begun, now)
          await open(({ audit }) => audit({ action: 'login.reauthenticated' }))
          await endSession(program.database, session.idHash, now)
          reply.setCookie(sessionCookieOf(program.environment), value, cookieOptions)
          return new Redirect(attempt.returnTo)
        }
        if (session) await endSession(program.database, session.idHash, now)
        const value = randomSecret()
        const accountId = await onlyAccount(program, holder, now)
        const begun = { cookie: value, holder, idpSid: person.sid, accountId, kind }
        await beginSession(program.database, begun, now)
        await open(({ audit }) =>
          audit({
            action: 'login.done',
            ...(accountId && { account: accountId, objectType: 'account', objectId: accountId }),
          }),
        )
        reply.setCookie(sessionCookieOf(program.environment), value, cookieOptions)
        return new Redirect(attempt.returnTo)
      } catch (error) {
        if (error instanceof Problem) return refuse(error)
        throw error
      }
    },
  })
}

const logout = (program: Program, eid: Eid): Route =>
  route({
    method: 'POST',
    url: '/api/logout',
    summary:
      'Ends the session here, if there is one; the browser goes on to the address given and ends it at ID-porten',
    permission: 'session.end',
    audit: ['logout.done'],
    reply: z.object({ url: z.string() }),
    async handle({ tx, audit, session, reply, now }) {
      if (session) await tx`update session set ended_at = ${now} where id_hash = ${session.idHash}`
      // ID-porten may know the person longer than we do: who is logged out here has yet to be logged out there.
      await audit({ action: 'logout.done', ...(!session && { details: { signedIn: false } }) })
      reply.clearCookie(sessionCookieOf(program.environment), cookieOptions)
      reply.header('clear-site-data', '"cache"')
      return { url: await eid.logoutUrl().catch(() => '/') }
    },
  })

/** OpenID Connect Front-Channel Logout 1.0: ID-porten shows this address in a frame, without cookies. */
const frontChannelLogout = (program: Program, eid: Eid): Route =>
  route({
    method: 'GET',
    url: '/logout/front-channel',
    summary: 'ID-porten says that a session has ended',
    permission: 'login.use',
    audit: ['logout.done'],
    query: z.object({
      iss: z.string().optional(),
      sid: z
        .string()
        .regex(/^[\x20-\x7e]{1,200}$/)
        .optional(),
    }),
    async handleOutside({ query, reply, now, begin: open }) {
      const ended =
        query.iss === eid.issuer && query.sid ? await endSessionsOfEid(program.database, query.sid, now) : []
      const details = { frontChannel: true, sessions: ended.length }
      await open(async ({ audit }) => {
        if (ended.length === 0) await audit({ action: 'logout.done', details })
        for (const account of ended)
          await audit({ action: 'logout.done', ...(account !== null && { account }), details })
      })
      reply.header(
        'content-security-policy',
        `default-src 'none'; frame-ancestors ${new URL(eid.issuer).origin}`,
      )
      reply.removeHeader('x-frame-options')
      return new FileReply('text/html; charset=utf-8', '<!doctype html><title>Logget ut</title>')
    },
  })

/** Login, renewed authentication, and both kinds of logout. */
export function loginRoutes(program: Program, eid: Eid): Route[] {
  return [begin(program, eid), callback(program, eid), logout(program, eid), frontChannelLogout(program, eid)]
}
