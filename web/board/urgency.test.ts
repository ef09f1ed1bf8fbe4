import { expect, test } from 'vitest'
import type { BoardRow, BoardState } from '../../src/administration/contract.ts'
import { byUrgency, countStates } from './urgency.ts'

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
