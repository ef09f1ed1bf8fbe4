import type { Transaction } from '../../platform/database.ts'
import type { Extract } from '../contract.ts'
import { readDeliveries } from '../deliveries/queries.ts'
import { type Reader, toDelivery } from '../deliveries/standing.ts'
import { readExtracts } from './queries.ts'

/** All extracts with what has left of each, newest first, or one. */
export async function listExtracts(tx: Transaction, reader: Reader, id?: string): Promise<Extract[]> {
  const [extracts, deliveries] = await Promise.all([readExtracts(tx, id), readDeliveries(tx)])
  const left = Map.groupBy(deliveries, ({ extractId }) => extractId)
  return extracts.map(({ orderedAt, ...extract }) => ({
    ...extract,
    orderedAt: orderedAt.toISOString(),
    deliveries: (left.get(extract.id) ?? []).map(delivery => toDelivery(delivery, reader)),
  }))
}
