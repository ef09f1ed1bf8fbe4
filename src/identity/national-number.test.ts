import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOn, maskNationalNumber, readNationalNumber } from './index.ts'

// Numbers are put together here digit by digit, all with an impossible month, so that none can be a person's.
const synthetic = 80
const weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
const two = (value: number) => String(value).padStart(2, '0')

function checkDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return (11 - (sum % 11)) % 11
}

type Parts = { day: number; month: number; yy: number; individual: number }

/** Eleven digits with valid check digits, or undefined where the nine have none (one in six or so). */
function numberOf({ day, month, yy, individual }: Parts): string | undefined {
  const nine = `${two(day)}${two(month)}${two(yy)}${String(individual).padStart(3, '0')}`
  const first = checkDigit(nine, weights1)
  const second = checkDigit(`${nine}${first}`, weights2)
  return first > 9 || second > 9 ? undefined : `${nine}${first}${second}`
}

/** The first number at or after `individual` that has check digits. */
function nearest(parts: Parts): string {
  for (let individual = parts.individual; individual < 1000; individual += 1) {
    const number = numberOf({ ...parts, individual })
    if (number) return number
  }
  throw new RangeError('none')
}

const birthYear = (yy: number, individual: number, dayAdded = 0) => {
  const number = numberOf({ day: 15 + dayAdded, month: 6 + synthetic, yy, individual })
  fc.pre(number !== undefined)
  return readNationalNumber(number ?? '')?.birthYear
}
const anyParts = [fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 999 })] as const

describe('the century', () => {
  test('of an ordinary number follows Skatteetaten’s series, and no number stands outside them', () => {
    const expected = (yy: number, i: number) => {
      if (i <= 499) return 1900 + yy
      if (i <= 749 && yy >= 54) return 1800 + yy
      if (yy < 40) return 2000 + yy
      return i >= 900 ? 1900 + yy : undefined
    }
    fc.assert(
      fc.property(...anyParts, (yy, i) => {
        expect(birthYear(yy, i)).toBe(expected(yy, i))
      }),
      { numRuns: 3000 },
    )
  })

  test('of a D-number follows the series of 2021', () => {
    const expected = (yy: number, i: number) => {
      if (yy >= 58 && i >= 500 && i <= 599) return 1800 + yy
      if (yy >= 40) return i <= 499 || i >= 600 ? 1900 + yy : undefined
      return i <= 199 ? 1900 + yy : 2000 + yy
    }
    fc.assert(
      fc.property(...anyParts, (yy, i) => {
        expect(birthYear(yy, i, 40)).toBe(expected(yy, i))
      }),
      { numRuns: 3000 },
    )
  })

  test('a D-number of 200–499 for a small year is of this century, an ordinary number of the last', () => {
    const parts = { day: 15, month: 6 + synthetic, yy: 5, individual: 300 }
    expect(readNationalNumber(nearest(parts))?.birthYear).toBe(1905)
    expect(readNationalNumber(nearest({ ...parts, day: 55 }))?.birthYear).toBe(2005)
  })
})

