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
})
