export { roundQuery, useRound, yearsQuery } from './queries.ts'
export { RoundPage } from './round-page.tsx'
export { YearsPage } from './years-page.tsx'
