import type { Answers } from './answers.ts'
import type { Message } from './message.ts'

/** A tab that has been visited: green when all that is obligatory is answered and nothing contradicts. */
export type TabSummary = Readonly<{
  name: string
  state: 'green' | 'red'
  errors: number
  warnings: number
  /** Obligatory questions without an answer. */
  remaining: number
}>

export type TabState = 'unvisited' | 'green' | 'red'

/** What a set of answers amounts to. */
export type Evaluation = Readonly<{
  /** Names of the questions that are shown. */
  visible: ReadonlySet<string>
  /** Names of the shown questions that must be answered. */
  required: ReadonlySet<string>
  /**
   * The answers that count, by variable: none of a hidden question, and 0 for what was left as it was
   * (services, lone boxes, boxes beside a ticked one). This is what a row of the register is made of.
   */
  countedAnswers: Answers
  /** In the order of the questionnaire; errors stop the transfer. */
  errors: readonly Message[]
  warnings: readonly Message[]
  tabs: readonly TabSummary[]
  /** Obligatory questions without an answer, in all tabs. */
  remaining: number
}>

/** The state of a tab as the assessor sees it: grey until she has been there. */
export function tabState(tab: TabSummary, visited: boolean): TabState {
  return visited ? tab.state : 'unvisited'
}
