export { useRound, yearsQuery } from './queries.ts'
