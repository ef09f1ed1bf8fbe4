import type { Condition } from './condition.ts'
import type { Question } from './question.ts'
import type { Text } from './text.ts'

/** Questions under one heading. A services section is a table with the two questions of the services as columns. */
export type Section = Readonly<{
  name: string
  label: Text
  help?: Text
  /** All questions of the section are shown only when this holds too. */
  when?: Condition
  questions: readonly Question[]
}>

/** `help` stands above the sections of the tab. */
export type Tab = Readonly<{ name: string; label: Text; help?: Text; sections: readonly Section[] }>

/** `error`: the assessment isn't transferred. `warning` (Obs): unlikely, but allowed. */
export type Severity = 'error' | 'warning'

/**
 * One entry of the catalogue: a combination of answers that contradict each other (error) or are
 * unlikely together (warning), led to from `question`.
 */
export type Rule = Readonly<{
  code: string
  severity: Severity
  question: string
  when: Condition
  text: Text
  /** Why the entry is there, for those who keep the catalogue. */
  reason: string
}>

/** A fact about the person that is taken from the national number, never asked; a variable of the register too. */
export type Fact = Readonly<{
  name: 'birth_year' | 'sex'
  label: Text
  options?: readonly Readonly<{ code: number; label: Text }>[]
}>

/** One edition of the questionnaire, whole, as plain data. */
export type Instrument = Readonly<{
  version: string
  title: Text
  /** The publication the bokmål texts are word for word from. */
  source: string
  /** Who translated the nynorsk texts. */
  nynorsk: string
  facts: readonly Fact[]
  tabs: readonly Tab[]
  /** The words that all areas and all services share. */
  words: Readonly<{
    green: Text
    yellow: Text
    red: Text
    unsure: Text
    received: Text
    recommended: Text
    yes: Text
    no: Text
    warning: Text
  }>
  rules: readonly Rule[]
}>
