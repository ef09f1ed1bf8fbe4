import { describe, expect, it } from 'vitest'
import { compileCondition, MISSING } from './compile-condition.ts'
import { ALWAYS, type Condition, variablesIn } from './condition.ts'
import { conditionInWords } from './condition-in-words.ts'
import { instrument2026 } from './versions/2026/index.ts'

const VARIABLES = ['a', 'b', 'c']

/** Reads a condition against a = 1, b = 5, c unanswered, of a woman of 25. */
function holds(condition: Condition): boolean {
  const test = compileCondition(condition, variable => VARIABLES.indexOf(variable))
  return test({ values: Int32Array.of(1, 5, MISSING), facts: { age: 25, sex: 'female', birthYear: 2001 } })
}

describe('a condition', () => {
  it.each<[Condition, boolean]>([
    [ALWAYS, true],
    [{ any: [] }, false],
    [{ answer: 'a', in: [1] }, true],
    [{ answer: 'a', in: [0, 2] }, false],
    [{ answer: 'b', in: [4, 5] }, true],
    [{ answer: 'c', in: [0] }, false],
    [{ not: { answer: 'c', in: [0] } }, true],
    [{ answer: 'b', above: 4 }, true],
    [{ answer: 'b', above: 5 }, false],
    [{ answer: 'c', above: 0 }, false],
    [{ answer: 'b', exceeds: 'a' }, true],
    [{ answer: 'a', exceeds: 'b' }, false],
    [{ answer: 'a', exceeds: 'c' }, false],
    [{ answer: 'c', exceeds: 'a' }, false],
    [{ answered: 'a' }, true],
    [{ answered: 'c' }, false],
    [{ age: { below: 25 } }, false],
    [{ age: { below: 26 } }, true],
    [{ age: { from: 25 } }, true],
    [{ age: { from: 26 } }, false],
    [{ age: { from: 18, below: 26 } }, true],
    [{ sex: 'female' }, true],
    [{ sex: 'male' }, false],
    [{ all: [{ answered: 'a' }, { answered: 'c' }] }, false],
    [{ any: [{ answered: 'a' }, { answered: 'c' }] }, true],
    [{ atLeast: 2, of: [{ answered: 'a' }, { answered: 'b' }, { answered: 'c' }] }, true],
    [{ atLeast: 3, of: [{ answered: 'a' }, { answered: 'b' }, { answered: 'c' }] }, false],
  ])('%j is %s', (condition, expected) => {
    expect(holds(condition)).toBe(expected)
  })

  it('tells the variables it reads', () => {
    const condition: Condition = {
      all: [
        { answer: 'a', exceeds: 'b' },
        { not: { answered: 'c' } },
        { atLeast: 1, of: [{ answer: 'a', above: 1 }] },
      ],
    }
    expect(variablesIn(condition)).toEqual(['a', 'b', 'c'])
  })
})

describe('a condition in words', () => {
  it.each<[Condition, string]>([
    [ALWAYS, 'alltid'],
    [{ age: { below: 25 } }, 'brukeren er under 25 år'],
    [{ age: { from: 18, below: 25 } }, 'brukeren er minst 18 år og brukeren er under 25 år'],
    [{ answer: 'work_experience', in: [0, 99] }, '«Arbeidserfaring» er «Ingen» eller «Vet ikke»'],
    [{ answer: 'housing', in: [2, 3, 4] }, '«Bosituasjon» er gul (2, 3, 4)'],
    [{ answer: 'housing', in: [1, 4, 5] }, '«Bosituasjon» er grønn (1) eller 4 eller rød (5)'],
    [{ answer: 'housing_unsure', in: [1] }, '«Bosituasjon» er merket usikker'],
    [{ answer: 'pregnant', in: [0] }, '«Gravid» er ikke krysset av'],
    [{ answer: 'substance_heroin', in: [1] }, '«Rusmiddelbruk: Heroin» er krysset av'],
    [{ answer: 'gp_received', in: [1] }, '«Helse- og omsorgstjenester: Fastlege» er mottatt det siste året'],
    [
      { answer: 'gp_recommended', in: [0] },
      'ikke («Helse- og omsorgstjenester: Fastlege» skal fortsette eller er anbefalt)',
    ],
    [{ answer: 'children_own_home', above: 0 }, '«Bor med egne barn (fast/delt bosted)» er over 0'],
    [
      { all: [{ sex: 'male' }, { any: [{ answered: 'lar' }, { answered: 'injects' }] }] },
      'brukeren er mann og («LAR» er besvart eller «Injiserer» er besvart)',
    ],
    [
      { atLeast: 1, of: [{ answer: 'temp_housing_months', exceeds: 'homeless_months' }] },
      'minst 1 av disse: «Midlertidig bolig: sammenhengende botid inntil nå» er større enn «Sammenhengende måneder med bostedsløshet»',
    ],
  ])('%j reads: %s', (condition, words) => {
    expect(conditionInWords(instrument2026, condition).nb).toBe(words)
  })
})
