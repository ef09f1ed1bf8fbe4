// Shapes of what coordinators, KORUS and KORFOR administer, and of a handover, shared with the web.
import { z } from 'zod'
import { roleSchema, serviceTypeSchema } from '../accounts/contract.ts'

const instant = z.iso.datetime()
const municipalityNumber = z.string().regex(/^\d{4}(\d{2})?$/)
/** Nothing irreversible is done without having been asked for twice. */
const confirmed = z.literal(true)

// ── Handover ────────────────────────────────────────────────────────────────────────────────────────────────────
/** Somebody who may take over assessments; `unitName` null for a coordinator. */
export const receiverSchema = z.object({
  id: z.uuid(),
  fullName: z.string(),
  role: roleSchema,
  unitName: z.string().nullable(),
  /** Another account of the natural person who hands over. */
  samePerson: z.boolean(),
})
export const receiverListSchema = z.array(receiverSchema)

/** `POST /api/handover`: one's own; all when `assessmentIds` is left out. All that are named are handed over, or none. */
export const handOverOwnSchema = z.object({
  receiverId: z.uuid(),
  assessmentIds: z.array(z.uuid()).min(1).max(5000).optional(),
  confirmed,
})
/** `POST /api/administration/accounts/:id/handover`: all that the account holds. */
export const handOverAllSchema = z.object({ receiverId: z.uuid(), confirmed })
export const handoverReceiptSchema = z.object({
  assessments: z.int(),
  receiver: z.string(),
  at: instant,
})

// ── Accounts ────────────────────────────────────────────────────────────────────────────────────────────────────
export const accountParamsSchema = z.object({ id: z.uuid() })
/** Left out: the coordinator's own municipality; for KORUS and KORFOR the accounts above the municipalities. */
export const branchQuerySchema = z.object({ municipalityNumber: municipalityNumber.optional() })

export const administeredAccountSchema = z.object({
  id: z.uuid(),
  role: roleSchema,
  fullName: z.string(),
  email: z.string(),
  serviceType: serviceTypeSchema.nullable(),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  regionName: z.string().nullable(),
  /** First login: when the account was made from an invitation. */
  grantedAt: instant,
  lastLoginAt: instant.nullable(),
  suspendedAt: instant.nullable(),
  /** Held now, in rounds that are neither transferred nor lapsed; of them with errors, and finished. */
  assessments: z.int(),
  withErrors: z.int(),
  finished: z.int(),
  /** An account of the person who looks. */
  own: z.boolean(),
  /** Held now by all accounts that the person has here, which a suspension closes together. */
  ofPerson: z.int(),
})
/** `GET /api/administration/accounts`, coordinators first, then by unit and name. */
export const administeredAccountsSchema = z.object({
  municipality: z.object({ number: z.string(), name: z.string() }).nullable(),
  accounts: z.array(administeredAccountSchema),
})

/** `receiverId`: who takes over what the person holds; demanded when she holds any (`suspension.receiver-needed`). */
export const suspendSchema = z.object({ receiverId: z.uuid().optional(), confirmed })
export const suspendedSchema = z.object({
  /** How many accounts of the person were closed in the municipality. */
  accounts: z.int(),
  assessments: z.int(),
  at: instant,
})
export const confirmationSchema = z.object({ confirmed })

// ── Authorisation register ──────────────────────────────────────────────────────────────────────────────────────
/** Navn, Instans, Roller, Innvilget, Tilbakekalt (manual, appendix 2). `place`: unit, municipality or region. */
export const authorisationSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  place: z.string(),
  municipality: z.string().nullable(),
  role: roleSchema,
  grantedAt: instant,
  revokedAt: instant.nullable(),
})
export const authorisationListSchema = z.array(authorisationSchema)

// ── Units ───────────────────────────────────────────────────────────────────────────────────────────────────────
export const unitParamsSchema = z.object({ id: z.uuid() })
export const renameUnitSchema = z.object({ name: z.string().trim().min(2).max(100) })
export const mergeUnitSchema = z.object({ intoId: z.uuid(), confirmed })

// ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────────────
/** Plain text: `## ` heading, `- ` point, `**bold**`, `[text](https://…)`. Never markup. */
const formattedText = (most: number) => z.string().trim().max(most)

/** `GET /api/welcome-message`: null when there is none. */
export const welcomeMessageSchema = z.object({ version: z.int(), text: z.string() }).nullable()
/** Both languages at once; both empty takes the message away. */
export const writeWelcomeMessageSchema = z.object({
  textNb: formattedText(5000),
  textNn: formattedText(5000),
})
/** `GET /api/welcome-message/draft`, for those who write it. */
export const welcomeDraftSchema = writeWelcomeMessageSchema.extend({
  writtenAt: instant.nullable(),
  writtenBy: z.string().nullable(),
})

/** `POST /api/terms`: a new version, which everybody is asked to accept. */
export const publishTermsSchema = z.object({
  /** The version that it follows, as read: another one in between refuses. */
  after: z.int(),
  textNb: formattedText(50_000).min(200),
  textNn: formattedText(50_000).min(200),
  confirmed,
})
export const publishedTermsSchema = z.object({ version: z.int() })
export const termsDraftSchema = z.object({ version: z.int(), textNb: z.string(), textNn: z.string() })

// ── The board ───────────────────────────────────────────────────────────────────────────────────────────────────
/**
 * `not-invited`: no coordinator; `not-planned`: no dates; `planned`: dates, and nobody assessed yet; `assessing`;
 * `locked`; `ready`: may transfer since today; `overdue`: the transfer date is past; `transferred`; `lapsed`.
 */
export const boardStateSchema = z.enum([
  'not-invited',
  'not-planned',
  'planned',
  'assessing',
  'locked',
  'ready',
  'overdue',
  'transferred',
  'lapsed',
])
export const boardRowSchema = z.object({
  number: z.string(),
  name: z.string(),
  regionName: z.string(),
  agreement: z.boolean(),
  state: boardStateSchema,
  endDate: z.iso.date().nullable(),
  transferDate: z.iso.date().nullable(),
  /** The next of the two dates and how many days are left (negative: past); null when none is waited for. */
  deadline: z.object({ what: z.enum(['end', 'transfer']), date: z.iso.date(), days: z.int() }).nullable(),
  coordinators: z.int(),
  assessors: z.int(),
  assessments: z.int(),
  finished: z.int(),
  /** People transferred the last time; null when there was none. */
  expected: z.int().nullable(),
})
/** This year, when `year` is left out. */
export const boardQuerySchema = z.object({ year: z.coerce.number().int().min(2015).max(2100).optional() })
/** `years`: those that can be asked for, newest first. */
export const boardSchema = z.object({
  year: z.int(),
  years: z.array(z.int()),
  municipalities: z.array(boardRowSchema),
})

export type Receiver = z.infer<typeof receiverSchema>
export type HandoverReceipt = z.infer<typeof handoverReceiptSchema>
export type AdministeredAccount = z.infer<typeof administeredAccountSchema>
export type AdministeredAccounts = z.infer<typeof administeredAccountsSchema>
export type Suspended = z.infer<typeof suspendedSchema>
export type Authorisation = z.infer<typeof authorisationSchema>
export type WelcomeMessage = z.infer<typeof welcomeMessageSchema>
export type WelcomeDraft = z.infer<typeof welcomeDraftSchema>
export type TermsDraft = z.infer<typeof termsDraftSchema>
export type BoardState = z.infer<typeof boardStateSchema>
export type BoardRow = z.infer<typeof boardRowSchema>
export type Board = z.infer<typeof boardSchema>
