import { defineTexts } from '../../language/index.ts'

export const texts = defineTexts('assessments/round-notice', {
  nb: {
    stateNotOpenedTitle: 'Årets kartlegging er ikke åpnet',
    stateNotOpened: 'KORFOR har ikke åpnet året ennå. Du kan begynne når det er åpnet.',
    stateNotPlannedTitle: 'Kommunen har ikke satt datoer',
    stateNotPlanned: 'Kommunekontakten må sette sluttdato og overføringsdato før dere kan begynne.',
    stateLockedTitle: 'Kartleggingen er låst',
    stateLocked:
      'Sluttdatoen er passert. Du kan lese kartleggingene dine frem til de overføres, men ikke endre svar eller starte nye. Brukerne kan fortsatt kreve innsyn, retting, sletting og reservasjon.',
    stateTransferableTitle: 'Kartleggingen er låst og klar til overføring',
    stateTransferable:
      'Kommunekontakten kan overføre når som helst. Frem til da kan du lese kartleggingene dine, og brukerne kan kreve innsyn, retting, sletting og reservasjon.',
    stateTransferredTitle: 'Kartleggingen er overført',
    stateTransferred:
      'Svarene er overført til Helse Stavanger uten fødselsnummer, og kommunens egne opplysninger er slettet. Det er ikke lenger noe å lese her.',
    stateLapsedTitle: 'Fristen for overføring er ute',
    stateLapsed: 'Kartleggingen ble ikke overført innen 31. desember, og opplysningene er slettet.',
  },
  nn: {
    stateNotOpenedTitle: 'Kartlegginga i år er ikkje opna',
    stateNotOpened: 'KORFOR har ikkje opna året enno. Du kan byrje når det er opna.',
    stateNotPlannedTitle: 'Kommunen har ikkje sett datoar',
    stateNotPlanned: 'Kommunekontakten må setje sluttdato og overføringsdato før de kan byrje.',
    stateLockedTitle: 'Kartlegginga er låst',
    stateLocked:
      'Sluttdatoen er passert. Du kan lese kartleggingane dine fram til dei blir overførte, men ikkje endre svar eller starte nye. Brukarane kan framleis krevje innsyn, retting, sletting og reservasjon.',
    stateTransferableTitle: 'Kartlegginga er låst og klar til overføring',
    stateTransferable:
      'Kommunekontakten kan overføre når som helst. Fram til då kan du lese kartleggingane dine, og brukarane kan krevje innsyn, retting, sletting og reservasjon.',
    stateTransferredTitle: 'Kartlegginga er overført',
    stateTransferred:
      'Svara er overførte til Helse Stavanger utan fødselsnummer, og kommunen sine eigne opplysningar er sletta. Det er ikkje lenger noko å lese her.',
    stateLapsedTitle: 'Fristen for overføring er ute',
    stateLapsed: 'Kartlegginga vart ikkje overført innan 31. desember, og opplysningane er sletta.',
  },
})
