import { describe, expect, test } from 'vitest'
import type { Round } from './round.ts'
import { dateWarnings, daysBetween, refuseDates, roundState, yearInOslo } from './rules.ts'

const round: Round = {
  id: 'r',
  municipalityNumber: '9990',
  year: 2026,
  instrument: '2026',
  endDate: '2026-10-30',
  transferDate: '2026-11-20',
  transferredAt: null,
}
const at = (instant: string) => new Date(instant)

describe('the state of a round', () => {
  test.each([
    ['2026-01-02T00:00:00+01:00', 'open'],
    ['2026-10-30T23:59:59.999+01:00', 'open'],
    ['2026-10-31T00:00:00+01:00', 'locked'],
    ['2026-11-19T23:59:59.999+01:00', 'locked'],
    ['2026-11-20T00:00:00+01:00', 'transferable'],
    ['2026-12-31T23:59:59.999+01:00', 'transferable'],
    ['2027-01-01T00:00:00+01:00', 'lapsed'],
  ])('at %s it is %s', (instant, state) => {
    expect(roundState(round, at(instant))).toBe(state)
  })

  test('in summer Norway is two hours ahead, and a date lasts to the end of the night clocks go back', () => {
    const summer = { ...round, endDate: '2026-06-30' }
    expect(roundState(summer, at('2026-06-30T21:59:59Z'))).toBe('open')
    expect(roundState(summer, at('2026-06-30T22:00:00Z'))).toBe('locked')
    const clocksBack = { ...round, endDate: '2026-10-25' }
    expect(roundState(clocksBack, at('2026-10-24T22:00:00Z'))).toBe('open')
    expect(roundState(clocksBack, at('2026-10-25T22:59:59Z'))).toBe('open')
    expect(roundState(clocksBack, at('2026-10-25T23:00:00Z'))).toBe('locked')
  })

  test('transferred it stays, whatever the date', () => {
    const transferred = { ...round, transferredAt: at('2026-11-21T10:00:00Z') }
    expect(roundState(transferred, at('2026-10-01T10:00:00Z'))).toBe('transferred')
    expect(roundState(transferred, at('2027-06-01T10:00:00Z'))).toBe('transferred')
  })

  test('the year is Norway’s', () => {
    expect(yearInOslo(at('2026-12-31T22:59:59Z'))).toBe(2026)
    expect(yearInOslo(at('2026-12-31T23:00:00Z'))).toBe(2027)
  })
})

describe('which dates can be set', () => {
  const today = '2026-10-01'
  const dates = (endDate: string, transferDate: string) => ({ endDate, transferDate })
  test.each([
    [dates('2026-10-30', '2026-11-20'), undefined],
    [dates('2026-10-01', '2026-10-02'), undefined],
    [dates('2026-12-30', '2026-12-31'), undefined],
    [dates('2026-10-30', '2027-01-01'), 'round.transfer-after-year'],
    [dates('2025-12-31', '2026-11-20'), 'round.outside-year'],
    [dates('2026-11-20', '2026-11-20'), 'round.end-not-before-transfer'],
    [dates('2026-11-21', '2026-11-20'), 'round.end-not-before-transfer'],
    [dates('2026-09-30', '2026-11-20'), 'round.date-in-past'],
  ])('%j → %s', (wish, refusal) => {
    expect(refuseDates(2026, wish, today)).toBe(refusal)
  })

  test('of a locked round the end may stay passed while the transfer moves, but may not become another passed day', () => {
    const before = dates('2026-09-15', '2026-10-15')
    expect(refuseDates(2026, dates('2026-09-15', '2026-11-20'), today, before)).toBeUndefined()
    expect(refuseDates(2026, dates('2026-09-20', '2026-11-20'), today, before)).toBe('round.date-in-past')
    expect(refuseDates(2026, dates('2026-10-01', '2026-11-20'), today, before)).toBeUndefined()
  })

  test('of a transferable round the transfer may be put off, but not back to another passed day', () => {
    const before = dates('2026-09-01', '2026-09-20')
    expect(refuseDates(2026, dates('2026-09-01', '2026-10-20'), today, before)).toBeUndefined()
    expect(refuseDates(2026, dates('2026-09-01', '2026-09-25'), today, before)).toBe('round.date-in-past')
    expect(refuseDates(2026, dates('2026-10-10', '2026-09-20'), today, before)).toBe(
      'round.end-not-before-transfer',
    )
  })
})

describe('what the coordinator is warned of', () => {
  const october = at('2026-10-01T10:00:00Z')
  const warn = (endDate: string, transferDate: string, begun?: boolean, now = october) =>
    dateWarnings({ endDate, transferDate }, now, begun === undefined ? undefined : { round, begun })

  test('thirteen days between end and transfer are too few, fourteen are not, also over a change of clocks', () => {
    expect(warn('2026-11-07', '2026-11-20')).toEqual(['short-notice'])
    expect(warn('2026-11-06', '2026-11-20')).toEqual([])
    expect(warn('2026-10-17', '2026-10-31')).toEqual([])
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  })

  test('everybody informed must be told a new transfer date, but only once assessing has begun', () => {
    expect(warn('2026-10-30', '2026-11-25', true)).toEqual(['new-deadline'])
    expect(warn('2026-10-30', '2026-11-25', false)).toEqual([])
    expect(warn('2026-10-20', '2026-11-20', true)).toEqual([])
  })

  test('a locked round that would open again says so', () => {
    const locked = at('2026-11-05T10:00:00Z')
    expect(warn('2026-11-06', '2026-11-20', true, locked)).toEqual(['reopened'])
    expect(warn('2026-10-30', '2026-11-20', true, locked)).toEqual([])
    const transferable = at('2026-11-25T10:00:00Z')
    expect(warn('2026-11-26', '2026-12-01', true, transferable)).toEqual([
      'short-notice',
      'new-deadline',
      'reopened',
    ])
  })
})
