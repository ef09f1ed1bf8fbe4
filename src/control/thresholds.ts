// What counts as unusual. Low enough that a curious colleague is seen, high enough that a working day isn't: a screen that
// always shows something is soon looked at by nobody.
import type { PatternKind } from './contract.ts'

/** Counted per account and day. */
export type CountedKind = Exclude<PatternKind, 'shared-search'>

export type Threshold = Readonly<{
  /** From how many on one day. */
  least: number
  /** And how many times what is usual, for the account and for its peers. */
  timesUsual?: number
  reason: string
}>

export const thresholds: Readonly<Record<CountedKind, Threshold>> = {
  'search-limit': {
    least: 1,
    reason: 'Nobody who works through people whom she knows meets the limit: once is worth a question.',
  },
  'many-refusals': {
    least: 5,
    reason:
      'The pages lead nobody to what she may not see. An old link or two is chance; five tries in a day are not.',
  },
  'many-opt-out-checks': {
    least: 20,
    reason:
      'An opt-out is checked when a person asks, or before an assessment is begun, which says it by itself. Twenty checks that led to nothing are more than a caseload needs in a day.',
  },
  'many-openings': {
    least: 40,
    timesUsual: 3,
    reason:
      'One who finishes her list opens each assessment a few times. Forty, and three times what she and her colleagues usually open, is somebody who reads rather than writes.',
  },
  'night-work': {
    least: 10,
    reason:
      'Some units are staffed round the clock, so a few deeds at night are ordinary. Ten between 23 and 05 is a night spent in the register.',
  },
  'many-numbers-shown': {
    least: 20,
    reason:
      'The list is found in by number, and masks it. Whoever shows twenty numbers in a day may be copying them out.',
  },
  'many-downloads': {
    least: 5,
    reason:
      'A file leaves the program. Access is given when a person demands it, which seldom happens five times in a day.',
  },
  'many-erasures': {
    least: 10,
    reason:
      'An assessment is erased for a mistake or on demand. Ten in a day is lost work, or traces removed.',
  },
}

/** From how many natural persons that have searched for one person, with nothing coming of it. */
export const leastSearchers = 3

/** How many days the patterns are looked for in. */
export const patternDays = 30
