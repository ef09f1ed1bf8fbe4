import { defineProblems } from '../platform/problem.ts'

export const trainingProblems = defineProblems({
  'training.elsewhere': {
    status: 404,
    nb: 'Her øves det ikke. Ingenting er lagret. Øvelsene finnes i testversjonen av Brukerplan, som bare har oppdiktede personer.',
    nn: 'Her blir det ikkje øvd. Ingenting er lagra. Øvingane finst i testversjonen av Brukerplan, som berre har oppdikta personar.',
  },
  'training.case-unknown': {
    status: 404,
    nb: 'Denne øvelsen finnes ikke lenger. Velg en annen i listen over øvelser.',
    nn: 'Denne øvinga finst ikkje lenger. Vel ei anna i lista over øvingar.',
  },
  'training.not-attempt': {
    status: 404,
    nb: 'Denne kartleggingen er ikke en av øvelsene dine. Gå til listen over øvelser.',
    nn: 'Denne kartlegginga er ikkje ei av øvingane dine. Gå til lista over øvingar.',
  },
})
