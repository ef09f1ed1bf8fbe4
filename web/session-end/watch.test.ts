import { expect, test } from 'vitest'
import { dueAt } from './watch.ts'

const minutes = (count: number) => count * 60_000

test.each([
  [27.9, 0, 'nothing'],
  [28, 0, 'warn'],
  [29.9, 0, 'warn'],
  [30, 0, 'end'],
  // At work without having asked for anything: a long text, or a page that is read and marked.
  [28, 20, 'prolong'],
  // Too late: the server has ended it, however busy she was.
  [30, 29, 'end'],
  [600, 0, 'end'],
] as const)(
  '%s minutes after the last answer, and the last key %s minutes after it: %s',
  (now, active, due) => {
    expect(dueAt(minutes(100 + now), minutes(100), active === 0 ? minutes(99) : minutes(100 + active))).toBe(
      due,
    )
  },
)
