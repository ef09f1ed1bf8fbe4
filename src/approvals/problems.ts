import { defineProblems } from '../platform/problem.ts'

export const approvalProblems = defineProblems({
  'approval.no-figures': {
    status: 404,
    nb: 'Det finnes ingen tall for {year} å godkjenne: kommunen har ikke overført noen kartlegging det året.',
    nn: 'Det finst ingen tal for {year} å godkjenne: kommunen har ikkje overført noka kartlegging det året.',
  },
  'approval.already-approved': {
    status: 409,
    nb: 'Tallene for {year} er godkjent og kan være med i andres tall. Ta kontakt med KORFOR hvis noe er galt. Ingenting er endret.',
    nn: 'Tala for {year} er godkjende og kan vere med i tala til andre. Ta kontakt med KORFOR om noko er gale. Ingenting er endra.',
  },
  'approval.lapsed': {
    status: 409,
    nb: 'Fristen er ute, så tallene for {year} regnes som godkjent. Ta kontakt med KORFOR hvis noe er galt. Ingenting er endret.',
    nn: 'Fristen er ute, så tala for {year} er rekna som godkjende. Ta kontakt med KORFOR om noko er gale. Ingenting er endra.',
  },
  'approval.not-returned': {
    status: 409,
    nb: 'Kommunen har ikke sendt tallene tilbake, eller har godkjent dem siden. Svaret er ikke sendt.',
    nn: 'Kommunen har ikkje sendt tala tilbake, eller har godkjent dei sidan. Svaret er ikkje sendt.',
  },
})
