import { expect, test } from 'vitest'
import { syntheticRelease } from '../../test/statistics/synthetic-release.ts'
import { getInstrument } from '../instrument/index.ts'
import { checkDerived, partitionsOf } from '../statistics/index.ts'
import { auditAnswers } from './audit-answers.ts'
import { partnersOf } from './partners.ts'
import { understand } from './question.ts'
import { tablesOf } from './read-columns.ts'
import { analysisVariables } from './variables.ts'

const instrument = getInstrument('2026')

test.each([12, 80, 700])(
  'of %i people, every answer to every question is a sum of what the release tells',
  people => {
    const { content } = syntheticRelease(people)
    const { questions, answered, numbers, findings } = auditAnswers(content)
    expect(findings).toEqual([])
    expect(questions).toBeGreaterThan(300)
    expect(answered).toBeGreaterThan(people > 100 ? 300 : 50)
    expect(numbers).toBeGreaterThan(answered)
  },
)

test('a number that was put in by hand, or counted in another way, is found', () => {
  const { content } = syntheticRelease(80)
  const of = [{ table: 'category', part: [], cell: '1', times: 1 }] as const
  const shown = content.tables.find(({ id }) => id === 'category')?.cells['1'] ?? 0
  expect(checkDerived(content, [{ name: 'told', shown, of }])).toEqual([])
  expect(checkDerived(content, [{ name: 'true', shown: shown + 1, of }])).toMatchObject([
    { cell: 'true', kind: 'impossible' },
  ])
  const elsewhere = [{ table: 'category', part: ['9'], cell: '1', times: 1 }] as const
  expect(checkDerived(content, [{ name: 'a part that nobody told', shown, of: elsewhere }])).toHaveLength(1)
})

test('every table of a release can be asked for, and its cells are counted once', () => {
  const variables = analysisVariables(instrument)
  const reached = new Set(variables.flatMap(tablesOf))
  const missed = partitionsOf(instrument)
    .filter(({ id }) => !reached.has(id))
    .map(({ id }) => id)
  // Which of several services people have is told by each service.
  expect(missed).toEqual([])
  for (const { id, table, categories, spread } of variables) {
    if (spread) continue
    const cells = categories.flatMap(category => category.cells)
    expect(new Set(cells).size, id).toBe(cells.length)
    const own = partitionsOf(instrument).find(partition => partition.id === table)?.cells ?? []
    expect([...own.filter(cell => cell !== 'missing')].sort(), id).toEqual([...cells].sort())
  }
  expect(new Set(variables.map(({ id }) => id)).size).toBe(variables.length)
})

test('what wasn’t counted together is refused in words that say what was', () => {
  const ask = (query: object) =>
    understand(instrument, { variable: 'area.housing', from: 2026, to: 2026, ...query }, 'nb')
  expect(ask({ by: 'sex' })).toMatchObject({
    refusal: expect.stringMatching(/ikke talt opp sammen.*deles opp etter/),
  })
  expect(ask({ by: 'category', from: 2024 })).toMatchObject({
    refusal: expect.stringContaining('to dimensjoner'),
  })
  expect(ask({ by: 'category', among: 'category:1' })).toHaveProperty('refusal')
  expect(ask({ from: 2027 })).toHaveProperty('refusal')
  expect(ask({ variable: 'nothing' })).toBeUndefined()
  expect(ask({ by: 'nothing' })).toBeUndefined()
  expect(ask({ by: 'category' })).toMatchObject({ by: { kind: 'part' } })
})

test('partners are few and named', () => {
  const named = (id: string) => {
    const variable = analysisVariables(instrument).find(each => each.id === id)
    if (!variable) throw new Error(id)
    return partnersOf(instrument, variable).map(partner => partner.variable.id)
  }
  expect(named('sex')).toEqual(['age'])
  expect(named('index')).toEqual(['category'])
  expect(named('housingServices')).toEqual(['area.housing'])
  expect(named('childWelfare')).toEqual(['childConcern'])
  expect(named('service.care_coordinator')).toEqual(['plan_individual', 'category'])
  expect(named('childContact')).toEqual(['childConcern', 'index'])
})
