import { expect, it } from 'vitest'
import { getInstrument, type Instrument } from '../src/instrument/index.ts'
import { checkAgreement } from './engine-agree.ts'
import { surveyPeer } from './engine-survey-core.ts'
import { xformsPeer } from './engine-xforms.ts'

const instrument = getInstrument('2026')

/** The same instrument, with one entry of the catalogue turned around. */
const another: Instrument = {
  ...instrument,
  rules: instrument.rules.map(rule =>
    rule.code === 'injects.without_substances' ? { ...rule, when: { not: rule.when } } : rule,
  ),
}

it('compares with engines that show the same, and would see a difference', { timeout: 60_000 }, async () => {
  const survey = surveyPeer(instrument)
  const xforms = await xformsPeer(instrument)
  expect(checkAgreement(instrument, [survey, xforms], 10, 7).hidden).toBeGreaterThan(500)
  for (const peer of [survey, xforms]) {
    expect(() => checkAgreement(another, [peer], 10, 7)).toThrow(/"note_injects_without_substances"/)
  }
})
