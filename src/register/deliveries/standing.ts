import type { Delivery } from '../contract.ts'
import type { DeliveryRow } from './queries.ts'

/** A delivery is fetched at once by the page that asked for it, or never. */
export const fetchWithinMs = 60_000
/** How often a delivery on its way says that it goes on. */
export const signEveryMs = 1000
/** Longer than this without a sign, and the program that sent it has ended. */
export const silentForMs = 30_000

/** How a delivery stands at an instant. */
export function standingOf(delivery: DeliveryRow, now: Date): Delivery['standing'] {
  const { startedAt, begunAt, seenAt, stopAskedAt, endedAt, finishedAt } = delivery
  const since = (then: Date) => now.getTime() - then.getTime()
  if (finishedAt) return 'complete'
  if (!begunAt) {
    // It can't be fetched any more.
    if (stopAskedAt) return 'stopped'
    return since(startedAt) < fetchWithinMs ? 'waiting' : 'neverFetched'
  }
  if (endedAt) return stopAskedAt ? 'stopped' : 'brokenOff'
  return since(seenAt ?? begunAt) < silentForMs ? 'underWay' : 'brokenOff'
}

/** Who is told of a delivery, and when. */
export type Reader = Readonly<{ accountId: string; now: Date }>

/** A delivery as it is told. */
export function toDelivery(delivery: DeliveryRow, { accountId, now }: Reader): Delivery {
  const { id, format, deliveredBy, startedAt, rows, rowsLeft, endedAt, finishedAt, bytes, checksum } =
    delivery
  const finished =
    finishedAt && bytes !== null && checksum
      ? { at: finishedAt.toISOString(), bytes, checksum: checksum.toString('hex') }
      : null
  return {
    ...{ id, format, deliveredBy, rows, rowsLeft, finished },
    isOwn: delivery.accountId === accountId,
    startedAt: startedAt.toISOString(),
    standing: standingOf(delivery, now),
    endedAt: endedAt?.toISOString() ?? null,
  }
}
