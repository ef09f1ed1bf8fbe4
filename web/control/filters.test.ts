import { expect, test } from 'vitest'
import { noFilters, readFilters, toQuery } from './filters.ts'

test('filters survive the address', () => {
  const filters = { ...noFilters, from: '2026-10-01', action: 'opt-out.checked', outcome: 'refused' }
  const address = new URLSearchParams(toQuery('9990', filters))
  expect(readFilters(Object.fromEntries(address))).toEqual(filters)
  expect(address.get('municipalityNumber')).toBe('9990')
})

test('what isn’t filtered by is left out, and what is not a filter isn’t read', () => {
  expect(toQuery('', noFilters)).toBe('')
  expect(toQuery('', noFilters, { skip: 0 })).toBe('skip=0')
  expect(readFilters({ name: 'Kari', outcome: 'done' })).toEqual({ ...noFilters, outcome: 'done' })
})
