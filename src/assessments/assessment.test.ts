import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { type AssessmentContent, openContent, openNumber, sealContent, sealNumber } from './assessment.ts'

const key = randomBytes(32)
const content: AssessmentContent = {
  facts: { age: 40, sex: 'female', birthYear: 1986 },
  information: { informed: false },
  inclusion: { age: true, informed: true, services: true, active: true, serious: true },
  answers: { category: 2 },
  answerVersions: { category: 3 },
  visited: ['person'],
}

test('what was sealed opens again', () => {
  expect(openContent(key, 'one', sealContent(key, 'one', content))).toEqual(content)
  expect(openNumber(key, 'one', sealNumber(key, 'one', '15868512345'))).toBe('15868512345')
})

test('a ciphertext opens neither in another row, nor in the other column, nor in another round', () => {
  const number = sealNumber(key, 'one', '15868512345')
  expect(() => openNumber(key, 'other', number)).toThrow()
  expect(() => openContent(key, 'one', number)).toThrow()
  expect(() => openNumber(randomBytes(32), 'one', number)).toThrow()
  expect(() => openContent(key, 'other', sealContent(key, 'one', content))).toThrow()
})
