import { type Problem, type Row, UNBOUNDED } from './solver.ts'

type Terms = Row['terms']

/** Builds a problem of unknowns that have names. */
export type ProblemBuilder = Readonly<{
  /** The place of an unknown, made at its first mention. */
  unknown: (name: string, least: number, most: number) => number
  /** Adds a condition and gives its place. Without bounds it only names a sum. */
  row: (terms: Terms, least?: number, most?: number) => number
  build: () => Problem
}>

/** An empty problem. */
export function createProblem(): ProblemBuilder {
  const places = new Map<string, number>()
  const [least, most]: [number[], number[]] = [[], []]
  const rows: Row[] = []
  return {
    unknown(name, from, to) {
      const known = places.get(name)
      if (known !== undefined) return known
      places.set(name, least.length)
      least.push(from)
      most.push(to)
      return least.length - 1
    },
    row(terms, from = -UNBOUNDED, to = UNBOUNDED) {
      rows.push({ terms, least: from, most: to })
      return rows.length - 1
    },
    build: () => ({ least, most, rows }),
  }
}
