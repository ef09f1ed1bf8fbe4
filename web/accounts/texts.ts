import { defineTexts } from '../language/index.ts'

export const texts = defineTexts('accounts', {
  nb: {
    loginTitle: 'Logg inn',
    loginLead:
      'Du logger inn gjennom ID-porten, med elektronisk ID på høyeste sikkerhetsnivå, for eksempel BankID.',
    logIn: 'Logg inn med elektronisk ID',
    loginNoAccount:
      'Har du ikke tilgang ennå? Da trenger du en registreringslenke fra kommunekontakten, KORUS eller KORFOR. Åpne lenken først.',
    loggedOutTitle: 'Du er logget ut',
    loggedOutText:
      'Økten avsluttes etter 30 minutter uten aktivitet, og når den avsluttes fra et annet sted. Det som var lagret, er lagret. Du kommer tilbake dit du var.',
    problemTitle: 'Innloggingen lyktes ikke',
    problemLevel:
      'Brukerplan krever elektronisk ID på høyeste sikkerhetsnivå, for eksempel BankID. Logg inn igjen med en slik.',
    problemOtherPerson:
      'Bekreftelsen ble gjort av en annen person enn den som er logget inn. Ingenting er endret.',
    problemUnavailable: 'ID-porten svarer ikke akkurat nå. Vent litt og prøv igjen.',
    problemInterrupted: 'Innloggingen ble avbrutt eller tok for lang tid. Start på nytt.',
    tryAgain: 'Prøv igjen',
    toFront: 'Gå til forsiden',
    invitationTitle: 'Registreringslenke',
    invitationLead: 'Du er invitert til Brukerplan.',
    invitationNext:
      'Logg inn med elektronisk ID for å ta i bruk tilgangen. Den blir din personlige, og lenken teller som brukt først når du er registrert.',
    invitationMissing:
      'Vi finner ingen registreringslenke i denne nettleseren. Åpne lenken du har fått på nytt; hele lenken må være med.',
    invitedAs: 'Rolle',
    invitedTo: 'Sted',
    continue: 'Fortsett til registrering',
    registrationTitle: 'Registrer deg',
    registrationLead: 'Vi trenger noen opplysninger om deg før du begynner. Sted og rolle følger av lenken.',
    fullName: 'Fullt navn',
    email: 'E-postadresse',
    emailDescription: 'Adressen din på jobb. Vi sender påminnelser dit, aldri opplysninger om personer.',
    serviceType: 'Tjenestetype',
    serviceDescription: 'Hvilken del av kommunen du arbeider i.',
    serviceHealth: 'Helse- og omsorgstjenesten',
    serviceNav: 'NAV',
    serviceChild: 'Barnevernet',
    faultName: 'Skriv fullt navn',
    faultEmail: 'Skriv en gyldig e-postadresse',
    faultService: 'Velg tjenestetype',
    faultTerms: 'Les og godta bruksvilkårene',
    termsShort: 'Bruksvilkårene kort fortalt',
    termsShortUse:
      'Opplysningene er til planlegging og kvalitetsarbeid. De skal aldri brukes til å avgjøre noe om den enkelte.',
    termsShortPeople:
      'Du kartlegger bare personer du kjenner fra jobben, som er informert og ikke har reservert seg. Du har taushetsplikt, også etter at du har sluttet.',
    termsShortLog:
      'Innloggingen er din alene, og alt du gjør, blir logget. Si fra med en gang hvis noe går galt.',
    termsWhole: 'Bruksvilkårene i sin helhet, kan rulles',
    acceptTerms: 'Jeg har lest og godtar bruksvilkårene',
    register: 'Fullfør registreringen',
    noAccountTitle: 'Du har ingen tilgang',
    noAccountText:
      'Du er logget inn, men har ingen tilgang i Brukerplan. Be kommunekontakten eller KORUS om en registreringslenke, og åpne den i denne nettleseren.',
    suspendedTitle: 'Tilgangen din er suspendert',
    suspendedText:
      'Du kan ikke bruke Brukerplan så lenge suspensjonen varer, heller ikke med en ny registreringslenke fra samme kommune. Er det en feil, snakk med kommunekontakten. Bare KORFOR kan oppheve den.',
    chooseTitle: 'Velg tilgang',
    chooseLead:
      'Du har flere tilganger. Velg hvilken du vil bruke nå; de holdes helt fra hverandre. Du kan bytte fra profilen din.',
    use: 'Bruk denne',
    termsTitle: 'Bruksvilkår',
    termsLead: 'Vilkårene er nye for deg. Les dem og godta dem før du går videre.',
    profileTitle: 'Profil',
    profileAccount: 'Tilgangen din',
    role: 'Rolle',
    place: 'Sted',
    changeAccount: 'Bytt tilgang',
    readTerms: 'Les bruksvilkårene',
    profileDetails: 'Opplysninger om deg',
    profileSaved: 'Opplysningene er lagret.',
    saveProfile: 'Lagre',
    logOutTitle: 'Logg ut',
    logOutText: 'Logg alltid ut når du går fra maskinen. Du logges også ut av ID-porten.',
    logOut: 'Logg ut',
  },
  nn: {
    loginTitle: 'Logg inn',
    loginLead:
      'Du loggar inn gjennom ID-porten, med elektronisk ID på høgaste tryggleiksnivå, til dømes BankID.',
    logIn: 'Logg inn med elektronisk ID',
    loginNoAccount:
      'Har du ikkje tilgang enno? Då treng du ei registreringslenkje frå kommunekontakten, KORUS eller KORFOR. Opne lenkja først.',
    loggedOutTitle: 'Du er logga ut',
    loggedOutText:
      'Økta blir avslutta etter 30 minutt utan aktivitet, og når ho blir avslutta frå ein annan stad. Det som var lagra, er lagra. Du kjem tilbake dit du var.',
    problemTitle: 'Innlogginga lukkast ikkje',
    problemLevel:
      'Brukerplan krev elektronisk ID på høgaste tryggleiksnivå, til dømes BankID. Logg inn igjen med ein slik.',
    problemOtherPerson:
      'Stadfestinga vart gjord av ein annan person enn den som er logga inn. Ingenting er endra.',
    problemUnavailable: 'ID-porten svarar ikkje akkurat no. Vent litt og prøv igjen.',
    problemInterrupted: 'Innlogginga vart avbroten eller tok for lang tid. Start på nytt.',
    tryAgain: 'Prøv igjen',
    toFront: 'Gå til framsida',
    invitationTitle: 'Registreringslenkje',
    invitationLead: 'Du er invitert til Brukerplan.',
    invitationNext:
      'Logg inn med elektronisk ID for å ta i bruk tilgangen. Han blir din personlege, og lenkja tel som brukt først når du er registrert.',
    invitationMissing:
      'Vi finn inga registreringslenkje i denne nettlesaren. Opne lenkja du har fått på nytt; heile lenkja må vere med.',
    invitedAs: 'Rolle',
    invitedTo: 'Stad',
    continue: 'Hald fram til registrering',
    registrationTitle: 'Registrer deg',
    registrationLead: 'Vi treng nokre opplysningar om deg før du byrjar. Stad og rolle følgjer av lenkja.',
    fullName: 'Fullt namn',
    email: 'E-postadresse',
    emailDescription: 'Adressa di på jobb. Vi sender påminningar dit, aldri opplysningar om personar.',
    serviceType: 'Tenestetype',
    serviceDescription: 'Kva del av kommunen du arbeider i.',
    serviceHealth: 'Helse- og omsorgstenesta',
    serviceNav: 'NAV',
    serviceChild: 'Barnevernet',
    faultName: 'Skriv fullt namn',
    faultEmail: 'Skriv ei gyldig e-postadresse',
    faultService: 'Vel tenestetype',
    faultTerms: 'Les og godta bruksvilkåra',
    termsShort: 'Bruksvilkåra kort fortalt',
    termsShortUse:
      'Opplysningane er til planlegging og kvalitetsarbeid. Dei skal aldri brukast til å avgjere noko om den einskilde.',
    termsShortPeople:
      'Du kartlegg berre personar du kjenner frå jobben, som er informerte og ikkje har reservert seg. Du har teieplikt, òg etter at du har slutta.',
    termsShortLog:
      'Innlogginga er di åleine, og alt du gjer, blir logga. Sei frå med ein gong om noko går gale.',
    termsWhole: 'Bruksvilkåra i heilskap, kan rullast',
    acceptTerms: 'Eg har lese og godtek bruksvilkåra',
    register: 'Fullfør registreringa',
    noAccountTitle: 'Du har ingen tilgang',
    noAccountText:
      'Du er logga inn, men har ingen tilgang i Brukerplan. Be kommunekontakten eller KORUS om ei registreringslenkje, og opne henne i denne nettlesaren.',
    suspendedTitle: 'Tilgangen din er suspendert',
    suspendedText:
      'Du kan ikkje bruke Brukerplan så lenge suspensjonen varer, heller ikkje med ei ny registreringslenkje frå same kommune. Er det ein feil, snakk med kommunekontakten. Berre KORFOR kan oppheve han.',
    chooseTitle: 'Vel tilgang',
    chooseLead:
      'Du har fleire tilgangar. Vel kva for ein du vil bruke no; dei blir haldne heilt frå kvarandre. Du kan byte frå profilen din.',
    use: 'Bruk denne',
    termsTitle: 'Bruksvilkår',
    termsLead: 'Vilkåra er nye for deg. Les dei og godta dei før du går vidare.',
    profileTitle: 'Profil',
    profileAccount: 'Tilgangen din',
    role: 'Rolle',
    place: 'Stad',
    changeAccount: 'Byt tilgang',
    readTerms: 'Les bruksvilkåra',
    profileDetails: 'Opplysningar om deg',
    profileSaved: 'Opplysningane er lagra.',
    saveProfile: 'Lagre',
    logOutTitle: 'Logg ut',
    logOutText: 'Logg alltid ut når du går frå maskina. Du blir òg logga ut av ID-porten.',
    logOut: 'Logg ut',
  },
})

export type TextKey = keyof typeof texts.nb
