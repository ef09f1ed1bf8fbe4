import { defineTexts } from '../language/index.ts'

export const texts = defineTexts('opt-outs', {
  nb: {
    title: 'Reservasjon',
    lead: 'Sjekk om en person har reservert seg mot kartlegging, registrer en ny reservasjon, eller slett en som er trukket tilbake.',
    number: 'Fødselsnummer eller D-nummer',
    numberDescription: 'Elleve siffer. Oppslaget blir logget.',
    faultNumber: 'Skriv alle elleve sifrene',
    check: 'Sjekk nummeret',
    isOptedOut: 'Personen har reservert seg',
    isNotOptedOut: 'Personen har ikke reservert seg',
    makeMeans:
      'En reservasjon gjelder for alle instanser i kommunen, også kommende år. Finnes det kartlegginger av personen i kommunen, blir de slettet med en gang.',
    deleteMeans:
      'Slett reservasjonen bare når personen selv har bedt om det. Da kan personen kartlegges igjen. Kartlegginger som ble slettet, kommer ikke tilbake.',
    identitySure: 'Jeg har forsikret meg om hvem personen er, og det er personens eget ønske',
    faultIdentity: 'Bekreft at du vet hvem personen er, og at det er personens eget ønske',
    make: 'Registrer reservasjonen',
    delete: 'Slett reservasjonen',
    madeTitle: 'Reservasjonen er registrert',
    alreadyTitle: 'Personen var allerede reservert',
    madeText:
      'Ingen i kommunen kan kartlegge personen, heller ikke kommende år. Fantes det kartlegginger, er de slettet.',
    whom: 'Gjelder {{masked}}. Nummeret er fjernet fra skjermen.',
    erasedOwn_one: '{{count}} kartlegging som du hadde, er slettet.',
    erasedOwn_other: '{{count}} kartlegginger som du hadde, er slettet.',
    deletedTitle: 'Reservasjonen er slettet',
    deletedText: 'Personen kan kartlegges igjen.',
    notFoundTitle: 'Det fantes ingen reservasjon',
    notFoundText: 'Ingenting er endret.',
    aboutTitle: 'Om reservasjon',
    about1:
      'Alle som skal kartlegges, har rett til å si nei, uten å begrunne det. Enhver kartlegger i kommunen kan registrere reservasjonen, og det er nok å si fra ett sted.',
    about2:
      'Reservasjonene lagres slik at ingen kan hente ut en liste over hvem som har reservert seg. De kan bare sjekkes ett nummer om gangen.',
  },
  nn: {
    title: 'Reservasjon',
    lead: 'Sjekk om ein person har reservert seg mot kartlegging, registrer ein ny reservasjon, eller slett ein som er trekt tilbake.',
    number: 'Fødselsnummer eller D-nummer',
    numberDescription: 'Elleve siffer. Oppslaget blir logga.',
    faultNumber: 'Skriv alle elleve sifra',
    check: 'Sjekk nummeret',
    isOptedOut: 'Personen har reservert seg',
    isNotOptedOut: 'Personen har ikkje reservert seg',
    makeMeans:
      'Ein reservasjon gjeld for alle instansar i kommunen, òg komande år. Finst det kartleggingar av personen i kommunen, blir dei sletta med ein gong.',
    deleteMeans:
      'Slett reservasjonen berre når personen sjølv har bedt om det. Då kan personen kartleggjast igjen. Kartleggingar som vart sletta, kjem ikkje tilbake.',
    identitySure: 'Eg har forsikra meg om kven personen er, og det er personen sitt eige ønske',
    faultIdentity: 'Stadfest at du veit kven personen er, og at det er personen sitt eige ønske',
    make: 'Registrer reservasjonen',
    delete: 'Slett reservasjonen',
    madeTitle: 'Reservasjonen er registrert',
    alreadyTitle: 'Personen var allereie reservert',
    madeText:
      'Ingen i kommunen kan kartleggje personen, heller ikkje komande år. Fanst det kartleggingar, er dei sletta.',
    whom: 'Gjeld {{masked}}. Nummeret er fjerna frå skjermen.',
    erasedOwn_one: '{{count}} kartlegging som du hadde, er sletta.',
    erasedOwn_other: '{{count}} kartleggingar som du hadde, er sletta.',
    deletedTitle: 'Reservasjonen er sletta',
    deletedText: 'Personen kan kartleggjast igjen.',
    notFoundTitle: 'Det fanst ingen reservasjon',
    notFoundText: 'Ingenting er endra.',
    aboutTitle: 'Om reservasjon',
    about1:
      'Alle som skal kartleggjast, har rett til å seie nei, utan å grunngi det. Kvar kartleggjar i kommunen kan registrere reservasjonen, og det er nok å seie frå éin stad.',
    about2:
      'Reservasjonane blir lagra slik at ingen kan hente ut ei liste over kven som har reservert seg. Dei kan berre sjekkast eitt nummer om gongen.',
  },
})
