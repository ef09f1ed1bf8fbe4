import type { Instrument, Section, Tab } from './instrument.ts'
import { type Question, type Rating, receivedOf, recommendedOf, unsureOf } from './question.ts'
import type { Text } from './text.ts'
import { variableNamesOf, variablesOf } from './variable.ts'

/** A question with the tab and the section it stands in. */
export type PlacedQuestion = Readonly<{ question: Question; section: Section; tab: Tab }>

/** A service and its two variables. */
export type ServiceVariables = Readonly<{
  name: string
  label: Text
  section: Section
  received: string
  recommended: string
}>

/** A living-condition area, its two variables, and when it is part of the index. */
export type AreaVariables = Readonly<{
  name: string
  label: Text
  rating: string
  unsure: string
  definitions: Rating['definitions']
  indexedWhen?: Rating['indexedWhen']
}>

/** A multiple choice and the variables of its boxes. */
export type MultipleGroup = Readonly<{
  name: string
  variables: readonly string[]
  /** The boxes that exclude all the others. */
  exclusive: readonly string[]
}>

/** All questions, in the order of the questionnaire. */
export function questionsOf(instrument: Instrument): readonly PlacedQuestion[] {
  return instrument.tabs.flatMap(tab =>
    tab.sections.flatMap(section => section.questions.map(question => ({ question, section, tab }))),
  )
}

/** All services, in the order of the questionnaire. */
export function servicesOf(instrument: Instrument): readonly ServiceVariables[] {
  return questionsOf(instrument)
    .filter(({ question }) => question.kind === 'service')
    .map(({ question: { name, label }, section }) => ({
      name,
      label,
      section,
      received: receivedOf(name),
      recommended: recommendedOf(name),
    }))
}

/** All living-condition areas, in the order of the questionnaire. */
export function areasOf(instrument: Instrument): readonly AreaVariables[] {
  return questionsOf(instrument).flatMap(({ question }) =>
    question.kind === 'rating'
      ? [
          {
            name: question.name,
            label: question.label,
            rating: question.name,
            unsure: unsureOf(question.name),
            definitions: question.definitions,
            indexedWhen: question.indexedWhen,
          },
        ]
      : [],
  )
}

/** All multiple choices, in the order of the questionnaire. */
export function multipleGroupsOf(instrument: Instrument): readonly MultipleGroup[] {
  return questionsOf(instrument).flatMap(({ question }) =>
    question.kind === 'multiple'
      ? [
          {
            name: question.name,
            variables: variableNamesOf(question),
            exclusive: question.boxes.filter(box => box.exclusive).map(box => box.name),
          },
        ]
      : [],
  )
}

/** The variables that may be rectified on the person's demand after the lock. */
export function objectiveVariables(instrument: Instrument): ReadonlySet<string> {
  return new Set(
    variablesOf(instrument)
      .filter(variable => variable.objective)
      .map(variable => variable.name),
  )
}
