import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { getInstrument } from './index.ts'
import { areasOf, multipleGroupsOf, objectiveVariables, questionsOf, servicesOf } from './structure.ts'
import { variablesOf } from './variable.ts'

const instrument = getInstrument('2026')

/** How many services a woman of this age is asked about. */
function servicesAt(age: number): number {
  const { visible } = evaluate(instrument, { age, sex: 'female', birthYear: 2026 - age }, {})
  return servicesOf(instrument).filter(service => visible.has(service.name)).length
}

describe('the instrument of 2026', () => {
  it('has six tabs', () => {
    expect(instrument.tabs.map(tab => tab.label.nb)).toEqual([
      'Bruker',
      'Bosituasjon',
      'Planer/samarbeid',
      'Levekår',
      'Tjenester 1',
      'Tjenester 2',
    ])
  })

  it('has 65 services, and 62 from the age of 25', () => {
    expect(servicesOf(instrument)).toHaveLength(65)
    expect([16, 24, 25, 80].map(servicesAt)).toEqual([65, 65, 62, 62])
  })

  it('has eight areas with three definitions each', () => {
    const areas = areasOf(instrument)
    expect(areas.map(area => area.label.nb)).toEqual([
      'Bosituasjon',
      'Meningsfull aktivitet',
      'Økonomi',
      'Fysiske helseproblemer',
      'Psykiske helseproblemer',
      'Rusmiddelproblemer',
      'Sosial fungering',
      'Nettverk',
    ])
    for (const { definitions } of areas) {
      const words = Object.values(definitions).map(text => text.nb)
      expect(words).toHaveLength(3)
      expect(new Set(words.filter(text => text.length > 30)).size).toBe(3)
    }
  })

  it('has the multiple choices, four of them with a box for none', () => {
    const groups = multipleGroupsOf(instrument)
    expect(groups.map(({ name, variables }) => [name, variables.length])).toEqual([
      ['household', 5],
      ['plans', 5],
      ['group_members', 8],
      ['activities', 7],
      ['income', 6],
      ['substances', 11],
      ['violence', 3],
    ])
    expect(groups.flatMap(group => group.exclusive)).toEqual([
      'activity_none',
      'income_unknown',
      'substance_none',
      'violence_none',
    ])
  })

  it('keeps what the assessor judges apart from what the person can have rectified', () => {
    const objective = objectiveVariables(instrument)
    const judged = variablesOf(instrument)
      .filter(({ name }) => !objective.has(name))
      .map(({ name }) => name)
    const areas = areasOf(instrument).flatMap(area => [area.rating, area.unsure])
    const recommended = servicesOf(instrument).map(service => service.recommended)
    const others = judged.filter(name => !areas.includes(name) && !recommended.includes(name))
    expect(judged).toEqual(expect.arrayContaining([...areas, ...recommended]))
    expect(others).toEqual([
      'category',
      'cognitive_difficulties',
      'children_own_home_obs',
      'children_others_home_obs',
      'children_siblings_home_obs',
      'children_own_contact_obs',
      'children_others_contact_obs',
      'children_own_no_contact_obs',
      'pregnant_obs',
      'housing_manages',
      'suicide_risk',
      'overdose_danger',
    ])
  })

  it('lets a question follow up only a variable that is asked before it', () => {
    const before = new Set<string>()
    for (const { question } of questionsOf(instrument)) {
      if (question.follows) expect(before).toContain(question.follows)
      for (const variable of variablesOf(instrument)) {
        if (variable.question === question) before.add(variable.name)
      }
    }
  })

  it('is found by its version, and no other is', () => {
    expect(getInstrument('2026').version).toBe('2026')
    expect(() => getInstrument('toString')).toThrow(RangeError)
  })
})
