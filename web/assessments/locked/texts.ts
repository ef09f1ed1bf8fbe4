import { defineTexts } from '../../language/index.ts'

export const texts = defineTexts('assessments/locked', {
  nb: {
    title: 'Kartleggingen er låst',
    since: 'Sluttdatoen {{date}} er passert. Svarene kan leses, men ikke endres.',
    sinceEnd: 'Sluttdatoen er passert. Svarene kan leses, men ikke endres.',
    canRead: 'Du kan lese alle svarene.',
    personCan: 'Brukeren kan kreve innsyn, retting av faktiske opplysninger og sletting.',
    untilTransfer: 'Begge deler gjelder til kommunen overfører, tidligst {{date}}.',
    anyMoment: 'Begge deler gjelder til kommunen overfører. Det kan skje når som helst.',
    unfinished: 'Mangler det noe? Bare kommunekontakten kan åpne igjen, ved å flytte sluttdatoen.',
    notAnswered: 'Ikke besvart',
    noneTicked: 'Ingen er krysset av',
    ticked: 'Krysset av',
    notTicked: 'Ikke krysset av',
    unsure: 'usikker',
  },
  nn: {
    title: 'Kartlegginga er låst',
    since: 'Sluttdatoen {{date}} er passert. Svara kan lesast, men ikkje endrast.',
    sinceEnd: 'Sluttdatoen er passert. Svara kan lesast, men ikkje endrast.',
    canRead: 'Du kan lese alle svara.',
    personCan: 'Brukaren kan krevje innsyn, retting av faktiske opplysningar og sletting.',
    untilTransfer: 'Begge delar gjeld til kommunen overfører, tidlegast {{date}}.',
    anyMoment: 'Begge delar gjeld til kommunen overfører. Det kan skje når som helst.',
    unfinished: 'Manglar det noko? Berre kommunekontakten kan opne igjen, ved å flytte sluttdatoen.',
    notAnswered: 'Ikkje svart på',
    noneTicked: 'Ingen er kryssa av',
    ticked: 'Kryssa av',
    notTicked: 'Ikkje kryssa av',
    unsure: 'usikker',
  },
})
