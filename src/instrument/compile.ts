import { compileCondition, type Test } from './compile-condition.ts'
import type { Condition } from './condition.ts'
import type { Instrument, Rule, Section } from './instrument.ts'
import { type Message, rangeText, requiredText, unreasonableText } from './message.ts'
import type { Question, QuestionKind } from './question.ts'
import { allows, type Variable, variableNamesOf, variablesOf } from './variable.ts'

/** Longest name that SPSS-minded archives take. */
const NAME_MAX = 32

/** A question made ready: its variables by index, its conditions as tests, its messages written out. */
export type PlannedQuestion = Readonly<{
  name: string
  kind: QuestionKind
  tab: number
  /** Index of its first variable, and of the one after its last. */
  first: number
  end: number
  shown: Test | undefined
  required: Test | undefined
  min: number
  max: number
  reasonableMax: number
  missing: Message
  range: Message
  unreasonable: Message
  rules: readonly Readonly<{ holds: Test; message: Message }>[]
}>

/** An instrument made ready to be evaluated many times. */
export type Plan = Readonly<{
  variables: readonly Variable[]
  names: readonly string[]
  /** Per variable and value 0–99, 1 where it may hold the value; numbers are checked by their limits alone. */
  allowed: readonly Uint8Array[]
  indexOf: ReadonlyMap<string, number>
  questions: readonly PlannedQuestion[]
  tabs: readonly string[]
}>

const plans = new WeakMap<Instrument, Plan>()

/**
 * The plan of an instrument, made once. Throws an Error that names the culprit when the definition is
 * not sound: a name used twice or too long, a condition on a variable that doesn't exist, or `when` or
 * `requiredWhen` on one that comes later.
 */
export function compile(instrument: Instrument): Plan {
  const known = plans.get(instrument)
  if (known) return known
  const plan = buildPlan(instrument)
  plans.set(instrument, plan)
  return plan
}

/** The whole condition on which a question is shown: its section's and its own. */
export function shownWhen(section: Section, question: Question): Condition | undefined {
  if (section.when && question.when) return { all: [section.when, question.when] }
  return section.when ?? question.when
}

function buildPlan(instrument: Instrument): Plan {
  const variables = variablesOf(instrument)
  const names = variables.map(variable => variable.name)
  checkNames(instrument, names)
  const indexOf = new Map(names.map((name, index) => [name, index]))
  return {
    variables,
    names,
    indexOf,
    allowed: variables.map(allowedValues),
    tabs: instrument.tabs.map(tab => tab.name),
    questions: planQuestions(instrument, indexOf),
  }
}

function allowedValues(variable: Variable): Uint8Array {
  return Uint8Array.from({ length: 100 }, (_, value) => (allows(variable, value) ? 1 : 0))
}

function checkNames(instrument: Instrument, variables: readonly string[]): void {
  const facts = instrument.facts.map(fact => fact.name)
  const seen = new Set<string>()
  for (const name of [...facts, ...variables]) {
    if (!/^[a-z][a-z0-9_]*$/.test(name) || name.length > NAME_MAX) {
      throw new Error(`"${name}" is not a name for a variable: snake_case, at most ${NAME_MAX} characters`)
    }
    if (seen.has(name)) throw new Error(`two variables are called "${name}"`)
    seen.add(name)
  }
}

function planQuestions(instrument: Instrument, indexOf: ReadonlyMap<string, number>): PlannedQuestion[] {
  const rules = rulesByQuestion(instrument)
  const planned: PlannedQuestion[] = []
  let first = 0
  instrument.tabs.forEach((tab, tabIndex) => {
    for (const section of tab.sections) {
      for (const question of section.questions) {
        planned.push(planQuestion(question, section, tab.name, tabIndex, first, indexOf, rules))
        first += variableNamesOf(question).length
      }
    }
  })
  const names = new Set(planned.map(question => question.name))
  if (names.size < planned.length) throw new Error('two questions have the same name')
  for (const name of rules.keys()) {
    if (!names.has(name)) throw new Error(`a rule leads to the question "${name}", which doesn't exist`)
  }
  return planned
}

function rulesByQuestion({ rules }: Instrument): ReadonlyMap<string, readonly Rule[]> {
  const byQuestion = new Map<string, Rule[]>()
  for (const rule of rules) byQuestion.set(rule.question, [...(byQuestion.get(rule.question) ?? []), rule])
  return byQuestion
}

function planQuestion(
  question: Question,
  section: Section,
  tab: string,
  tabIndex: number,
  first: number,
  indexOf: ReadonlyMap<string, number>,
  rules: ReadonlyMap<string, readonly Rule[]>,
): PlannedQuestion {
  const names = variableNamesOf(question)
  const variable = names[0]
  if (variable === undefined) throw new Error(`the question "${question.name}" has no variable`)
  const test = (condition: Condition | undefined, before: number): Test | undefined =>
    condition && compileCondition(condition, reader(question.name, indexOf, before))
  const toMessage = (parts: Pick<Message, 'code' | 'severity' | 'text'>): Message => ({
    ...parts,
    tab,
    question: question.name,
    variable,
  })
  return {
    name: question.name,
    kind: question.kind,
    tab: tabIndex,
    first,
    end: first + names.length,
    shown: test(shownWhen(section, question), first),
    required: test(question.requiredWhen, first),
    ...limitsOf(question),
    ...genericMessages(question, toMessage),
    rules: (rules.get(question.name) ?? []).map(({ when, code, severity, text }) => ({
      holds: test(when, indexOf.size) ?? (() => false),
      message: toMessage({ code, severity, text }),
    })),
  }
}

function limitsOf(question: Question): Pick<PlannedQuestion, 'min' | 'max' | 'reasonableMax'> {
  if (question.kind !== 'number') return { min: 0, max: 0, reasonableMax: 0 }
  const { min, max, reasonableMax } = question
  return { min, max, reasonableMax }
}

function genericMessages(
  question: Question,
  toMessage: (parts: Pick<Message, 'code' | 'severity' | 'text'>) => Message,
): Pick<PlannedQuestion, 'missing' | 'range' | 'unreasonable'> {
  const missing = toMessage({ code: 'required', severity: 'error', text: requiredText(question) })
  if (question.kind !== 'number') return { missing, range: missing, unreasonable: missing }
  return {
    missing,
    range: toMessage({ code: 'range', severity: 'error', text: rangeText(question) }),
    unreasonable: toMessage({ code: 'unreasonable', severity: 'warning', text: unreasonableText(question) }),
  }
}

/** Looks up variables for the conditions of a question: only those before a position may be read. */
function reader(question: string, indexOf: ReadonlyMap<string, number>, before: number) {
  return (variable: string): number => {
    const index = indexOf.get(variable)
    if (index === undefined) throw new Error(`"${question}" asks for "${variable}", which doesn't exist`)
    if (index >= before) throw new Error(`"${question}" asks for "${variable}", which comes later`)
    return index
  }
}
