import { SHADES_MAX } from './chart-paint.ts'

/** A class of figures on a map: from the least to the greatest that is in it. */
export type MapClass = Readonly<{ least: number; most: number }>

/**
 * Divides figures into as many classes as can be told apart, each of about as many figures; the same figure is always in
 * the same class.
 * @param figures as they are shown: what is rounded away makes no difference.
 */
export function classify(figures: readonly number[]): readonly MapClass[] {
  const sorted = figures.toSorted((a, b) => a - b)
  const wanted = Math.min(SHADES_MAX, Math.max(1, Math.floor(sorted.length / 2)))
  const starts = Array.from(
    { length: wanted },
    (_, index) => sorted[Math.floor((index * sorted.length) / wanted)],
  )
  const unique = [...new Set(starts)].filter(start => start !== undefined)
  return unique.map((least, index) => {
    const next = unique[index + 1] ?? Number.POSITIVE_INFINITY
    return { least, most: sorted.findLast(figure => figure < next) ?? least }
  })
}

/** The class that a figure is in. */
export const classOf = (figure: number, classes: readonly MapClass[]): number =>
  Math.max(
    0,
    classes.findLastIndex(({ least }) => figure >= least),
  )
