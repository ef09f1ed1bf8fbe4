// What the browser and the server say to each other about assessments. No national number in any URL.
import { z } from 'zod'
import { roundStateSchema } from '../rounds/contract.ts'

/** Eleven digits as typed, spaces allowed. Whether it is a number at all is told by a Problem of its own. */
const nationalNumber = z.string().max(40)

/** A date `YYYY-MM-DD`, an instant `YYYY-MM-DDTHH:MM:SS.sssZ`. */
const date = z.iso.date()
const instant = z.iso.datetime()

export type RoundState = z.output<typeof roundStateSchema>

/** What the national number tells, on the day the assessment is started. `age`: whole years. */
export const personFactsSchema = z.object({
  age: z.int(),
  sex: z.enum(['male', 'female']),
  birthYear: z.int(),
})

/** How the person was told: by letter, digitally, or spoken (which must be noted in the journal). */
export const informationChannelSchema = z.enum(['letter', 'digital', 'spoken'])

/**
 * Whether and how the person has been informed (regulation § 10; manual, "Personvern" and "Hvem skal kartlegges?").
 * `journalled` counts for spoken information, `relativesInformed` (relatives or guardian) where the person can't
 * consent; each is then demanded.
 */
export const informationSchema = z.discriminatedUnion('informed', [
  z.object({ informed: z.literal(false) }),
  z.object({
    informed: z.literal(true),
    /** Not later than today in Norway. */
    givenOn: date,
    channel: informationChannelSchema,
    journalled: z.boolean(),
    canConsent: z.boolean(),
    relativesInformed: z.boolean(),
  }),
])
export type Information = z.output<typeof informationSchema>

/** The five inclusion criteria of the manual ("Hvem skal kartlegges?"), in its order; all are to be confirmed. */
export const inclusionSchema = z.object({
  /** 1. At least 16 years old. */
  age: z.boolean(),
  /** 2. Has been informed. */
  informed: z.boolean(),
  /** 3. Has received municipal services within the last 12 months. */
  services: z.boolean(),
  /** 4. Is active in the municipality's records now. */
  active: z.boolean(),
  /** 5. Has a problem that seriously affects daily function or relations (hovedforløp 2 or 3). */
  serious: z.boolean(),
})
export type Inclusion = z.output<typeof inclusionSchema>

/** 1 health and care, 2 NAV, 3 child welfare. */
export const serviceTypeSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** `POST /api/assessments/look-up`, `POST /api/assessments/search` */
export const numberRequestSchema = z.object({ nationalNumber })

/** May the person be assessed? `existing`: already among one's own: open that one. Refusals are Problems. */
export const lookUpReplySchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('existing'), id: z.uuid() }),
  z.object({ outcome: z.literal('new'), facts: personFactsSchema }),
])
export type LookUpReply = z.output<typeof lookUpReplySchema>

/** `POST /api/assessments`. `serviceType` is asked of those whose account has none: coordinators. */
export const startRequestSchema = z.object({
  nationalNumber,
  information: informationSchema,
  inclusion: inclusionSchema,
  serviceType: serviceTypeSchema.optional(),
})
export type StartRequest = z.output<typeof startRequestSchema>

/** Answers by variable; a missing key is unanswered. */
export const answersSchema = z.record(z.string(), z.int())

/** One assessment, opened: of `POST /api/assessments` and `GET /api/assessments/:id`. */
export const assessmentSchema = z.object({
  id: z.uuid(),
  /** Version of the instrument, for `getInstrument`. */
  instrument: z.string(),
  year: z.int(),
  /** `DDMMYY *****`; the whole number only by `POST /api/assessments/:id/number`. */
  maskedNumber: z.string(),
  facts: personFactsSchema,
  information: informationSchema,
  inclusion: inclusionSchema,
  answers: answersSchema,
  /** Names of the tabs that have been visited. */
  visited: z.array(z.string()),
  /** Base of the next save. */
  version: z.int(),
  roundState: roundStateSchema,
  /** May answers be changed now? False when the round is locked: show, don't edit. */
  editable: z.boolean(),
  createdAt: instant,
  changedAt: instant,
})
export type OpenedAssessment = z.output<typeof assessmentSchema>

/**
 * What an assessment asks of its holder: `errors`, answers at odds with each other or a person not informed;
 * `unfinished`, something obligatory unanswered and nothing else; `ready`, nothing more.
 */
export const standingSchema = z.enum(['errors', 'unfinished', 'ready'])
export type Standing = z.output<typeof standingSchema>

/**
 * One line of the list of one's own. `informed` false: information is lacking, and it won't be transferred.
 * `contradictions`: those of the errors that are answers at odds with each other; the others are answers missing.
 */
export const listedAssessmentSchema = z.object({
  id: z.uuid(),
  maskedNumber: z.string(),
  errors: z.int(),
  contradictions: z.int(),
  warnings: z.int(),
  informed: z.boolean(),
  standing: standingSchema,
  createdAt: instant,
  changedAt: instant,
})
export type ListedAssessment = z.output<typeof listedAssessmentSchema>

