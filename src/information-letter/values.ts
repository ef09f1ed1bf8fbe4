// What is filled into a letter, in its language. Pure.
import type { ContactsReply, LetterLanguage } from './contract.ts'
import type { Values } from './text.ts'

export type LetterPlace = Readonly<{
  municipalityName: string
  /** The municipality of a city district. */
  parentName: string | null
}>

/** `Fjordvik kommune`; a city district is named with its municipality. */
export function nameOfPlace({ municipalityName, parentName }: LetterPlace, language: LetterLanguage): string {
  if (language === 'en')
    return parentName
      ? `the district of ${municipalityName} in ${parentName}`
      : `${municipalityName} municipality`
  return parentName ? `Bydel ${municipalityName} i ${parentName} kommune` : `${municipalityName} kommune`
}

const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const

/** `20. november 2026`, `20 November 2026`. */
export function dateInWords(date: string, language: LetterLanguage): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

const telephone = { nb: 'telefon', nn: 'telefon', en: 'telephone' } as const
const coordinator = {
  nb: 'kommunekontakt for Brukerplan',
  nn: 'kommunekontakt for Brukerplan',
  en: 'municipal contact for Brukerplan',
} as const

type Reach = Readonly<{ fullName: string; role?: string; phone: string; email: string }>

const reachIn = ({ fullName, role, phone, email }: Reach, language: LetterLanguage) =>
  [fullName, role, phone && `${telephone[language]} ${phone}`, email].filter(Boolean).join(', ')

export type LetterFacts = Readonly<{
  place: LetterPlace
  year: number
  /** The transfer date. */
  deadline: string
  contacts: Pick<ContactsReply, 'contacts' | 'areCoordinators'> & {
    privacyOfficer: NonNullable<ContactsReply['privacyOfficer']>
  }
  publicUrl: string
}>

/** The words for each name in braces. */
export function letterValues(facts: LetterFacts, language: LetterLanguage): Values {
  const { contacts, areCoordinators, privacyOfficer } = facts.contacts
  const named = areCoordinators
    ? contacts.map(contact => ({ ...contact, role: coordinator[language] }))
    : contacts
  return {
    kommune: nameOfPlace(facts.place, language),
    frist: dateInWords(facts.deadline, language),
    år: String(facts.year),
    kontaktpersoner: named.map(contact => `- ${reachIn(contact, language)}`).join('\n'),
    personvernombud: reachIn(privacyOfficer, language),
    nettsted: `${facts.publicUrl}/rettigheter`,
  }
}
