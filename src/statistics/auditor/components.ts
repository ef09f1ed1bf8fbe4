// What hangs together is solved together, and nothing more.
import type { Draw, Fact, Published, Sum } from './system.ts'

/** Statements that share true counts, directly or through others. */
export type Component = Published

/** A table whose true counts nothing else speaks of, but for how many people they are in all. */
export type Leaf = Draw

const peopleOf = ({ people }: Draw): Sum => (typeof people === 'number' ? [] : people)
const countsIn = (draw: Draw): string[] => [...draw.cells.flatMap(({ of }) => of), ...peopleOf(draw)]
const countsOf = ({ of }: Fact): string[] => of.map(([count]) => count)

/** Parts what was published into leaves and the rest, and the rest into components. */
export function part({ draws, facts }: Published): {
  leaves: readonly Leaf[]
  components: readonly Component[]
} {
  const mentions = new Map<string, number>()
  for (const count of [...draws.flatMap(countsIn), ...facts.flatMap(countsOf)])
    mentions.set(count, (mentions.get(count) ?? 0) + 1)
  const isLeaf = ({ cells }: Draw): boolean =>
    cells.every(({ of: [count, ...more] }) => more.length === 0 && mentions.get(count ?? '') === 1)
  const rest = { draws: draws.filter(draw => !isLeaf(draw)), facts }
  return { leaves: draws.filter(isLeaf), components: componentsOf(rest) }
}

function componentsOf({ draws, facts }: Published): readonly Component[] {
  const above = new Map<string, string>()
  const rootOf = (count: string): string => {
    let root = count
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    if (root !== count) above.set(count, root)
    return root
  }
  const join = (counts: readonly string[]): void => {
    const [first = '', ...others] = counts.map(rootOf)
    for (const other of others) if (rootOf(other) !== rootOf(first)) above.set(rootOf(other), rootOf(first))
  }
  draws.map(countsIn).forEach(join)
  facts.map(countsOf).forEach(join)
  const found = new Map<string, { draws: Draw[]; facts: Fact[] }>()
  const componentAt = (counts: readonly string[]) => {
    const root = rootOf(counts[0] ?? '')
    const component = found.get(root) ?? { draws: [], facts: [] }
    found.set(root, component)
    return component
  }
  for (const draw of draws) componentAt(countsIn(draw)).draws.push(draw)
  for (const fact of facts) componentAt(countsOf(fact)).facts.push(fact)
  return [...found.values()]
}
