import { describe, expect, test } from 'vitest'
import { Problem } from '../platform/problem.ts'
import { nextPage } from './log-page.ts'
import type { LogRow } from './log-queries.ts'
import { daysBefore, holdsNumber, patternPeriod, readPeriod } from './rules.ts'

const today = '2026-10-31'
const refusal = (work: () => unknown) => {
  try {
    work()
    return undefined
  } catch (error) {
    return error instanceof Problem ? error.code : String(error)
  }
}

test.each([
  ['2026-03-01', 1, '2026-02-28'],
  ['2026-10-31', 30, '2026-10-01'],
  ['2027-01-01', 366, '2025-12-31'],
])('%s, %d days before, is %s', (date, days, expected) => {
  expect(daysBefore(date, days)).toBe(expected)
})

describe('the period looked at', () => {
  test('is the last thirty days unless said', () => {
    expect(readPeriod({}, today)).toEqual({ from: '2026-10-02', to: today })
    expect(readPeriod({ to: '2026-05-30' }, today)).toEqual({ from: '2026-05-01', to: '2026-05-30' })
    expect(patternPeriod(today)).toEqual({ from: '2026-10-02', to: today })
  })

  test('doesn’t end before it begins, and is a year at most', () => {
    expect(refusal(() => readPeriod({ from: '2026-11-01' }, today))).toBe('control.period')
    expect(refusal(() => readPeriod({ from: '2025-10-30' }, today))).toBe(undefined)
    expect(refusal(() => readPeriod({ from: '2025-10-29' }, today))).toBe('control.period-too-long')
  })
})

test.each([
  ['To brukere ble åpnet 12 ganger, avklart 12.10.2026 kl 14.05', false],
  ['Ringte 51 51 50 00 og 98765432', false],
  ['Gjelder 01818012345', true],
  ['Gjelder 018180 12345.', true],
  ['Gjelder 01 81 80 123 45', true],
  ['Sak 2026123456789', false],
])('%s', (text, holds) => {
  expect(holdsNumber(text)).toBe(holds)
})

test('the next page begins at the last instant, after those that have been shown of it', () => {
  const row = (second: number) => ({ at: new Date(`2026-10-01T10:00:0${second}Z`) }) as LogRow
  const first = nextPage([row(5), row(4), row(4)], { before: undefined, skip: 0 })
  expect(first).toEqual({ before: row(4).at, skip: 2 })
  expect(nextPage([row(4), row(4)], first)).toEqual({ before: row(4).at, skip: 4 })
  expect(nextPage([row(4), row(3)], first)).toEqual({ before: row(3).at, skip: 1 })
})
