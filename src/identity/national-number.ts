// Norwegian identity numbers: eleven digits, DDMMYYiiikk. Sources: forskrift om folkeregistrering ch. 2 and
// Skatteetaten's description of fødselsnummer, D-number and the synthetic numbers of Tenor (+80 on the month).
import { idnr } from '@navikt/fnrvalidator'

export type Sex = 'male' | 'female'

/** A valid number and what can be read from it. */
export type NationalNumber = Readonly<{
  digits: string
  kind: 'fnr' | 'dnr'
  /** Made for tests (month + 80); never a person's. */
  synthetic: boolean
  birthYear: number
  birthMonth: number
  birthDay: number
  sex: Sex
}>

type Century = readonly [first: number, last: number, series: (individual: number, year: number) => boolean]

const ordinarySeries: readonly Century[] = [
  [1854, 1899, (i, yy) => i >= 500 && i <= 749 && yy >= 54],
  [1900, 1999, i => i <= 499],
  [1940, 1999, (i, yy) => i >= 900 && yy >= 40],
  [2000, 2039, (i, yy) => i >= 500 && yy < 40],
]

// The series of D-numbers changed in 2021: 000–199 were given out for births in 1900–1939 alone.
const dSeries: readonly Century[] = [
  [1858, 1899, (i, yy) => i >= 500 && i <= 599 && yy >= 58],
  [1900, 1939, (i, yy) => i <= 199 && yy < 40],
  [1940, 1999, (i, yy) => (i <= 499 || i >= 600) && yy >= 40],
  [2000, 2039, (i, yy) => i >= 200 && yy < 40],
]

function birthYearOf(yy: number, individual: number, kind: 'fnr' | 'dnr'): number | undefined {
  const series = kind === 'dnr' ? dSeries : ordinarySeries
  const match = series.find(([, , holds]) => holds(individual, yy))
  return match && Math.floor(match[0] / 100) * 100 + yy
}

const kinds: Readonly<Record<string, { kind: 'fnr' | 'dnr'; synthetic: boolean }>> = {
  fnr: { kind: 'fnr', synthetic: false },
  dnr: { kind: 'dnr', synthetic: false },
  tnr: { kind: 'fnr', synthetic: true },
  'dnr-and-tnr': { kind: 'dnr', synthetic: true },
}

const firstCheckWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const

// Numbers allocated from 2032 follow a relaxed first check digit, and tell neither sex nor century.
function tellsSexAndCentury(digits: string): boolean {
  const sum = firstCheckWeights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return (11 - (sum % 11)) % 11 === Number(digits[9])
}

/**
 * Reads an eleven-digit fødselsnummer or D-number; spaces are allowed. Gives undefined for anything that is not one:
 * wrong length, check digits or date, an impossible century, an H-number, another agency's synthetic number, or a
 * number that only the rule of 2032 allows, from which sex and birth year can't be read.
 */
export function readNationalNumber(input: string): NationalNumber | undefined {
  const digits = input.replace(/\s/g, '')
  if (!/^\d{11}$/.test(digits) || !tellsSexAndCentury(digits)) return undefined
  const checked = idnr(digits)
  const type = checked.status === 'valid' ? kinds[checked.type] : undefined
  if (!type) return undefined
  const birthYear = birthYearOf(Number(digits.slice(4, 6)), Number(digits.slice(6, 9)), type.kind)
  if (birthYear === undefined) return undefined
  return {
    digits,
    ...type,
    birthYear,
    birthMonth: Number(digits.slice(2, 4)) - (type.synthetic ? 80 : 0),
    birthDay: Number(digits.slice(0, 2)) - (type.kind === 'dnr' ? 40 : 0),
    sex: Number(digits[8]) % 2 === 1 ? 'male' : 'female',
  }
}

/** Age in whole years on a date (`YYYY-MM-DD`); negative before birth. */
export function ageOn(number: NationalNumber, date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const hadBirthday = month > number.birthMonth || (month === number.birthMonth && day >= number.birthDay)
  return year - number.birthYear - (hadBirthday ? 0 : 1)
}

/** `010180 *****`: enough to tell one's own apart on a screen that others may see. */
export function maskNationalNumber(digits: string): string {
  return `${digits.slice(0, 6)} *****`
}
