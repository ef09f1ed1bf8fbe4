import type { Program } from '../accounts/index.ts'
import { appendAudit } from '../audit/index.ts'
import { inTransaction } from '../platform/database.ts'

type Destroyed = Readonly<{ municipalityNumber: string; year: number; transferredAt: Date; rows: number }>

/**
 * Destroys the rows whose ten years are nearly out (regulation § 11; `retention_ends` in the database says when), with a
 * receipt and a line in the log for each transfer. Releases stay: they are anonymous. Gives how many rows it was.
 */
export async function destroyOldRows({ database, clock }: Program): Promise<number> {
  const now = clock.now()
  return inTransaction(database, { system: 'jobs' }, now, async tx => {
    const destroyed = await tx<
      Destroyed[]
    >`select municipality_number as "municipalityNumber", year, transferred_at as "transferredAt", rows
      from register_destroy_due()`
    for (const { municipalityNumber, year, transferredAt, rows } of destroyed)
      await appendAudit(tx, {
        at: now,
        municipality: municipalityNumber,
        action: 'register.destroyed',
        objectType: 'register',
        objectId: `${municipalityNumber} ${year}`,
        details: { rows, transferredAt: transferredAt.toISOString() },
      })
    return destroyed.reduce((sum, { rows }) => sum + rows, 0)
  })
}
