import { expect, test } from 'vitest'
import { newExtractSchema } from '../../../src/register/contract.ts'
import { chosenGroups, type Draft, emptyDraft, isSought, lacking, toRequest, variablesOf } from './draft.ts'

const empty = emptyDraft([])

test('an empty draft lacks everything, a whole one nothing, and what is sent is what the server takes', () => {
  expect(lacking(empty)).toEqual([
    'recipient',
    'purpose',
    'legalBasis',
    'years',
    'municipalities',
    'variables',
  ])
  const chosen: Draft = {
    ...empty,
    variables: new Set(['sex', 'municipality']),
    years: [2026],
    municipalities: ['9990'],
  }
  expect(chosenGroups(chosen)).toEqual(['register', 'facts'])
  expect(lacking(chosen)).toEqual(['recipient', 'purpose', 'legalBasis', 'reason-register', 'reason-facts'])
  const whole: Draft = {
    ...chosen,
    ...{ recipient: 'Et universitet', purpose: 'Forskning', legalBasis: 'Et vedtak' },
    reasons: { register: 'Trengs', facts: 'Trengs', plans: 'Trengs ikke lenger' },
  }
  expect(lacking(whole)).toEqual([])
  expect(newExtractSchema.safeParse(toRequest(whole)).success).toBe(true)
  expect(toRequest(whole).necessity.map(({ group }) => group)).toEqual(['register', 'facts'])
})

test('variables are found by name and by words, in the language of the page', () => {
  const found = (words: string, language: 'nb' | 'nn') =>
    variablesOf(empty)
      .filter(variable => isSought(variable, words, language))
      .map(({ name }) => name)
  expect(found('FØDSELSÅR', 'nb')).toContain('birth_year')
  expect(found('index_mean', 'nb')).toEqual(['index_mean'])
  expect(found('tenestetype', 'nn')).toContain('service_type')
  expect(found('tenestetype', 'nb')).toEqual([])
  expect(found('', 'nb')).toHaveLength(variablesOf(empty).length)
})
