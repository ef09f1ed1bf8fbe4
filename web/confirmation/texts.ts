import { defineTexts } from '../language/index.ts'

export const texts = defineTexts('confirmation', {
  nb: {
    title: 'Bekreft hvem du er',
    confirm: 'Bekreft med elektronisk ID',
    downloaded: 'Filen er lastet ned',
  },
  nn: {
    title: 'Stadfest kven du er',
    confirm: 'Stadfest med elektronisk ID',
    downloaded: 'Fila er lasta ned',
  },
})
