import { defineProblems } from '../platform/problem.ts'

export const statisticsProblems = defineProblems({
  'statistics.not-protected': {
    status: 500,
    nb: 'Tallene ble ikke gjort klare: kontrollen av vernet stoppet dem (tabell {table}). Kartleggingen ligger trygt i registeret, og ingenting er vist. Prøv igjen, og ta kontakt med KORFOR hvis det gjentar seg.',
    nn: 'Tala vart ikkje gjorde klare: kontrollen av vernet stansa dei (tabell {table}). Kartlegginga ligg trygt i registeret, og ingenting er vist. Prøv igjen, og ta kontakt med KORFOR om det gjentek seg.',
  },
})
