// The FHIR documents, judged by a validator of R4 that others wrote, and filled in as the specification says.
import type {
  QuestionnaireItem,
  QuestionnaireItemEnableWhen,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
} from '@medplum/fhirtypes'
import fc from 'fast-check'
import { Fhir, Versions } from 'fhir'
import { ParseConformance } from 'fhir/parseConformance.js'
import { expect, test } from 'vitest'
import {
  type Answers,
  evaluate,
  extractVariables,
  getInstrument,
  type PersonFacts,
  rowValues,
  variableNames,
} from '../../instrument/index.ts'
import { answersTo, personFacts } from '../../instrument/testing/arbitrary.ts'
import { baselines } from '../../instrument/testing/vectors.ts'
import { AGE_ITEM } from './fhir-condition.ts'
import { toQuestionnaire } from './fhir-questionnaire.ts'
import { responseWriter } from './fhir-response.ts'
import { ItemBytes } from './item-bytes.ts'

const at = { publicUrl: 'https://brukerplan.example' }
const instrument = getInstrument('2026')
const questionnaire = toQuestionnaire(instrument, { ...at, language: 'nb' })
const system = 'https://brukerplan.example/extract/1'
const columns = ['person', 'year', ...extractVariables(instrument).map(({ name }) => name)]
const origin = { person: 'af'.repeat(16), year: '2026' }

