// What is told when it stands out, beside the measures that places and years are compared by.
import { getInstrument } from '../../instrument/index.ts'
import { countService, type ServiceSources, serviceSources } from '../../statistics/index.ts'
import { baseOf, type Figures, sumCells } from '../sections/figures.ts'
import type { Measure, Share } from '../sections/measures.ts'
import { text, type Wording } from '../words.ts'

/** A share that can be told. `told` goes on from its figure; `table`: where it stands. */
export type Fact = Pick<Measure, 'id' | 'told' | 'table' | 'read'> & Readonly<{ title: Wording }>

const cellsOf =
  (table: string, ...cells: readonly string[]): Fact['read'] =>
  figures => {
    const found = figures.find(table)
    return found && baseOf(found) > 0 ? { count: sumCells(found, cells), base: baseOf(found) } : undefined
  }

let services: readonly ServiceSources[] | undefined

/** Of all that is received, how much should end. */
function toEnd(figures: Figures): Share | undefined {
  let [count, base] = [0, 0]
  services ??= serviceSources(getInstrument('2026'))
  for (const source of services) {
    const counted = countService(source, figures.find)
    count += counted?.counts.ended ?? 0
    base += (counted?.counts.ended ?? 0) + (counted?.counts.continued ?? 0)
  }
  return base === 0 ? undefined : { count, base }
}

/** In an order that holds where there is nothing to be compared with. */
export const facts: readonly Fact[] = [
  {
    id: 'strained',
    title: text('Dårlige levekår', 'Dårlege levekår'),
    told: text(
      'har dårlige eller særlig dårlige levekår samlet sett (rød eller blålys).',
      'har dårlege eller særleg dårlege levekår samla sett (raud eller blålys).',
    ),
    table: 'index',
    read: cellsOf('index', 'red', 'blue'),
  },
  {
    id: 'manages-not',
    title: text('Boforhold som svikter', 'Buforhold som sviktar'),
    told: text(
      'klarer ikke å ivareta boforholdet med de tjenestene de har.',
      'klarer ikkje å ta vare på buforholdet med dei tenestene dei har.',
    ),
    table: 'housingManages',
    read: cellsOf('housingManages', '0'),
  },
  {
    id: 'end',
    title: text('Tjenester som bør avsluttes', 'Tenester som bør avsluttast'),
    told: text(
      'av tjenestene som er mottatt det siste året, bør avsluttes etter kartleggerens vurdering.',
      'av tenestene som er mottekne det siste året, bør avsluttast etter vurderinga til kartleggjaren.',
    ),
    table: 'services',
    read: toEnd,
  },
  {
    id: 'alone',
    title: text('Hvem de bor med', 'Kven dei bur med'),
    told: text('bor alene.', 'bur åleine.'),
    table: 'livingWith',
    read: cellsOf('livingWith', '1'),
  },
  {
    id: 'duration',
    title: text('Langvarige psykiske problemer', 'Langvarige psykiske problem'),
    told: text(
      'av dem med psykiske helseproblemer har hatt dem i mer enn tre år.',
      'av dei med psykiske helseproblem har hatt dei i meir enn tre år.',
    ),
    table: 'mentalDuration',
    read: cellsOf('mentalDuration', '3'),
  },
  {
    id: 'workless',
    title: text('Lenge siden arbeid', 'Lenge sidan arbeid'),
    told: text(
      'av dem med arbeidserfaring har vært uten arbeid i mer enn to år.',
      'av dei med arbeidserfaring har vore utan arbeid i meir enn to år.',
    ),
    table: 'lastEmployment',
    read: cellsOf('lastEmployment', '3'),
  },
  {
    id: 'cognitive',
    title: text('Kognitive vansker', 'Kognitive vanskar'),
    told: text('er registrert med kognitive vansker.', 'er registrerte med kognitive vanskar.'),
    table: 'cognitive',
    read: cellsOf('cognitive', 'yes'),
  },
]
