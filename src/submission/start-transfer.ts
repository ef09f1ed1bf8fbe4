// A transfer runs on after its request is answered. Two presses at once: the second finds the first one's lock.
import { type Begin, type Progress, showProgress } from './progress.ts'
import { beginSubmission } from './queries.ts'
import { type TransferWork, transferRound } from './transfer.ts'

/** What the composition root lets happen after a transfer, such as the first release of statistics. May be repeated. */
export type AfterTransfer = (
  transferred: Readonly<{ municipalityNumber: string; year: number }>,
) => Promise<void>

type Press = Omit<TransferWork, 'progress'> & Readonly<{ begin: Begin; afterTransfer: AfterTransfer }>

/** Not an error: another transfer of the round is under way. */
class Joined extends Error {}

async function finish({ program, round, afterTransfer }: Press): Promise<void> {
  await program.keyRing.destroyRoundKey(round.id)
  await afterTransfer({ municipalityNumber: round.municipalityNumber, year: round.year })
}

function logFailure({ program }: Press, what: string, error: unknown): void {
  const { name, stack } = error instanceof Error ? error : { name: 'unknown', stack: undefined }
  program.log.error({ error: name, stack }, what)
}

/** Everything in the one transaction, which holds the round's lock until it ends. */
function transferWhole(press: Press, onStarted: () => void): Promise<Progress> {
  const { program, begin, round } = press
  return begin(async scope => {
    const locked = await beginSubmission(scope.tx, round.id)
    if (locked === null) throw new Joined()
    const clock = { now: () => program.clock.now(), log: program.log }
    const progress = await showProgress(begin, round, locked, clock)
    onStarted()
    try {
      await transferRound(scope, { ...press, progress }, locked)
    } catch (error) {
      // While the lock is still held: nobody must read that it runs no longer before it says that it failed.
      await progress.finish('failed')
      throw error
    }
    return progress
  })
}

async function runTransfer(press: Press, onStarted: () => void): Promise<void> {
  const progress = await transferWhole(press, onStarted)
  await finish(press).catch(error => logFailure(press, 'what follows a transfer was not finished', error))
  await progress.finish('done')
}

/**
 * Starts the transfer of a round and returns as soon as it holds the round's lock, or another one does.
 * @throws PostgresError with the constraint `submission_round_transferable` when the round has left that state.
 */
export async function startTransfer(press: Press): Promise<void> {
  const { program, begin } = press
  if (program.pseudonymPolicy === 'longitudinal')
    await begin(({ tx }) => program.keyRing.makePseudonymKey(tx))
  const started = Promise.withResolvers<void>()
  let running = false
  runTransfer(press, () => {
    running = true
    started.resolve()
  }).catch(error => {
    if (error instanceof Joined) started.resolve()
    else if (running) logFailure(press, 'a transfer failed; nothing was transferred', error)
    else started.reject(error)
  })
  return started.promise
}
