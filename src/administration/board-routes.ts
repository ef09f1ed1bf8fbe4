import { type Route, route } from '../accounts/index.ts'
import { dateInOslo } from '../platform/clock.ts'
import { type BoardRound, boardState, nextDeadline } from './board.ts'
import { type BoardMunicipality, boardMunicipalities } from './board-queries.ts'
import { type BoardRow, boardSchema } from './contract.ts'

function roundOf(row: BoardMunicipality, year: number): BoardRound | undefined {
  const { endDate, transferDate, transferredAt } = row
  return endDate && transferDate ? { year, endDate, transferDate, transferredAt } : undefined
}

function toRow(row: BoardMunicipality, year: number, now: Date): BoardRow {
  const today = dateInOslo(now)
  const round = roundOf(row, year)
  const state = boardState(round, row, now, today)
  const { transferredAt: _told, ...told } = row
  return { ...told, state, deadline: nextDeadline(round, state, today) }
}

const board = route({
  method: 'GET',
  url: '/api/board',
  summary:
    'How far each municipality of the branch has come this year, and which deadlines near; counts alone',
  permission: 'board.read',
  audit: { none: 'counts of municipalities, no row of a person' },
  reply: boardSchema,
  async handle({ tx, now }) {
    const year = Number(dateInOslo(now).slice(0, 4))
    const rows = await boardMunicipalities(tx, year)
    return { year, municipalities: rows.map(row => toRow(row, year, now)) }
  },
})

/** The board of KORUS and KORFOR. */
export const boardRoutes: readonly Route[] = [board]
