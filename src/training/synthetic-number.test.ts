import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../../dev/national-numbers.ts'
import { ageOn, readNationalNumber } from '../identity/index.ts'
import { numberOfAge } from './synthetic-number.ts'

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

test('is nobody’s, of the age and sex asked for, on every day and leap day', () => {
  const wish = fc.record({
    seed: fc.nat(),
    today: day,
    age: fc.integer({ min: 16, max: 99 }),
    male: fc.boolean(),
  })
  fc.assert(
    fc.property(wish, ({ seed, today, age, male }) => {
      const sex = male ? 'male' : 'female'
      const number = readNationalNumber(numberOfAge(seededRandom(seed), today, age, sex))
      expect(number).toMatchObject({ synthetic: true, sex })
      expect(number && ageOn(number, today)).toBe(age)
    }),
    { examples: [[{ seed: 1, today: '2028-02-29', age: 19, male: true }]] },
  )
})
