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
