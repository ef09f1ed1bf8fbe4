import { expect, test } from 'vitest'
import type { Information } from './contract.ts'
import { lackingInformation, meetsInclusion, standingOf } from './rules.ts'

const today = '2026-10-01'
const told = {
  informed: true,
  givenOn: '2026-09-20',
  channel: 'letter',
  journalled: false,
  canConsent: true,
  relativesInformed: false,
} as const satisfies Information

test.each<[string, Information, string | undefined]>([
  ['by letter', told, undefined],
  ['digitally', { ...told, channel: 'digital' }, undefined],
  ['today', { ...told, givenOn: today }, undefined],
  ['not at all', { informed: false }, 'assessment.not-informed'],
  ['tomorrow', { ...told, givenOn: '2026-10-02' }, 'assessment.informed-in-future'],
  ['spoken', { ...told, channel: 'spoken' }, 'assessment.not-journalled'],
  ['spoken and noted', { ...told, channel: 'spoken', journalled: true }, undefined],
  ['alone without competence', { ...told, canConsent: false }, 'assessment.relatives-not-informed'],
  ['with relatives', { ...told, canConsent: false, relativesInformed: true }, undefined],
])('informed %s', (_how, information, lacking) => {
  expect(lackingInformation(information, today)).toBe(lacking)
})

test.each([
  ['all answered', { errors: 0, contradictions: 0, informed: true }, 'ready'],
  ['answers missing', { errors: 3, contradictions: 0, informed: true }, 'unfinished'],
  ['answers missing and contradicting', { errors: 3, contradictions: 1, informed: true }, 'errors'],
  ['all answered, not informed', { errors: 0, contradictions: 0, informed: false }, 'errors'],
] as const)('what it asks for: %s', (_how, counts, standing) => {
  expect(standingOf(counts)).toBe(standing)
})

test('one criterion that is not confirmed excludes', () => {
  const all = { age: true, informed: true, services: true, active: true, serious: true }
  expect(meetsInclusion(all)).toBe(true)
  for (const criterion of Object.keys(all)) expect(meetsInclusion({ ...all, [criterion]: false })).toBe(false)
})
