import { z } from 'zod'

const count = z.int().nonnegative()

/** Protected counts of one division of a group of people. */
const counts = { total: count, cells: z.record(z.string(), count) }

/**
 * One table's protected counts: of each inner cell, and of all. A table that was made apart for parts of another
 * (`by`) has them in `parts`, each named by the other's cells that it is `of`, and its own counts are their sums.
 */
const protectedTable = z.object({
  id: z.string(),
  ...counts,
  by: z.string().optional(),
  parts: z
    .array(z.object({ of: z.array(z.string()), ...counts }))
    .min(2)
    .optional(),
})
export type ProtectedTable = z.infer<typeof protectedTable>

/**
 * All that is ever published of a municipality and year, or of a pool. `people` is null, and there is no table, with
 * fewer than ten people; a table of a group is left out when the group's protected count is below ten.
 */
export const releaseContent = z.object({
  version: z.literal(2),
  instrument: z.string(),
  people: z.int().min(10).nullable(),
  tables: z.array(protectedTable),
})
export type ReleaseContent = z.infer<typeof releaseContent>

/** A release as it was frozen. */
export type Release = Readonly<{
  municipality: string
  year: number
  createdAt: Date
  content: ReleaseContent
}>
