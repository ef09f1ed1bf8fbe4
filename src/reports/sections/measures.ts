// The shares that places and years are compared by.
import { getInstrument } from '../../instrument/index.ts'
import { countService, type ServiceSources, serviceSources, shareInterval } from '../../statistics/index.ts'
import { text, type Wording } from '../words.ts'
import { baseOf, type Figures, sumCells } from './figures.ts'

/** So many of so many. */
export type Share = Readonly<{ count: number; base: number }>

/**
 * A share. `good`: whether more of it is better, worse, or neither; `table`: where in the report it stands; `told`: how it
 * goes on from its figure; `topic`: what it is about, with the words for its chart.
 */
export type Measure = Readonly<{
  id: string
  label: Wording
  told: Wording
  table: string
  good: 'more' | 'less' | 'neither'
  read: (figures: Figures) => Share | undefined
}>

const cellsOf =
  (table: string, ...cells: readonly string[]) =>
  (figures: Figures): Share | undefined => {
    const found = figures.find(table)
    return found && baseOf(found) > 0 ? { count: sumCells(found, cells), base: baseOf(found) } : undefined
  }

const own = ['home', 'contact', 'noContact'].flatMap(contact => [`${contact}.obs`, `${contact}.fine`])
const obs = ['home', 'contact', 'noContact', 'others'].map(contact => `${contact}.obs`)

let services: readonly ServiceSources[] | undefined

/** Of all that is recommended, how much the person hasn't had. */
function newlyRecommended(figures: Figures): Share | undefined {
  let [count, base] = [0, 0]
  services ??= serviceSources(getInstrument('2026'))
  for (const source of services) {
    const counted = countService(source, figures.find)
    count += counted?.counts.unmet ?? 0
    base += (counted?.counts.unmet ?? 0) + (counted?.counts.continued ?? 0)
  }
  return base === 0 ? undefined : { count, base }
}

const measure = (
  id: string,
  label: Wording,
  told: Wording,
  table: string,
  good: Measure['good'],
  read: Measure['read'],
): Measure => ({ id, label, told, table, good, read })

/** In the order that they are shown in. */
export const measures: readonly Measure[] = [
  measure(
    'both',
    text('Rus og psykisk helse samtidig', 'Rus og psykisk helse samstundes'),
    text(
      'har samtidige rusmiddelproblemer og psykiske helseproblemer.',
      'har samtidige rusmiddelproblem og psykiske helseproblem.',
    ),
    'category',
    'neither',
    cellsOf('category', '3'),
  ),
  measure(
    'young',
    text('Under 25 år', 'Under 25 år'),
    text('er under 25 år.', 'er under 25 år.'),
    'sexAge',
    'neither',
    cellsOf('sexAge', '1.16-24', '2.16-24'),
  ),
  measure(
    'parents',
    text('Har egne barn under 18 år', 'Har eigne barn under 18 år'),
    text('har egne barn under 18 år.', 'har eigne barn under 18 år.'),
    'children',
    'neither',
    cellsOf('children', ...own),
  ),
  measure(
    'children-obs',
    text('Obs på omsorgen for barn', 'Obs på omsorga for barn'),
    text('er merket «Obs» for omsorgen for barn.', 'er merkte «Obs» for omsorga for barn.'),
    'children',
    'less',
    cellsOf('children', ...obs),
  ),
  measure(
    'blue',
    text('Blålys på levekårsindeksen', 'Blålys på levekårsindeksen'),
    text(
      'har særlig dårlige levekår samlet sett (blålys).',
      'har særleg dårlege levekår samla sett (blålys).',
    ),
    'index',
    'less',
    cellsOf('index', 'blue'),
  ),
  measure(
    'housing',
    text('Rød bosituasjon', 'Raud busituasjon'),
    text('er bostedsløse (rød bosituasjon).', 'er bustadlause (raud busituasjon).'),
    'areas',
    'less',
    cellsOf('area.housing', 'red'),
  ),
  measure(
    'activity',
    text('Rød meningsfull aktivitet', 'Raud meiningsfull aktivitet'),
    text('mangler meningsfull aktivitet (rødt).', 'manglar meiningsfull aktivitet (raudt).'),
    'areas',
    'less',
    cellsOf('area.activity', 'red'),
  ),
  measure(
    'economy',
    text('Rød økonomi', 'Raud økonomi'),
    text('har rødt på økonomi.', 'har raudt på økonomi.'),
    'areas',
    'less',
    cellsOf('area.economy', 'red'),
  ),
  measure(
    'network',
    text('Rødt nettverk', 'Raudt nettverk'),
    text('har rødt på nettverk.', 'har raudt på nettverk.'),
    'areas',
    'less',
    cellsOf('area.network', 'red'),
  ),
  measure(
    'suicide',
    text('Aktuell selvmordsproblematikk', 'Aktuell sjølvmordsproblematikk'),
    text('har aktuell selvmordsproblematikk.', 'har aktuell sjølvmordsproblematikk.'),
    'suicide',
    'less',
    cellsOf('suicide', 'yes.yes', 'no.yes'),
  ),
  measure(
    'overdose',
    text('Overdose siste år (rusmiddelproblem)', 'Overdose siste år (rusmiddelproblem)'),
    text(
      'av dem med rusmiddelproblemer har hatt en overdose det siste året.',
      'av dei med rusmiddelproblem har hatt ein overdose det siste året.',
    ),
    'substanceHarm',
    'less',
    cellsOf('overdose', 'yes', 'yes.not', 'yes.unknown'),
  ),
  measure(
    'violence',
    text('Utsatt for vold eller trusler', 'Utsett for vald eller truslar'),
    text(
      'har vært utsatt for vold eller trusler det siste året.',
      'har vore utsette for vald eller truslar det siste året.',
    ),
    'violence',
    'less',
    cellsOf('violence', 'yes.yes', 'yes.no'),
  ),
  measure(
    'plan',
    text('Har individuell plan', 'Har individuell plan'),
    text('har individuell plan.', 'har individuell plan.'),
    'plans',
    'more',
    cellsOf('coordination', ...['continued', 'ended', 'unmet', 'neither'].map(need => `${need}.yes`)),
  ),
  measure(
    'new',
    text('Nye tjenester av alle anbefalte', 'Nye tenester av alle tilrådde'),
    text(
      'av tjenestene som er anbefalt, er nye: Personen har ikke hatt dem det siste året.',
      'av tenestene som er tilrådde, er nye: Personen har ikkje hatt dei det siste året.',
    ),
    'services',
    'less',
    newlyRecommended,
  ),
]

/**
 * How far a share may reach. Where more is counted than there are people, as services are, what is counted of the same
 * person goes together: it tells no more than as many people do.
 */
export function reachOf({ count, base }: Share, { people }: Pick<Figures, 'people'>) {
  return shareInterval(count, base, Math.min(base, people))
}

type Reach = Pick<ReturnType<typeof reachOf>, 'least' | 'most'>

/** Whether two shares can be the same, for all that chance and protection do. */
export const canBeSame = (one: Reach, other: Reach): boolean =>
  one.least <= other.most && other.least <= one.most

/** One of them. @throws RangeError for an id that is none. */
export function measureOf(id: string): Measure {
  const found = measures.find(each => each.id === id)
  if (!found) throw new RangeError(`there is no measure "${id}"`)
  return found
}
