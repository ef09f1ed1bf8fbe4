import { describe, expect, it } from 'vitest'
import { answersInWords } from './answers-in-words.ts'
import { evaluate, instruments } from './index.ts'

const facts = { age: 40, sex: 'female', birthYear: 1986 } as const

describe.each(Object.values(instruments))('answers of $version in words', instrument => {
  const toldOf = (answers: Record<string, number>) =>
    answersInWords(instrument, facts, answers).flatMap(({ sections }) =>
      sections.flatMap(({ questions }) => questions),
    )
  const told = (name: string, answers: Record<string, number>) =>
    toldOf(answers).find(({ question }) => question.name === name)

  it('holds every question that is shown, and no other', () => {
    for (const answers of [{}, { category: 1, injects: 1 }, { category: 3, housing: 5 }]) {
      const names = toldOf(answers).map(({ question }) => question.name)
      expect(new Set(names)).toEqual(evaluate(instrument, facts, answers).visible)
    }
  })

  it('says an option, ticked boxes, a lone box and a number in words', () => {
    const answers = { category: 1, substance_alcohol: 1, substance_cannabis: 1, children_own_home: 2 }
    const words = (name: string) => told(name, answers)?.answer.map(text => text.nb)
    expect(words('category')).toEqual(['Rusmiddelproblemer, men ikke psykiske helseproblemer'])
    expect(words('substances')).toEqual(['Alkohol', 'Cannabis'])
    expect(words('pregnant')).toEqual(['Nei'])
    expect(words('children_own_home')).toEqual(['2 barn'])
    expect(words('education')).toEqual([])
  })

  it('says a rating with colour, definition and whether it was unsure', () => {
    expect(told('housing', { housing: 3 })?.rating).toMatchObject({
      rating: 3,
      colour: 'yellow',
      colourName: { nb: 'Gul' },
      unsure: false,
    })
    expect(told('housing', { housing: 1, housing_unsure: 1 })?.rating?.unsure).toBe(true)
    expect(told('housing', {})?.rating).toBeUndefined()
  })

  it('says of a service both that it was received and that it is recommended', () => {
    expect(told('nav_advice', { nav_advice_received: 1 })?.service).toEqual({
      received: true,
      recommended: false,
    })
  })
})
