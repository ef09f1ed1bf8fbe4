import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNationalNumber } from '../src/identity/index.ts'
import { nationalNumberSource, seededRandom } from './national-numbers.ts'

test('every number is valid, synthetic, and of the sex and birth date that were wished for', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.constantFrom('male', 'female'),
      fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
      (seed, sex, date) => {
        const birthDate = date.toISOString().slice(0, 10)
        const number = readNationalNumber(nationalNumberSource(seededRandom(seed))({ sex, birthDate }))
        const [year, month, day] = birthDate.split('-').map(Number)
        expect(number).toMatchObject({
          synthetic: true,
          kind: 'fnr',
          sex,
          birthYear: year,
          birthMonth: month,
          birthDay: day,
        })
      },
    ),
  )
})

test('the same seed gives the same numbers, and never the same twice', () => {
  const draw = () => {
    const next = nationalNumberSource(seededRandom(7))
    return Array.from({ length: 2000 }, () => next())
  }
  const numbers = draw()
  expect(draw()).toEqual(numbers)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.every(number => Number(number.slice(2, 4)) > 80)).toBe(true)
})
