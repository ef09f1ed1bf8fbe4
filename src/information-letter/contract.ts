// Shapes of the information letter and of the contacts that it names, shared with the web.
import { z } from 'zod'

/** Languages of the letter; English for those who read neither written form of Norwegian. */
export const letterLanguages = ['nb', 'nn', 'en'] as const
export const letterLanguageSchema = z.enum(letterLanguages)

/**
 * What a text may hold in braces, filled in for each letter: the municipality; the transfer date, which is the deadline
 * of the rights; the year; the contacts as a list; the privacy officer; the address of the page about rights.
 */
export const placeholders = [
  'kommune',
  'frist',
  'år',
  'kontaktpersoner',
  'personvernombud',
  'nettsted',
] as const
/** Without these a letter would not tell what it must. */
export const requiredPlaceholders = ['kommune', 'frist', 'kontaktpersoner', 'personvernombud'] as const

// ── Contacts ────────────────────────────────────────────────────────────────────────────────────────────────────
const line = (most: number) => z.string().trim().max(most)
const reachable = ({ phone, email }: { phone: string; email: string }) => phone !== '' || email !== ''
const reach = {
  /** Digits, spaces and a country's prefix, or ''. */
  phone: line(30).regex(/^(\+?[\d ]{5,})?$/),
  email: z.union([z.literal(''), z.email().max(254)]),
}

/** Somebody whom the letter tells people to turn to; a telephone, an address of e-mail, or both. */
export const contactSchema = z
  .object({ fullName: line(200).min(2), role: line(200), ...reach })
  .refine(reachable)
/** The municipality's privacy officer; the name may be '' for an office. */
export const privacyOfficerSchema = z.object({ fullName: line(200), ...reach }).refine(reachable)

/** `PUT /api/contacts`. No contacts: the letter names the coordinators. */
export const changeContactsSchema = z.object({
  contacts: z.array(contactSchema).max(3),
  privacyOfficer: privacyOfficerSchema.nullable(),
})
/** `GET /api/contacts`: what the letter names now. */
export const contactsSchema = z.object({
  contacts: z.array(
    z.object({ fullName: z.string(), role: z.string(), phone: z.string(), email: z.string() }),
  ),
  /** No contacts are named, and these are the coordinators. */
  areCoordinators: z.boolean(),
  privacyOfficer: z.object({ fullName: z.string(), phone: z.string(), email: z.string() }).nullable(),
  changedAt: z.iso.datetime().nullable(),
})

// ── The letter ──────────────────────────────────────────────────────────────────────────────────────────────────
/** `GET /api/information-letter/:language` and, as PDF, `…/:language/letter.pdf`. */
export const letterParamsSchema = z.object({ language: letterLanguageSchema })
export const letterSchema = z.object({
  language: letterLanguageSchema,
  version: z.int(),
  /** The transfer date. */
  deadline: z.iso.date(),
  title: z.string(),
  /** `## ` heading, `- ` point, `**bold**`; an empty line parts two paragraphs. */
  text: z.string(),
  /** The same without signs, to be pasted where only plain text is taken. */
  plainText: z.string(),
})

// ── The text, written by KORFOR ─────────────────────────────────────────────────────────────────────────────────
const letterText = z.string().trim().min(200).max(20_000)
const letterTexts = { textNb: letterText, textNn: letterText, textEn: letterText }

/** `GET /api/information-letter/versions`, newest first. `publishedBy` null: came with the program. */
export const letterVersionsSchema = z.array(
  z.object({ version: z.int(), publishedAt: z.iso.datetime(), publishedBy: z.string().nullable() }),
)
export const letterVersionParamsSchema = z.object({ version: z.coerce.number().int().min(1).max(100_000) })
/** `GET /api/information-letter/versions/:version`: the texts with their placeholders. */
export const letterTextsSchema = z.object({
  version: z.int(),
  textNb: z.string(),
  textNn: z.string(),
  textEn: z.string(),
})
/** `POST /api/information-letter/versions`: a new version, used from now on. */
export const publishLetterSchema = z.object({
  /** The version that it follows, as read: another one in between refuses. */
  after: z.int(),
  ...letterTexts,
})
export const publishedLetterSchema = z.object({ version: z.int() })
/** `POST /api/information-letter/preview`: a text as PDF, with a made-up municipality. */
export const previewLetterSchema = z.object({ language: letterLanguageSchema, text: letterText })

export type Placeholder = (typeof placeholders)[number]
export type LetterLanguage = z.infer<typeof letterLanguageSchema>
export type Contact = z.infer<typeof contactSchema>
export type PrivacyOfficer = z.infer<typeof privacyOfficerSchema>
export type ContactsReply = z.infer<typeof contactsSchema>
export type ChangeContacts = z.infer<typeof changeContactsSchema>
export type Letter = z.infer<typeof letterSchema>
export type LetterVersions = z.infer<typeof letterVersionsSchema>
export type LetterTexts = z.infer<typeof letterTextsSchema>
