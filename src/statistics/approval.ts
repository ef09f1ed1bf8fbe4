// A municipality sees its figures before they enter those of others. Pure: the clock is passed in.

/** Days from the figures were frozen until they count as approved. */
export const APPROVAL_DAYS = 28

/** A municipality's word on its figures; the last one counts. */
export type Verdict = Readonly<{ verdict: 'approved' | 'returned'; comment: string | null; madeAt: Date }>

/** `lapsed`: approved by the deadline passing without a word. */
export type ApprovalState = 'awaiting' | 'approved' | 'returned' | 'lapsed'

export type Approval = Readonly<{
  state: ApprovalState
  /** From this instant they count as approved unless a word has been said. */
  deadline: Date
  last: Verdict | undefined
}>

/**
 * The state of figures that were frozen at `frozenAt`. What was returned stays so until it is approved. Words of before don't
 * count: they were said of figures that a municipality was too few for, before it was shown in a pool.
 */
export function approvalOf(frozenAt: Date, verdicts: readonly Verdict[], now: Date): Approval {
  const deadline = new Date(frozenAt.getTime() + APPROVAL_DAYS * 86_400_000)
  const last = verdicts.filter(({ madeAt }) => madeAt >= frozenAt).at(-1)
  if (last) return { state: last.verdict, deadline, last }
  return { state: now < deadline ? 'awaiting' : 'lapsed', deadline, last: undefined }
}

/** Whether figures enter regional and national sums. */
export const entersSums = ({ state }: Approval): boolean => state === 'approved' || state === 'lapsed'

/** Whether a pool's figures enter sums: when those of all its members do. */
export function poolEnters(
  drawnAt: Date,
  members: readonly (readonly Verdict[] | undefined)[],
  now: Date,
): boolean {
  return members.every(verdicts => verdicts && entersSums(approvalOf(drawnAt, verdicts, now)))
}
