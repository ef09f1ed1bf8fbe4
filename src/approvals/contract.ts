// The municipalities' word on their figures, and KORFOR's answers.
import { z } from 'zod'

const comment = z.string().trim().min(3).max(2000)

export const approvalParams = z.object({ year: z.coerce.number().int().min(2015).max(2100) })
export const answerParams = approvalParams.extend({ municipality: z.string().regex(/^\d{4}(\d{2})?$/) })
export const approvalsQuery = z.object({ year: approvalParams.shape.year.optional() })

/** What a municipality says of its figures: approved, or returned with what is wrong with them. */
export const verdictBody = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('approved') }),
  z.object({ verdict: z.literal('returned'), comment }),
])

/** What KORFOR answers to a municipality that has returned its figures. */
export const answerBody = z.object({ text: comment })

/** One word in the exchange about figures. `verdict` is null in KORFOR's; `text` when figures were approved. */
const word = z.object({
  by: z.enum(['municipality', 'korfor']),
  /** ISO 8601 in UTC. */
  at: z.iso.datetime(),
  verdict: z.enum(['approved', 'returned']).nullable(),
  text: z.string().nullable(),
})
export type ApprovalWord = z.infer<typeof word>

/**
 * When the protection of the figures was gone through by a solver, and how many counts it found that can be told better than
 * they should. With any, the figures enter no sum.
 */
const check = z.object({ at: z.iso.datetime(), found: z.int().nonnegative() })
export type ApprovalCheck = z.infer<typeof check>

/** Whether figures enter regional and national sums. `lapsed`: approved by the deadline passing without a word. */
export const reportApproval = z.object({
  state: z.enum(['awaiting', 'approved', 'returned', 'lapsed']),
  /** Until then they wait for a word; ISO 8601 in UTC. */
  deadline: z.iso.datetime(),
  /** All that was said, in order. */
  words: z.array(word),
  /** Null while the solver hasn't come to it. */
  check: check.nullable(),
})
export type ReportApproval = z.infer<typeof reportApproval>

const municipalityApproval = reportApproval.extend({
  number: z.string(),
  name: z.string(),
  regionName: z.string(),
  /** Nothing that others could count, and so nothing to approve. */
  tooFew: z.boolean(),
  /** Returned, and KORFOR hasn't answered since. */
  unanswered: z.boolean(),
})
export type MunicipalityApproval = z.infer<typeof municipalityApproval>

/** The municipalities of the branch that have figures of a year, by name; `years`: those that have any, newest first. */
export const approvals = z.object({
  years: z.array(z.int()),
  year: z.int(),
  municipalities: z.array(municipalityApproval),
})
export type Approvals = z.infer<typeof approvals>

/** Figures that wait for a word: `awaiting` the municipality's until the deadline, or `returned` and not approved since. */
const openApproval = z.object({
  number: z.string(),
  name: z.string(),
  year: z.int(),
  state: z.enum(['awaiting', 'returned']),
  deadline: z.iso.datetime(),
  /** Returned, and KORFOR hasn't answered since. */
  unanswered: z.boolean(),
})
export type OpenApproval = z.infer<typeof openApproval>

/** Those of the branch, the newest years first; a coordinator's are her own. */
export const openApprovals = z.object({ open: z.array(openApproval) })
export type OpenApprovals = z.infer<typeof openApprovals>
