import type { ReleaseContent } from '../contract.ts'
import { type Summed, sumReleases } from '../sums/sums.ts'

/** Where what was counted changed, so that years before and after can't be compared without a word; by the first year after. */
export const SERIES_BREAKS = [
  {
    year: 2015,
    reason: {
      nb: 'Målgruppen ble utvidet til personer med psykiske helseproblemer uten rusmiddelproblemer.',
      nn: 'Målgruppa vart utvida til personar med psykiske helseproblem utan rusmiddelproblem.',
    },
  },
  {
    year: 2021,
    reason: {
      nb: 'Kartleggingene ble stanset i 2020–2021.',
      nn: 'Kartleggingane vart stansa i 2020–2021.',
    },
  },
  {
    year: 2024,
    reason: {
      nb: 'Kartlegging etter forskriften: med fødselsnummer, og med NAV og barnevernet igjen.',
      nn: 'Kartlegging etter forskrifta: med fødselsnummer, og med NAV og barnevernet att.',
    },
  },
] as const

/**
 * One year of a series: a gap when nothing was released, `broken` when it can't be compared with the year before.
 * `tooFew`: mapped, but of too few people to be shown. `label`: what it is called when that isn't the year.
 */
export type SeriesYear = Readonly<{
  year: number
  summed: Summed | undefined
  broken: boolean
  tooFew: boolean
  label?: string | undefined
}>

/** A release, or a pool, as a year of a series. */
type Told = Readonly<{ year: number; content: ReleaseContent; label?: string | undefined }>

/**
 * A development over years, from the first to the last, gaps included. A break in a gap is told in the first year
 * after it that has figures.
 * @param ownBreaks further years that can't be compared with those before, as after a merger
 */
export function seriesOf(
  told: readonly Told[],
  first: number,
  last: number,
  ownBreaks: readonly number[] = [],
): readonly SeriesYear[] {
  const breaks = [...SERIES_BREAKS.map(({ year }) => year), ...ownBreaks]
  let compared = first
  return Array.from({ length: last - first + 1 }, (_, index): SeriesYear => {
    const year = first + index
    const own = told.filter(each => each.year === year)
    const summed = sumReleases(own.map(({ content }) => content))
    const broken = breaks.some(at => at > compared && at <= year)
    if (summed) compared = year
    const label = own.find(each => each.label !== undefined)?.label
    return {
      year,
      summed,
      broken: broken && summed !== undefined,
      tooFew: own.length > 0 && !summed,
      ...(label === undefined ? {} : { label }),
    }
  })
}

/** Years that are read together where few people make a single year shaky. */
const TOGETHER_YEARS = 3

/**
 * The last years of a series up to its end that have figures and can be compared, three at most, added up; undefined
 * when there is only one.
 */
export function sumLastYears(
  series: readonly SeriesYear[],
): Readonly<{ years: readonly number[]; summed: Summed }> | undefined {
  const last = series.at(-1)?.year ?? 0
  const near = series.filter(({ year, summed }) => summed && year > last - TOGETHER_YEARS)
  const since = near.slice(
    Math.max(
      0,
      near.findLastIndex(({ broken }) => broken),
    ),
  )
  const summed = sumReleases(since.flatMap(each => each.summed ?? []))
  return summed && since.length > 1 ? { years: since.map(({ year }) => year), summed } : undefined
}
