import { defineProblems } from '../platform/problem.ts'

export const registerProblems = defineProblems({
  'register.no-rows': {
    status: 404,
    nb: 'Registeret har ingen kartlegginger fra denne kommunen og dette året.',
    nn: 'Registeret har ingen kartleggingar frå denne kommunen og dette året.',
  },
  'register.no-instrument': {
    status: 404,
    nb: 'Det finnes ingen kartleggingsoversikt for dette året.',
    nn: 'Det finst inga kartleggingsoversikt for dette året.',
  },
})
