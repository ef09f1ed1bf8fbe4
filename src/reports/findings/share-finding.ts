// A share as a finding, and what it is told beside.
import type { Finding } from '../contract.ts'
import type { Basis } from '../sections/basis.ts'
import { FEW_PEOPLE, type Figures, percentOf, TELLING_MIN } from '../sections/figures.ts'
import { type Measure, reachOf, type Share } from '../sections/measures.ts'
import { toldBeside } from '../sections/told-beside.ts'
import { fill, formatPercent } from '../words.ts'
import type { Fact } from './facts.ts'
import { findingTexts as words } from './finding-texts.ts'

/** What it takes to be pointed at, and how many findings a report opens with. */
export const FINDING_RULES = {
  /** Protected people that a finding is made of, at least. */
  people: TELLING_MIN,
  /** How far the share may reach, at most: half of all that there is. */
  widest: 0.5,
  /** Percentage points of a change or a difference, at least. */
  points: 5,
  most: 10,
} as const

/**
 * How it is in the region and the country, and was the year before; null without any of them. Of few people it first says how
 * far their own share may reach.
 */
export function compare(
  { beside, language, figures: of }: Pick<Basis, 'beside' | 'language' | 'figures'>,
  tell: (figures: Figures) => string | undefined,
  own?: Share,
): string | null {
  const told = own ? tellReach(own, of, language) : []
  for (const { label, figures } of toldBeside({ beside, language })) {
    const figure = tell(figures)
    if (figure !== undefined) told.push(`${label}: ${figure}`)
  }
  return told.length === 0 ? null : told.join(' · ')
}

/** How far a share may reach, where that is so far that it must be read with care. */
function tellReach(own: Share, figures: Figures, language: Basis['language']): string[] {
  const { least, most, few } = reachOf(own, figures)
  if (!few) return []
  const [from, to] = [least, most].map(share => formatPercent(Math.round(100 * share)))
  return [fill(words.reach[language], { least: from ?? '', most: to ?? '' })]
}

/** Whether the greatest of some shares can be called so: of few people, when it is beyond what chance and protection do. */
export function standsOut(figures: Figures, greatest: Share, others: readonly Share[]): boolean {
  if (figures.people >= FEW_PEOPLE) return true
  const { least } = reachOf(greatest, figures)
  return others.every(({ count, base }) => base === 0 || least > count / base)
}

/** Writes a share of figures, if it is of people enough. */
export const tellShare =
  (read: Measure['read']) =>
  (figures: Figures): string | undefined => {
    const share = read(figures)
    return share && share.base >= FINDING_RULES.people
      ? formatPercent(percentOf(share.count, share.base))
      : undefined
  }

/** Whether a share says anything: one that may be a fifth and may be all doesn't. */
function isKnown(share: Share, figures: Figures): boolean {
  const { least, most } = reachOf(share, figures)
  return most - least <= FINDING_RULES.widest
}

/** A fact of people enough to be told; undefined of fewer. */
export function shareFinding(basis: Basis, { id, title, told, table, read }: Fact): Finding | undefined {
  const share = read(basis.figures)
  if (!share || share.count < FINDING_RULES.people || !isKnown(share, basis.figures)) return undefined
  return {
    id,
    title: title[basis.language],
    figure: formatPercent(percentOf(share.count, share.base)),
    text: told[basis.language],
    comparison: compare(basis, tellShare(read), share),
    table,
  }
}
