// What the coordinator is typing, and what is wrong with it.
import type { ChangeContacts, ContactsReply } from '../../src/information-letter/contract.ts'
import type { Say } from '../language/index.ts'
import type { Faults } from '../ui/index.ts'
import type { TextKey } from './texts.ts'

export type ContactDraft = Readonly<{ fullName: string; role: string; phone: string; email: string }>
export type ContactsDraft = Readonly<{
  contacts: readonly ContactDraft[]
  officer: Omit<ContactDraft, 'role'>
}>

export const emptyContact: ContactDraft = { fullName: '', role: '', phone: '', email: '' }
export const mostContacts = 3

export function draftOf({ contacts, areCoordinators, privacyOfficer }: ContactsReply): ContactsDraft {
  return {
    contacts: areCoordinators ? [] : contacts,
    officer: privacyOfficer ?? { fullName: '', phone: '', email: '' },
  }
}

const isEmpty = ({ fullName, phone, email }: ContactsDraft['officer']) => !fullName && !phone && !email

/** What is sent: an officer of whom nothing is written is none. */
export function requestOf({ contacts, officer }: ContactsDraft): ChangeContacts {
  return { contacts: [...contacts], privacyOfficer: isEmpty(officer) ? null : officer }
}

const looksLikePhone = (phone: string) => /^(\+?[\d ]{5,})?$/.test(phone.trim())
const looksLikeEmail = (email: string) => email.trim() === '' || /^\S+@\S+\.\S+$/.test(email.trim())

function reachFaults(
  id: string,
  { phone, email }: Pick<ContactDraft, 'phone' | 'email'>,
  nobody: string,
  t: Say<TextKey>,
): Faults<string> {
  if (!phone.trim() && !email.trim()) return { [`${id}-phone`]: nobody }
  return {
    ...(!looksLikePhone(phone) && { [`${id}-phone`]: t('faultPhone') }),
    ...(!looksLikeEmail(email) && { [`${id}-email`]: t('faultEmail') }),
  }
}

/** Faults by the ids of fields: `contact-0-phone`, `officer-email`. */
export function checkContacts({ contacts, officer }: ContactsDraft, t: Say<TextKey>): Faults<string> {
  const ofContacts = contacts.map((contact, place) => {
    const number = place + 1
    return {
      ...(contact.fullName.trim().length < 2 && {
        [`contact-${place}-fullName`]: t('faultName', { number }),
      }),
      ...reachFaults(`contact-${place}`, contact, t('faultReach', { number }), t),
    }
  })
  const ofOfficer = reachFaults('officer', officer, t('faultOfficer'), t)
  return Object.assign({}, ...ofContacts, ofOfficer)
}
