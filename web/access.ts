// Who reaches which page. The server refuses by itself what a page asks for; this only leads people to where they can
// get on.
import { redirect } from '@tanstack/react-router'
import { queries, type Role, type Session, sessionQuery } from './api/index.ts'

/** Only the path: an address holds no identity, and the login goes nowhere else than here. */
export type Here = Readonly<{ location: { pathname: string; searchStr: string } }>

/** The session in memory, read first if there is none and anew in the background if it is old. */
export function readSession(): Promise<Session> {
  return queries.ensureQueryData({ ...sessionQuery, revalidateIfStale: true })
}

/** Lets those by who are logged in. */
export async function demandLogin({ location }: Here): Promise<void> {
  const { signedIn } = await readSession()
  if (!signedIn)
    throw redirect({
      to: '/innlogging',
      search: { returnTo: location.pathname + location.searchStr } as never,
    })
}

/** Lets those by who act for an account of one of these roles and have accepted the terms. */
export function demandRole(...roles: readonly Role[]) {
  return async (here: Here): Promise<void> => {
    await demandLogin(here)
    const { account, termsAccepted, invitation } = await readSession()
    if (!account) throw redirect({ to: invitation ? '/registrering' : '/tilganger' })
    if (!termsAccepted) throw redirect({ to: '/bruksvilkar' })
    if (!roles.includes(account.role)) throw redirect({ to: '/' })
  }
}

const demandAssessing = demandRole('coordinator', 'assessor')

/** Lets those by who may practise, in the environment that is made for it. */
export async function demandTraining(here: Here): Promise<void> {
  await demandAssessing(here)
  const { environment } = await readSession()
  if (environment !== 'training') throw redirect({ to: '/' })
}
