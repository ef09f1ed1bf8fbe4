// Where each municipality stands in its year, as KORUS and KORFOR follow it. Pure.
import { type Round, roundState } from '../rounds/index.ts'
import type { BoardRow, BoardState } from './contract.ts'

export type BoardRound = Pick<Round, 'year' | 'endDate' | 'transferDate' | 'transferredAt'>
export type BoardCounts = Readonly<{ coordinators: number; assessments: number }>

/** See `boardStateSchema`. `today` is `YYYY-MM-DD` in Norway. */
export function boardState(
  round: BoardRound | undefined,
  counts: BoardCounts,
  now: Date,
  today: string,
): BoardState {
  if (!round) return counts.coordinators === 0 ? 'not-invited' : 'not-planned'
  const state = roundState(round, now)
  if (state === 'open') return counts.assessments === 0 ? 'planned' : 'assessing'
  if (state === 'transferable') return today > round.transferDate ? 'overdue' : 'ready'
  return state
}

const dayMs = 86_400_000
const daysFrom = (today: string, date: string) => Math.round((Date.parse(date) - Date.parse(today)) / dayMs)

/** The date that is waited for now. After the transfer date it stays that date, ever longer past. */
export function nextDeadline(
  round: BoardRound | undefined,
  state: BoardState,
  today: string,
): BoardRow['deadline'] {
  if (!round || state === 'transferred' || state === 'lapsed') return null
  const what = state === 'planned' || state === 'assessing' ? 'end' : 'transfer'
  const date = what === 'end' ? round.endDate : round.transferDate
  return { what, date, days: daysFrom(today, date) }
}
