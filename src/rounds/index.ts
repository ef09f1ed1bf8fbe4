export { currentRound } from './queries.ts'
export type { Round } from './round.ts'
export { roundRoutes } from './routes.ts'
export { roundState } from './rules.ts'
