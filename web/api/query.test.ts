import { expect, test } from 'vitest'
import { ApiProblem, ConnectionLost } from './problem.ts'
import { isWorthRetrying } from './query.ts'

test('what got lost is asked for three times more; not without a network, nor what the server refused', () => {
  expect([0, 1, 2, 3].map(failures => isWorthRetrying(failures, new ConnectionLost(), true))).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(isWorthRetrying(0, new ConnectionLost(), false)).toBe(false)
  expect(isWorthRetrying(0, new ApiProblem('access.denied', 403, {}, {}), true)).toBe(false)
})
