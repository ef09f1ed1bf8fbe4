import { defineProblems } from '../platform/problem.ts'

export const reportProblems = defineProblems({
  'report.not-transferred': {
    status: 404,
    nb: 'Det finnes ingen rapport for {year}: kommunen har ikke overført noen kartlegging det året. Rapporten er klar noen minutter etter overføringen.',
    nn: 'Det finst ingen rapport for {year}: kommunen har ikkje overført noka kartlegging det året. Rapporten er klar nokre minutt etter overføringa.',
  },
  'report.no-chart': {
    status: 404,
    nb: 'Rapporten har ikke denne figuren, fordi det er for få personer til å vise den.',
    nn: 'Rapporten har ikkje denne figuren, fordi det er for få personar til å vise han.',
  },
  'report.already-approved': {
    status: 409,
    nb: 'Tallene for {year} er godkjent og kan være med i andres tall. Ta kontakt med KORFOR hvis noe er galt. Ingenting er endret.',
    nn: 'Tala for {year} er godkjende og kan vere med i tala til andre. Ta kontakt med KORFOR om noko er gale. Ingenting er endra.',
  },
  'report.approval-lapsed': {
    status: 409,
    nb: 'Fristen er ute, så tallene for {year} regnes som godkjent. Ta kontakt med KORFOR hvis noe er galt. Ingenting er endret.',
    nn: 'Fristen er ute, så tala for {year} er rekna som godkjende. Ta kontakt med KORFOR om noko er gale. Ingenting er endra.',
  },
})
