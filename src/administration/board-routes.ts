import { type Route, route } from '../accounts/index.ts'
import { dateInOslo } from '../platform/clock.ts'
import { type BoardRound, boardState, nextDeadline } from './board.ts'
import { type BoardMunicipality, boardMunicipalities, boardYears } from './board-queries.ts'
import { type BoardRow, boardQuerySchema, boardSchema } from './contract.ts'

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
    'How far each municipality of the branch has come this year, or came in an earlier one, and which deadlines near; counts alone',
  permission: 'board.read',
  audit: { none: 'counts of municipalities, no row of a person' },
  query: boardQuerySchema,
  reply: boardSchema,
  async handle({ tx, query, now }) {
    const thisYear = Number(dateInOslo(now).slice(0, 4))
    const year = query.year ?? thisYear
    const rows = await boardMunicipalities(tx, year)
    const years = await boardYears(tx, thisYear)
    return { year, years, municipalities: rows.map(row => toRow(row, year, now)) }
  },
})

/** The board of KORUS and KORFOR. */
export const boardRoutes: readonly Route[] = [board]
