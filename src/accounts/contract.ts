// Shapes of the accounts' requests and replies, shared with the web.
import { z } from 'zod'

export const roleSchema = z.enum(['korfor', 'korus', 'coordinator', 'assessor'])
export const languageSchema = z.enum(['nb', 'nn'])

/** 1 health and care, 2 NAV, 3 child welfare (the three municipal services of the regulation § 2). */
export const serviceTypeSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** One of the accounts that a natural person may choose between. */
export const accountChoiceSchema = z.object({
  id: z.uuid(),
  role: roleSchema,
  /** Region, municipality, or unit and municipality: where the account belongs. Empty for KORFOR. */
  place: z.string(),
})

export const accountSchema = accountChoiceSchema.extend({
  fullName: z.string(),
  email: z.string(),
  serviceType: serviceTypeSchema.nullable(),
  language: languageSchema,
  regionCode: z.string().nullable(),
  municipalityNumber: z.string().nullable(),
  municipalityName: z.string().nullable(),
  unitName: z.string().nullable(),
})

/** What an opened invitation gives, before it is accepted. */
export const openedInvitationSchema = z.object({ role: roleSchema, place: z.string() })

export const sessionSchema = z.object({
  signedIn: z.boolean(),
  environment: z.enum(['production', 'training', 'demonstration']),
  /** Changes with each version of the program: the web takes over by itself. */
  build: z.string(),
  /** The program's clock. */
  now: z.iso.datetime(),
  accounts: z.array(accountChoiceSchema),
  account: accountSchema.nullable(),
  termsAccepted: z.boolean(),
  /** An invitation opened in this browser and not yet accepted. */
  invitation: openedInvitationSchema.nullable(),
})

export const chooseAccountSchema = z.object({ accountId: z.uuid() })
export const termsSchema = z.object({ version: z.int(), text: z.string() })
export const acceptTermsSchema = z.object({ version: z.int() })

export const profileSchema = z.object({
  fullName: z.string().trim().min(2).max(200),
  email: z.email().max(200),
  serviceType: serviceTypeSchema.optional(),
  language: languageSchema,
})

export type SessionReply = z.infer<typeof sessionSchema>
export type AccountReply = z.infer<typeof accountSchema>
export type Profile = z.infer<typeof profileSchema>
