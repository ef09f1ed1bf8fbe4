import type { Language } from '../../instrument/index.ts'
import type { ExtractFormat } from '../contract.ts'
import { dataFileNames } from './data-files.ts'
import { columnsOf, type Departure } from './extract.ts'

const words = {
  nb: {
    title: 'Utlevering fra helseregisteret Brukerplan',
    id: 'Utleveringens nummer',
    ordered: 'Bestilt',
    recipient: 'Mottaker',
    purpose: 'Formål',
    legalBasis: 'Rettslig grunnlag',
    years: 'År',
    instrument: 'Kartleggingsoversikt',
    rows: 'Rader',
    columns: 'Kolonner',
    data: 'Data',
    about: [
      'Hver rad er én person i én kommune og ett år. Kolonnen person er laget for denne utleveringen alene: den kan ikke kobles med andre utleveringer, og rekkefølgen av radene forteller ingenting.',
      'Tom verdi betyr at spørsmålet ikke gjaldt personen eller ikke er besvart. 99 betyr «Vet ikke» eller «Ukjent».',
      'Opplysningene er taushetsbelagte helseopplysninger. De kan bare brukes til formålet over, skal ikke brukes til å finne ut hvem noen er, og skal ikke gis videre. I det som publiseres, må ingen kunne kjennes igjen.',
      'SHA256SUMS.txt har sjekksummen til datafilen.',
    ],
  },
  nn: {
    title: 'Utlevering frå helseregisteret Brukerplan',
    id: 'Nummeret til utleveringa',
    ordered: 'Bestilt',
    recipient: 'Mottakar',
    purpose: 'Formål',
    legalBasis: 'Rettsleg grunnlag',
    years: 'År',
    instrument: 'Kartleggingsoversikt',
    rows: 'Rader',
    columns: 'Kolonnar',
    data: 'Data',
    about: [
      'Kvar rad er éin person i éin kommune og eitt år. Kolonnen person er laga for denne utleveringa åleine: han kan ikkje koplast med andre utleveringar, og rekkjefølgja av radene fortel ingenting.',
      'Tom verdi tyder at spørsmålet ikkje galdt personen eller ikkje er svart på. 99 tyder «Veit ikkje» eller «Ukjent».',
      'Opplysningane er helseopplysningar med teieplikt. Dei kan berre brukast til formålet over, skal ikkje brukast til å finne ut kven nokon er, og skal ikkje givast vidare. I det som blir publisert, må ingen kunne kjennast att.',
      'SHA256SUMS.txt har sjekksummen til datafila.',
    ],
  },
} as const

/** What the recipient must know, as plain text. */
export function toReadme(departure: Departure, format: ExtractFormat, language: Language): string {
  const say = words[language]
  const { extract, instrument, rows } = departure
  const facts: readonly (readonly [string, string | number])[] = [
    [say.id, extract.id],
    [say.ordered, extract.orderedAt.toISOString()],
    [say.recipient, extract.recipient],
    [say.purpose, extract.purpose],
    [say.legalBasis, extract.legalBasis],
    [say.years, extract.years.join(', ')],
    [say.instrument, instrument.version],
    [say.data, dataFileNames[format]],
    [say.rows, rows],
    [say.columns, columnsOf(departure).length],
  ]
  const told = facts.map(([name, value]) => `${name}: ${value}`)
  return `${[say.title, told.join('\r\n'), ...say.about].join('\r\n\r\n')}\r\n`
}
