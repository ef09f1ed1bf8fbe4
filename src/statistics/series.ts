import type { ReleaseContent } from './contract.ts'
import { type Summed, sumReleases } from './sums.ts'

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

/** One year of a series: a gap when nothing was released, `broken` when it can't be compared with the year before. */
export type SeriesYear = Readonly<{ year: number; summed: Summed | undefined; broken: boolean }>

/**
 * A development over years, from the first to the last, gaps included. A break in a gap is told in the first year
 * after it that has figures.
 */
export function seriesOf(
  releases: readonly Readonly<{ year: number; content: ReleaseContent }>[],
  first: number,
  last: number,
): readonly SeriesYear[] {
  let compared = first
  return Array.from({ length: last - first + 1 }, (_, index): SeriesYear => {
    const year = first + index
    const summed = sumReleases(
      releases.filter(release => release.year === year).map(({ content }) => content),
    )
    const broken = SERIES_BREAKS.some(({ year: at }) => at > compared && at <= year)
    if (summed) compared = year
    return { year, summed, broken: broken && summed !== undefined }
  })
}
