// Requests and answers of opt-outs, shared with the web. The number travels in the body only.
import { z } from 'zod'

export const optOutNumberSchema = z.object({ nationalNumber: z.string().min(1).max(30) })

/** `POST /api/opt-outs/check`. */
export const optOutStatusSchema = z.object({ optedOut: z.boolean() })

/**
 * `POST /api/opt-outs`. `erasedOwn`: how many of one's own assessments were erased with it. Nothing is said of other
 * units': that another unit has assessed the same person is never shown.
 */
export const optOutMadeSchema = z.object({
  optedOut: z.literal(true),
  already: z.boolean(),
  erasedOwn: z.number().int(),
})

/** `POST /api/opt-outs/delete`. `existed`: whether there was one to delete. */
export const optOutDeletedSchema = z.object({ optedOut: z.literal(false), existed: z.boolean() })

export type OptOutNumber = z.output<typeof optOutNumberSchema>
export type OptOutStatus = z.output<typeof optOutStatusSchema>
export type OptOutMade = z.output<typeof optOutMadeSchema>
export type OptOutDeleted = z.output<typeof optOutDeletedSchema>
