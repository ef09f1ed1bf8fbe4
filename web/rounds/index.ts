export { CountsByUnit } from './counts-by-unit.tsx'
export { useRound, yearsQuery } from './queries.ts'
