import { defineProblems } from '../platform/problem.ts'

export const controlProblems = defineProblems({
  'control.period': {
    status: 422,
    nb: 'Perioden må begynne før den slutter, og kan ikke slutte etter i dag. Ingenting er lagret. Rett datoene og prøv igjen.',
    nn: 'Perioden må byrje før han sluttar, og kan ikkje slutte etter i dag. Ingenting er lagra. Rett datoane og prøv igjen.',
  },
  'control.period-too-long': {
    status: 422,
    nb: 'Loggen vises og lastes ned for høyst ett år om gangen. Velg en kortere periode.',
    nn: 'Loggen blir vist og lasta ned for høgst eitt år om gongen. Vel ein kortare periode.',
  },
  'control.number-in-findings': {
    status: 422,
    nb: 'Teksten ser ut til å inneholde et fødselsnummer. Kontrollen er ikke lagret. Skriv hva du fant, uten å nevne hvem som er kartlagt.',
    nn: 'Teksten ser ut til å innehalde eit fødselsnummer. Kontrollen er ikkje lagra. Skriv kva du fann, utan å nemne kven som er kartlagd.',
  },
  'control.no-municipality': {
    status: 404,
    nb: 'Kommunen finnes ikke.',
    nn: 'Kommunen finst ikkje.',
  },
})
