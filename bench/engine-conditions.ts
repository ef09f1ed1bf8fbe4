import {
  type Condition,
  type Instrument,
  type PlacedQuestion,
  questionsOf,
  type Rule,
  type Variable,
  variablesOf,
} from '../src/instrument/index.ts'

/** How another form engine writes the parts of a condition. */
export type Dialect = Readonly<{
  /** A variable that isn't a box has one of these values. */
  isOneOf: (variable: string, values: readonly number[]) => string
  isTicked: (box: string, group: string) => string
  anyTicked: (group: string) => string
  isAbove: (variable: string, value: number) => string
  exceeds: (variable: string, other: string) => string
  /** What a fact about the person is called in an expression. */
  fact: (name: 'age' | 'sex') => string
  not: (expression: string) => string
  /** 1 or 0. */
  toNumber: (expression: string) => string
  always: string
  never: string
}>

/** Writes the conditions of an instrument in another engine's language. */
export type Writer = (condition: Condition) => string

/** A writer of the conditions of an instrument, those of the catalogue too. */
export function conditionWriter(instrument: Instrument, dialect: Dialect): Writer {
  const variables = new Map(variablesOf(instrument).map(variable => [variable.name, variable]))
  const join = (parts: readonly Condition[], word: string, empty: string): string =>
    parts.length === 0 ? empty : parts.map(part => `(${write(part)})`).join(` ${word} `)
  const write: Writer = condition => {
    if ('all' in condition) return join(condition.all, 'and', dialect.always)
    if ('any' in condition) return join(condition.any, 'or', dialect.never)
    if ('not' in condition) return dialect.not(write(condition.not))
    if ('of' in condition) {
      return `(${condition.of.map(part => dialect.toNumber(write(part))).join(' + ')}) >= ${condition.atLeast}`
    }
    if ('age' in condition) return writeAge(condition.age, dialect)
    if ('sex' in condition) return `${dialect.fact('sex')} = '${condition.sex}'`
    if ('answered' in condition) throw new Error('no condition of the instrument asks whether it is answered')
    if ('above' in condition) return dialect.isAbove(condition.answer, condition.above)
    if ('exceeds' in condition) return dialect.exceeds(condition.answer, condition.exceeds)
    return writeAnswer(variables.get(condition.answer), condition.in, dialect)
  }
  return write
}

function writeAge(age: { readonly below?: number; readonly from?: number }, dialect: Dialect): string {
  const parts: string[] = []
  if (age.below !== undefined) parts.push(`${dialect.fact('age')} < ${age.below}`)
  if (age.from !== undefined) parts.push(`${dialect.fact('age')} >= ${age.from}`)
  return parts.join(' and ')
}

/** A box is "not ticked" only when its question is answered, or needn't be. */
function writeAnswer(variable: Variable | undefined, values: readonly number[], dialect: Dialect): string {
  if (!variable) throw new Error('a condition asks for a variable that does not exist')
  const { name, box, question } = variable
  if (!box) return dialect.isOneOf(name, values)
  const ticked = dialect.isTicked(name, question.name)
  if (values.includes(1)) return ticked
  return question.requiredWhen
    ? `${dialect.anyTicked(question.name)} and ${dialect.not(ticked)}`
    : dialect.not(ticked)
}

/** The whole condition on which a question is shown; undefined when always. */
export function shownOn({ question, section }: PlacedQuestion): Condition | undefined {
  const all = [section.when, question.when].filter(condition => condition !== undefined)
  return all.length > 0 ? { all } : undefined
}

/** The condition on which an entry of the catalogue is told: its own, and its question is shown. */
export function toldOn(instrument: Instrument, rule: Rule): Condition {
  const placed = questionsOf(instrument).find(({ question }) => question.name === rule.question)
  const shown = placed && shownOn(placed)
  return shown ? { all: [shown, rule.when] } : rule.when
}

/** The name of the note that shows an entry of the catalogue in another engine's form. */
export function noteOf(rule: Rule): string {
  return `note_${rule.code.replaceAll('.', '_')}`
}
