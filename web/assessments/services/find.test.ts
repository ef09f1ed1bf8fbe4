import { expect, test } from 'vitest'
import { getInstrument } from '../../../src/instrument/index.ts'
import { findServices } from './find.ts'

const instrument = getInstrument('2026')
const find = (query: string, language: 'nb' | 'nn' = 'nb', isAsked = (_: string) => true) =>
  findServices(instrument, query, language, isAsked)
const counts = (query: string) => find(query)?.byTab.map(({ count }) => count)

test('nothing looked for is not the same as nothing found', () => {
  expect(find('')).toBeUndefined()
  expect(find('   ')).toBeUndefined()
  expect(find('xyz')?.names.size).toBe(0)
  expect(counts('xyz')).toEqual([0, 0])
})

test('a service is found by any part of its name, whatever the case, and on both tabs', () => {
  expect([...(find('FASTL')?.names ?? [])]).toEqual(['gp'])
  expect(counts('akutt')).toEqual([0, 3])
  expect(find('lar')?.names).toContain('tsb_lar')
})

test('every word must be found, in the name or in that of the section', () => {
  expect([...(find('tsb poli')?.names ?? [])]).toEqual(['tsb_outpatient'])
  expect(find('poli fastlege')?.names.size).toBe(0)
})

test('names are those of the language', () => {
  expect([...(find('Økonomisk sosialhjelp', 'nn')?.names ?? [])]).toEqual([
    ...(find('Økonomisk sosialhjelp')?.names ?? []),
  ])
  expect(find('tenester', 'nn')?.names.size).toBeGreaterThan(10)
  expect(find('tenester', 'nb')?.names.size).toBe(0)
})

test('a service that the person isn’t asked about is not found', () => {
  expect(find('ppt')?.names.size).toBe(1)
  expect(find('ppt', 'nb', name => name !== 'ppt_ot')?.names.size).toBe(0)
})
