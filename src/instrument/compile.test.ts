import { describe, expect, it } from 'vitest'
import { compile } from './compile.ts'
import { ALWAYS, type Condition } from './condition.ts'
import type { Instrument, Rule } from './instrument.ts'
import type { Question } from './question.ts'
import { own } from './text.ts'
import { instrument2026 } from './versions/2026/index.ts'

const label = own('Spørsmål', 'Spørsmål')

function flag(name: string, when?: Condition): Question {
  return { kind: 'flag', name, label, objective: true, ...(when && { when }) }
}

function instrumentWith(questions: readonly Question[], rules: readonly Rule[] = []): Instrument {
  const tabs = [{ name: 'tab', label, sections: [{ name: 'section', label, questions }] }]
  return { ...instrument2026, tabs, rules }
}

const rule: Rule = {
  code: 'a',
  severity: 'error',
  question: 'first',
  when: ALWAYS,
  text: label,
  reason: 'A test.',
}

describe('a definition', () => {
  it('is made ready only once', () => {
    expect(compile(instrument2026)).toBe(compile(instrument2026))
  })

  it.each<[string, Instrument, RegExp]>([
    ['a name used twice', instrumentWith([flag('first'), flag('first')]), /two variables are called "first"/],
    ['a fact asked for', instrumentWith([flag('sex')]), /two variables are called "sex"/],
    ['a name too long', instrumentWith([flag('a'.repeat(33))]), /not a name/],
    ['a name in camelCase', instrumentWith([flag('firstOne')]), /not a name/],
    [
      'an unknown variable',
      instrumentWith([flag('first', { answered: 'gone' })]),
      /"gone", which doesn't exist/,
    ],
    [
      'a condition on a later question',
      instrumentWith([flag('first', { answer: 'second', in: [1] }), flag('second')]),
      /"second", which comes later/,
    ],
    [
      'a condition on itself',
      instrumentWith([flag('first', { not: { answer: 'first', in: [1] } })]),
      /"first", which comes later/,
    ],
    ['a rule that leads nowhere', instrumentWith([flag('first')], [{ ...rule, question: 'gone' }]), /"gone"/],
    [
      'a rule on an unknown variable',
      instrumentWith([flag('first')], [{ ...rule, when: { answered: 'gone' } }]),
      /"gone", which doesn't exist/,
    ],
  ])('is refused for %s', (_, instrument, message) => {
    expect(() => compile(instrument)).toThrow(message)
  })
})
