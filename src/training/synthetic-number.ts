// Synthetic national numbers, with 80 added to the month as in Skatteetaten's test population (Tenor). Such a number
// belongs to nobody; production refuses it, and training and demonstration accept nothing else.
import type { Sex } from '../instrument/index.ts'

/** A source of numbers in [0, 1). */
export type Random = () => number

/**
 * Draws a number for somebody born on `birthDate` (`YYYY-MM-DD`, 1900–2039). Undefined when the digits drawn have no
 * valid check digits, as about one in six haven't: draw again.
 */
export function drawSyntheticNumber(random: Random, birthDate: string, sex: Sex): string | undefined {
  const [year, month, day] = birthDate.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) throw new TypeError('Not a birth date')
  const date = `${twoDigits(day)}${twoDigits(month + 80)}${twoDigits(year % 100)}`
  return withCheckDigits(`${date}${drawIndividualDigits(random, year, sex)}`)
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

const dayMs = 86_400_000

/**
 * A number for somebody who is `age` whole years on `today` (`YYYY-MM-DD`), with a birthday drawn from the year that
 * allows it.
 */
export function numberOfAge(random: Random, today: string, age: number, sex: Sex): string {
  const lastBirthday = new Date(`${today}T00:00:00Z`)
  lastBirthday.setUTCFullYear(lastBirthday.getUTCFullYear() - age)
  for (;;) {
    // From 1 to 364 days, so that a leap day makes nobody a year younger or older.
    const born = new Date(lastBirthday.getTime() - (1 + Math.floor(random() * 364)) * dayMs)
    const number = drawSyntheticNumber(random, born.toISOString().slice(0, 10), sex)
    if (number !== undefined) return number
  }
}