const fhir = new Fhir(new ParseConformance(true, Versions.R4))
const complaintsOf = (resource: object) =>
  fhir
    .validate(resource, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')

const itemsOf = (items: readonly QuestionnaireItem[] = []): readonly QuestionnaireItem[] =>
  items.flatMap(item => [item, ...itemsOf(item.item)])

type Row = Readonly<{
  person: string
  year: string
  municipality?: string
  values: ReadonlyMap<string, number>
}>

const writeRow = responseWriter({
  ...at,
  instrument,
  system,
  places: new Map(columns.map((name, place) => [name, place])),
})

/** The line that a row becomes. */
function write({ values, ...around }: Row): string {
  const told: Readonly<Record<string, string>> = around
  const bytes = new ItemBytes()
  writeRow(
    columns.map(name => told[name] ?? String(values.get(name) ?? '')),
    bytes,
  )
  return String(bytes.take())
}

/** What stands in a row, by name of variable. */
const valuesOf = (facts: PersonFacts, answers: Answers): ReadonlyMap<string, number> => {
  const row = rowValues(instrument, facts, answers)
  return new Map(
    variableNames(instrument)
      .flatMap((name, place) => [[name, row[place] ?? null] as const])
      .flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  )
}

/** The rows that the baselines would come to. */
const rows = Object.values(baselines).map(({ facts, answers }) => ({
  ...origin,
  municipality: '9990',
  values: new Map([
    ...valuesOf(facts, evaluate(instrument, facts, answers).countedAnswers),
    ['service_type', 1],
    ['index_mean', 2.125],
    ['index_level', 2],
  ]),
}))

test('a validator of R4 has nothing to say of the questionnaire, in either language, and much of one that is spoilt', () => {
  expect(complaintsOf(questionnaire)).toEqual([])
  expect(complaintsOf(toQuestionnaire(instrument, { ...at, language: 'nn' }))).toEqual([])
  expect(complaintsOf({ ...questionnaire, status: 'ferdig', subject: 'x' }).length).toBeGreaterThan(1)
})

test('every variable of the codebook is an item of its own, under its own name', () => {
  const ids = itemsOf(questionnaire.item).map(({ linkId }) => linkId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining([...variableNames(instrument)]))
})

test('a validator of R4 has nothing to say of a row, which holds what the row holds and no more', () => {
  for (const row of rows) {
    const response = JSON.parse(write(row))
    expect(complaintsOf(response)).toEqual([])
    const told = answersIn(response.item).map(([linkId]) => linkId)
    expect(new Set(told)).toEqual(new Set(row.values.keys()))
    expect(JSON.stringify(response)).not.toContain('birthDate')
  }
})

/** The response that is on the screen: what counts, and the age that conditions ask for. */
function responseOf(facts: PersonFacts, answers: Answers): QuestionnaireResponse {
  const response: QuestionnaireResponse = JSON.parse(write({ ...origin, values: valuesOf(facts, answers) }))
  response.item?.push({ linkId: AGE_ITEM, answer: [{ valueInteger: facts.age }] })
  return response
}

test('lines stand one after the other, and of a row is told what has a place alone: whose it is, where, and which answers', () => {
  const bytes = new ItemBytes()
  const few = responseWriter({
    ...at,
    ...{ instrument, system },
    places: new Map([
      ['person', 0],
      ['year', 1],
      ['sex', 3],
    ]),
  })
  for (const sex of ['1', '', '2']) few(['ab', '2026', '9990', sex, '5'], bytes)
  const lines = String(bytes.take()).trimEnd().split('\n')
  const shared = {
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${questionnaire.url}|2026`,
    status: 'completed',
    subject: { type: 'Patient', identifier: { system, value: 'ab' } },
    authored: '2026',
  }
  const told = (code: string, display: string) => [
    {
      linkId: 'facts',
      item: [
        {
          linkId: 'sex',
          answer: [{ valueCoding: { system: `${at.publicUrl}/fhir/CodeSystem/2026/sex`, code, display } }],
        },
      ],
    },
  ]
  expect(lines.map(line => JSON.parse(line))).toEqual([
    { ...shared, item: told('1', 'Mann') },
    shared,
    { ...shared, item: told('2', 'Kvinne') },
  ])
  expect(bytes.length).toBe(0)
})

/** What was answered to each item, as it would be compared. */
const answersIn = (
  items: readonly QuestionnaireResponseItem[] = [],
): readonly (readonly [string, unknown])[] =>
  items.flatMap(({ linkId, answer, item }) => [
    ...(answer ?? []).map(
      given =>
        [
          linkId,
          given.valueBoolean ?? given.valueInteger ?? given.valueDecimal ?? given.valueCoding?.code,
        ] as const,
    ),
    ...answersIn(item),
  ])

/** Reads one test as R4 says it should be read: a comparison with what isn't answered is false. */
function holds(test: QuestionnaireItemEnableWhen, answers: ReadonlyMap<string, unknown>): boolean {
  const given = answers.get(test.question)
  const asked = test.answerBoolean ?? test.answerInteger ?? test.answerCoding?.code
  if (test.operator === 'exists') return (given !== undefined) === asked
  if (given === undefined || asked === undefined) return false
  if (test.operator === '=') return given === asked
  const difference = Number(given) - Number(asked)
  return {
    '<': difference < 0,
    '>': difference > 0,
    '>=': difference >= 0,
    '<=': difference <= 0,
    '!=': difference !== 0,
  }[test.operator]
}

function isEnabled(
  { enableWhen = [], enableBehavior }: QuestionnaireItem,
  answers: ReadonlyMap<string, unknown>,
): boolean {
  const results = enableWhen.map(test => holds(test, answers))
  return enableBehavior === 'any' ? results.includes(true) : !results.includes(false)
}

/** The items that are on the screen: those enabled, within groups that are. */
const shown = (
  items: readonly QuestionnaireItem[],
  answers: ReadonlyMap<string, unknown>,
): readonly string[] =>
  items.flatMap(item => (isEnabled(item, answers) ? [item.linkId, ...shown(item.item ?? [], answers)] : []))

test('whoever fills in the FHIR questionnaire meets the questions that our own engine shows', () => {
  const questions = itemsOf(questionnaire.item).filter(({ enableWhen }) => enableWhen)
  expect(questions.length).toBeGreaterThan(20)
  fc.assert(
    fc.property(personFacts, answersTo(instrument), (facts, answers) => {
      const { visible, countedAnswers } = evaluate(instrument, facts, answers)
      const answered = new Map(answersIn(responseOf(facts, countedAnswers).item))
      const met = new Set(shown(questionnaire.item ?? [], answered).map(id => id.replace(/^question-/, '')))
      for (const tab of instrument.tabs)
        for (const section of tab.sections)
          for (const { name, kind } of section.questions)
            expect(met.has(kind === 'service' ? `${name}_received` : name), name).toBe(visible.has(name))
    }),
    { numRuns: 200 },
  )
})
