export { roundQuery, useRound, yearsQuery } from './queries.ts'
