// What may be done with assessments in which state of the round: one table, so that it can be read whole. Row-level
// security (migrations/0002-access.sql) holds the same line in the database.
import type { RoundState } from './contract.ts'

/**
 * - `start`: make a new one
 * - `read`: list, search, open, show the number
 * - `change`: answers and information
 * - `access`: the person is given what is written about her, and who has done what with it
 * - `rectify`: objective answers, because the person demands it
 * - `erase`: because the person demands it, or it was made by mistake
 */
export type AssessmentAction = 'start' | 'read' | 'change' | 'access' | 'rectify' | 'erase'

/** The codes of the Problems that tell why not. */
export type StateRefusal =
  | 'assessment.year-not-opened'
  | 'assessment.round-not-planned'
  | 'assessment.locked'
  | 'assessment.transferable'
  | 'assessment.transferred'
  | 'assessment.lapsed'

const yes = undefined
const never = {
  'year-not-opened': 'assessment.year-not-opened',
  'not-planned': 'assessment.round-not-planned',
  transferred: 'assessment.transferred',
  lapsed: 'assessment.lapsed',
} as const
const closed = { locked: 'assessment.locked', transferable: 'assessment.transferable' } as const
const untilTransfer = { locked: yes, transferable: yes } as const

const table: Readonly<Record<AssessmentAction, Readonly<Record<RoundState, StateRefusal | undefined>>>> = {
  start: { ...never, open: yes, ...closed },
  read: { ...never, open: yes, ...untilTransfer },
  change: { ...never, open: yes, ...closed },
  access: { ...never, open: yes, ...untilTransfer },
  rectify: { ...never, open: yes, ...untilTransfer },
  erase: { ...never, open: yes, ...untilTransfer },
}

/** Why an action is refused while the round is in a state; undefined when it is allowed. */
export function refuseInState(action: AssessmentAction, state: RoundState): StateRefusal | undefined {
  return table[action][state]
}
