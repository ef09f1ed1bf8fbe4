import type { Instrument } from './instrument.ts'
import { instrument2026 } from './versions/2026/index.ts'

export { type Answers, type PersonFacts, STORED_MAX, UNKNOWN } from './answers.ts'
export {
  answersInWords,
  type ToldQuestion,
  type ToldRating,
  type ToldSection,
  type ToldTab,
} from './answers-in-words.ts'
export {
  type CodebookVariable,
  codebook,
  type Measure,
  type ValueLabel,
  type VariableType,
} from './codebook.ts'
export { codebookToCsv, codebookToJson, describeInCsv, describeInJson } from './codebook-files.ts'
export { compileCondition } from './compile-condition.ts'
export { ALWAYS, type Condition, type Sex, variablesIn } from './condition.ts'
export { conditionInWords } from './condition-in-words.ts'
export { evaluate } from './evaluate.ts'
export { type Evaluation, type TabState, type TabSummary, tabState } from './evaluation.ts'
export type { Fact, Instrument, Rule, Section, Severity, Tab } from './instrument.ts'
export {
  INDEX_THRESHOLDS,
  INDEX_VERSION,
  type IndexLevel,
  type LivingConditionsIndex,
  levelOf,
  livingConditionsIndex,
} from './living-conditions-index.ts'
export type { Message } from './message.ts'
export {
  type Box,
  type Choice,
  type Colour,
  colourOf,
  type Flag,
  type Multiple,
  type NumberQuestion,
  type Option,
  type Question,
  type QuestionKind,
  type Rating,
  receivedOf,
  recommendedOf,
  type Service,
  titleOf,
  unsureOf,
} from './question.ts'
export { aroundVariables, extractVariables } from './register-variables.ts'
export { rowValues, SEX_CODES, variableNames } from './row.ts'
export {
  type AreaVariables,
  areasOf,
  type MultipleGroup,
  multipleGroupsOf,
  objectiveVariables,
  type PlacedQuestion,
  questionsOf,
  type ServiceVariables,
  servicesOf,
} from './structure.ts'
export type { Language, Text } from './text.ts'
export { type Refusal, type RefusedAnswer, refuseChange, validateAnswers } from './validate.ts'
export { type Variable, type VariableRole, variableNamesOf, variablesOf } from './variable.ts'

/** All editions of the questionnaire, by version. */
export const instruments: Readonly<Record<string, Instrument>> = { '2026': instrument2026 }

/** One edition. Throws a RangeError for a version that doesn't exist. */
export function getInstrument(version: string): Instrument {
  const instrument = Object.hasOwn(instruments, version) ? instruments[version] : undefined
  if (!instrument) throw new RangeError(`there is no instrument "${version}"`)
  return instrument
}
