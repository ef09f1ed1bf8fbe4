// Synthetic national numbers, with 80 added to the month as in Skatteetaten's test population (Tenor). Such a number
// belongs to nobody; the register refuses it in production and accepts nothing else in demonstration and training.

import { drawSyntheticNumber, type Random } from '../src/training/synthetic-number.ts'

export type { Random } from '../src/training/synthetic-number.ts'

export type Sex = 'male' | 'female'

/** The same seed gives the same numbers (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Who the number is for; what is left out is drawn. Birth dates are `YYYY-MM-DD`, 1900–2039. */
export type NumberWish = Readonly<{ sex?: Sex; birthDate?: string; birthYear?: number }>

/** Gives a synthetic number of eleven digits that it hasn't given before. */
export type NationalNumberSource = (wish?: NumberWish) => string

/** One birth date and sex has some 200 numbers; more draws than this mean that they are used up. */
const mostDraws = 100_000

/**
 * A source of different synthetic national numbers; the same `random` and wishes give the same numbers.
 * The source raises RangeError when no number is left for a wish.
 */
export function nationalNumberSource(random: Random): NationalNumberSource {
  const given = new Set<string>()
  return (wish = {}) => {
    for (let draw = 0; draw < mostDraws; draw += 1) {
      const number = drawNationalNumber(random, wish)
      if (number === undefined || given.has(number)) continue
      given.add(number)
      return number
    }
    throw new RangeError(`No national number is left for ${JSON.stringify(wish)}`)
  }
}

function drawNationalNumber(random: Random, wish: NumberWish): string | undefined {
  const sex = wish.sex ?? (random() < 0.5 ? 'male' : 'female')
  return drawSyntheticNumber(random, wish.birthDate ?? drawBirthDate(random, wish.birthYear), sex)
}

function drawBirthDate(random: Random, birthYear: number | undefined): string {
  const year = birthYear ?? 1940 + Math.floor(random() * 70)
  // Day 28 at most, so that every month has it.
  return `${year}-${twoDigits(1 + Math.floor(random() * 12))}-${twoDigits(1 + Math.floor(random() * 28))}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
