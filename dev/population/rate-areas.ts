import { areasOf, type Instrument } from '../../src/instrument/index.ts'
import type { Random } from '../national-numbers.ts'
import { drawStanding } from './chance.ts'
import { areaFigures, areaPull, mentalHealthWithoutDisorder, type RatingShares } from './figures.ts'
import { shareOfUnsure } from './habits.ts'
import type { Subject } from './subject.ts'

/** An area that has no figures of its own. */
const ordinaryShares: RatingShares = [0.4, 0.2, 0.2, 0.1, 0.1]

/** Rates all areas of an instrument, each following the person's severity with some noise. */
export function rateAreas(
  instrument: Instrument,
  { category, severity }: Subject,
  random: Random,
): Record<string, number> {
  const ratings: Record<string, number> = {}
  for (const { rating, unsure } of areasOf(instrument)) {
    const standing = drawStanding(severity, areaPull, random)
    const value = ratingAt(standing, sharesFor(rating, category))
    ratings[rating] = value
    if (value === 1 && random() < shareOfUnsure) ratings[unsure] = 1
  }
  return ratings
}

function sharesFor(area: string, category: number): RatingShares {
  if (area === 'mental_health' && category === 1) return mentalHealthWithoutDisorder
  return areaFigures[area]?.[category === 2 ? 'mental' : 'substance'] ?? ordinaryShares
}

function ratingAt(standing: number, shares: RatingShares): number {
  let passed = 0
  const index = shares.findIndex(share => {
    passed += share
    return standing < passed
  })
  return index === -1 ? 5 : index + 1
}
