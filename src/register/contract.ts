// Shapes of the register's requests and replies, shared with the web.
import { z } from 'zod'

/** One municipality's transfer, as KORFOR sees it. */
export const registeredSubmissionSchema = z.object({
  municipality: z.object({ number: z.string(), name: z.string() }),
  year: z.int(),
  instrument: z.string(),
  /** Rows in the register: one per person. */
  rows: z.int().nonnegative(),
  transferredAt: z.iso.datetime(),
})

/** Newest transfer first. */
export const registeredSubmissionsSchema = z.array(registeredSubmissionSchema)

/** `GET /api/register/destructions`: what has been destroyed because its ten years were nearly out, newest first. */
export const destructionsSchema = z.array(
  z.object({
    municipality: z.object({ number: z.string(), name: z.string() }),
    year: z.int(),
    rows: z.int().positive(),
    transferredAt: z.iso.datetime(),
    destroyedAt: z.iso.datetime(),
  }),
)

/** Path of `/api/register/:municipality/:year/rows.csv`; needs an authentication within the last five minutes. */
export const rowsParamsSchema = z.object({
  municipality: z.string().regex(/^\d{4}(\d{2})?$/),
  year: z.coerce.number().int().min(2015).max(2100),
})

/** Path of `/api/instruments/:version/codebook.csv` and `.json`, open to all. */
export const codebookParamsSchema = z.object({ version: z.string().regex(/^\d{4}$/) })
export const codebookQuerySchema = z.object({ language: z.enum(['nb', 'nn']).default('nb') })

export type Destruction = z.infer<typeof destructionsSchema>[number]
export type RegisteredSubmission = z.infer<typeof registeredSubmissionSchema>

// ── Extracts ────────────────────────────────────────────────────────────────────────────────────────────────────
const variableName = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/)
const municipalityNumber = z.string().regex(/^\d{4}(\d{2})?$/)
const year = z.int().min(2015).max(2100)

/** Only rows in which the variable has one of these values, or lies between two numbers, both included. */
export const extractConditionSchema = z.union([
  z.strictObject({ variable: variableName, values: z.array(z.int()).min(1).max(100) }),
  z.strictObject({ variable: variableName, from: z.int(), to: z.int() }),
])

/** Which rows. */
export const extractSelectionSchema = z.object({
  /** Version of the instrument that the rows were made with. */
  instrument: z.string().regex(/^\d{4}$/),
  years: z.array(year).min(1).max(50),
  municipalities: z.array(municipalityNumber).min(1).max(1000),
  conditions: z.array(extractConditionSchema).max(20),
})

/** `POST /api/register/extracts/count`: how many people; null for fewer than five, none among them. */
export const extractCountSchema = z.object({ rows: z.int().min(5).nullable() })

/** `POST /api/register/extracts`: what is needed, by whom, what for, and on what ground. */
export const newExtractSchema = extractSelectionSchema.extend({
  variables: z.array(variableName).min(1).max(1000),
  /** One for each group that a variable is of: `register`, `facts`, or the name of a tab. */
  necessity: z.array(z.object({ group: z.string().max(64), reason: z.string().trim().min(1).max(1000) })),
  recipient: z.string().trim().min(1).max(300),
  purpose: z.string().trim().min(1).max(2000),
  legalBasis: z.string().trim().min(1).max(1000),
})

export const extractFormatSchema = z.enum(['csv', 'parquet', 'fhir'])

/**
 * How a delivery stands: asked for and not yet fetched, never fetched (nothing has left), on its way, complete, stopped by
 * the one who asked for it, or broken off.
 */
export const deliveryStandingSchema = z.enum([
  'waiting',
  'neverFetched',
  'underWay',
  'complete',
  'stopped',
  'brokenOff',
])

/** One time that the data of an extract were let out. */
export const deliverySchema = z.object({
  id: z.uuid(),
  format: extractFormatSchema,
  deliveredBy: z.string().nullable(),
  /** By the account that asks: it may be followed and stopped. */
  isOwn: z.boolean(),
  startedAt: z.iso.datetime(),
  rows: z.int().positive(),
  standing: deliveryStandingSchema,
  /** How many rows have left at most: what has been written to the file, and perhaps not yet arrived. */
  rowsLeft: z.int().nonnegative(),
  endedAt: z.iso.datetime().nullable(),
  /** Of one that is complete. */
  finished: z
    .object({
      at: z.iso.datetime(),
      bytes: z.int().positive(),
      /** SHA-256 of the file, as hexadecimal digits. */
      checksum: z.string(),
    })
    .nullable(),
})

export const extractSchema = newExtractSchema.extend({
  id: z.uuid(),
  orderedBy: z.string().nullable(),
  orderedAt: z.iso.datetime(),
  /** When it was ordered. */
  rows: z.int().positive(),
  deliveries: z.array(deliverySchema),
})

/** `GET /api/register/extracts`, newest first. */
export const extractListSchema = z.array(extractSchema)

/** `POST /api/register/extracts/:id/deliveries`; needs an authentication within the last five minutes. */
export const newDeliverySchema = z.object({ format: extractFormatSchema })

/** Path of `/api/register/extracts/:id/deliveries` and `/api/register/deliveries/:id`, `…/file` (a zip, once) and `…/stop`. */
export const extractParamsSchema = z.object({ id: z.uuid() })

export type ExtractCondition = z.infer<typeof extractConditionSchema>
export type ExtractSelection = z.infer<typeof extractSelectionSchema>
export type ExtractCount = z.infer<typeof extractCountSchema>
export type NewExtract = z.infer<typeof newExtractSchema>
export type ExtractFormat = z.infer<typeof extractFormatSchema>
export type Delivery = z.infer<typeof deliverySchema>
export type Extract = z.infer<typeof extractSchema>
