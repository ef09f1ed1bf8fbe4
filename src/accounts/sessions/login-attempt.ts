// A login under way is bound to one browser by a cookie and can be used once, within ten minutes.
import { hashSecret } from '../../platform/cipher.ts'
import type { Database, Transaction } from '../../platform/database.ts'
import type { LoginSecrets } from './eid.ts'

export const attemptCookie = '__Host-brukerplan-login'
export const attemptMinutes = 10

export type LoginAttempt = Readonly<{
  secrets: LoginSecrets
  purpose: 'login' | 'reauthentication'
  returnTo: string
  sessionHash: Buffer | null
}>

export async function keepAttempt(
  tx: Transaction,
  cookie: string,
  attempt: LoginAttempt,
  now: Date,
): Promise<void> {
  const { secrets, purpose, returnTo, sessionHash } = attempt
  await tx`select login_attempt_keep(${hashSecret(cookie)}, ${secrets.state}, ${secrets.nonce}, ${secrets.codeVerifier},
    ${purpose}, ${returnTo}, ${sessionHash}, ${now}, ${attemptMinutes})`
}

/** Takes the attempt out, so that it can't be used twice. Undefined when there is none or it is too old. */
export async function takeAttempt(
  database: Database,
  cookie: string,
  now: Date,
): Promise<LoginAttempt | undefined> {
  const [row] = await database`select * from login_attempt_take(${hashSecret(cookie)})`
  if (!row || now.getTime() - row.created_at.getTime() > attemptMinutes * 60_000) return undefined
  return {
    secrets: { state: row.state, nonce: row.nonce, codeVerifier: row.code_verifier },
    purpose: row.purpose,
    returnTo: row.return_to,
    sessionHash: row.session_hash,
  }
}

/**
 * Only a path of our own: a login never leads to a foreign address. Read as a browser reads it, which drops tabs and line
 * breaks, takes a backslash for a slash and resolves dots; two slashes at the start would name another host.
 */
export function safeReturnPath(path: string | undefined): string {
  const own = 'http://own.invalid'
  const url = path?.startsWith('/') && URL.parse(path, own)
  if (!url || url.origin !== own || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search + url.hash
}
