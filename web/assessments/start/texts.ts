import { defineTexts } from '../../language/index.ts'

export const texts = defineTexts('assessments/start', {
  nb: {
    startTitle: 'Kartlegg ny bruker',
    startLead: 'Vi sjekker først om brukeren kan kartlegges. Ingenting lagres før du har fylt ut neste side.',
    numberLabel: 'Fødselsnummer eller D-nummer',
    numberHint: '11 siffer, gjerne med mellomrom',
    numberDigits_one: 'Et fødselsnummer har 11 siffer. Du har skrevet ett.',
    numberDigits_other: 'Et fødselsnummer har 11 siffer. Du har skrevet {{count}}.',
    lookUp: 'Gå videre',
    alreadyYours: 'Brukeren er allerede blant dine. Kartleggingen er åpnet.',
    otherNumber: 'Bruk et annet nummer',
    criteriaTitle: 'Hvem skal kartlegges?',
    criteriaLead: 'Alle fem vilkårene må være oppfylt.',
    criterionAge: 'Brukeren er fylt 16 år ({{age}} år ifølge fødselsnummeret)',
    criterionInformed: 'Brukeren har mottatt informasjon om kartleggingen',
    criterionNotYetInformed: 'Brukeren har mottatt informasjon om kartleggingen (fylles ut over)',
    servicesCriterion:
      'Brukeren har mottatt kommunale tjenester fra helse- og omsorgstjenesten, NAV eller barnevernet i løpet av de siste 12 månedene',
    activeCriterion: 'Brukeren er aktiv i kommunens fagsystem nå',
    seriousCriterion:
      'Brukeren har et rusmiddelproblem og/eller et psykisk helseproblem som går alvorlig utover daglig funksjon og/eller relasjon til andre',
    pathwaysTitle: 'Hva regnes som alvorlig? Hovedforløp 2 og 3',
    pathwaysLead:
      'Den nasjonale veilederen «Psykisk helse- og rusarbeid for voksne» beskriver tre hovedforløp:',
    pathway1: 'Hovedforløp 1: skal ikke kartlegges',
    pathway1Text: 'Milde og forventet kortvarige tilstander.',
    pathway2: 'Hovedforløp 2: skal kartlegges',
    pathway2Text:
      'Antatt kortvarige alvorlige eller langvarige mildere psykisk helse- eller rusmiddelproblemer.',
    pathway3: 'Hovedforløp 3: skal kartlegges',
    pathway3Text:
      'Sammensatte alvorlige og langvarige psykisk helse- eller rusmiddelproblemer, enten de opptrer alene eller samtidig.',
    serviceType: 'Hvilken tjeneste kartlegger du for?',
    serviceHealth: 'Helse- og omsorgstjenesten',
    serviceNav: 'NAV',
    serviceChildWelfare: 'Barnevernet',
    startForm: 'Start kartleggingen',
    toList: 'Til kartleggingene dine',
  },
  nn: {
    startTitle: 'Kartlegg ny brukar',
    startLead:
      'Vi sjekkar først om brukaren kan kartleggjast. Ingenting blir lagra før du har fylt ut neste side.',
    numberLabel: 'Fødselsnummer eller D-nummer',
    numberHint: '11 siffer, gjerne med mellomrom',
    numberDigits_one: 'Eit fødselsnummer har 11 siffer. Du har skrive eitt.',
    numberDigits_other: 'Eit fødselsnummer har 11 siffer. Du har skrive {{count}}.',
    lookUp: 'Gå vidare',
    alreadyYours: 'Brukaren er allereie blant dine. Kartlegginga er opna.',
    otherNumber: 'Bruk eit anna nummer',
    criteriaTitle: 'Kven skal kartleggjast?',
    criteriaLead: 'Alle fem vilkåra må vere oppfylte.',
    criterionAge: 'Brukaren er fylt 16 år ({{age}} år ifølgje fødselsnummeret)',
    criterionInformed: 'Brukaren har fått informasjon om kartlegginga',
    criterionNotYetInformed: 'Brukaren har fått informasjon om kartlegginga (blir fylt ut over)',
    servicesCriterion:
      'Brukaren har fått kommunale tenester frå helse- og omsorgstenesta, NAV eller barnevernet i løpet av dei siste 12 månadene',
    activeCriterion: 'Brukaren er aktiv i fagsystemet til kommunen no',
    seriousCriterion:
      'Brukaren har eit rusmiddelproblem og/eller eit psykisk helseproblem som går alvorleg ut over dagleg funksjon og/eller relasjon til andre',
    pathwaysTitle: 'Kva blir rekna som alvorleg? Hovudforløp 2 og 3',
    pathwaysLead:
      'Den nasjonale rettleiaren «Psykisk helse- og rusarbeid for voksne» beskriv tre hovudforløp:',
    pathway1: 'Hovudforløp 1: skal ikkje kartleggjast',
    pathway1Text: 'Milde og forventa kortvarige tilstandar.',
    pathway2: 'Hovudforløp 2: skal kartleggjast',
    pathway2Text:
      'Truleg kortvarige alvorlege eller langvarige mildare psykiske helse- eller rusmiddelproblem.',
    pathway3: 'Hovudforløp 3: skal kartleggjast',
    pathway3Text:
      'Samansette alvorlege og langvarige psykiske helse- eller rusmiddelproblem, anten dei opptrer åleine eller samtidig.',
    serviceType: 'Kva teneste kartlegg du for?',
    serviceHealth: 'Helse- og omsorgstenesta',
    serviceNav: 'NAV',
    serviceChildWelfare: 'Barnevernet',
    startForm: 'Start kartlegginga',
    toList: 'Til kartleggingane dine',
  },
})
