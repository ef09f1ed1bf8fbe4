import { defineTexts } from '../../language/index.ts'

export const texts = defineTexts('assessments/list', {
  nb: {
    show: 'Vis kartlegginger',
    filter_all: 'Alle',
    filter_unfinished: 'Ikke ferdige',
    filter_errors: 'Med feil',
    filter_ready: 'Klare',
    order: 'Sorter etter',
    order_left: 'Det som gjenstår først',
    order_changed: 'Sist endret først',
    order_oldest: 'Lengst siden endring først',
    order_number: 'Fødselsnummer',
    shown_one: 'Viser {{count}} kartlegging.',
    shown_other: 'Viser {{count}} kartlegginger.',
    showAll: 'Vis alle',
    none_unfinished: 'Ingen mangler svar',
    none_unfinished_text:
      'Her står kartlegginger der noe obligatorisk ikke er besvart. Åpne en av dem, så viser skjemaet hva som gjenstår.',
    none_errors: 'Ingen har feil',
    none_errors_text:
      'Her står kartlegginger der svar motsier hverandre, eller der det ikke er registrert at brukeren er informert. De overføres ikke før det er rettet.',
    none_ready: 'Ingen er klare ennå',
    none_ready_text:
      'En kartlegging er klar når alt obligatorisk er besvart, ingen svar motsier hverandre og brukeren er informert.',
    closedTitle: 'Du har ingen kartlegginger',
    closedText:
      'Du har ikke kartlagt noen i denne runden, eller så er dine overført til en kollega. Nye kan ikke startes etter sluttdatoen.',
  },
  nn: {
    show: 'Vis kartleggingar',
    filter_all: 'Alle',
    filter_unfinished: 'Ikkje ferdige',
    filter_errors: 'Med feil',
    filter_ready: 'Klare',
    order: 'Sorter etter',
    order_left: 'Det som står att først',
    order_changed: 'Sist endra først',
    order_oldest: 'Lengst sidan endring først',
    order_number: 'Fødselsnummer',
    shown_one: 'Viser {{count}} kartlegging.',
    shown_other: 'Viser {{count}} kartleggingar.',
    showAll: 'Vis alle',
    none_unfinished: 'Ingen manglar svar',
    none_unfinished_text:
      'Her står kartleggingar der noko obligatorisk ikkje er svart på. Opne ei av dei, så viser skjemaet kva som står att.',
    none_errors: 'Ingen har feil',
    none_errors_text:
      'Her står kartleggingar der svar seier imot kvarandre, eller der det ikkje er registrert at brukaren er informert. Dei blir ikkje overførte før det er retta.',
    none_ready: 'Ingen er klare enno',
    none_ready_text:
      'Ei kartlegging er klar når alt obligatorisk er svart på, ingen svar seier imot kvarandre og brukaren er informert.',
    closedTitle: 'Du har ingen kartleggingar',
    closedText:
      'Du har ikkje kartlagt nokon i denne runden, eller så er dine overførte til ein kollega. Nye kan ikkje startast etter sluttdatoen.',
  },
})
