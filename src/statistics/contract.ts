import { z } from 'zod'

/** One table's protected counts: of each inner cell, and of all (0: nobody, or too few for the table to be made). */
const protectedTable = z.object({
  id: z.string(),
  total: z.int().nonnegative(),
  cells: z.record(z.string(), z.int().nonnegative()),
})
export type ProtectedTable = z.infer<typeof protectedTable>

/**
 * All that is ever published of a municipality and year. `people` is null, and there is no table, with fewer than
 * ten people; a table of a group is left out when the group's protected count is below ten.
 */
export const releaseContent = z.object({
  version: z.literal(1),
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
