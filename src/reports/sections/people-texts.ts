import { text } from '../words.ts'

export const peopleTexts = {
  title: text('Hvem er kartlagt', 'Kven er kartlagde'),
  tables: {
    sexAge: text('Kjønn og alder', 'Kjønn og alder'),
    category: text(
      'Rusmiddelproblemer og psykiske helseproblemer',
      'Rusmiddelproblem og psykiske helseproblem',
    ),
    birthCountry: text('Fødeland', 'Fødeland'),
    education: text('Høyeste fullførte utdanning', 'Høgaste fullførte utdanning'),
    workExperience: text('Arbeidserfaring', 'Arbeidserfaring'),
    lastEmployment: text('Hvor lenge siden forrige arbeidsforhold', 'Kor lenge sidan førre arbeidsforhold'),
    cognitive: text('Kognitive vansker', 'Kognitive vanskar'),
  },
  sexAgeChart: text('Kvinner og menn etter alder', 'Kvinner og menn etter alder'),
  sexAgeHidden: text(
    'Kjønn og alder er ikke vist: Så få personer er kartlagt at vernet av små tall ville gitt et skjevt bilde.',
    'Kjønn og alder er ikkje viste: Så få personar er kartlagde at vernet av små tal ville gitt eit skeivt bilete.',
  ),
  answer: text('Svar', 'Svar'),
  age: text('Alder ved utgangen av året', 'Alder ved utgangen av året'),
  years: text('{band} år', '{band} år'),
  yearsAndOver: text('{from} år og eldre', '{from} år og eldre'),
  women: text('Kvinner', 'Kvinner'),
  men: text('Menn', 'Menn'),
  both: text('I alt', 'I alt'),
  share: text('Andel', 'Del'),
  total: text('Alle', 'Alle'),
  shareOfAll: text('Andel av alle', 'Del av alle'),
  rounded: text(
    'Andelene er avrundet til hele prosent, så summen kan avvike litt fra 100.',
    'Delane er runda av til heile prosent, så summen kan avvike litt frå 100.',
  ),
  countries: {
    norway: text('Norge', 'Noreg'),
    western: text(
      'Norden ellers, Vest-Europa, Nord-Amerika, Oseania',
      'Norden elles, Vest-Europa, Nord-Amerika, Oseania',
    ),
    easternEurope: text('Øst-Europa', 'Aust-Europa'),
    asia: text('Asia med Tyrkia', 'Asia med Tyrkia'),
    africa: text('Afrika', 'Afrika'),
    latinAmerica: text('Sør- og Mellom-Amerika', 'Sør- og Mellom-Amerika'),
    unknown: text('Ukjent', 'Ukjent'),
  },
  hasCognitive: text('Har kognitive vansker', 'Har kognitive vanskar'),
  hasNotCognitive: text('Ikke registrert', 'Ikkje registrert'),
}
