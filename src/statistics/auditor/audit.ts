import { BASE } from '../protection/protect.ts'
import { checkDraws } from './arithmetic.ts'
import { type Leaf, part } from './components.ts'
import { type Demand, explain } from './explain.ts'
import type { Finding, Published } from './system.ts'

/**
 * Everything that can be concluded about small counts, and shouldn't be, from all that was published together. Nobody
 * may be able to tell of a count shown as 0 which of 0–4, of one shown as 5 which of 1–5 it is, or of a larger one that
 * it is small; the same holds for all the other cells of a table taken together.
 */
export async function audit(published: Published): Promise<readonly Finding[]> {
  const wrong = checkDraws(published.draws)
  // What wasn't made by the draw can't be asked what the draw allows.
  if (wrong.length > 0) return wrong
  const most = mostPeople(published)
  const { leaves, components } = part(published)
  const judged = new Map<string, readonly Finding[]>()
  const findings: Finding[] = []
  const sizes = new Map<Leaf, ReadonlySet<number>>()
  for (const component of components) {
    const counts = new Set(component.draws.flatMap(({ cells }) => cells.flatMap(({ of }) => of)))
    const below = leaves.filter(
      ({ people }) => typeof people !== 'number' && people.some(of => counts.has(of)),
    )
    const explained = await explain(component, below.map(demandOf), most)
    findings.push(...explained.findings)
    for (const [at, leaf] of below.entries()) sizes.set(leaf, explained.sizes[at] ?? new Set())
  }
  for (const leaf of leaves) findings.push(...(await auditLeaf(leaf, sizes.get(leaf), most, judged)))
  return findings
}

/** A leaf can be explained for every size of its group that leaves somebody for each cell shown. */
const demandOf = ({ people, cells }: Leaf): Demand => ({
  of: typeof people === 'number' ? [] : people,
  least: cells.filter(({ shown }) => shown > 0).length,
})

/** Judges a leaf for sizes that its group can have, until one leaves nothing to be told. */
async function auditLeaf(
  leaf: Leaf,
  sizes: ReadonlySet<number> | undefined,
  most: number,
  judged: Map<string, readonly Finding[]>,
): Promise<readonly Finding[]> {
  const known = typeof leaf.people === 'number' ? [leaf.people] : [...(sizes ?? [])]
  let left: readonly Finding[] | undefined
  for (const people of known) {
    // The order of the cells is nothing to the draw.
    const shown = leaf.cells.map(cell => cell.shown).sort((a, b) => a - b)
    const key = `${people}: ${shown.join(' ')}`
    const same = judged.get(key)
    if (same?.length === 0) return []
    const { findings } = await explain({ draws: [{ ...leaf, people }], facts: [] }, [], most)
    judged.set(key, findings)
    if (findings.length === 0) return []
    left = left ? both(left, findings) : findings
    if (left.length === 0) return []
  }
  return left ?? []
}

/** What is excluded for one size of a group and for another. */
function both(first: readonly Finding[], second: readonly Finding[]): readonly Finding[] {
  return first.flatMap(finding => {
    const other = second.find(({ cell }) => cell === finding.cell)
    const excluded = finding.excluded.filter(value => other?.excluded.includes(value))
    const isLeft = other && (finding.kind !== 'value-excluded' || excluded.length > 0)
    return isLeft ? [{ ...finding, excluded }] : []
  })
}

/** No true count is greater than the greatest number of people that was told, or could have been shown so. */
function mostPeople({ draws, facts }: Published): number {
  const exact = draws.flatMap(({ people }) => (typeof people === 'number' ? [people] : []))
  const shown = draws.map(({ cells }) => cells.reduce((sum, cell) => sum + Math.max(cell.shown, BASE), 0))
  const known = facts.map(({ least = 0 }) => least)
  return Math.max(...known, exact.length > 0 ? Math.max(...exact) : 2 * Math.max(...shown))
}
