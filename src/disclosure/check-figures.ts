import type { Program } from '../accounts/index.ts'
import { inTransaction } from '../platform/database.ts'
import { auditInThread } from './audit-in-thread.ts'
import { insertCheck, listUnchecked, passEmpty, type Unchecked } from './queries.ts'

/**
 * Has the solver look at the next release or pool that nobody has checked, and writes down what it found. With findings, its
 * figures enter no sum from then on. One at a time: it takes some seconds of a processor.
 * @param skip what is left for another time; what the solver gives up on is put into it
 * @returns the place that was checked; undefined when there is nothing left
 * @throws Error when the solver gave up
 */
export async function checkFigures(
  { database, clock }: Pick<Program, 'database' | 'clock'>,
  stopping: AbortSignal,
  skip: Set<string>,
): Promise<string | undefined> {
  const as = { system: 'statistics' } as const
  const began = clock.now()
  const waiting = await inTransaction(database, as, began, async tx => {
    await passEmpty(tx, began)
    return listUnchecked(tx, skip.size + 1)
  })
  const next: Unchecked | undefined = waiting.find(({ place }) => !skip.has(place))
  if (!next) return undefined
  skip.add(next.place)
  const { counts, findings } = await auditInThread(next.place, next.content, stopping)
  const at = clock.now()
  await inTransaction(database, as, at, tx => insertCheck(tx, next, { at, counts, findings }))
  skip.delete(next.place)
  return next.place
}

/** `checkFigures` for a process that asks again and again; what is stopped is begun anew by whoever asks next. */
export function figureChecker(
  program: Pick<Program, 'database' | 'clock'>,
): (stopping: AbortSignal) => Promise<void> {
  const skip = new Set<string>()
  return async stopping => {
    await checkFigures(program, stopping, skip).catch(error => {
      if (!stopping.aborted) throw error
    })
  }
}
