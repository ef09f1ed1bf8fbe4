import type { Transaction } from '../platform/database.ts'
import type { ChangeContacts, ContactsReply, LetterLanguage, LetterTexts } from './contract.ts'
import type { LetterPlace } from './values.ts'

type ContactRow = {
  place: number
  fullName: string
  role: string
  phone: string
  email: string
  changedAt: Date
}

/** Whom the letter of one's own municipality names: the contacts it has written down, or else its coordinators. */
export async function readContacts(tx: Transaction): Promise<ContactsReply> {
  const rows = await tx<
    ContactRow[]
  >`select place, full_name as "fullName", role, phone, email, changed_at as "changedAt"
    from municipality_contact order by place`
  const named = rows.filter(({ place }) => place > 0)
  const officer = rows.find(({ place }) => place === 0)
  const coordinators =
    named.length === 0
      ? await tx<
          { fullName: string; email: string }[]
        >`select full_name as "fullName", email from coordinators_of_own()`
      : []
  return {
    contacts:
      named.length > 0
        ? named.map(({ fullName, role, phone, email }) => ({ fullName, role, phone, email }))
        : coordinators.map(contact => ({ ...contact, role: '', phone: '' })),
    areCoordinators: named.length === 0,
    privacyOfficer: officer
      ? { fullName: officer.fullName, phone: officer.phone, email: officer.email }
      : null,
    changedAt: rows[0]?.changedAt.toISOString() ?? null,
  }
}

/** Writes down all the contacts of one's own municipality anew. */
export async function replaceContacts(
  tx: Transaction,
  municipalityNumber: string,
  { contacts, privacyOfficer }: ChangeContacts,
  now: Date,
): Promise<void> {
  // Two coordinators who save in the same moment: the second waits.
  await tx`select pg_advisory_xact_lock(hashtextextended('contacts of ' || ${municipalityNumber}, 0))`
  await tx`delete from municipality_contact where municipality_number = ${municipalityNumber}`
  const people = contacts.map((contact, index) => ({ ...contact, place: index + 1 }))
  const officer = privacyOfficer ? [{ ...privacyOfficer, role: '', place: 0 }] : []
  for (const { place, fullName, role, phone, email } of [...officer, ...people])
    await tx`insert into municipality_contact (municipality_number, place, full_name, role, phone, email, changed_at)
      values (${municipalityNumber}, ${place}, ${fullName}, ${role}, ${phone}, ${email}, ${now})`
}

export async function findPlace(
  tx: Transaction,
  municipalityNumber: string,
): Promise<LetterPlace | undefined> {
  const [place] = await tx<LetterPlace[]>`select m.name as "municipalityName", p.name as "parentName"
    from municipality m left join municipality p on p.number = m.parent_number where m.number = ${municipalityNumber}`
  return place
}

export type LetterText = Readonly<{ version: number; text: string }>

/** The text that letters are made of now. */
export async function newestText(tx: Transaction, language: LetterLanguage): Promise<LetterText> {
  const [row] = await tx<
    LetterText[]
  >`select version, ${tx(`text_${language}`)} as text from letter_text order by version desc limit 1`
  if (!row) throw new Error('there is no text of the information letter')
  return row
}

export type VersionRow = Readonly<{ version: number; publishedAt: Date; publishedBy: string | null }>

/** Every version there has been, newest first. */
export function listVersions(tx: Transaction): Promise<readonly VersionRow[]> {
  return tx<VersionRow[]>`select l.version, l.published_at as "publishedAt", a.full_name as "publishedBy"
    from letter_text l left join account a on a.id = l.published_by order by l.version desc`
}

export async function findVersion(tx: Transaction, version: number): Promise<LetterTexts | undefined> {
  const [row] = await tx<
    LetterTexts[]
  >`select version, text_nb as "textNb", text_nn as "textNn", text_en as "textEn"
    from letter_text where version = ${version}`
  return row
}

/** False when somebody else published that version a moment before, or when there is a gap. */
export async function insertVersion(
  tx: Transaction,
  { version, textNb, textNn, textEn }: LetterTexts,
  by: string,
  now: Date,
): Promise<boolean> {
  const made =
    await tx`insert into letter_text (version, text_nb, text_nn, text_en, published_at, published_by)
    select ${version}, ${textNb}, ${textNn}, ${textEn}, ${now}, ${by}
    where ${version} = (select max(version) + 1 from letter_text) on conflict do nothing`
  return made.count === 1
}
