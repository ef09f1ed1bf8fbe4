// Classes that are the same in every year and every area, so that two maps can be held against each other.

/** Where each class but the first begins, in rising order; `step`: what figures are rounded to, a tenth or a whole. */
export type ClassLimits = Readonly<{ from: readonly [number, number, number]; step: number }>

/** A class of figures on a map; without `least` from nothing, without `most` upwards. */
export type MapClass = Readonly<{ least?: number; most?: number }>

/** The classes that limits make, from low to high. */
export function classesOf({ from, step }: ClassLimits): readonly MapClass[] {
  const most = (limit: number): number => Math.round((limit - step) * 10) / 10
  const [first, ...others] = from
  return [
    { most: most(first) },
    ...from.slice(0, -1).map((least, index) => ({ least, most: most(others[index] ?? least) })),
    { least: from[from.length - 1] ?? 0 },
  ]
}

/** The class that a figure is in, as it is shown: what is rounded away makes no difference. */
export const classOf = (figure: number, { from }: ClassLimits): number =>
  from.filter(limit => figure >= limit).length
