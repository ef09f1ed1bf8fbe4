// What is due at an instant. Pure: asked every minute, it gives the same answer all day, and the database knows what has
// been sent.
import { dateInOslo } from '../platform/clock.ts'
import { isMailTime } from '../platform/send-letters.ts'
import { daysBetween, type Round, roundState } from '../rounds/index.ts'

export type ReminderKind =
  | 'assessing-ends'
  | 'end-near'
  | 'transfer-near'
  | 'transfer-open'
  | 'transfer-late'
  | 'lapse-near'
  | 'lapsed'
  | 'transferred'

/** `unfinished`: who hold assessments that won't go as they are; `above`: KORUS of the region, and KORFOR. */
export type Audience = 'unfinished' | 'coordinators' | 'above'

export type RoundToRemind = Readonly<
  Pick<Round, 'id' | 'municipalityNumber' | 'year' | 'endDate' | 'transferDate' | 'transferredAt'> & {
    municipalityName: string
    /** It lapsed, and what there was of it has been destroyed. */
    destroyed: boolean
  }
>

export type Reminder = Readonly<{
  kind: ReminderKind
  audience: Audience
  /** Once per round, name and account. Holds the date, so that a date that is moved is told anew. */
  name: string
  /** The date that it tells of, `YYYY-MM-DD`. */
  date: string
}>

type State = ReturnType<typeof roundState>
type Rule = Readonly<{
  kind: ReminderKind
  audience: Audience
  states: readonly State[]
  date: (round: RoundToRemind) => string
  /** Days before the date on which it is told; negative: after it. */
  days: readonly number[]
  /** Told no more once so few days are left: another one says more. */
  over?: number
}>

const rules: readonly Rule[] = [
  {
    kind: 'assessing-ends',
    audience: 'unfinished',
    states: ['open'],
    date: round => round.endDate,
    days: [7, 1],
  },
  {
    kind: 'end-near',
    audience: 'coordinators',
    states: ['open'],
    date: round => round.endDate,
    days: [14, 3],
  },
  {
    kind: 'transfer-near',
    audience: 'coordinators',
    states: ['locked'],
    date: round => round.transferDate,
    days: [3],
  },
  {
    kind: 'transfer-open',
    audience: 'coordinators',
    states: ['transferable'],
    date: round => round.transferDate,
    days: [0],
    over: -7,
  },
  {
    kind: 'transfer-late',
    audience: 'coordinators',
    states: ['transferable'],
    date: round => round.transferDate,
    days: [-7],
    over: -14,
  },
  {
    kind: 'lapse-near',
    audience: 'coordinators',
    states: ['open', 'locked', 'transferable'],
    date: round => `${round.year}-12-31`,
    days: [30, 14, 3, 0],
  },
]

function applyRule(rule: Rule, round: RoundToRemind, state: State, today: string): Reminder[] {
  if (!rule.states.includes(state)) return []
  const date = rule.date(round)
  const left = daysBetween(today, date)
  if (rule.over !== undefined && left <= rule.over) return []
  // The latest step that has come: a program that stood still sends one reminder, not all that it missed.
  const step = Math.min(...rule.days.filter(days => days >= left))
  if (step === Number.POSITIVE_INFINITY) return []
  return [{ kind: rule.kind, audience: rule.audience, name: `${rule.kind} ${date} ${step}`, date }]
}

/** The reminders of a round that are due at an instant, sent or not. */
export function dueReminders(round: RoundToRemind, now: Date): Reminder[] {
  if (!isMailTime(now)) return []
  const state = roundState(round, now)
  if (round.transferredAt !== null)
    return [
      { kind: 'transferred', audience: 'above', name: 'transferred', date: dateInOslo(round.transferredAt) },
    ]
  if (state === 'lapsed')
    return round.destroyed
      ? [{ kind: 'lapsed', audience: 'coordinators', name: 'lapsed', date: `${round.year}-12-31` }]
      : []
  const today = dateInOslo(now)
  return rules.flatMap(rule => applyRule(rule, round, state, today))
}
