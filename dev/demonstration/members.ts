// The chain of invitations, lived through by HTTP: each account is made by the link that somebody above gave.
import {
  type CreateInvitation,
  createdInvitationsSchema,
  sessionSchema,
  termsSchema,
} from '../../src/accounts/contract.ts'
import { createVisitor, type Reply, type Visitor } from '../visitor.ts'
import type { DemonstrationAccount, DemonstrationPerson } from './people.ts'

/** Gives the answer on, or says where the demonstration broke: a mistake of ours, with nothing for the reader to do. */
export function expectDone(reply: Reply, doing: string): Reply {
  if (reply.status < 300) return reply
  throw new Error(`The demonstration could not ${doing}: ${reply.status} ${reply.problem ?? ''}`)
}

/** Opens the link, logs in as the person, and accepts with her profile. Gives her, logged in with the new account. */
export async function acceptInvitation(
  url: string,
  link: string,
  person: DemonstrationPerson,
  account: DemonstrationAccount,
): Promise<Visitor> {
  const visitor = createVisitor(url)
  const token = new URL(link).hash.slice(1)
  expectDone(await visitor.post('/api/invitations/open', { token }), 'open an invitation')
  await visitor.logIn(person)
  const { version } = expectDone(await visitor.get('/api/terms'), 'read the terms').read(termsSchema)
  const profile = {
    fullName: person.name,
    email: person.email,
    language: 'nb',
    termsVersion: version,
    ...(account.role === 'assessor' && { serviceType: account.serviceType }),
  }
  expectDone(await visitor.post('/api/invitations/accept', profile), `make the account of ${person.name}`)
  return visitor
}

/** One link, for as many people as `count` says. */
export async function invite(giver: Visitor, wish: Omit<CreateInvitation, 'kind'>): Promise<string> {
  const reply = await giver.post('/api/invitations', { ...wish, kind: 'shared' })
  const [first] = expectDone(reply, `invite a ${wish.role}`).read(createdInvitationsSchema).links
  if (first === undefined) throw new Error('No link was made')
  return first.link
}

/** Logs the person in, as the account in `unit` where she has several. */
export async function logIn(url: string, person: DemonstrationPerson, unit?: string): Promise<Visitor> {
  const visitor = createVisitor(url)
  await visitor.logIn(person)
  const session = expectDone(await visitor.get('/api/session'), 'log in').read(sessionSchema)
  const wanted = session.accounts.find(account => unit === undefined || account.place.startsWith(unit))
  if (session.account !== null && session.account.id === wanted?.id) return visitor
  const chosen = await visitor.post('/api/session/account', { accountId: wanted?.id })
  expectDone(chosen, `choose the account of ${person.name}`)
  return visitor
}
