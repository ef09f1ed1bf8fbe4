import { extractVariables, getInstrument, type Language } from '../../instrument/index.ts'
import { byteOrderMark, csvLine, csvTime } from '../../platform/csv.ts'
import type { Delivery, Extract } from '../contract.ts'

const headings = {
  nb: [
    ...['Utlevering', 'Bestilt', 'Bestilt av', 'Mottaker', 'Formål', 'Rettslig grunnlag', 'Nødvendighet'],
    ...['År', 'Kommuner', 'Vilkår', 'Variabler', 'Levert', 'Levert av', 'Format', 'Rader'],
    ...['Utfall', 'Rader ut (høyst)', 'Avsluttet'],
    ...['Byte', 'Sjekksum (SHA-256)'],
  ],
  nn: [
    ...['Utlevering', 'Bestilt', 'Bestilt av', 'Mottakar', 'Formål', 'Rettsleg grunnlag', 'Nødvendigheit'],
    ...['År', 'Kommunar', 'Vilkår', 'Variablar', 'Levert', 'Levert av', 'Format', 'Rader'],
    ...['Utfall', 'Rader ut (høgst)', 'Avslutta'],
    ...['Byte', 'Sjekksum (SHA-256)'],
  ],
} as const

const outcomes = {
  nb: {
    waiting: 'Ikke hentet',
    neverFetched: 'Ikke hentet',
    underWay: 'Pågår',
    complete: 'Fullført',
    stopped: 'Stoppet',
    brokenOff: 'Avbrutt',
  },
  nn: {
    waiting: 'Ikkje henta',
    neverFetched: 'Ikkje henta',
    underWay: 'Går føre seg',
    complete: 'Fullført',
    stopped: 'Stoppa',
    brokenOff: 'Avbroten',
  },
} as const satisfies Record<Language, Record<Delivery['standing'], string>>

const conditionText = (condition: Extract['conditions'][number]) =>
  'values' in condition
    ? `${condition.variable} = ${condition.values.join('/')}`
    : `${condition.variable} ${condition.from}–${condition.to}`

/** What the groups of variables are called in the questionnaire. */
const namesOfGroups = (version: string, language: Language): ReadonlyMap<string, string> =>
  new Map(extractVariables(getInstrument(version)).map(({ group, tab }) => [group, tab[language]]))

function orderCells(extract: Extract, language: Language): readonly string[] {
  const groups = namesOfGroups(extract.instrument, language)
  return [
    extract.id,
    csvTime(new Date(extract.orderedAt)),
    extract.orderedBy ?? '',
    extract.recipient,
    extract.purpose,
    extract.legalBasis,
    extract.necessity.map(({ group, reason }) => `${groups.get(group) ?? group}: ${reason}`).join('\n'),
    extract.years.join(' '),
    extract.municipalities.join(' '),
    extract.conditions.map(conditionText).join('; '),
    extract.variables.join(' '),
  ]
}

const notLeft = ['', '', '', '', '', '', '', '', '']

function deliveryCells(delivery: Delivery, language: Language): readonly string[] {
  const { finished, endedAt } = delivery
  return [
    csvTime(new Date(delivery.startedAt), 'seconds'),
    delivery.deliveredBy ?? '',
    delivery.format,
    String(delivery.rows),
    outcomes[language][delivery.standing],
    String(delivery.rowsLeft),
    endedAt ? csvTime(new Date(endedAt), 'seconds') : '',
    ...(finished ? [String(finished.bytes), finished.checksum] : ['', '']),
  ]
}

/** One line for each time that data have left, and one for an extract of which nothing has (RFC 4180). */
export function logOfExtracts(extracts: readonly Extract[], language: Language): string {
  const lines = extracts.flatMap(extract => {
    const order = orderCells(extract, language)
    const left = extract.deliveries.map(delivery => deliveryCells(delivery, language))
    return (left.length ? left : [notLeft]).map(cells => csvLine([...order, ...cells]))
  })
  return [byteOrderMark, csvLine(headings[language]), ...lines].join('')
}
