import { defineProblems } from '../platform/problem.ts'

export const submissionProblems = defineProblems({
  'submission.no-round': {
    status: 409,
    nb: 'Kommunen har ingen kartlegging i år. Sett sluttdato og overføringsdato først.',
    nn: 'Kommunen har inga kartlegging i år. Set sluttdato og overføringsdato først.',
  },
  'submission.not-yet': {
    status: 409,
    nb: 'Kartleggingen kan overføres fra og med overføringsdatoen. Ingenting er overført.',
    nn: 'Kartlegginga kan overførast frå og med overføringsdatoen. Ingenting er overført.',
  },
  'submission.nothing-to-transfer': {
    status: 409,
    nb: 'Ingen kartlegginger er klare til å overføres. Ingenting er overført, og ingenting er slettet.',
    nn: 'Ingen kartleggingar er klare til å overførast. Ingenting er overført, og ingenting er sletta.',
  },
  'submission.transferred': {
    status: 409,
    nb: 'Årets kartlegging er allerede overført til Helse Stavanger. Kvitteringen viser hva som ble overført.',
    nn: 'Kartlegginga for i år er allereie overført til Helse Stavanger. Kvitteringa viser kva som vart overført.',
  },
  'submission.lapsed': {
    status: 409,
    nb: 'Fristen for å overføre var 31. desember. Ingenting kan overføres lenger.',
    nn: 'Fristen for å overføre var 31. desember. Ingenting kan overførast lenger.',
  },
  'submission.no-receipt': {
    status: 404,
    nb: 'Det finnes ingen kvittering: kommunens kartlegging er ikke overført.',
    nn: 'Det finst inga kvittering: kartlegginga til kommunen er ikkje overført.',
  },
})
