// Synthetic national numbers, with 80 added to the month as in Skatteetaten's test population (Tenor). Such a number
// belongs to nobody; the register refuses it in production and accepts nothing else in demonstration and training.

/** A source of numbers in [0, 1). */
export type Random = () => number

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

/** Undefined when the digits drawn have no valid check digits, as about one in six haven't. */
function drawNationalNumber(random: Random, wish: NumberWish): string | undefined {
  const sex = wish.sex ?? (random() < 0.5 ? 'male' : 'female')
  const [year, month, day] = (wish.birthDate ?? drawBirthDate(random, wish.birthYear)).split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) throw new TypeError('Not a birth date')
  const date = `${twoDigits(day)}${twoDigits(month + 80)}${twoDigits(year % 100)}`
  return withCheckDigits(`${date}${drawIndividualDigits(random, year, sex)}`)
}

function drawBirthDate(random: Random, birthYear: number | undefined): string {
  const year = birthYear ?? 1940 + Math.floor(random() * 70)
  // Day 28 at most, so that every month has it.
  return `${year}-${twoDigits(1 + Math.floor(random() * 12))}-${twoDigits(1 + Math.floor(random() * 28))}`
}

/** The century decides the series, and the last digit is odd for men. Source: Skatteetaten on fødselsnummer. */
function drawIndividualDigits(random: Random, year: number, sex: Sex): string {
  if (year < 1900 || year > 2039) throw new RangeError(`No series of numbers for the year ${year}`)
  const [first, size] = year < 2000 ? [0, 500] : [500, 500]
  const even = first + 2 * Math.floor((random() * size) / 2)
  return String(even + (sex === 'male' ? 1 : 0)).padStart(3, '0')
}

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

function withCheckDigits(digits: string): string | undefined {
  const first = checkDigit(digits, firstWeights)
  if (first === undefined) return undefined
  const second = checkDigit(`${digits}${first}`, secondWeights)
  return second === undefined ? undefined : `${digits}${first}${second}`
}

function checkDigit(digits: string, weights: readonly number[]): number | undefined {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  const digit = (11 - (sum % 11)) % 11
  return digit === 10 ? undefined : digit
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
