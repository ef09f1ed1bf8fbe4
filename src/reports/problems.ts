import { defineProblems } from '../platform/problem.ts'

export const reportProblems = defineProblems({
  'report.not-transferred': {
    status: 404,
    nb: 'Det finnes ingen rapport for {year}: kommunen har ikke overført noen kartlegging det året. Rapporten er klar noen minutter etter overføringen.',
    nn: 'Det finst ingen rapport for {year}: kommunen har ikkje overført noka kartlegging det året. Rapporten er klar nokre minutt etter overføringa.',
  },
  'report.no-area': {
    status: 404,
    nb: 'Det finnes ingen rapport for dette området i {year} som du har tilgang til: ingen kommuner der har overført noe det året, eller området er ikke ditt.',
    nn: 'Det finst ingen rapport for dette området i {year} som du har tilgang til: ingen kommunar der har overført noko det året, eller området er ikkje ditt.',
  },
  'report.not-approved': {
    status: 404,
    nb: 'Ingen av kommunene i området har godkjente tall for {year} ennå. Rapporten kommer så snart den første har godkjent sine, eller når fristen for det er gått ut.',
    nn: 'Ingen av kommunane i området har godkjende tal for {year} enno. Rapporten kjem så snart den første har godkjent sine, eller når fristen for det er gått ut.',
  },
  'report.no-chart': {
    status: 404,
    nb: 'Rapporten har ikke denne figuren, fordi det er for få personer til å vise den.',
    nn: 'Rapporten har ikkje denne figuren, fordi det er for få personar til å vise han.',
  },
})
