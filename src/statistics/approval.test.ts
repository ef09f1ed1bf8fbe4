import { expect, test } from 'vitest'
import { approvalOf, type Verdict } from './approval.ts'

const frozenAt = new Date('2026-11-02T10:00:00Z')
const after = (days: number) => new Date(frozenAt.getTime() + days * 86_400_000)
const word = (verdict: Verdict['verdict'], days: number): Verdict => ({
  verdict,
  comment: null,
  madeAt: after(days),
})
const stateAt = (days: number, ...words: readonly Verdict[]) => approvalOf(frozenAt, words, after(days)).state

test('figures wait for a word until the deadline, and are approved by it without one', () => {
  expect([stateAt(0), stateAt(27.9), stateAt(28)]).toEqual(['awaiting', 'awaiting', 'lapsed'])
})

test('the last word counts, and what was returned stays so until it is approved', () => {
  expect(stateAt(40, word('returned', 5))).toBe('returned')
  expect(stateAt(40, word('returned', 5), word('approved', 30))).toBe('approved')
})

test('what was said before they were frozen, of what a pool has taken the place of, doesn’t count', () => {
  expect(stateAt(1, word('approved', -1))).toBe('awaiting')
  expect(stateAt(1, word('approved', -1), word('returned', 0))).toBe('returned')
})
