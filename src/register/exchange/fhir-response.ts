// Rows of the register as FHIR R4 QuestionnaireResponses, one to a line (the Bulk Data format, NDJSON).
import type { QuestionnaireResponse, QuestionnaireResponseItem } from '@medplum/fhirtypes'
import {
  aroundVariables,
  extractVariables,
  type Instrument,
  type Question,
  type Section,
  type Tab,
  variableNamesOf,
} from '../../instrument/index.ts'
import type { Writing } from './fhir-condition.ts'
import { type Canonical, questionnaireUrl, REGISTER_GROUP, writingsOf } from './fhir-questionnaire.ts'

/** Norwegian municipality numbers, as an identifier system (Direktoratet for e-helse). */
const MUNICIPALITY_NUMBERS = 'urn:oid:2.16.578.1.12.4.1.1.3402'

/** What is told of a row. */
export type ToldRow = Readonly<{
  /** The person's name, which means something in `system` alone. */
  person: string
  system: string
  /** The year, or when the row came into the register (FHIR dateTime). */
  authored: string
  /** Its number, where it is to be told. */
  municipality?: string | undefined
  /** Values by name of variable; what isn't there is not told. */
  values: ReadonlyMap<string, number>
}>

/** Writes one row as one line; made once for all rows. */
export type RowWriter = (row: ToldRow) => string

/**
 * A writer of rows: each becomes a completed QuestionnaireResponse to the instrument's Questionnaire. What has no value is
 * left out, and so are groups without answers. A line ends with a line feed.
 */
export function responseWriter(instrument: Instrument, at: Canonical): RowWriter {
  const writings = writingsOf(instrument, at)
  const labels = new Map(
    extractVariables(instrument).map(({ name, values }) => [
      name,
      new Map(values.map(({ code, label }) => [code, label.nb])),
    ]),
  )
  const around = aroundVariables.map(({ name }) => name)
  return row => {
    const answer = (name: string): QuestionnaireResponseItem[] => {
      const value = row.values.get(name)
      if (value === undefined) return []
      const display = labels.get(name)?.get(value)
      return [{ linkId: name, answer: [answerValue(value, writings.get(name) ?? 'integer', display)] }]
    }
    const item = [
      ...group(
        'facts',
        instrument.facts.flatMap(({ name }) => answer(name)),
      ),
      ...instrument.tabs.flatMap(tab => tabItem(tab, answer)),
      ...group(REGISTER_GROUP, around.flatMap(answer)),
    ]
    const response: QuestionnaireResponse = {
      resourceType: 'QuestionnaireResponse',
      questionnaire: `${questionnaireUrl(at)}|${instrument.version}`,
      status: 'completed',
      subject: { type: 'Patient', identifier: subjectOf(row) },
      authored: row.authored,
      ...(item.length > 0 && { item }),
    }
    return `${JSON.stringify(response)}\n`
  }
}

function subjectOf({ person, system, municipality }: ToldRow) {
  return {
    system,
    value: person,
    ...(municipality && { assigner: { identifier: { system: MUNICIPALITY_NUMBERS, value: municipality } } }),
  }
}

function answerValue(value: number, writing: Writing, display: string | undefined) {
  if (writing === 'boolean') return { valueBoolean: value === 1 }
  if (writing === 'integer') return { valueInteger: value }
  if (writing === 'decimal') return { valueDecimal: value }
  return { valueCoding: { system: writing.system, code: String(value), ...(display && { display }) } }
}

type Answering = (name: string) => QuestionnaireResponseItem[]

function group(linkId: string, item: QuestionnaireResponseItem[]): QuestionnaireResponseItem[] {
  return item.length ? [{ linkId, item }] : []
}

function tabItem(tab: Tab, answer: Answering): QuestionnaireResponseItem[] {
  return group(
    `tab-${tab.name}`,
    tab.sections.flatMap(section => sectionItem(section, answer)),
  )
}

function sectionItem(section: Section, answer: Answering): QuestionnaireResponseItem[] {
  return group(
    `section-${section.name}`,
    section.questions.flatMap(question => questionItem(question, answer)),
  )
}

function questionItem(question: Question, answer: Answering): QuestionnaireResponseItem[] {
  const names = variableNamesOf(question)
  const items = names.flatMap(answer)
  return names.length === 1 ? items : group(`question-${question.name}`, items)
}
