import { defineProblems } from '../platform/problem.ts'

export const analysisProblems = defineProblems({
  'analysis.not-yours': {
    status: 403,
    nb: 'Lenken gjelder tall for et område som ikke er ditt. Velg ditt eget område, så får du de samme spørsmålene besvart for det.',
    nn: 'Lenkja gjeld tal for eit område som ikkje er ditt. Vel ditt eige område, så får du svar på dei same spørsmåla for det.',
  },
  'analysis.unknown': {
    status: 404,
    nb: 'Det som lenken spør etter, finnes ikke. Velg på nytt i listene.',
    nn: 'Det som lenkja spør etter, finst ikkje. Vel på nytt i listene.',
  },
  'analysis.no-table': {
    status: 422,
    nb: 'Svaret har ingen tall å ta med i en fil. Siden sier hvorfor, og hva som kan spørres om i stedet.',
    nn: 'Svaret har ingen tal å ta med i ei fil. Sida seier kvifor, og kva ein kan spørje om i staden.',
  },
  'analysis.no-chart': {
    status: 404,
    nb: 'Dette svaret har ingen figur. Tabellen viser tallene.',
    nn: 'Dette svaret har ingen figur. Tabellen viser tala.',
  },
})
