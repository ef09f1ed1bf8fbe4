import { expect, test } from 'vitest'
import type { BoardRow, BoardState } from '../../src/administration/contract.ts'
import { byUrgency, countStates, isAmong } from './urgency.ts'

const row = (name: string, state: BoardState, days: number | null) =>
  ({ name, state, deadline: days === null ? null : { what: 'end', date: '2026-10-01', days } }) as BoardRow

test('what is longest overdue comes first, what is done last, and Å after Ø', () => {
  const rows = [
    row('Ål', 'not-planned', null),
    row('Østre Toten', 'not-planned', null),
    row('Bodø', 'transferred', null),
    row('Asker', 'assessing', 30),
    row('Bergen', 'overdue', -1),
    row('Alta', 'overdue', -9),
    row('Oslo', 'locked', 2),
  ]
  expect(byUrgency(rows).map(each => each.name)).toEqual([
    'Alta',
    'Bergen',
    'Oslo',
    'Asker',
    'Østre Toten',
    'Ål',
    'Bodø',
  ])
  expect(countStates(rows)).toEqual({
    overdue: 2,
    assessing: 1,
    locked: 1,
    waiting: 2,
    transferred: 1,
    lapsed: 0,
  })
})

test('a municipality is found by part of its name, by the first digits of its number, and by its group', () => {
  const alta = { name: 'Alta', number: '5601', state: 'ready' } as const
  const finds = (words: string, group = '') => isAmong(alta, { words, group })
  expect([finds(''), finds(' aLt '), finds('56'), finds('', 'locked')]).toEqual([true, true, true, true])
  expect([finds('oslo'), finds('01'), finds('', 'overdue')]).toEqual([false, false, false])
})
