// Shapes of the transfer's requests and replies, shared with the web. Counts only: nothing here tells who.
import { z } from 'zod'

const count = z.int().nonnegative()

/**
 * What happens to assessments in a transfer. Each assessment is counted once:
 * `assessments` = `willGo` + `withErrors` + `notInformed`.
 */
const fates = {
  assessments: count,
  /** Complete, and the person was informed. */
  willGo: count,
  /** The person was informed, but the assessment has errors: not transferred, destroyed. */
  withErrors: count,
  /** It isn't recorded that the person was informed: not transferred, destroyed (regulation § 6). */
  notInformed: count,
}

export const roundStateSchema = z.enum(['open', 'locked', 'transferable', 'transferred', 'lapsed'])

/** The assessments of one unit; `name` is null for those that coordinators made. */
export const unitPreviewSchema = z.object({ name: z.string().nullable(), ...fates })

/** What would go if the button were pressed now. May be read from the round's first day on; all zero once transferred. */
export const submissionPreviewSchema = z.object({
  year: z.int(),
  state: roundStateSchema,
  /** Whether the button may be pressed now. */
  mayTransfer: z.boolean(),
  transferDate: z.iso.date(),
  ...fates,
  /** Of those that will go: how many are merged away because another unit has assessed the same person. */
  merged: count,
  /** Rows that will be written to the register: `willGo` − `merged`. */
  registerRows: count,
  units: z.array(unitPreviewSchema),
})

/** The request that presses the button; it needs an authentication at the eID within the last five minutes. */
export const startSubmissionSchema = z.object({})

/** The answer comes at once; the progress tells the rest. A second press while it runs joins the first. */
export const submissionStartedSchema = z.object({ state: z.literal('running') })

/**
 * The truth at this moment:
 * - `idle`: nobody has pressed the button
 * - `running`: the transfer is under way; `handled` of `total` assessments have been read
 * - `interrupted`: the program stopped in the middle; nothing was transferred, and it can be pressed again
 * - `failed`: something went wrong; nothing was transferred, and it can be pressed again
 * - `done`: transferred; there is a receipt
 */
export const submissionProgressSchema = z.object({
  state: z.enum(['idle', 'running', 'interrupted', 'failed', 'done']),
  handled: count,
  total: count,
  startedAt: z.iso.datetime().nullable(),
  /** The last sign of life. */
  heartbeatAt: z.iso.datetime().nullable(),
})

/** `GET /api/submission/receipt`: this year’s, when `year` is left out. */
export const receiptQuerySchema = z.object({ year: z.coerce.number().int().min(2015).max(2100).optional() })

export const submissionReceiptSchema = z.object({
  municipality: z.object({ number: z.string(), name: z.string() }),
  year: z.int(),
  transferredAt: z.iso.datetime(),
  /** Full name of the account that pressed the button. */
  transferredBy: z.string(),
  /** `assessments` = `transferred` + `withErrors` + `notInformed`. */
  assessments: count,
  transferred: count,
  withErrors: count,
  notInformed: count,
  merged: count,
  /** Rows in the register: `transferred` − `merged`. */
  registerRows: count,
  /** SHA-256, hexadecimal, over the rows in order of pseudonym. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
})

export type SubmissionPreview = z.infer<typeof submissionPreviewSchema>
export type SubmissionProgress = z.infer<typeof submissionProgressSchema>
export type SubmissionReceipt = z.infer<typeof submissionReceiptSchema>
