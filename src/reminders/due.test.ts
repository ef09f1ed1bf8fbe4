import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueReminders, type RoundToRemind } from './due.ts'

const round: RoundToRemind = {
  id: 'r',
  municipalityNumber: '9990',
  municipalityName: 'Fjordvik',
  year: 2026,
  endDate: '2026-10-30',
  transferDate: '2026-11-20',
  transferredAt: null,
  destroyed: false,
}
/** Ten o'clock in Norway in winter, eleven or twelve at other times. */
const on = (date: string, of: Partial<RoundToRemind> = {}) =>
  dueReminders({ ...round, ...of }, new Date(`${date}T09:00:00Z`)).map(({ name }) => name)

describe('a year of reminders', () => {
  test.each([
    ['2026-10-15', []],
    ['2026-10-16', ['end-near 2026-10-30 14']],
    ['2026-10-22', ['end-near 2026-10-30 14']],
    ['2026-10-23', ['assessing-ends 2026-10-30 7', 'end-near 2026-10-30 14']],
    ['2026-10-27', ['assessing-ends 2026-10-30 7', 'end-near 2026-10-30 3']],
    ['2026-10-30', ['assessing-ends 2026-10-30 1', 'end-near 2026-10-30 3']],
    ['2026-10-31', []],
    ['2026-11-17', ['transfer-near 2026-11-20 3']],
    ['2026-11-20', ['transfer-open 2026-11-20 0']],
    ['2026-11-26', ['transfer-open 2026-11-20 0']],
    ['2026-11-27', ['transfer-late 2026-11-20 -7']],
    ['2026-12-01', ['transfer-late 2026-11-20 -7', 'lapse-near 2026-12-31 30']],
    ['2026-12-28', ['lapse-near 2026-12-31 3']],
    ['2026-12-31', ['lapse-near 2026-12-31 0']],
    ['2027-01-01', []],
  ])('%s', (date, expected) => expect(on(date)).toEqual(expected))

  test('a round is warned in December whatever its dates', () => {
    const late = { endDate: '2026-12-30', transferDate: '2026-12-31' }
    expect(on('2026-12-01', late)).toContain('lapse-near 2026-12-31 30')
  })

  test('a lapsed round is told of when it has been destroyed', () => {
    expect(on('2027-01-01', { destroyed: true })).toEqual(['lapsed'])
  })

  test('a transferred round has nothing more to come', () => {
    const transferredAt = new Date('2026-11-20T10:00:00Z')
    expect(on('2026-12-31', { transferredAt })).toEqual(['transferred'])
  })

  test('a date that is moved is told anew, under another name', () => {
    expect(on('2026-11-06', { endDate: '2026-11-13' })).toEqual([
      'assessing-ends 2026-11-13 7',
      'end-near 2026-11-13 14',
    ])
  })
})

test('nothing is sent at night', () => {
  const at = (instant: string) => dueReminders(round, new Date(instant)).length
  expect(at('2026-10-16T06:59:59+02:00')).toBe(0)
  expect(at('2026-10-16T07:00:00+02:00')).toBe(1)
  expect(at('2026-10-16T20:59:59+02:00')).toBe(1)
  expect(at('2026-10-16T21:00:00+02:00')).toBe(0)
})

test('at any instant each kind is due once at most, and only while it can help', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-03-01'), noInvalidDate: true }),
      at => {
        const due = dueReminders(round, at)
        expect(new Set(due.map(({ kind }) => kind)).size).toBe(due.length)
        for (const { kind } of due)
          if (kind === 'assessing-ends') expect(at.getTime()).toBeLessThan(Date.parse('2026-10-30T23:00:00Z'))
      },
    ),
  )
})
