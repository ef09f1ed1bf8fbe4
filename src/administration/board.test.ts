import { expect, test } from 'vitest'
import { type BoardRound, boardState, nextDeadline } from './board.ts'

const round: BoardRound = {
  year: 2026,
  endDate: '2026-10-30',
  transferDate: '2026-11-20',
  transferredAt: null,
}
const noon = (today: string) => new Date(`${today}T11:00:00Z`)
const look = (today: string, of: Partial<BoardRound> | undefined, assessments = 3, coordinators = 1) => {
  const seen = of && { ...round, ...of }
  const state = boardState(seen, { assessments, coordinators }, noon(today), today)
  return [state, nextDeadline(seen, state, today)?.days ?? null]
}

test.each([
  ['nobody invited yet', look('2026-10-01', undefined, 0, 0), ['not-invited', null]],
  ['no dates', look('2026-10-01', undefined, 0), ['not-planned', null]],
  ['dates, and nobody assessed', look('2026-10-01', {}, 0), ['planned', 29]],
  ['assessing', look('2026-10-29', {}), ['assessing', 1]],
  ['assessing on the last day', look('2026-10-30', {}), ['assessing', 0]],
  ['locked', look('2026-10-31', {}), ['locked', 20]],
  ['ready on the transfer date itself', look('2026-11-20', {}), ['ready', 0]],
  ['overdue the day after', look('2026-11-21', {}), ['overdue', -1]],
  ['transferred', look('2026-12-01', { transferredAt: noon('2026-11-20') }), ['transferred', null]],
  ['lapsed', look('2027-01-01', {}), ['lapsed', null]],
])('%s', (_what, seen, expected) => expect(seen).toEqual(expected))
