// What the screen shows while the one transaction runs: written beside it, in short transactions on another connection.
import type { Scope } from '../accounts/index.ts'
import type { Logger } from '../platform/log.ts'
import type { Round } from '../rounds/index.ts'
import { type ProgressRow, writeProgress } from './queries.ts'

/** As the frame of a route gives it: one transaction as the acting account. */
export type Begin = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

export type Progress = Readonly<{
  /** Notes how far it has come; written down once in a while. */
  report(handled: number): void
  /** Writes the end, and stops. */
  finish(state: 'done' | 'failed'): Promise<void>
}>

/** How often the row is written while a transfer runs: a sign of life as well. */
const writeEveryMs = 400

/** Begins to show the progress of a transfer; `now` is the program's clock. */
export async function showProgress(
  begin: Begin,
  round: Round,
  total: number,
  { now, log }: { now: () => Date; log: Logger },
): Promise<Progress> {
  const startedAt = now()
  let handled = 0
  let writing = Promise.resolve()
  const write = (state: ProgressRow['state']) => {
    const row = { state, handled, total, startedAt, heartbeatAt: now() }
    // One after another, so that the last word stays the last; a sign of life that fails must not stop a transfer.
    writing = writing
      .then(() => begin(({ tx }) => writeProgress(tx, round, row)))
      .catch(error => log.warn({ error: error.name }, 'the progress of a transfer could not be written'))
    return writing
  }
  await write('running')
  const timer = setInterval(() => write('running'), writeEveryMs)
  return {
    report(count) {
      handled = count
    },
    async finish(state) {
      clearInterval(timer)
      await write(state)
    },
  }
}
