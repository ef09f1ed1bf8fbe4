// The draw of protect.ts told as linear conditions on true counts: which truths can have led to what was published?
// A cell shown as 0 is 0 to 4. The others are at least 1, and then people were only put in, or only taken out:
//   put in:    none is more than shown
//   taken out: none is less than shown, but that one shown as 5 may be any small count
import { BASE } from '../protection/protect.ts'
import type { ProblemBuilder } from './problem-builder.ts'
import type { Draw, Sum } from './system.ts'

/**
 * Adds the conditions of a draw; `most`: more than any true count is. Gives the place of the unknown that says whether people
 * were put in (1) or taken out (0).
 */
export function addDraw(problem: ProblemBuilder, { name, cells, people }: Draw, most: number): number {
  const termsOf = (sum: Sum, times: number) =>
    sum.map((count): [number, number] => [problem.unknown(count, 0, most), times])
  const putIn = problem.unknown(`${name}: people were put in`, 0, 1)
  for (const { of, shown } of cells) {
    const terms = termsOf(of, 1)
    if (shown === 0) {
      problem.row(terms, 0, BASE - 1)
      continue
    }
    problem.row(terms, 1)
    problem.row([...terms, [putIn, most]], undefined, shown + most)
    if (shown > BASE) problem.row([...terms, [putIn, shown]], shown)
  }
  const all = termsOf(
    cells.flatMap(({ of }) => of),
    1,
  )
  if (typeof people === 'number') problem.row(all, people, people)
  else problem.row([...all, ...termsOf(people, -1)], 0, 0)
  return putIn
}
