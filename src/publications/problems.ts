import { defineProblems } from '../platform/problem.ts'

export const publicationProblems = defineProblems({
  'publication.not-found': {
    status: 404,
    nb: 'Det er ikke publisert noen rapport på denne adressen.',
    nn: 'Det er ikkje publisert nokon rapport på denne adressa.',
  },
  'publication.no-figures': {
    status: 422,
    nb: 'Ingen godkjente tall å publisere for {year}. Ingenting er publisert.',
    nn: 'Ingen godkjende tal å publisere for {year}. Ingenting er publisert.',
  },
  'publication.unknown-area': {
    status: 422,
    nb: 'Området finnes ikke blant dem som har tall for {year}. Ingenting er publisert.',
    nn: 'Området finst ikkje blant dei som har tal for {year}. Ingenting er publisert.',
  },
  'publication.already-published': {
    status: 409,
    nb: 'Rapporten for {year} er publisert og står som den er.',
    nn: 'Rapporten for {year} er publisert og står som han er.',
  },
})
