// Shapes of the accounts' requests and replies, shared with the web.
import { z } from 'zod'
import { browserNames, systemNames } from './sessions/browser-kind.ts'

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

/** How the keys of the form work for an account. `PUT /api/session/keys` */
export const keySettingsSchema = z.object({
  /** Whether keys pressed alone (numbers, letters, `?`) do anything: WCAG 2.1.4 asks that they can be turned off. */
  single: z.boolean(),
  /** Whether the key of each answer is shown always, not only where the focus is. */
  hints: z.boolean(),
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
  /** Has been shown around, or said that there is no need. */
  tourSeen: z.boolean(),
  keys: keySettingsSchema,
})

/** What an opened invitation gives, before it is accepted. */
export const openedInvitationSchema = z.object({ role: roleSchema, place: z.string() })

export const sessionSchema = z.object({
  signedIn: z.boolean(),
  environment: z.enum(['production', 'training', 'demonstration']),
  /**
   * The other installation: from the one that counts, where to practise; from there, the way back. Null where there
   * is none.
   */
  counterpartUrl: z.string().nullable(),
  /** Changes with each version of the program: the web takes over by itself. */
  build: z.string(),
  /** The program's clock. */
  now: z.iso.datetime(),
  /** When the person last proved at the eID who she is; null when nobody is logged in. */
  confirmedAt: z.iso.datetime().nullable(),
  /** The date in Norway by the program's clock. */
  today: z.iso.date(),
  accounts: z.array(accountChoiceSchema),
  account: accountSchema.nullable(),
  termsAccepted: z.boolean(),
  /** Every account that the person had has been suspended. */
  suspended: z.boolean(),
  /** An invitation opened in this browser and not yet accepted. */
  invitation: openedInvitationSchema.nullable(),
})

/** One of one's own open sessions. `GET /api/sessions`, the one that asks first, then by last use. */
export const ownSessionSchema = z.object({
  /** Names it to its owner; it opens nothing. */
  id: z.uuid(),
  current: z.boolean(),
  since: z.iso.datetime(),
  /** To the minute. */
  lastUsed: z.iso.datetime(),
  /** The account that is chosen in it. */
  accountId: z.uuid().nullable(),
  browser: z.enum(browserNames),
  system: z.enum(systemNames),
})
export const ownSessionListSchema = z.array(ownSessionSchema)
export const sessionParamsSchema = z.object({ id: z.uuid() })
/** How many were ended. */
export const endedSessionsSchema = z.object({ sessions: z.int() })

export const chooseAccountSchema = z.object({ accountId: z.uuid() })
/** `text`: paragraphs divided by an empty line; `## ` begins a heading, `- ` a point in a list. */
export const termsSchema = z.object({ version: z.int(), text: z.string() })
export const acceptTermsSchema = z.object({ version: z.int() })

export const profileSchema = z.object({
  fullName: z.string().trim().min(2).max(200),
  email: z.email().max(200),
  serviceType: serviceTypeSchema.optional(),
  language: languageSchema,
})

/** Four digits, or six for a city district of Oslo (`030112`). */
const municipalityNumberSchema = z.string().regex(/^\d{4}(\d{2})?$/)

// ── Invitations ─────────────────────────────────────────────────────────────────────────────────────────────────
/** 256 random bits as base64url; it stands after `#` in the link, so that no server ever sees it in an address. */
export const invitationTokenSchema = z.object({ token: z.string().min(1).max(100) })

/** `POST /api/invitations/accept`; the invitation itself is the one opened in this browser. */
export const acceptInvitationSchema = profileSchema.extend({ termsVersion: z.int() })
export const acceptedInvitationSchema = z.object({ account: accountChoiceSchema })

export const mostPeoplePerLink = 500
export const mostSingleLinks = 20
export const invitationDays = 30

/**
 * `POST /api/invitations`. What the giver's own branch decides may be left out: an assessor gives only `kind` and
 * `count`; a coordinator adds the role and, for assessors, the unit by `unitId` or by `unitName` (made if it is new).
 * `shared`: one link for `count` people (at most 500); `single`: `count` links (at most 20) for one person each.
 */
export const createInvitationSchema = z
  .object({
    role: roleSchema,
    regionCode: z.string().min(1).max(40).optional(),
    municipalityNumber: municipalityNumberSchema.optional(),
    unitId: z.uuid().optional(),
    unitName: z.string().trim().min(2).max(100).optional(),
    kind: z.enum(['shared', 'single']),
    count: z.int().min(1).max(mostPeoplePerLink),
  })
  .refine(wish => wish.kind === 'shared' || wish.count <= mostSingleLinks, { path: ['count'] })

/** The links are shown now and never again. */
export const createdInvitationsSchema = z.object({
  links: z.array(z.object({ id: z.uuid(), link: z.url() })),
  role: roleSchema,
  place: z.string(),
  expiresAt: z.iso.datetime(),
})

/** `GET /api/invitations`, newest first. */
export const invitationSchema = z.object({
  id: z.uuid(),
  role: roleSchema,
  place: z.string(),
  state: z.enum(['open', 'used', 'expired', 'withdrawn']),
  maxUses: z.int(),
  uses: z.int(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** Who made it; null for the operator's, and where the giver is outside one's branch. */
  createdBy: z.string().nullable(),
  own: z.boolean(),
})
export const invitationListSchema = z.array(invitationSchema)

// ── Places ──────────────────────────────────────────────────────────────────────────────────────────────────────
export const regionListSchema = z.array(z.object({ code: z.string(), name: z.string() }))

/** `query`: part of a name, or the first digits of a number. */
export const municipalityQuerySchema = z.object({ query: z.string().trim().max(60).optional() })
export const municipalitySchema = z.object({
  number: z.string(),
  name: z.string(),
  /** The municipality of a city district. */
  parentNumber: z.string().nullable(),
  regionCode: z.string(),
  regionName: z.string(),
  countyName: z.string(),
  population: z.int().nullable(),
  agreementDate: z.iso.date().nullable(),
})
export const municipalityListSchema = z.array(municipalitySchema)
export const municipalityParamsSchema = z.object({ number: municipalityNumberSchema })

/** The date of the cooperation and processor agreement; null takes back a date noted by mistake. */
export const agreementSchema = z.object({ date: z.iso.date().nullable() })

export const unitQuerySchema = z.object({ municipalityNumber: municipalityNumberSchema.optional() })
export const unitListSchema = z.array(
  z.object({ id: z.uuid(), name: z.string(), municipalityNumber: z.string(), municipalityName: z.string() }),
)

export type SessionReply = z.infer<typeof sessionSchema>
export type OwnSession = z.infer<typeof ownSessionSchema>
export type KeySettings = z.infer<typeof keySettingsSchema>
export type AccountReply = z.infer<typeof accountSchema>
export type Profile = z.infer<typeof profileSchema>
export type AccountChoice = z.infer<typeof accountChoiceSchema>
export type OpenedInvitation = z.infer<typeof openedInvitationSchema>
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>
export type CreateInvitation = z.infer<typeof createInvitationSchema>
export type CreatedInvitations = z.infer<typeof createdInvitationsSchema>
export type InvitationReply = z.infer<typeof invitationSchema>
export type MunicipalityReply = z.infer<typeof municipalitySchema>
