import type { Transaction } from '../../platform/database.ts'
import type { Extract } from '../contract.ts'
import { type DeliveryRow, readDeliveries, readExtracts } from './queries.ts'

function toDelivery({ extractId: _, startedAt, finishedAt, bytes, checksum, ...told }: DeliveryRow) {
  const finished =
    finishedAt && bytes !== null && checksum
      ? { at: finishedAt.toISOString(), bytes, checksum: checksum.toString('hex') }
      : null
  return { ...told, startedAt: startedAt.toISOString(), finished }
}

/** All extracts with what has left of each, newest first, or one. */
export async function listExtracts(tx: Transaction, id?: string): Promise<Extract[]> {
  const [extracts, deliveries] = await Promise.all([readExtracts(tx, id), readDeliveries(tx)])
  const left = Map.groupBy(deliveries, ({ extractId }) => extractId)
  return extracts.map(({ orderedAt, ...extract }) => ({
    ...extract,
    orderedAt: orderedAt.toISOString(),
    deliveries: (left.get(extract.id) ?? []).map(toDelivery),
  }))
}
