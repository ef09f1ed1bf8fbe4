import { defineTexts } from '../../language/index.ts'

export const texts = defineTexts('reports/areas', {
  nb: {
    title: 'Rapporter for områder',
    lead: 'Summen av det kommunene har godkjent, og hver kommune i tabell og kart.',
    year: 'År',
    nothing:
      'Ingen kommuner har overført noe ennå. Rapportene kommer når den første har godkjent tallene sine.',
    nothingThisYear: 'Ingen kommuner i området ditt har overført noe for {{year}}.',
    country: 'Landet',
    wholeCountry: 'Hele landet',
    region: 'KORUS-regioner',
    trust: 'Helseforetak',
    county: 'Fylker',
    areaReport: 'Rapport for et område',
    approved: 'Tallene er de som var godkjent {{date}}. Flere kan komme til når kommuner godkjenner sine.',
    otherAreas: 'Andre områder og år',
  },
  nn: {
    title: 'Rapportar for område',
    lead: 'Summen av det kommunane har godkjent, og kvar kommune i tabell og kart.',
    year: 'År',
    nothing: 'Ingen kommunar har overført noko enno. Rapportane kjem når den første har godkjent tala sine.',
    nothingThisYear: 'Ingen kommunar i området ditt har overført noko for {{year}}.',
    country: 'Landet',
    wholeCountry: 'Heile landet',
    region: 'KORUS-regionar',
    trust: 'Helseføretak',
    county: 'Fylke',
    areaReport: 'Rapport for eit område',
    approved: 'Tala er dei som var godkjende {{date}}. Fleire kan kome til når kommunar godkjenner sine.',
    otherAreas: 'Andre område og år',
  },
})