describe('the kind', () => {
  const parts = { day: 1, month: 2 + synthetic, yy: 85, individual: 100 }

  test('ordinary and D-numbers are told apart, and so are sex, birth date and that they are synthetic', () => {
    const ordinary = nearest(parts)
    expect(readNationalNumber(ordinary)).toEqual({
      digits: ordinary,
      kind: 'fnr',
      synthetic: true,
      birthYear: 1985,
      birthMonth: 2,
      birthDay: 1,
      sex: Number(ordinary[8]) % 2 === 1 ? 'male' : 'female',
    })
    const d = nearest({ ...parts, day: 41, individual: 101 })
    expect(readNationalNumber(d)).toMatchObject({ kind: 'dnr', synthetic: true, birthDay: 1, birthMonth: 2 })
  })

  test('the last individual digit is odd for men, even for women', () => {
    for (let individual = 100; individual < 130; individual += 1) {
      const number = numberOf({ ...parts, individual })
      if (number) expect(readNationalNumber(number)?.sex).toBe(individual % 2 === 1 ? 'male' : 'female')
    }
  })

  test.each([
    ['an H-number (month + 40)', 42],
    ['a number of Norsk helsenett’s (month + 65)', 67],
    ['a month that nobody uses', 33],
  ])('%s is refused', (_name, month) => {
    expect(readNationalNumber(nearest({ ...parts, month }))).toBeUndefined()
  })

  test('a day that the month hasn’t is refused', () => {
    expect(readNationalNumber(nearest({ ...parts, day: 30 }))).toBeUndefined()
    expect(readNationalNumber(nearest({ ...parts, day: 29 }))).toBeUndefined()
    expect(readNationalNumber(nearest({ ...parts, day: 29, yy: 84 }))?.birthDay).toBe(29)
  })

  // Skatteetaten's own examples of numbers that will be given out from 2032 on, when the first check digit is relaxed.
  test('a number that only the rule of 2032 allows is refused: neither sex nor century can be read from it', () => {
    expect(readNationalNumber('30108299939')).toBeUndefined()
  })

  test.each(['02013299997', '30108299920'])(
    'one that both rules allow (%s) can’t be told from an old one',
    example => {
      expect(readNationalNumber(example)).toMatchObject({ digits: example, kind: 'fnr', synthetic: false })
    },
  )
})

describe('the digits', () => {
  const valid = nearest({ day: 17, month: 5 + synthetic, yy: 70, individual: 200 })

  test('one wrong digit is always found', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.integer({ min: 1, max: 9 }), (place, add) => {
        const digit = (Number(valid[place]) + add) % 10
        const wrong = `${valid.slice(0, place)}${digit}${valid.slice(place + 1)}`
        expect(readNationalNumber(wrong)).toBeUndefined()
      }),
    )
  })

  test('two neighbours that have changed places are found', () => {
    for (let place = 0; place < 10; place += 1) {
      const [a = '', b = ''] = [valid[place], valid[place + 1]]
      const swapped = `${valid.slice(0, place)}${b}${a}${valid.slice(place + 2)}`
      if (a !== b) expect(readNationalNumber(swapped), swapped).toBeUndefined()
    }
  })

  test('spaces are allowed; anything else that isn’t eleven digits is refused, and nothing is thrown', () => {
    expect(readNationalNumber(` ${valid.slice(0, 6)} ${valid.slice(6)} `)?.digits).toBe(valid)
    for (const input of [
      '',
      valid.slice(1),
      `${valid}0`,
      `${valid.slice(0, 10)}x`,
      `${valid.slice(0, 6)}-${valid.slice(6)}`,
    ])
      expect(readNationalNumber(input), input).toBeUndefined()
    fc.assert(fc.property(fc.string(), input => void readNationalNumber(input)))
  })

  test('the mask shows the birth date and none of the rest', () => {
    expect(maskNationalNumber(valid)).toBe(`${valid.slice(0, 6)} *****`)
  })
})

describe('the age', () => {
  const bornOn = (day: number, month: number, yy: number) => {
    const number = readNationalNumber(
      nearest({ day, month: month + synthetic, yy, individual: yy < 40 ? 600 : 100 }),
    )
    if (!number) throw new Error('not a number')
    return number
  }

  test.each([
    ['2026-05-16', 15],
    ['2026-05-17', 16],
    ['2026-12-31', 16],
    ['2010-05-17', 0],
    ['2010-05-16', -1],
  ])('of somebody born on 17 May 2010 is on %s %i', (date, age) => {
    expect(ageOn(bornOn(17, 5, 10), date)).toBe(age)
  })

  test('whoever is born on 29 February has had her birthday on 1 March', () => {
    const leap = bornOn(29, 2, 8)
    expect(ageOn(leap, '2024-02-29')).toBe(16)
    expect(ageOn(leap, '2025-02-28')).toBe(16)
    expect(ageOn(leap, '2025-03-01')).toBe(17)
  })
})