/** `GET /api/assessments`: one's own, last changed first. */
export const assessmentListSchema = z.object({
  roundState: roundStateSchema,
  assessments: z.array(listedAssessmentSchema),
})

/** `POST /api/assessments/search`: among one's own alone; null when it isn't there. */
export const searchReplySchema = z.object({ id: z.uuid().nullable() })

/** `POST /api/assessments/:id/number` */
export const numberReplySchema = z.object({ nationalNumber: z.string() })

/** `autosave`: after a change; `saved`: "Lagre"; `closed`: "Lagre og lukk". */
export const saveReasonSchema = z.enum(['autosave', 'saved', 'closed'])

/**
 * `PATCH /api/assessments/:id`. `changes`: the variables changed since `baseVersion`, null for a cleared answer.
 * A save is all or nothing. A save whose answer never came is sent again *unchanged* before a later one: the server
 * knows it again. Then `baseVersion` is the version of the last answer received.
 */
export const saveRequestSchema = z.object({
  baseVersion: z.int().min(1),
  changes: z.record(z.string().max(64), z.number().nullable()),
  /** Names of tabs visited; those known already may be left out. */
  visited: z.array(z.string().max(64)).max(32).optional(),
  reason: saveReasonSchema,
})
export type SaveRequest = z.output<typeof saveRequestSchema>

/** Saved. `merged`: what other windows changed since `baseVersion`; null for a cleared answer. */
export const saveReplySchema = z.object({
  version: z.int(),
  merged: z.record(z.string(), z.int().nullable()),
  visited: z.array(z.string()),
  errors: z.int(),
  warnings: z.int(),
  changedAt: instant,
})
export type SaveReply = z.output<typeof saveReplySchema>

/** An answer that this window and another one changed to different values since `baseVersion`. */
export const conflictSchema = z.object({
  variable: z.string(),
  /** What this request asked for. */
  mine: z.int().nullable(),
  /** What is saved. */
  theirs: z.int().nullable(),
})
export type Conflict = z.output<typeof conflictSchema>

/**
 * Beside the members of a Problem, in the 409 `assessment.conflict`: nothing of the request was saved. To go on, let
 * the person choose and send again with `baseVersion: version`. `merged`: what else other windows changed.
 */
export const conflictReplySchema = z.object({
  version: z.int(),
  conflicts: z.array(conflictSchema),
  merged: z.record(z.string(), z.int().nullable()),
})

/** Beside the members of a Problem, in the 422 `assessment.answer-refused`: nothing of the request was saved. */
export const refusedAnswersSchema = z.object({
  refused: z.array(
    z.object({ variable: z.string(), refusal: z.enum(['unknown-variable', 'not-integer', 'not-allowed']) }),
  ),
})

/** `PUT /api/assessments/:id/information`: what was registered at the start, corrected by its holder. */
export const informationRequestSchema = z.object({ information: informationSchema })
export const informationReplySchema = z.object({ version: z.int(), informed: z.boolean() })

/** `DELETE /api/assessments/:id`: erased at once and for good, so the confirmation is part of the request. */
export const eraseRequestSchema = z.object({ confirmed: z.literal(true) })

/** The languages that documents are made in. */
export const documentLanguageSchema = z.enum(['nb', 'nn'])

/**
 * `POST /api/assessments/:id/access/content`, `POST /api/assessments/:id/access/change-log`: a PDF. `demanded`: the person
 * demands it, and the holder knows who she is; there is no other ground.
 */
export const accessRequestSchema = z.object({ demanded: z.literal(true), language: documentLanguageSchema })

/**
 * `PATCH /api/assessments/:id/rectification`, in a locked round too: objective variables alone. `acceptErrors`: saved
 * although the assessment then has errors that it didn't have; without it that is the 409
 * `assessment.rectification-contradicts`, and nothing is saved.
 */
export const rectificationRequestSchema = z.object({
  demanded: z.literal(true),
  baseVersion: z.int().min(1),
  changes: z
    .record(z.string().max(64), z.number().nullable())
    .refine(changes => Object.keys(changes).length > 0),
  acceptErrors: z.boolean(),
})
export type RectificationRequest = z.output<typeof rectificationRequestSchema>

/** Rectified. `errors` above 0: the assessment won't be transferred as it stands. */
export const rectificationReplySchema = z.object({
  version: z.int(),
  errors: z.int(),
  warnings: z.int(),
  changedAt: instant,
})
export type RectificationReply = z.output<typeof rectificationReplySchema>

/** Beside the members of a Problem, in the 409 `assessment.rectification-contradicts`. */
export const newErrorsSchema = z.object({
  newErrors: z.array(z.object({ question: z.string(), nb: z.string(), nn: z.string() })),
})

/** `POST /api/assessments/:id/erasure`: as `DELETE`, because the person demands it. */
export const erasureRequestSchema = z.object({ demanded: z.literal(true) })

/** A receipt without identity: `receipt` is what the line in the log is found by. */
export const erasureReceiptSchema = z.object({ receipt: z.uuid(), erasedAt: instant })
export type ErasureReceipt = z.output<typeof erasureReceiptSchema>
