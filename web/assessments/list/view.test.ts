import { expect, test } from 'vitest'
import type { ListedAssessment, Standing } from '../../../src/assessments/contract.ts'
import { arrange, countByFilter, filters, orders, readView, searchOf } from './view.ts'

const listed = (id: string, standing: Standing, day: string, maskedNumber: string): ListedAssessment => ({
  id,
  standing,
  maskedNumber,
  errors: standing === 'ready' ? 0 : 2,
  contradictions: standing === 'errors' ? 1 : 0,
  warnings: 0,
  informed: true,
  createdAt: '2026-09-01T08:00:00.000Z',
  changedAt: `2026-10-${day}T08:00:00.000Z`,
})

const own = [
  listed('a', 'ready', '09', '120885 *****'),
  listed('b', 'unfinished', '08', '010190 *****'),
  listed('c', 'errors', '01', '311285 *****'),
  listed('d', 'unfinished', '03', '050505 *****'),
]
const ids = (view: Parameters<typeof arrange>[1]) =>
  arrange(own, view)
    .map(({ id }) => id)
    .join('')

test('what must be put right comes first, then what is unfinished, and the last changed first within each', () => {
  expect(ids({ filter: 'all', order: 'left' })).toBe('cbda')
})

test('the other orders', () => {
  expect(ids({ filter: 'all', order: 'changed' })).toBe('abdc')
  expect(ids({ filter: 'all', order: 'oldest' })).toBe('cdba')
  expect(ids({ filter: 'all', order: 'number' })).toBe('bdac')
})

test('a filter shows those of one kind, and the counts say how many', () => {
  expect(ids({ filter: 'unfinished', order: 'oldest' })).toBe('db')
  expect(countByFilter(own)).toEqual({ all: 4, unfinished: 2, errors: 1, ready: 1 })
  expect(countByFilter([])).toEqual({ all: 0, unfinished: 0, errors: 0, ready: 0 })
})

test('the address carries a view and gives it back; the usual one leaves it empty', () => {
  for (const filter of filters) {
    for (const order of orders) expect(readView(searchOf({ filter, order }))).toEqual({ filter, order })
  }
  expect(searchOf({ filter: 'all', order: 'left' })).toEqual({})
})

test('an address that means nothing shows the usual view', () => {
  expect(readView({ vis: 'alt', sorter: 7 })).toEqual({ filter: 'all', order: 'left' })
})
