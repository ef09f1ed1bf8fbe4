import type { Transaction } from '../../platform/database.ts'
import { findPoolOf, findRelease } from '../queries.ts'
import { checkParts } from './arithmetic.ts'
import { audit } from './audit.ts'
import type { DisclosureAudit } from './audit-content.ts'
import { tellRelease } from './tell-release.ts'

/**
 * Audits all that has been published of a municipality's year: its release, or the pool that it is part of. Sums over
 * municipalities and years are added up from these by whoever wishes, and tell nothing more; the database refuses that
 * the same people are drawn in two. Undefined when nothing has been published, or too few to be told.
 * @param tx acts as the system part `statistics`.
 */
export async function auditPublished(
  tx: Transaction,
  municipality: string,
  year: number,
): Promise<DisclosureAudit | undefined> {
  const release = await findRelease(tx, municipality, year)
  const pool = await findPoolOf(tx, municipality, year)
  const contents = [
    { place: `${municipality} ${year}`, content: release?.content },
    { place: `pool of ${municipality} ${year}`, content: pool?.content },
  ].flatMap(({ place, content }) => (content?.people ? [{ place, content }] : []))
  if (contents.length === 0) return undefined
  const published = contents.map(({ place, content }) => tellRelease(place, content))
  const draws = published.flatMap(told => told.draws)
  const findings = [
    ...contents.flatMap(({ place, content }) => checkParts(place, content)),
    ...(await audit({ draws, facts: published.flatMap(told => told.facts) })),
  ]
  return {
    tables: draws.length,
    counts: draws.reduce((sum, { cells }) => sum + cells.length, 0),
    findings,
  }
}
