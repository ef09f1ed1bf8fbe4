import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers, PersonFacts } from './answers.ts'
import { evaluate } from './evaluate.ts'
import { type Evaluation, tabState } from './evaluation.ts'
import { instruments } from './index.ts'
import type { Instrument } from './instrument.ts'
import { questionsOf, servicesOf } from './structure.ts'
import { answersTo, personFacts } from './testing/arbitrary.ts'
import { variableNamesOf } from './variable.ts'

const RUNS = { numRuns: 200, seed: 2026 }

function plain({ visible, required, ...rest }: Evaluation) {
  return { visible: [...visible], required: [...required], ...rest }
}

/** Runs a property on random people and answers. */
function forAll(instrument: Instrument, holds: (facts: PersonFacts, answers: Answers) => void): void {
  fc.assert(fc.property(personFacts, answersTo(instrument), holds), RUNS)
}

describe.each(Object.entries(instruments))('evaluating by the instrument of %s', (_, instrument) => {
  it('can reach every question', () => {
    const reached = new Set<string>()
    forAll(instrument, (facts, answers) => {
      for (const question of evaluate(instrument, facts, answers).visible) reached.add(question)
    })
    expect([...reached].toSorted()).toEqual(
      questionsOf(instrument)
        .map(({ question }) => question.name)
        .toSorted(),
    )
  })

  it('never counts a hidden answer, and is not moved by one', () => {
    forAll(instrument, (facts, answers) => {
      const evaluation = evaluate(instrument, facts, answers)
      const shown = questionsOf(instrument).filter(({ question }) => evaluation.visible.has(question.name))
      const countable = new Set(shown.flatMap(({ question }) => variableNamesOf(question)))
      expect(Object.keys(evaluation.countedAnswers).filter(name => !countable.has(name))).toEqual([])
      const withoutHidden = Object.fromEntries(
        Object.entries(answers).filter(([name]) => countable.has(name)),
      )
      expect(plain(evaluate(instrument, facts, withoutHidden))).toEqual(plain(evaluation))
    })
  })

  it('takes what counts as the whole truth: evaluated again, it gives the same', () => {
    forAll(instrument, (facts, answers) => {
      const evaluation = evaluate(instrument, facts, answers)
      expect(plain(evaluate(instrument, facts, evaluation.countedAnswers))).toEqual(plain(evaluation))
    })
  })

  it('is the same whatever the order of the answers, and every time', () => {
    forAll(instrument, (facts, answers) => {
      const reversed = Object.fromEntries(Object.entries(answers).reverse())
      expect(plain(evaluate(instrument, facts, reversed))).toEqual(
        plain(evaluate(instrument, facts, answers)),
      )
    })
  })

  it('is not moved by variables and values that do not exist', () => {
    const nonsense = fc.dictionary(
      fc.constantFrom('nothing', 'constructor', 'toString', 'housing', 'category', 'gp_received'),
      fc.constantFrom(-1, 6.5, 7, 100, Number.NaN, Number.POSITIVE_INFINITY),
    )
    fc.assert(
      fc.property(personFacts, nonsense, (facts, answers) => {
        expect(plain(evaluate(instrument, facts, answers))).toEqual(plain(evaluate(instrument, facts, {})))
      }),
      RUNS,
    )
  })

  it('sums up the messages in the tabs, and leads each to a shown question', () => {
    forAll(instrument, (facts, answers) => {
      const { errors, warnings, tabs, remaining, visible } = evaluate(instrument, facts, answers)
      const sum = (count: (tab: (typeof tabs)[number]) => number) =>
        tabs.reduce((all, tab) => all + count(tab), 0)
      expect(sum(tab => tab.errors)).toBe(errors.length)
      expect(sum(tab => tab.warnings)).toBe(warnings.length)
      expect(errors.filter(error => error.code === 'required')).toHaveLength(remaining)
      expect(sum(tab => tab.remaining)).toBe(remaining)
      for (const { question } of [...errors, ...warnings]) expect(visible).toContain(question)
      for (const tab of tabs) expect(tab.state).toBe(tab.errors > 0 ? 'red' : 'green')
    })
  })

  it('sets every shown service to "Nei" until it is changed', () => {
    const { countedAnswers } = evaluate(instrument, { age: 20, sex: 'female', birthYear: 2006 }, {})
    for (const { received, recommended } of servicesOf(instrument)) {
      expect([countedAnswers[received], countedAnswers[recommended]]).toEqual([0, 0])
    }
  })

  it('shows a tab as unvisited until it has been visited', () => {
    const { tabs } = evaluate(instrument, { age: 40, sex: 'male', birthYear: 1986 }, {})
    const [first] = tabs
    if (!first) throw new Error('no tab')
    expect([tabState(first, false), tabState(first, true)]).toEqual(['unvisited', 'red'])
  })
})
