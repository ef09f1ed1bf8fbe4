import type { Transaction } from '../platform/database.ts'
import { eraseAssessment } from './queries.ts'
import { refuseMissing, requireAssessment } from './read.ts'

/**
 * Erases one of the acting account's own, for good.
 * @throws Problem `assessment.not-found`, or why the state of its round refuses
 */
export async function eraseOwn(tx: Transaction, id: string): Promise<void> {
  await requireAssessment(tx, id, 'erase')
  // A transfer may have come between.
  if (!(await eraseAssessment(tx, id))) await refuseMissing(tx)
}
