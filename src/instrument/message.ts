import type { Severity } from './instrument.ts'
import { type NumberQuestion, type Question, titleOf } from './question.ts'
import type { Text } from './text.ts'

/**
 * Something to tell the assessor, and where it leads. `code` is `required`, `range`, `unreasonable`
 * or the code of an entry of the instrument's catalogue; with `question` it is unique in an evaluation.
 */
export type Message = Readonly<{
  code: string
  severity: Severity
  tab: string
  question: string
  /** The variable that the message leads to: the first of the question, where it has several. */
  variable: string
  text: Text
}>

// Nynorsk is put together when it is asked for: the browser may fetch it after the form has been opened.

/** Obligatory and not answered. */
export function requiredText(question: Question): Text {
  const title = titleOf(question)
  return {
    nb: `«${title.nb}» er ikke besvart.`,
    get nn() {
      return `«${title.nn}» er ikkje svart på.`
    },
    own: true,
  }
}

/** A number outside what is possible. */
export function rangeText(question: NumberQuestion): Text {
  const { unit, min, max } = question
  const title = titleOf(question)
  return {
    nb: `«${title.nb}» må være mellom ${min} og ${max} ${unit.nb}.`,
    get nn() {
      return `«${title.nn}» må vere mellom ${min} og ${max} ${unit.nn}.`
    },
    own: true,
  }
}

/** A number that is possible, but unlikely. */
export function unreasonableText(question: NumberQuestion): Text {
  const { unit, reasonableMax } = question
  const title = titleOf(question)
  return {
    nb: `«${title.nb}» er over ${reasonableMax} ${unit.nb}. Er tallet riktig?`,
    get nn() {
      return `«${title.nn}» er over ${reasonableMax} ${unit.nn}. Er talet rett?`
    },
    own: true,
  }
}
