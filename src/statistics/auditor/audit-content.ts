import type { ReleaseContent } from '../contract.ts'
import { checkParts } from './arithmetic.ts'
import { audit } from './audit.ts'
import type { Finding } from './system.ts'
import { tellRelease } from './tell-release.ts'

/** What an audit went through, and what it found. */
export type DisclosureAudit = Readonly<{ tables: number; counts: number; findings: readonly Finding[] }>

/**
 * Audits one draw of all tables with the solver: the release of a municipality's year, or a pool. Whoever is drawn in one is
 * drawn in no other (the database sees to it), so that the unknown counts of one are in no condition of another, and
 * each can be solved by itself.
 * @param place names its counts in what is found.
 */
export async function auditContent(place: string, content: ReleaseContent): Promise<DisclosureAudit> {
  if (content.people === null) return { tables: 0, counts: 0, findings: [] }
  const told = tellRelease(place, content)
  return {
    tables: told.draws.length,
    counts: told.draws.reduce((sum, { cells }) => sum + cells.length, 0),
    findings: [...checkParts(place, content), ...(await audit(told))],
  }
}
