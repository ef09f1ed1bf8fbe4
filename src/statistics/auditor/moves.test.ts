import { expect, test } from 'vitest'
import { addDraw } from './mechanism.ts'
import { createMoves } from './moves.ts'
import { createProblem } from './problem-builder.ts'

/** A table shown as 12, 0 and 5, and two of its cells known to be at most `most` together. */
function tableOf(most?: number) {
  const problem = createProblem()
  const counts = ['a', 'b', 'c']
  const cells = [12, 0, 5].map((shown, at) => ({ name: counts[at] ?? '', of: [counts[at] ?? ''], shown }))
  const putIn = addDraw(problem, { name: 'table', cells, people: 17 }, 20)
  const [a = 0, b = 0, c = 0] = counts.map(count => problem.unknown(count, 0, 20))
  if (most !== undefined)
    problem.row(
      [
        [b, 1],
        [c, 1],
      ],
      0,
      most,
    )
  const shown = problem.build().least.map(() => 0)
  for (const [place, value] of [
    [putIn, 1],
    [a, 12],
    [c, 5],
  ] as const)
    shown[place] = value
  return { moves: createMoves(problem.build()), shown, putIn, a, b, c }
}

test('a step moves people within their table, the way that the draw may have gone', () => {
  const { moves, shown, putIn, a, b, c } = tableOf()
  expect(moves.fits(shown)).toBe(true)
  const toB = moves.step(shown, { own: [b], others: [a, c], putIn }, 4) ?? []
  expect([toB[a], toB[b], toB[c], moves.fits(toB)]).toEqual([8, 4, 5, true])
  const fromC = moves.step(shown, { own: [c], others: [a, b], putIn }, -4) ?? []
  expect([fromC[a], fromC[b], fromC[c], fromC[putIn], moves.fits(fromC)]).toEqual([16, 0, 1, 0, true])
})

test('there is no step to what could not have been shown so, or is known to be otherwise', () => {
  const { moves, shown, putIn, a, b, c } = tableOf()
  expect(moves.step(shown, { own: [b], others: [a, c], putIn }, 5)).toBeUndefined()
  expect(moves.step(shown, { own: [c], others: [a, b], putIn }, -5)).toBeUndefined()
  const known = tableOf(5)
  expect(known.moves.step(shown, { own: [b], others: [a], putIn }, 1)).toBeUndefined()
  expect(known.moves.step(shown, { own: [b], others: [a, c], putIn }, 1)?.[c]).toBe(4)
  expect(moves.fits(shown.map(() => 0))).toBe(false)
})
