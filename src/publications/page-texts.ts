/** Words around a published report, where it is read without scripts. */
export const pageTexts = {
  nb: {
    listTitle: 'Publiserte rapporter',
    listLead:
      'Rapporter for landet, regioner, helseforetak og fylker fra Brukerplan, med alle tall som åpne data. Små tall er vernet, så ingen kan kjennes igjen.',
    none: 'Ingen rapporter er publisert ennå.',
    published: 'Publisert {date}. Tallene er frosset og endres ikke.',
    participants: 'Kommuner som er med',
    tooFew: 'Kartlagt, men for få personer til å vises: {names}.',
    notApproved: 'Ikke med, fordi tallene ikke var godkjent: {names}.',
    pdf: 'Rapporten som PDF',
    excel: 'Alle tabellene som Excel',
    powerPoint: 'Det viktigste som PowerPoint',
    csv: 'Alle tallene som CSV',
    jsonStat: 'Alle tallene som JSON-stat 2.0',
    csvMeans:
      'I CSV-filen sier «slag» hva tallet er: count er personer, percent er hele prosent, points er prosentpoeng, rate er per 1 000 innbyggere, og interval går fra «minst» til «mest». Uten tall: hidden og tooFew er for få til å vises, gap er et år uten kartlegging.',
    licence:
      'Tallene kan brukes fritt når Brukerplan oppgis som kilde (<a href="https://creativecommons.org/licenses/by/4.0/deed.no" rel="license">CC BY 4.0</a>).',
  },
  nn: {
    listTitle: 'Publiserte rapportar',
    listLead:
      'Rapportar for landet, regionar, helseføretak og fylke frå Brukerplan, med alle tal som opne data. Små tal er verna, så ingen kan kjennast att.',
    none: 'Ingen rapportar er publiserte enno.',
    published: 'Publisert {date}. Tala er frosne og blir ikkje endra.',
    participants: 'Kommunar som er med',
    tooFew: 'Kartlagt, men for få personar til å visast: {names}.',
    notApproved: 'Ikkje med, fordi tala ikkje var godkjende: {names}.',
    pdf: 'Rapporten som PDF',
    excel: 'Alle tabellane som Excel',
    powerPoint: 'Det viktigaste som PowerPoint',
    csv: 'Alle tala som CSV',
    jsonStat: 'Alle tala som JSON-stat 2.0',
    csvMeans:
      'I CSV-fila seier «slag» kva talet er: count er personar, percent er heile prosent, points er prosentpoeng, rate er per 1 000 innbyggjarar, og interval går frå «minst» til «mest». Utan tal: hidden og tooFew er for få til å visast, gap er eit år utan kartlegging.',
    licence:
      'Tala kan brukast fritt når Brukerplan er oppgjeve som kjelde (<a href="https://creativecommons.org/licenses/by/4.0/deed.no" rel="license">CC BY 4.0</a>).',
  },
} as const
