import type { Actor, Program, Scope } from '../accounts/index.ts'
import { fill, tellYears, type Wording } from '../reports/index.ts'
import { listReleasedYears, type OwnPool, readOwnPools } from '../statistics/index.ts'
import type { AnalysisChoices } from './contract.ts'
import { type AnalysisPlace, placesOf } from './places.ts'
import { readPlaceNames } from './queries.ts'
import { says } from './words.ts'

/** Who asks; `begin` opens a transaction as the account. */
export type Asker = Readonly<{
  actor: Actor
  language: keyof Wording
  now: Date
  begin: <Result>(work: (scope: Scope) => Promise<Result>) => Promise<Result>
}>

/** What an account may ask for, its own first, and the pools that its municipality is in. */
export async function readPlaces(
  { database }: Pick<Program, 'database'>,
  { actor, language, now, begin }: Asker,
): Promise<Readonly<{ places: readonly AnalysisPlace[]; pools: readonly OwnPool[] }>> {
  const own = actor.role === 'coordinator' ? actor.municipalityNumber : null
  const [names, pools] = await Promise.all([
    begin(({ tx }) => readPlaceNames(tx, actor.municipalityNumber)),
    own === null ? [] : readOwnPools(database, own, now),
  ])
  return { places: placesOf(actor, names, pools, language), pools }
}

/** The years with figures, newest first; of those that are told together with others it says so. */
export async function listYears(
  pools: readonly OwnPool[],
  { language, begin }: Pick<Asker, 'language' | 'begin'>,
): Promise<AnalysisChoices['years']> {
  const years = await begin(({ tx }) => listReleasedYears(tx))
  return years.map(year => {
    const pool = pools.find(each => each.years.includes(year))
    if (!pool) return { year, label: String(year) }
    const label = pool.kind === 'years' ? says.inYears : says.withNeighbours
    return { year, label: fill(label[language], { year, years: tellYears(pool.years) }) }
  })
}
