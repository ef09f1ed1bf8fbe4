// Rows of the register as FHIR R4 QuestionnaireResponses, one to a line (the Bulk Data format, NDJSON).
import type { QuestionnaireResponse, QuestionnaireResponseItem } from '@medplum/fhirtypes'
import {
  codebook,
  type Instrument,
  type Question,
  type Section,
  type Tab,
  variableNamesOf,
} from '../../instrument/index.ts'
import type { RegisterRow, RowsOrigin } from '../register-row.ts'
import type { Writing } from './fhir-condition.ts'
import { type Canonical, questionnaireUrl, writingsOf } from './fhir-questionnaire.ts'

/** Norwegian municipality numbers, as an identifier system (Direktoratet for e-helse). */
const MUNICIPALITY_NUMBERS = 'urn:oid:2.16.578.1.12.4.1.1.3402'

/** Writes one row as one line; made once for all rows of an origin. */
export type RowWriter = (row: RegisterRow) => string

/**
 * A writer of rows: each becomes a completed QuestionnaireResponse to the instrument's Questionnaire, its subject the
 * pseudonym (32 hexadecimal digits) under a system of the municipality and year, so that it joins nothing else. Answers
 * that are null are left out, and so are groups without answers. A line ends with a line feed.
 */
export function responseWriter(instrument: Instrument, origin: RowsOrigin, at: Canonical): RowWriter {
  const writings = writingsOf(instrument, at)
  const places = new Map(codebook(instrument).map(({ name }, place) => [name, place]))
  const labels = new Map(
    codebook(instrument).map(({ name, values }) => [
      name,
      new Map(values.map(({ code, label }) => [code, label.nb])),
    ]),
  )
  return row => {
    const answer = (name: string): QuestionnaireResponseItem[] => {
      const value = row.answers[places.get(name) ?? -1]
      if (value === null || value === undefined) return []
      const display = labels.get(name)?.get(value)
      return [{ linkId: name, answer: [answerValue(value, writings.get(name) ?? 'integer', display)] }]
    }
    const response: QuestionnaireResponse = {
      resourceType: 'QuestionnaireResponse',
      questionnaire: `${questionnaireUrl(at)}|${origin.instrument}`,
      status: 'completed',
      subject: { type: 'Patient', identifier: subjectOf(row, origin, at) },
      authored: origin.transferredAt.toISOString(),
      item: [
        { linkId: 'facts', item: instrument.facts.flatMap(({ name }) => answer(name)) },
        ...instrument.tabs.flatMap(tab => tabItem(tab, answer)),
      ],
    }
    return `${JSON.stringify(response)}\n`
  }
}

function subjectOf(
  { pseudonym }: RegisterRow,
  { municipalityNumber, year }: RowsOrigin,
  { publicUrl }: Canonical,
) {
  return {
    system: `${publicUrl}/fhir/pseudonym/${municipalityNumber}/${year}`,
    value: pseudonym.toString('hex'),
    assigner: { identifier: { system: MUNICIPALITY_NUMBERS, value: municipalityNumber } },
  }
}

function answerValue(value: number, writing: Writing, display: string | undefined) {
  if (writing === 'boolean') return { valueBoolean: value === 1 }
  if (writing === 'integer') return { valueInteger: value }
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
