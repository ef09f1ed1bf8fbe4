import { defineTexts } from '../language/index.ts'

export const texts = defineTexts('tour', {
  nb: {
    tour: 'Omvisning',
    step: 'Omvisning, steg {{step}} av {{steps}}',
    next: 'Neste',
    back: 'Tilbake',
    skip: 'Hopp over',
    done: 'Ferdig',
    welcome: 'Velkommen til Brukerplan',
    welcomeAssessor:
      'Her beskriver du mennesker du kjenner fra arbeidet ditt, slik at kommunen kan planlegge bedre tjenester. Omvisningen tar ett minutt, og du kan hoppe over den når du vil.',
    welcomeCoordinator:
      'Du har ansvaret for kommunens kartlegging, fra datoene er satt til rapporten er klar. Omvisningen er på tre korte steg til, og du kan hoppe over den når du vil.',
    practise: 'Øv først',
    practiseText:
      'Dette er testversjonen. Les om en oppdiktet person, fyll ut det ekte skjemaet, og se hva som er anbefalt og hvorfor. Ingenting her teller.',
    dates: 'To datoer',
    datesText:
      'Til og med sluttdatoen kan du kartlegge og rette. Frem til overføringsdatoen kan den som er kartlagt, be om innsyn, retting eller sletting, eller reservere seg.',
    left: 'Det som er igjen',
    leftText:
      'Tallene viser hvor mange du har kartlagt, og hvor mange som mangler noe før de kan overføres. De er bare dine.',
    begin: 'Kartlegge en bruker',
    beginText:
      'Begynn med fødselsnummeret og bekreft at brukeren er informert. Skjemaet lagrer hvert svar av seg selv, fanene viser hva som mangler, og du kan lukke og fortsette når som helst.',
    optOut: 'Brukeren kan si nei',
    optOutText:
      'Sier noen at de ikke vil kartlegges, registrerer du det under «Reservasjon». Det gjelder i hele kommunen, og det som alt er skrevet, slettes.',
    end: 'Du finner igjen omvisningen her',
    endText: 'Nederst på hver side ligger omvisningen, og sider om personvern og rettigheter. Lykke til.',
    next1: 'Det neste du bør gjøre',
    next1Text:
      'Forsiden viser alltid ett neste steg: sette datoene, invitere kartleggere, se over tallene eller overføre.',
    invite: 'Inviter kartleggerne',
    inviteText:
      'Du lager registreringslenker og skriver hvilken instans de gjelder for. Kartleggerne ser bare sine egne kartlegginger, og du ser bare antall.',
  },
  nn: {
    tour: 'Omvising',
    step: 'Omvising, steg {{step}} av {{steps}}',
    next: 'Neste',
    back: 'Tilbake',
    skip: 'Hopp over',
    done: 'Ferdig',
    welcome: 'Velkomen til Brukerplan',
    welcomeAssessor:
      'Her skildrar du menneske du kjenner frå arbeidet ditt, slik at kommunen kan planleggje betre tenester. Omvisinga tek eitt minutt, og du kan hoppe over henne når du vil.',
    welcomeCoordinator:
      'Du har ansvaret for kartlegginga i kommunen, frå datoane er sette til rapporten er klar. Omvisinga er på tre korte steg til, og du kan hoppe over henne når du vil.',
    practise: 'Øv først',
    practiseText:
      'Dette er testversjonen. Les om ein oppdikta person, fyll ut det ekte skjemaet, og sjå kva som er tilrådd og kvifor. Ingenting her tel.',
    dates: 'To datoar',
    datesText:
      'Til og med sluttdatoen kan du kartleggje og rette. Fram til overføringsdatoen kan den som er kartlagd, be om innsyn, retting eller sletting, eller reservere seg.',
    left: 'Det som er att',
    leftText:
      'Tala viser kor mange du har kartlagt, og kor mange som manglar noko før dei kan overførast. Dei er berre dine.',
    begin: 'Kartleggje ein brukar',
    beginText:
      'Byrj med fødselsnummeret og stadfest at brukaren er informert. Skjemaet lagrar kvart svar av seg sjølv, fanene viser kva som manglar, og du kan lukke og halde fram når som helst.',
    optOut: 'Brukaren kan seie nei',
    optOutText:
      'Seier nokon at dei ikkje vil kartleggjast, registrerer du det under «Reservasjon». Det gjeld i heile kommunen, og det som alt er skrive, blir sletta.',
    end: 'Du finn att omvisinga her',
    endText: 'Nedst på kvar side ligg omvisinga, og sider om personvern og rettar. Lykke til.',
    next1: 'Det neste du bør gjere',
    next1Text:
      'Framsida viser alltid eitt neste steg: setje datoane, invitere kartleggjarar, sjå over tala eller overføre.',
    invite: 'Inviter kartleggjarane',
    inviteText:
      'Du lagar registreringslenkjer og skriv kva instans dei gjeld for. Kartleggjarane ser berre sine eigne kartleggingar, og du ser berre tal.',
  },
})
