import { queryOptions, useQuery } from '@tanstack/react-query'
import type { SessionReply } from '../../src/accounts/contract.ts'
import { speak } from '../language/index.ts'
import { api, leaveForLogin } from './client.ts'
import { queries } from './query.ts'

export type { AccountReply as Account, SessionReply as Session } from '../../src/accounts/contract.ts'
export type Role = NonNullable<SessionReply['account']>['role']

let spokenFor: string | undefined

/**
 * A session that has ended takes what it showed along, so that nobody reads it on a screen that was left. Not where something
 * unsaved would go with it, which is asked as the browser itself asks before it leaves: there the page goes on as it was, and
 * says by itself that nothing more can be saved. Gives whether it stays.
 */
export async function endHere(): Promise<boolean> {
  if (!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))) return true
  return leaveForLogin()
}

/** An account's own language is taken up once, when it comes in; the switch in the header holds after that. */
async function readSession(): Promise<SessionReply> {
  const session = await api.get<SessionReply>('/api/session')
  const before = queries.getQueryData<SessionReply>(['session'])
  if (before?.account && !session.signedIn && (await endHere())) return before
  // Without its words the page speaks as before, and the switch tries again.
  if (session.account && spokenFor !== session.account.id)
    await speak(session.account.language).catch(() => {})
  spokenFor = session.account?.id
  return session
}

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: readSession, staleTime: 30_000 })

/** The session as last read. The frame waits for the first one, so pages always have it. */
export function useSession(): SessionReply {
  const { data } = useQuery(sessionQuery)
  if (!data) throw new Error('the frame renders pages only when the session is read')
  return data
}

/** The chosen account, on pages that the router lets nobody reach without one. */
export function useAccount(): NonNullable<SessionReply['account']> {
  const { account } = useSession()
  if (!account) throw new Error('the router lets nobody here without an account')
  return account
}

/** Reads the session anew after something that changes it; what other accounts saw is forgotten. */
export async function renewSession(): Promise<SessionReply> {
  queries.removeQueries({ predicate: query => query.queryKey[0] !== 'session' })
  return queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
}

/** Ends the session here, and sends the browser on to end it at ID-porten; leaving the page empties its memory. */
export async function logOut(): Promise<void> {
  const { url } = await api.post<{ url: string }>('/api/logout')
  window.location.assign(url)
}
