import { describe, expect, test } from 'vitest'
import { type DayCount, findPatterns } from './patterns.ts'
import { type CountedKind, thresholds } from './thresholds.ts'

const none = Object.fromEntries(Object.keys(thresholds).map(kind => [kind, 0])) as Record<CountedKind, number>

/** One account's day; `counts`: what there was of each kind. */
const day = (accountId: string, date: number, counts: Partial<Record<CountedKind, number>>): DayCount => ({
  accountId,
  role: 'assessor',
  municipality: '9990',
  day: `2026-10-${String(date).padStart(2, '0')}`,
  counts: { ...none, ...counts },
})
const openings = (accountId: string, ...perDay: number[]) =>
  perDay.map((count, index) => day(accountId, index + 1, { 'many-openings': count }))
const kinds = (days: readonly DayCount[]) => findPatterns(days, []).map(({ kind }) => kind)

test('an ordinary month shows nothing', () => {
  const month = ['anna', 'berit', 'carl'].flatMap(name =>
    Array.from({ length: 20 }, (_, index) =>
      day(name, index + 1, {
        'many-openings': 12 + index,
        'night-work': index % 9,
        'many-numbers-shown': 4,
        'many-opt-out-checks': 6,
        'many-refusals': index % 4,
        'many-downloads': 1,
        'many-erasures': 1,
      }),
    ),
  )
  expect(findPatterns(month, [])).toEqual([])
})

describe.each(Object.entries(thresholds).filter(([, { timesUsual }]) => timesUsual === undefined))(
  '%s',
  (kind, { least }) => {
    test('is shown from its threshold on, on the day it was most', () => {
      expect(kinds([day('anna', 1, { [kind]: least - 1 })])).toEqual([])
      const days = [1, 2, 3].map(date => day('anna', date, { [kind]: least + (date === 2 ? 3 : 0) }))
      expect(findPatterns(days, [])).toEqual([
        { kind, accountIds: ['anna'], day: '2026-10-02', days: 3, count: least + 3, usual: null },
      ])
    })
  },
)

describe('many openings', () => {
  test.each([
    ['below the least', openings('anna', 39), false],
    ['the first day of a newcomer among nobody', openings('anna', 40), true],
    ['three times her own usual', openings('anna', 20, 22, 18, 66), true],
    ['much, but she is used to it', openings('anna', 45, 50, 48, 60), false],
    [
      'much, but so it is for her colleagues',
      [...openings('anna', 60), ...openings('berit', 50), ...openings('carl', 40)],
      false,
    ],
    [
      'much beside colleagues who open few',
      [...openings('anna', 45), ...openings('berit', 5, 9), ...openings('carl', 12)],
      true,
    ],
  ] as const)('%s', (_case, days, shown) => {
    expect(findPatterns(days, []).some(({ accountIds }) => accountIds[0] === 'anna')).toBe(shown)
  })

  test('tells what is usual', () => {
    expect(findPatterns(openings('anna', 20, 22, 18, 66), [])[0]).toMatchObject({ count: 66, usual: 20 })
    const beside = [...openings('anna', 45), ...openings('berit', 5, 9), ...openings('carl', 12)]
    expect(findPatterns(beside, [])[0]).toMatchObject({ count: 45, usual: 9.5 })
  })

  test('colleagues of another municipality or role are no measure', () => {
    const other = openings('berit', 60).map(row => ({ ...row, municipality: '9991' }))
    expect(kinds([...openings('anna', 45), ...other])).toEqual(['many-openings', 'many-openings'])
  })
})

test('one person searched for by several comes first, without order or time of who was when', () => {
  const searches = [
    { person: 1, accountId: 'anna', day: '2026-10-03' },
    { person: 1, accountId: 'berit', day: '2026-10-01' },
    { person: 1, accountId: 'carl', day: '2026-10-03' },
  ]
  expect(findPatterns([day('anna', 1, { 'night-work': 40 })], searches)).toEqual([
    {
      kind: 'shared-search',
      accountIds: ['anna', 'berit', 'carl'],
      day: '2026-10-03',
      days: 2,
      count: 3,
      usual: null,
    },
    { kind: 'night-work', accountIds: ['anna'], day: '2026-10-01', days: 1, count: 40, usual: null },
  ])
})

test('a month of a whole country is judged in well under a second', () => {
  const days = Array.from({ length: 6000 }, (_, account) =>
    Array.from({ length: 10 }, (_, date) => ({
      ...day(`account-${account}`, date + 1, { 'many-openings': 20 + ((account * 7 + date) % 30) }),
      municipality: String(1000 + (account % 300)),
    })),
  ).flat()
  const began = performance.now()
  findPatterns(days, [])
  expect(performance.now() - began).toBeLessThan(2000)
})
