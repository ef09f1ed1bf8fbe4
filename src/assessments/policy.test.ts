import { expect, test } from 'vitest'
import { type AssessmentAction, refuseInState } from './policy.ts'

const states = [
  'year-not-opened',
  'not-planned',
  'open',
  'locked',
  'transferable',
  'transferred',
  'lapsed',
] as const

const allowedIn = (action: AssessmentAction) =>
  states.filter(state => refuseInState(action, state) === undefined)

test.each([
  ['start', ['open']],
  ['change', ['open']],
  ['read', ['open', 'locked', 'transferable']],
  ['access', ['open', 'locked', 'transferable']],
  ['rectify', ['open', 'locked', 'transferable']],
  ['erase', ['open', 'locked', 'transferable']],
] as const)('%s is allowed in %s alone', (action, expected) => {
  expect(allowedIn(action)).toEqual(expected)
})

test('each state refuses in words of its own', () => {
  const refusals = states.map(state => refuseInState('start', state)).filter(Boolean)
  expect(new Set(refusals).size).toBe(states.length - 1)
})
