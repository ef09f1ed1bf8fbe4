// The instrument as a FHIR R4 Questionnaire (HL7, with Structured Data Capture), for systems that fill it in or read rows.
import type { Coding, Extension, Questionnaire, QuestionnaireItem } from '@medplum/fhirtypes'
import {
  aroundVariables,
  type CodebookVariable,
  type Condition,
  codebook,
  type Instrument,
  type Language,
  type Question,
  type Section,
  type Tab,
  unsureOf,
  variableNamesOf,
} from '../../instrument/index.ts'
import { AGE_ITEM, type Enabling, enablingOf, type Writing, type Writings } from './fhir-condition.ts'

const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition'
const FHIR = 'http://hl7.org/fhir/StructureDefinition'

/** The group of what stands around the codebook's variables in a row of the register. */
export const REGISTER_GROUP = 'register'

/** Where the instrument's own names live: `<publicUrl>/fhir`. */
export type Canonical = Readonly<{ publicUrl: string }>

/** The questionnaire's canonical address, without its version. */
export const questionnaireUrl = ({ publicUrl }: Canonical): string =>
  `${publicUrl}/fhir/Questionnaire/brukerplan`

/** The system of a variable's codes. */
const codeSystemOf = ({ publicUrl }: Canonical, version: string, variable: string): string =>
  `${publicUrl}/fhir/CodeSystem/${version}/${variable}`

/** A municipality is told as the one who assigned the pseudonym, not as an answer. */
const registerItems = aroundVariables.filter(({ name }) => name !== 'municipality')

/** How the answers to each variable are written, the facts and the age among them. */
export function writingsOf(instrument: Instrument, at: Canonical): Writings {
  const writings = new Map<string, Writing>([[AGE_ITEM, 'integer']])
  for (const variable of [...codebook(instrument), ...registerItems])
    writings.set(variable.name, writingOf(variable, instrument, at))
  return writings
}

function writingOf(
  { name, type, values }: CodebookVariable,
  { version }: Instrument,
  at: Canonical,
): Writing {
  if (type === 'yes-no') return 'boolean'
  if (name === 'index_mean') return 'decimal'
  return values.length ? { system: codeSystemOf(at, version, name) } : 'integer'
}

type Speaker = Readonly<{
  instrument: Instrument
  language: Language
  writings: Writings
  variables: ReadonlyMap<string, CodebookVariable>
}>

/**
 * The questionnaire: tabs and sections as groups, one item for each variable of the codebook under the same name.
 * Conditions stand as `enableWhen`; obligatory under a condition can't be said in R4 and stands in the codebook alone. The same instrument gives the same document.
 */
export function toQuestionnaire(
  instrument: Instrument,
  { language, ...at }: Canonical & Readonly<{ language: Language }>,
): Questionnaire {
  const variables = new Map(
    [...codebook(instrument), ...registerItems].map(variable => [variable.name, variable]),
  )
  const speaker = { instrument, language, variables, writings: writingsOf(instrument, at) }
  return {
    resourceType: 'Questionnaire',
    id: `brukerplan-${instrument.version}`,
    meta: { profile: [`${SDC}/sdc-questionnaire`] },
    language: `${language}-NO`,
    url: questionnaireUrl(at),
    version: instrument.version,
    name: `Brukerplan${instrument.version}`,
    title: instrument.title[language],
    status: 'active',
    subjectType: ['Patient'],
    description: language === 'nb' ? instrument.source : `${instrument.source}. ${instrument.nynorsk}`,
    item: [
      factsGroup(speaker),
      ...instrument.tabs.map(tab => tabGroup(tab, speaker)),
      registerGroup(speaker),
    ],
  }
}

function variableOf(name: string, { variables }: Speaker): CodebookVariable {
  const variable = variables.get(name)
  if (!variable) throw new Error(`there is no variable "${name}"`)
  return variable
}

