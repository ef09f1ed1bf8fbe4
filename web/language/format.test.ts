import { expect, test } from 'vitest'
import { dateInNorway, daysBetween, formatIn } from './format.ts'

const bokmal = formatIn('nb')

test('an instant is told by the date and the clock in Norway, in winter and in summer', () => {
  expect(bokmal.dateTime('2026-12-31T23:30:00.000Z')).toBe('1.\u00a0januar 2027 kl.\u00a000.30')
  expect(bokmal.shortDate('2026-12-31T22:59:00.000Z')).toBe('31.12.2026')
  expect(bokmal.dateTime('2026-06-30T22:05:00.000Z')).toBe('1.\u00a0juli 2026 kl.\u00a000.05')
  expect(dateInNorway('2026-06-30T22:05:00.000Z')).toBe('2026-07-01')
})

test('a calendar date is that date, with its weekday in either language', () => {
  expect(bokmal.date('2026-03-01')).toBe('1.\u00a0mars 2026')
  expect(bokmal.weekdayDate('2026-11-27')).toBe('fredag 27.\u00a0november 2026')
  expect(formatIn('nn').weekdayDate('2026-11-28')).toBe('laurdag 28.\u00a0november 2026')
  expect(bokmal.weekdayDate('2026-12-31T23:30:00.000Z')).toBe('fredag 1.\u00a0januar 2027')
})

test('days are counted over the change to winter time', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2)
})

test('numbers are parted as Norwegians part them', () => {
  expect(bokmal.number(12_345)).toBe('12\u00a0345')
})
