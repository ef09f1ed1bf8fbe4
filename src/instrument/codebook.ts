import { compile, shownWhen } from './compile.ts'
import type { Condition } from './condition.ts'
import { conditionInWords } from './condition-in-words.ts'
import type { Fact, Instrument } from './instrument.ts'
import { colourOf, titleOf } from './question.ts'
import type { Text } from './text.ts'
import type { Variable } from './variable.ts'

/** `fact` comes from the national number, `text` names a place or a person and isn't asked for; all others are. */
export type VariableType = 'fact' | 'choice' | 'yes-no' | 'number' | 'rating' | 'text'

export type Measure = 'nominal' | 'ordinal' | 'scale'

/** One value of a variable with its label; a rating's label holds the colour's definition. */
export type ValueLabel = Readonly<{ code: number; label: Text }>

/** One column of the register, described for those who read the data. */
export type CodebookVariable = Readonly<{
  name: string
  /** Name of the tab; `facts` for what the national number tells. */
  group: string
  tab: Text
  section: Text
  /** Name of the question that the variable belongs to; a question may have several variables. */
  question: string
  label: Text
  help: Text | undefined
  type: VariableType
  measure: Measure
  values: readonly ValueLabel[]
  /** Of numbers: possible from, possible to, likely to, and what is counted. */
  min: number | undefined
  max: number | undefined
  reasonableMax: number | undefined
  unit: Text | undefined
  /** Asked only when; undefined: always asked. */
  condition: Text | undefined
  /** Must be answered, once asked, when; undefined: never. */
  obligatory: Text | undefined
  /** Objective information, as against the assessor's judgement. */
  objective: boolean
}>

const BACKGROUND: Text = { nb: 'Bakgrunn', nn: 'Bakgrunn', own: true }

/** All variables of an instrument, in the frozen order of its rows. */
export function codebook(instrument: Instrument): readonly CodebookVariable[] {
  return [
    ...instrument.facts.map(describeFact),
    ...compile(instrument).variables.map(variable => describe(instrument, variable)),
  ]
}

const NOTHING = { help: undefined, min: undefined, max: undefined, reasonableMax: undefined, unit: undefined }

function describeFact(fact: Fact): CodebookVariable {
  return {
    ...NOTHING,
    name: fact.name,
    group: 'facts',
    tab: BACKGROUND,
    section: BACKGROUND,
    question: fact.name,
    label: fact.label,
    type: 'fact',
    measure: fact.options ? 'nominal' : 'scale',
    values: fact.options ?? [],
    condition: undefined,
    obligatory: undefined,
    objective: true,
  }
}

function describe(instrument: Instrument, variable: Variable): CodebookVariable {
  const { name, question, section, tab, box, objective } = variable
  const inWords = (condition: Condition | undefined): Text | undefined =>
    condition && conditionInWords(instrument, condition)
  const limits =
    question.kind === 'number'
      ? { min: question.min, max: question.max, reasonableMax: question.reasonableMax, unit: question.unit }
      : {}
  return {
    ...NOTHING,
    ...limits,
    name,
    group: tab.name,
    tab: tab.label,
    section: section.label,
    question: question.name,
    label: labelOf(instrument, variable),
    help: box?.help ?? question.help,
    type: typeOf(variable),
    measure: measureOf(variable),
    values: valuesOf(instrument, variable),
    condition: inWords(conditionOf(variable)),
    obligatory: variable.role === 'unsure' ? undefined : inWords(question.requiredWhen),
    objective,
  }
}

/** An area's "unsure" is asked for beside green alone. */
function conditionOf({ question, section, role }: Variable): Condition | undefined {
  const shown = shownWhen(section, question)
  if (role !== 'unsure') return shown
  const green: Condition = { answer: question.name, in: [1] }
  return shown ? { all: [shown, green] } : green
}

function combine(first: Text, between: string, second: Text): Text {
  return { nb: `${first.nb}${between}${second.nb}`, nn: `${first.nn}${between}${second.nn}` }
}

function labelOf({ words }: Instrument, { question, box, role }: Variable): Text {
  const title = titleOf(question)
  if (box) return combine(title, ': ', box.label)
  if (role === 'unsure') return combine(title, ': ', words.unsure)
  if (role === 'received') return combine(title, ': ', words.received)
  if (role === 'recommended') return combine(title, ': ', words.recommended)
  return title
}

function typeOf({ question, role }: Variable): VariableType {
  if (role !== 'answer' || question.kind === 'flag') return 'yes-no'
  return question.kind === 'number' || question.kind === 'rating' ? question.kind : 'choice'
}

function measureOf(variable: Variable): Measure {
  const type = typeOf(variable)
  if (type === 'number') return 'scale'
  return type === 'rating' ? 'ordinal' : 'nominal'
}

function valuesOf({ words }: Instrument, { question, role }: Variable): readonly ValueLabel[] {
  if (role === 'answer' && question.kind === 'number') return []
  if (role === 'answer' && question.kind === 'choice') {
    return question.options.map(({ code, label }) => ({ code, label }))
  }
  if (role === 'answer' && question.kind === 'rating') {
    return [1, 2, 3, 4, 5].map(code => {
      const colour = colourOf(code)
      return { code, label: combine(words[colour], ': ', question.definitions[colour]) }
    })
  }
  return [
    { code: 0, label: words.no },
    { code: 1, label: words.yes },
  ]
}
