// Sessions live in the database, so that any number of processes share them and suspension ends them at once.
import { hashSecret } from '../../platform/cipher.ts'
import { type Database, inTransaction, type Transaction } from '../../platform/database.ts'
import type { Session } from '../actor.ts'
import type { Program } from '../program.ts'
import type { Role } from '../role.ts'
import type { BrowserKind } from './browser-kind.ts'

/** `__Host-`: sent over https (or localhost) only, for this host only, the whole path. */
export const sessionCookie = '__Host-brukerplan'

/** Cookies don't tell ports apart: on one machine, practising must not log anybody out of what counts. */
export function sessionCookieOf(environment: Program['environment']): string {
  return environment === 'training' ? `${sessionCookie}-training` : sessionCookie
}

/** ID-porten: the local session ends after 30 minutes without activity at most. */
const idleMinutes = 30
const longestHours = 12

/** How often activity is written down; a session's idle time is exact to this. */
const seenEverySeconds = 60

type SessionRow = {
  holder_token: Buffer
  authenticated_at: Date
  last_seen_at: Date
  account_id: string | null
  role: Role | null
  region_code: string | null
  municipality_number: string | null
  unit_id: string | null
  service_type: number | null
  terms_accepted: boolean
}

function toSession(idHash: Buffer, row: SessionRow): Session {
  const { account_id: accountId, role } = row
  return {
    idHash,
    holder: row.holder_token,
    authenticatedAt: row.authenticated_at,
    termsAccepted: row.terms_accepted,
    actor:
      accountId && role
        ? {
            accountId,
            role,
            regionCode: row.region_code,
            municipalityNumber: row.municipality_number,
            unitId: row.unit_id,
            serviceType: row.service_type,
          }
        : undefined,
  }
}

export type Seeking = Readonly<{
  cookie: string
  now: Date
  /** Whether somebody is active in it, which is noted; not where a page asks that nobody touches. */
  isActive: boolean
}>

/**
 * Finds the living session of a cookie. A suspended account is no account.
 * Gives undefined when there is none, it was ended, or it was idle for more than 30 minutes.
 */
export async function findSession(
  database: Database,
  { cookie, now, isActive }: Seeking,
): Promise<Session | undefined> {
  const idHash = hashSecret(cookie)
  const [row] = await database<
    SessionRow[]
  >`select * from session_find(${idHash}, ${now}, ${idleMinutes}, ${longestHours})`
  if (!row) return undefined
  if (isActive && now.getTime() - row.last_seen_at.getTime() > seenEverySeconds * 1000)
    await database`select session_seen(${idHash}, ${now})`
  return toSession(idHash, row)
}

type NewSession = Readonly<{
  cookie: string
  holder: Buffer
  idpSid: string | undefined
  accountId: string | undefined
  kind: BrowserKind
}>

/** Begins a session after login. `cookie` is 256 random bits; only its hash is kept. */
export async function beginSession(database: Database, session: NewSession, now: Date): Promise<void> {
  await inTransaction(database, { system: 'login', holder: session.holder }, now, async tx => {
    const { browser, system } = session.kind
    await tx`insert into session (id_hash, holder_token, account_id, idp_sid, created_at, last_seen_at, authenticated_at, browser, system)
      values (${hashSecret(session.cookie)}, ${session.holder}, ${session.accountId ?? null}, ${session.idpSid ?? null}, ${now}, ${now}, ${now},
        ${browser}, ${system})`
  })
}

/**
 * Ends the sessions that came from one session at the eID (front-channel logout). Gives the account chosen in each, or
 * null.
 */
export async function endSessionsOfEid(
  database: Database,
  idpSid: string,
  now: Date,
): Promise<(string | null)[]> {
  const ended = await database<
    { account: string | null }[]
  >`select account from session_end_of_eid(${idpSid}, ${now})`
  return ended.map(({ account }) => account)
}

export type OwnSessionRow = BrowserKind & {
  id: string
  current: boolean
  createdAt: Date
  lastSeenAt: Date
  accountId: string | null
}

const living = (
  tx: Transaction,
  { holder }: Session,
  now: Date,
) => tx`holder_token = ${holder} and ended_at is null
  and last_seen_at > ${now}::timestamptz - make_interval(mins => ${idleMinutes})
  and created_at > ${now}::timestamptz - make_interval(hours => ${longestHours})`

/** The living sessions of the natural person, the one that asks first and then the one last used. */
export function ownSessions(tx: Transaction, session: Session, now: Date): Promise<OwnSessionRow[]> {
  return tx<
    OwnSessionRow[]
  >`select public_id as id, id_hash = ${session.idHash} as current, created_at as "createdAt",
      last_seen_at as "lastSeenAt", account_id as "accountId", browser, system
    from session where ${living(tx, session, now)} order by current desc, last_seen_at desc, public_id`
}

/** Ends one of the natural person's own living sessions, by its public id. Gives whether there was such a one. */
export async function endOwnSession(
  tx: Transaction,
  session: Session,
  publicId: string,
  now: Date,
): Promise<boolean> {
  const ended =
    await tx`update session set ended_at = ${now} where public_id = ${publicId} and ${living(tx, session, now)}`
  return ended.count === 1
}

/** Ends all of the natural person's living sessions but the one that asks. Gives how many. */
export async function endOtherSessions(tx: Transaction, session: Session, now: Date): Promise<number> {
  const ended =
    await tx`update session set ended_at = ${now} where id_hash <> ${session.idHash} and ${living(tx, session, now)}`
  return ended.count
}

/** Forgets the sessions of more than a week ago, all of which are over. */
export async function forgetOldSessions({
  database,
  clock,
}: Pick<Program, 'database' | 'clock'>): Promise<void> {
  await database`select sessions_forget(${clock.now()})`
}

export async function endSession(database: Database, idHash: Buffer, now: Date): Promise<void> {
  await database`select session_end(${idHash}, ${now})`
}
