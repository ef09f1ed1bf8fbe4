import { defineProblems } from '../../platform/problem.ts'

export const placeProblems = defineProblems({
  'municipality.not-found': {
    status: 404,
    nb: 'Kommunen finnes ikke. Ingenting er endret.',
    nn: 'Kommunen finst ikkje. Ingenting er endra.',
  },
  'agreement.in-future': {
    status: 422,
    nb: 'Avtalen kan ikke ha en dato frem i tid. Ingenting er endret.',
    nn: 'Avtalen kan ikkje ha ein dato fram i tid. Ingenting er endra.',
  },
  'agreement.in-use': {
    status: 409,
    nb: 'Kommunen er i gang med årets kartlegging på grunnlag av avtalen. Datoen kan rettes, men ikke fjernes.',
    nn: 'Kommunen er i gang med kartlegginga for i år på grunnlag av avtalen. Datoen kan rettast, men ikkje fjernast.',
  },
})
