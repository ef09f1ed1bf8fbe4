import { describe, expect, it } from 'vitest'
import { evaluate } from '../../evaluate.ts'
import { questionsOf } from '../../structure.ts'
import {
  assessmentOf,
  baselines,
  type ConditionVector,
  type LimitVector,
  type RuleVector,
  readVectors,
  type Vector,
} from '../../testing/vectors.ts'
import { instrument2026 as instrument } from './index.ts'

function evaluateVector(vector: Vector) {
  const { facts, answers } = assessmentOf(vector)
  return evaluate(instrument, facts, answers)
}

const conditions = readVectors<readonly ConditionVector[]>('conditions')
const errors = readVectors<readonly RuleVector[]>('errors')
const warnings = readVectors<readonly RuleVector[]>('warnings')
const limits = readVectors<readonly LimitVector[]>('limits')

describe('a whole assessment', () => {
  it.each(Object.keys(baselines))('of the baseline "%s" has nothing to tell', base => {
    const evaluation = evaluateVector({ base, answers: {} })
    expect([...evaluation.errors, ...evaluation.warnings]).toEqual([])
    expect(evaluation.remaining).toBe(0)
    expect(evaluation.tabs.map(tab => tab.state)).toEqual(Array(6).fill('green'))
  })
})

describe('what is asked', () => {
  it.each(conditions)('$name', vector => {
    const evaluation = evaluateVector(vector)
    for (const question of vector.visible) expect(evaluation.visible).toContain(question)
    for (const question of vector.hidden) expect(evaluation.visible).not.toContain(question)
    expect(evaluation.errors.map(({ code, question }) => [code, question])).toEqual(
      (vector.missing ?? []).map(question => ['required', question]),
    )
    expect(evaluation.remaining).toBe(vector.missing?.length ?? 0)
  })

  it('is shown in one vector and hidden in another, for every question with a condition', () => {
    const visible = new Set(conditions.flatMap(vector => vector.visible))
    const hidden = new Set(conditions.flatMap(vector => vector.hidden))
    const conditional = questionsOf(instrument)
      .filter(({ question, section }) => question.when ?? section.when)
      .map(({ question }) => question.name)
    expect(conditional.filter(name => !visible.has(name) || !hidden.has(name))).toEqual([])
  })
})

describe('the catalogue', () => {
  it.each([...errors, ...warnings])('$code', vector => {
    const evaluation = evaluateVector(vector)
    const told = [...evaluation.errors, ...evaluation.warnings].map(message => message.code)
    expect(told.toSorted()).toEqual([vector.code, ...(vector.also ?? [])].toSorted())
  })

  it('has an example of every entry, as the kind that it is', () => {
    const codesOf = (severity: string) =>
      instrument.rules.filter(rule => rule.severity === severity).map(rule => rule.code)
    expect(errors.map(vector => vector.code).toSorted()).toEqual(codesOf('error').toSorted())
    expect(warnings.map(vector => vector.code).toSorted()).toEqual(codesOf('warning').toSorted())
  })

  it('has its size: at least 15 errors and 20 warnings, each with a reason and both languages', () => {
    expect(errors.length).toBeGreaterThanOrEqual(15)
    expect(warnings.length).toBeGreaterThanOrEqual(20)
    for (const { reason, text } of instrument.rules) {
      expect(reason).toMatch(/^\S.{15,}[.?]$/)
      expect(text.nb).not.toBe(text.nn)
    }
  })

  it('uses a code only once', () => {
    const codes = instrument.rules.map(rule => rule.code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('has an error for every box that excludes the others', () => {
    for (const { question } of questionsOf(instrument)) {
      if (question.kind !== 'multiple') continue
      for (const exclusive of question.boxes.filter(box => box.exclusive)) {
        for (const other of question.boxes.filter(box => !box.exclusive)) {
          const answers = { category: 3, [exclusive.name]: 1, [other.name]: 1 }
          const evaluation = evaluateVector({ base: 'both', answers })
          const codes = evaluation.errors.filter(error => error.question === question.name)
          expect(codes.map(error => error.code)).toContainEqual(expect.stringMatching(/_with_others$/))
        }
      }
    }
  })
})

describe('a number', () => {
  it.each(limits)('$question: $code', vector => {
    const { errors, warnings } = evaluateVector(vector)
    const told = [...errors, ...warnings].filter(message => message.question === vector.question)
    expect(told.map(message => message.code)).toEqual(vector.code ? [vector.code] : [])
  })
})
