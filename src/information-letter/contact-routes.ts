import { type Actor, accountProblems, type Route, route } from '../accounts/index.ts'
import { changeContactsSchema, contactsSchema } from './contract.ts'
import { readContacts, replaceContacts } from './queries.ts'

/** @throws Problem `access.denied` for an account above the municipalities */
export function municipalityOf(actor: Actor): string {
  if (actor.municipalityNumber === null) throw accountProblems['access.denied']()
  return actor.municipalityNumber
}

const showContacts = route({
  method: 'GET',
  url: '/api/contacts',
  summary: 'Whom the municipality’s information letter names',
  permission: 'contacts.change',
  audit: { none: 'contacts that are given to everybody who gets the letter' },
  reply: contactsSchema,
  handle: ({ tx }) => readContacts(tx),
})

const changeContacts = route({
  method: 'PUT',
  url: '/api/contacts',
  summary: 'The coordinator writes down the contacts and the privacy officer of the municipality',
  permission: 'contacts.change',
  audit: ['contacts.changed'],
  body: changeContactsSchema,
  reply: contactsSchema,
  async handle({ tx, actor, body, now, audit }) {
    const municipalityNumber = municipalityOf(actor)
    await replaceContacts(tx, municipalityNumber, body, now)
    await audit({
      action: 'contacts.changed',
      objectType: 'municipality',
      objectId: municipalityNumber,
      details: { contacts: body.contacts.length, privacyOfficer: body.privacyOfficer !== null },
    })
    return readContacts(tx)
  },
})

/** The contacts that the letter names. */
export const contactRoutes: readonly Route[] = [showContacts, changeContacts]
