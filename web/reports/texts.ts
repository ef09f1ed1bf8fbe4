import { defineTexts } from '../language/index.ts'

export const texts = defineTexts('reports', {
  nb: {
    title: 'Kommunerapport {{year}}',
    download: 'Last ned rapporten (PDF)',
    print: 'Skriv ut',
    frozen: 'Tallene ble frosset {{date}} og endres ikke.',
    tooFewTitle: 'For få til å vises alene',
    pooledTitle: 'Hva tallene er',
    otherYears: 'Rapporter fra andre år',
    scroll: '{{table}}, kan rulles sidelengs',
    toTable: 'Se tallene',
    showTable: 'Vis tallene: {{table}}',
    onMap: 'Vis på kartet',
    protectedTitle: 'Små tall er vernet',
    protectedText:
      'Antall fra 1 til 4 er tilfeldig gjort om til 0 eller 5, slik at ingen kan kjennes igjen. Alt annet er regnet ut fra disse tallene.',
  },
  nn: {
    title: 'Kommunerapport {{year}}',
    download: 'Last ned rapporten (PDF)',
    print: 'Skriv ut',
    frozen: 'Tala vart frosne {{date}} og blir ikkje endra.',
    tooFewTitle: 'For få til å visast åleine',
    pooledTitle: 'Kva tala er',
    otherYears: 'Rapportar frå andre år',
    scroll: '{{table}}, kan rullast sidelengs',
    toTable: 'Sjå tala',
    showTable: 'Vis tala: {{table}}',
    onMap: 'Vis på kartet',
    protectedTitle: 'Små tal er verna',
    protectedText:
      'Tal frå 1 til 4 er tilfeldig gjorde om til 0 eller 5, slik at ingen kan kjennast att. Alt anna er rekna ut frå desse tala.',
  },
})
