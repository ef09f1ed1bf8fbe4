// Which services are most needed where the place's own people are too few to tell: in municipalities of like
// size, or in the country where these are few as well.
import { text } from '../words.ts'
import type { Basis, Shown } from './basis.ts'
import type { Comparison } from './beside.ts'
import { HIDDEN, plainTable, rowOf, shareCell } from './cells.ts'
import { readOthers } from './comparison-section.ts'
import { FEW_PEOPLE, type Figures } from './figures.ts'
import { rankUnmet, readServices, type ServiceFigures } from './read-services.ts'

const words = {
  titles: {
    size: text('Udekkede behov i kommuner av samme størrelse', 'Udekte behov i kommunar av same storleik'),
    country: text('Udekkede behov i landet', 'Udekte behov i landet'),
  },
  service: text('Tjeneste', 'Teneste'),
  note: text(
    'Andelen som er anbefalt tjenesten uten å ha hatt den det siste året, av alle kartlagte der. Kommunens egne tall er for små til å vise hvilke tjenester som mangler.',
    'Delen som er tilrådd tenesta utan å ha hatt henne det siste året, av alle kartlagde der. Dei eigne tala til kommunen er for små til å vise kva tenester som manglar.',
  ),
}

/** What others lack, municipalities of like size or the country: their services, the greatest share of unmet need first. */
export type LikeServices = Readonly<{
  kind: 'size' | 'country'
  comparison: Comparison
  services: readonly ServiceFigures[]
  /** The same in the country beside the size, by the service's name. */
  country: Readonly<{ label: string; services: ReadonlyMap<string, ServiceFigures> }> | undefined
}>

const SHOWN_MAX = 8

const unmetShareOf = ({ counts, base }: ServiceFigures): number => (base === 0 ? 0 : counts.unmet / base)

/** For a municipality of few people that has no unmet need to point at itself; undefined of others. */
export function readLikeServices(basis: Basis): LikeServices | undefined {
  const { instrument, figures, language, place } = basis
  if (place.kind !== 'municipality' || figures.people >= FEW_PEOPLE) return undefined
  if (rankUnmet(readServices(instrument, figures, language)).length > 0) return undefined
  const others = readOthers(basis)
  const of = (kind: LikeServices['kind']) => others.find(({ comparison }) => comparison.area.kind === kind)
  const [size, country] = [of('size'), of('country')]
  const kind = size && size.figures.people >= FEW_PEOPLE ? 'size' : 'country'
  const like = kind === 'size' ? size : country
  const services = like ? rankShares(readServices(instrument, like.figures, language), like.figures) : []
  if (!like || services.length === 0) return undefined
  return {
    kind,
    comparison: like.comparison,
    services,
    country:
      kind === 'size' && country
        ? {
            label: country.comparison.label[language],
            services: byName(readServices(instrument, country.figures, language)),
          }
        : undefined,
  }
}

/** Those that are for everybody, the greatest share without first. */
const rankShares = (services: readonly ServiceFigures[], { people }: Figures): readonly ServiceFigures[] =>
  rankUnmet(services)
    .filter(({ base }) => 2 * base > people)
    .toSorted((a, b) => unmetShareOf(b) - unmetShareOf(a))
    .slice(0, SHOWN_MAX)

const byName = (services: readonly ServiceFigures[]) => new Map(services.map(each => [each.name, each]))

/** The table of them; undefined where the place's own are told. */
export function likeServicesTable(basis: Basis): Shown | undefined {
  const like = readLikeServices(basis)
  if (!like) return undefined
  const { language } = basis
  const { kind, comparison, services, country } = like
  return plainTable({
    id: 'like-services',
    title: words.titles[kind][language],
    rowHeading: words.service[language],
    columns: [comparison.label[language], ...(country ? [country.label] : [])],
    rows: services.map(service => {
      const there = country?.services.get(service.name)
      return rowOf(
        service.fullLabel,
        shareCell(service.counts.unmet, service.base),
        ...(country ? [there ? shareCell(there.counts.unmet, there.base) : HIDDEN] : []),
      )
    }),
    note: words.note[language],
  })
}
