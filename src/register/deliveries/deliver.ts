import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { Begin, Program } from '../../accounts/index.ts'
import { readPieces } from '../extracts/read-rows.ts'
import type { Selected } from '../extracts/row-queries.ts'
import { type PackOrder, packInThread } from './pack-in-thread.ts'
import { breakOffDelivery, countOut, finishDelivery, giveSign, type Sent } from './queries.ts'
import { signEveryMs } from './standing.ts'

/** What leaves, and what it takes. */
export type Leaving = Readonly<{
  delivery: string
  order: PackOrder
  selected: Selected
  key: Buffer
  begin: Begin
  clock: Program['clock']
}>

/**
 * The file of an extract as a stream. How it goes is written down while it leaves: rows are counted as left in the
 * transaction that reads them, so that what is written is never less than what can have left, and how it ended is told in
 * the log. When the program itself is killed, the silence tells.
 */
export function deliver(leaving: Leaving): Readable {
  const { begin, delivery, order, selected, key } = leaving
  const pieces = readPieces(begin, { selected, key, rows: order.rows, beforeHandingOut: countOut(delivery) })
  let isFinished = false
  const file = packInThread(order, pieces, async sent => {
    await end(leaving, sent)
    isFinished = true
  })
  const gone = new AbortController()
  file.once('close', () => {
    gone.abort()
    // A suspended account can't write any more, and a database that is away can't be written to: silence tells as much.
    if (!isFinished) void end(leaving).catch(() => {})
  })
  void sign(leaving, gone.signal).catch(error => void file.destroy(error))
  return file
}

/** Says that it goes on, now and then, until it is gone. @throws Error when it was asked to stop */
async function sign({ begin, delivery, clock }: Leaving, gone: AbortSignal): Promise<void> {
  while (await wait(signEveryMs, true, { signal: gone }).catch(() => false)) {
    const at = clock.now()
    const { stopAsked } = await begin(({ tx }) => giveSign(tx, delivery, at), at)
    if (stopAsked) throw new Error('the one who asked for the delivery has stopped it')
  }
}

/** Writes down how it ended: complete, when all of it has been made. */
function end({ begin, clock, order, delivery }: Leaving, sent?: Sent): Promise<void> {
  const at = clock.now()
  return begin(async ({ tx, audit }) => {
    const { rowsLeft, stopAsked } = await (sent
      ? finishDelivery(tx, delivery, { ...sent, at })
      : breakOffDelivery(tx, delivery, at))
    const outcome = sent ? 'complete' : stopAsked ? 'stopped' : 'brokenOff'
    const details = { format: order.format, rows: rowsLeft, outcome }
    await audit({
      action: 'extract.ended',
      objectType: 'extract',
      objectId: order.extract.id,
      details,
    })
  }, at)
}
