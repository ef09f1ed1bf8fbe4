// Rows of the register as FHIR R4 QuestionnaireResponses, one to a line (the Bulk Data format, NDJSON). Nothing of a line is
// made for the row alone but its name: each answer, with its question around it, is written once and copied from then on.
import type {
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from '@medplum/fhirtypes'
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
import { type ItemBytes, itemBytes } from './item-bytes.ts'

/** Norwegian municipality numbers, as an identifier system (Direktoratet for e-helse). */
const MUNICIPALITY_NUMBERS = 'urn:oid:2.16.578.1.12.4.1.1.3402'

/** What is told of all rows. */
export type Told = Canonical &
  Readonly<{
    instrument: Instrument
    /** Where the persons' names mean something. */
    system: string
    /**
     * Where what is told stands in the fields of a row: `person`, `year`, perhaps `municipality`, and variables. What has no
     * place is not told.
     */
    places: ReadonlyMap<string, number>
  }>

/** Writes one row as one line: its fields as texts, empty where there is no value. */
export type RowWriter = (fields: readonly string[], bytes: ItemBytes) => void

/**
 * A writer of rows: each becomes a completed QuestionnaireResponse to the instrument's Questionnaire. What has no value is
 * left out, and so are groups without answers. A line ends with a line feed.
 */
export function responseWriter(told: Told): RowWriter {
  const { instrument } = told
  const answer = answering(told)
  const around = aroundVariables.map(({ name }) => name).filter(name => name !== 'municipality')
  const groups = [
    group(
      'facts',
      instrument.facts.flatMap(({ name }) => answer(name)),
    ),
    ...instrument.tabs.map(tab => tabItem(tab, answer)),
    group(REGISTER_GROUP, around.flatMap(answer)),
  ]
  const writeHead = headWriter(told)
  const [open, close, end] = [Buffer.from(',"item":['), Buffer.from(']'), Buffer.from('}\n')]
  return (fields, bytes) => {
    writeHead(fields, bytes)
    bytes.list(open, close, () => {
      for (const write of groups) write(fields, bytes)
    })
    bytes.append(end)
  }
}

/** Where a field of the row is to stand: its name between two signs that stand in no text. */
const AROUND_FIELD = '\uE000'
const field = (name: string) => `${AROUND_FIELD}${name}${AROUND_FIELD}`

/** Whose the row is, and of which year: up to the answers. */
function headWriter({ instrument, system, places, ...at }: Told): RowWriter {
  const municipality = { identifier: { system: MUNICIPALITY_NUMBERS, value: field('municipality') } }
  const head: QuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${questionnaireUrl(at)}|${instrument.version}`,
    status: 'completed',
    subject: {
      type: 'Patient',
      identifier: {
        system,
        value: field('person'),
        ...(places.has('municipality') && { assigner: municipality }),
      },
    },
    authored: field('year'),
  }
  // Without its last brace; every second part is the name of a field.
  const parts = JSON.stringify(head).slice(0, -1).split(AROUND_FIELD)
  const steps = parts.map((part, index) => (index % 2 ? (places.get(part) ?? -1) : Buffer.from(part)))
  return (fields, bytes) => {
    for (const step of steps)
      if (typeof step === 'number') bytes.appendText(fields[step] ?? '')
      else bytes.append(step)
  }
}

type Answering = (name: string) => readonly RowWriter[]

/** Writers of a variable's item; none for one that isn't told. */
function answering({ instrument, places, ...at }: Told): Answering {
  const writings = writingsOf(instrument, at)
  const variables = new Map(extractVariables(instrument).map(variable => [variable.name, variable]))
  return name => {
    const place = places.get(name)
    if (place === undefined) return []
    const labels = new Map(variables.get(name)?.values.map(({ code, label }) => [code, label.nb]))
    const writing = writings.get(name) ?? 'integer'
    const written = new Map<string, Buffer>()
    const write = (text: string): Buffer => {
      const answer = [answerValue(Number(text), writing, labels.get(Number(text)))]
      const item: QuestionnaireResponseItem = { linkId: name, answer }
      const bytes = itemBytes(JSON.stringify(item))
      written.set(text, bytes)
      return bytes
    }
    return [
      (fields, bytes) => {
        const text = fields[place]
        if (text) bytes.item(written.get(text) ?? write(text))
      },
    ]
  }
}

function answerValue(
  value: number,
  writing: Writing,
  display: string | undefined,
): QuestionnaireResponseItemAnswer {
  if (writing === 'boolean') return { valueBoolean: value === 1 }
  if (writing === 'integer') return { valueInteger: value }
  if (writing === 'decimal') return { valueDecimal: value }
  return { valueCoding: { system: writing.system, code: String(value), ...(display && { display }) } }
}

const GROUP_END = Buffer.from(']}')

function group(linkId: string, items: readonly RowWriter[]): RowWriter {
  const open = itemBytes(`{"linkId":${JSON.stringify(linkId)},"item":[`)
  return (fields, bytes) =>
    bytes.list(open, GROUP_END, () => {
      for (const write of items) write(fields, bytes)
    })
}

function tabItem(tab: Tab, answer: Answering): RowWriter {
  return group(
    `tab-${tab.name}`,
    tab.sections.map(section => sectionItem(section, answer)),
  )
}

function sectionItem(section: Section, answer: Answering): RowWriter {
  return group(
    `section-${section.name}`,
    section.questions.flatMap(question => questionItem(question, answer)),
  )
}

function questionItem(question: Question, answer: Answering): readonly RowWriter[] {
  const names = variableNamesOf(question)
  const items = names.flatMap(answer)
  return names.length === 1 ? items : [group(`question-${question.name}`, items)]
}
