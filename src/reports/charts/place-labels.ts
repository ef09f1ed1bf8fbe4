/** A label's middle where it would best stand, downwards, and how high it is. */
type Label = Readonly<{ at: number; height: number }>

/**
 * Labels in one column, none over another and each as near its place as that allows.
 * @param lowest no label reaches below it, as long as there is room above.
 * @returns the middle of each, in the order given.
 */
export function placeLabels(labels: readonly Label[], lowest: number): readonly number[] {
  const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0))
  const placed = labels.map(({ at }) => at)
  const heightOf = (index: number): number => labels[index]?.height ?? 0
  let above = Number.NEGATIVE_INFINITY
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, above + heightOf(index) / 2)
    above = (placed[index] ?? 0) + heightOf(index) / 2
  }
  let below = lowest
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, below - heightOf(index) / 2)
    below = (placed[index] ?? 0) - heightOf(index) / 2
  }
  return placed
}
