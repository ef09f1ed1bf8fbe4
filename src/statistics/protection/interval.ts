import { BASE } from './protect.ts'

/** Shares from 0 to 1. */
export type Interval = Readonly<{ least: number; most: number }>

/** The 97.5th percentile of the normal distribution: intervals of 95 %. */
const Z = 1.959964

/**
 * Wilson's score interval of a share, 95 %.
 * Source: Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, JASA 22, 209–212.
 */
export function wilson(count: number, total: number): Interval {
  if (total <= 0) return { least: 0, most: 1 }
  const [share, square] = [count / total, Z ** 2]
  const middle = (share + square / (2 * total)) / (1 + square / total)
  const half =
    (Z / (1 + square / total)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total ** 2))
  return { least: Math.max(0, middle - half), most: Math.min(1, middle + half) }
}

/** What a protected count may stand for: its own small count, and those put in or taken out for others. */
function truthsOf(shown: number): readonly [number, number] {
  if (shown === 0) return [0, BASE - 1]
  return [shown === BASE ? 1 : shown - BASE + 1, shown + BASE - 1]
}

/**
 * How far a share of protected counts can be trusted: Wilson's interval, from the least that the count may stand for to
 * the most. `few`: so wide that it should be read with care.
 * @param people how many people the total is of: fewer than it when several things are counted of each.
 */
export function shareInterval(
  shown: number,
  total: number,
  people = total,
): Interval & Readonly<{ few: boolean }> {
  const [least, most] = truthsOf(shown)
  const share = (truth: number) => (total > 0 ? Math.min(truth, total) / total : 0)
  const interval = {
    least: wilson(share(least) * people, people).least,
    most: wilson(share(most) * people, people).most,
  }
  return { ...interval, few: interval.most - interval.least > FEW_WIDTH }
}

/** Twenty percentage points from end to end. */
const FEW_WIDTH = 0.2
