import { expect, test } from 'vitest'
import { peopleToAssess } from '../../test/assessments.ts'
import { refuseNumber, requireNumber } from './person.ts'

test('production takes real numbers only, the others synthetic ones only', () => {
  const refused = (synthetic: boolean) =>
    (['production', 'training', 'demonstration'] as const).map(name => refuseNumber({ synthetic }, name))
  expect(refused(true)).toEqual(['opt-out.number-synthetic', undefined, undefined])
  expect(refused(false)).toEqual([undefined, 'opt-out.number-real', 'opt-out.number-real'])
  expect(refuseNumber(undefined, 'production')).toBe('opt-out.number-not-valid')
})

test('spaces are allowed, and age is no hindrance', () => {
  const next = peopleToAssess(3)
  const child = next({ birthDate: '2020-05-05' })
  expect(requireNumber(`${child.slice(0, 6)} ${child.slice(6)}`, 'training')).toBe(child)
  expect(() => requireNumber('12345678901', 'training')).toThrow('opt-out.number-not-valid')
  expect(() => requireNumber(child, 'production')).toThrow('opt-out.number-synthetic')
})
