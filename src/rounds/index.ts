export { currentRound, findRound, findRoundById, lockRound } from './queries.ts'
export type { Round, RoundDates, RoundState } from './round.ts'
export { roundRoutes } from './routes.ts'
export { roundState, yearInOslo } from './rules.ts'
