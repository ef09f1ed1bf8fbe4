import type { Session } from '../api/index.ts'

/** Those who are shown around; the pages of the others speak for themselves. */
export type TouredRole = 'assessor' | 'coordinator'

/** The role that is shown around, of somebody who may go on to the front page. */
export function touredRole({ account, termsAccepted }: Session): TouredRole | undefined {
  const role = termsAccepted ? account?.role : undefined
  return role === 'assessor' || role === 'coordinator' ? role : undefined
}
