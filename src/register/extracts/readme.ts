import type { Language } from '../../instrument/index.ts'
import type { ExtractCondition, ExtractFormat } from '../contract.ts'
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
    municipalities: 'Kommuner',
    conditions: 'Bare rader der',
    between: 'fra og med {from} til og med {to}',
    files: {
      csv: 'import.sps (SPSS), import.do (Stata 14 eller nyere) og import.R leser data.csv med navn, etiketter og koder for manglende svar. Pakk ut alle filene i én mappe, gjør den til arbeidsmappe i programmet, og kjør filen.',
      parquet: 'data.parquet har kodeboken i filens metadata, under nøkkelen codebook.',
      fhir: 'responses.ndjson har én QuestionnaireResponse (FHIR R4) på hver linje. questionnaire.json er skjemaet de svarer på.',
    },
    described: 'codebook.csv, codebook.json og ddi.xml (DDI Codebook 2.5) forklarer hver variabel og kode.',
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
    municipalities: 'Kommunar',
    conditions: 'Berre rader der',
    between: 'frå og med {from} til og med {to}',
    files: {
      csv: 'import.sps (SPSS), import.do (Stata 14 eller nyare) og import.R les data.csv med namn, etikettar og kodar for manglande svar. Pakk ut alle filene i éi mappe, gjer ho til arbeidsmappe i programmet, og køyr fila.',
      parquet: 'data.parquet har kodeboka i metadata for fila, under nøkkelen codebook.',
      fhir: 'responses.ndjson har éin QuestionnaireResponse (FHIR R4) på kvar linje. questionnaire.json er skjemaet dei svarar på.',
    },
    described: 'codebook.csv, codebook.json og ddi.xml (DDI Codebook 2.5) forklarer kvar variabel og kode.',
    about: [
      'Kvar rad er éin person i éin kommune og eitt år. Kolonnen person er laga for denne utleveringa åleine: han kan ikkje koplast med andre utleveringar, og rekkjefølgja av radene fortel ingenting.',
      'Tom verdi tyder at spørsmålet ikkje galdt personen eller ikkje er svart på. 99 tyder «Veit ikkje» eller «Ukjent».',
      'Opplysningane er helseopplysningar med teieplikt. Dei kan berre brukast til formålet over, skal ikkje brukast til å finne ut kven nokon er, og skal ikkje givast vidare. I det som blir publisert, må ingen kunne kjennast att.',
      'SHA256SUMS.txt har sjekksummen til datafila.',
    ],
  },
} as const

const toCondition = (condition: ExtractCondition, between: string): string =>
  'values' in condition
    ? `${condition.variable} = ${condition.values.join(' / ')}`
    : `${condition.variable} ${between.replace('{from}', `${condition.from}`).replace('{to}', `${condition.to}`)}`

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
    [say.years, extract.years.toSorted((one, other) => one - other).join(', ')],
    [say.municipalities, extract.municipalities.toSorted().join(', ')],
    ...extract.conditions.map(each => [say.conditions, toCondition(each, say.between)] as const),
    [say.instrument, instrument.version],
    [say.data, dataFileNames[format]],
    [say.rows, rows],
    [say.columns, columnsOf(departure).length],
  ]
  const told = facts.map(([name, value]) => `${name}: ${value}`)
  return `${[say.title, told.join('\r\n'), say.files[format], say.described, ...say.about].join('\r\n\r\n')}\r\n`
}