/** What the national number tells. The age is never kept: conditions ask for it while the questionnaire is filled in. */
function factsGroup(speaker: Speaker): QuestionnaireItem {
  const { instrument, language } = speaker
  const age: QuestionnaireItem = {
    extension: [{ url: `${FHIR}/questionnaire-hidden`, valueBoolean: true }],
    linkId: AGE_ITEM,
    text: language === 'nb' ? 'Alder i hele år' : 'Alder i heile år',
    type: 'integer',
  }
  const facts = instrument.facts.map(({ name }) => variableItem(variableOf(name, speaker), speaker))
  return { linkId: 'facts', text: 'Bakgrunn', type: 'group', item: [...facts, age] }
}

/** What the register knows of a row beside its answers; nobody fills it in. */
function registerGroup(speaker: Speaker): QuestionnaireItem {
  const item = registerItems.map(({ name }) => variableItem(variableOf(name, speaker), speaker))
  const text = speaker.language === 'nb' ? 'Fra registeret' : 'Frå registeret'
  const hidden = [{ url: `${FHIR}/questionnaire-hidden`, valueBoolean: true }]
  return { extension: hidden, linkId: REGISTER_GROUP, text, type: 'group', readOnly: true, item }
}

function tabGroup(tab: Tab, speaker: Speaker): QuestionnaireItem {
  return {
    linkId: `tab-${tab.name}`,
    text: tab.label[speaker.language],
    type: 'group',
    item: tab.sections.map(section => sectionGroup(section, speaker)),
  }
}

function sectionGroup(section: Section, speaker: Speaker): QuestionnaireItem {
  return {
    ...enabled(section.when, speaker),
    linkId: `section-${section.name}`,
    text: section.label[speaker.language],
    type: 'group',
    item: section.questions.map(question => questionItem(question, speaker)),
  }
}

function questionItem(question: Question, speaker: Speaker): QuestionnaireItem {
  const items = variableNamesOf(question).map(name => itemOf(question, name, speaker))
  const [only] = items
  if (only && items.length === 1) return { ...only, ...enabled(question.when, speaker) }
  return {
    ...enabled(question.when, speaker),
    linkId: `question-${question.name}`,
    text: question.label[speaker.language],
    type: 'group',
    item: items,
  }
}

/** An item of a question; "unsure" is asked for beside green alone, and an obligatory one is a single answer. */
function itemOf(question: Question, name: string, speaker: Speaker): QuestionnaireItem {
  const item = variableItem(variableOf(name, speaker), speaker)
  if (question.kind === 'rating' && name === unsureOf(question.name)) {
    return { ...item, ...enabled({ answer: question.name, in: [1] }, speaker) }
  }
  const { requiredWhen } = question
  const always = requiredWhen && 'all' in requiredWhen && requiredWhen.all.length === 0
  return always && name === question.name ? { ...item, required: true } : item
}

function variableItem(variable: CodebookVariable, { language, writings }: Speaker): QuestionnaireItem {
  const writing = writings.get(variable.name)
  const shared = { linkId: variable.name, text: variable.label[language] }
  if (writing === 'boolean' || writing === 'decimal') return { ...shared, type: writing }
  if (writing === undefined || writing === 'integer')
    return { ...limitsOf(variable), ...shared, type: 'integer' }
  const answerOption = variable.values.map(({ code, label }) => ({
    valueCoding: codingOf(writing.system, code, label[language]),
  }))
  return { ...shared, type: 'choice', answerOption }
}

const codingOf = (system: string, code: number, display: string): Coding => ({
  system,
  code: String(code),
  display,
})

function limitsOf({ min, max }: CodebookVariable): Readonly<{ extension?: Extension[] }> {
  if (min === undefined || max === undefined) return {}
  return {
    extension: [
      { url: `${FHIR}/minValue`, valueInteger: min },
      { url: `${FHIR}/maxValue`, valueInteger: max },
    ],
  }
}

function enabled(condition: Condition | undefined, { writings }: Speaker): Partial<Enabling> {
  return condition ? enablingOf(condition, writings) : {}
}
