import { defineTexts } from '../../language/index.ts'

// Words of the front page, which is to weigh little: those of practising itself stay with it.
export const texts = defineTexts('training/practise', {
  nb: {
    practiseTitle: 'Øv deg på skrevne eksempler',
    practiseText:
      'Les om en oppdiktet person, fyll ut det ekte skjemaet, og se hva som er anbefalt og hvorfor.',
    practise: 'Se øvelsene',
    elsewhereTitle: 'Øv i testversjonen',
    elsewhereText: 'Samme program med bare oppdiktede personer. Der kan du prøve alt uten at noe teller.',
  },
  nn: {
    practiseTitle: 'Øv deg på skrivne døme',
    practiseText:
      'Les om ein oppdikta person, fyll ut det ekte skjemaet, og sjå kva som er tilrådd og kvifor.',
    practise: 'Sjå øvingane',
    elsewhereTitle: 'Øv i testversjonen',
    elsewhereText: 'Same program med berre oppdikta personar. Der kan du prøve alt utan at noko tel.',
  },
})
