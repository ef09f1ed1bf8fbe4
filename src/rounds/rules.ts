// Dates and states of a round (manual 2026, "Sluttdato og overføringsdato"). The database holds the same state rule as
// round_state in migrations/0001-foundation.sql; a property test keeps the two alike.
import { dateInOslo } from '../platform/clock.ts'
import type { Round, RoundDates, RoundState } from './round.ts'

/** KORFOR recommends at least two weeks in which people can use their rights. */
const recommendedDays = 14

const dayMs = 86_400_000

/** Whole calendar days from one date to another (`YYYY-MM-DD`); negative backwards. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

/** The year in Norway at an instant: a round belongs to one calendar year. */
export function yearInOslo(at: Date): number {
  return Number(dateInOslo(at).slice(0, 4))
}

/** The state of a round at an instant. A date holds to its last second, Europe/Oslo. */
export function roundState(
  round: Pick<Round, 'year' | 'endDate' | 'transferDate' | 'transferredAt'>,
  now: Date,
): RoundState {
  const today = dateInOslo(now)
  if (round.transferredAt !== null) return 'transferred'
  if (today > `${round.year}-12-31`) return 'lapsed'
  if (today >= round.transferDate) return 'transferable'
  return today > round.endDate ? 'locked' : 'open'
}

export type DateRefusal =
  | 'round.transfer-after-year'
  | 'round.end-not-before-transfer'
  | 'round.date-in-past'
  | 'round.outside-year'

/**
 * Why these dates can't be set on `today`, or undefined. A date that has passed may stay as it was, so that the
 * transfer of a locked round can still be moved; it may not become another date that has passed.
 */
export function refuseDates(
  year: number,
  dates: RoundDates,
  today: string,
  before?: RoundDates,
): DateRefusal | undefined {
  const passed = (date: string, was: string | undefined) => date < today && date !== was
  if (dates.transferDate > `${year}-12-31`) return 'round.transfer-after-year'
  if (dates.endDate < `${year}-01-01`) return 'round.outside-year'
  if (dates.endDate >= dates.transferDate) return 'round.end-not-before-transfer'
  if (passed(dates.endDate, before?.endDate) || passed(dates.transferDate, before?.transferDate))
    return 'round.date-in-past'
  return undefined
}

export type DateWarning = 'short-notice' | 'new-deadline' | 'reopened'

/** The round before a change of dates; `begun`: the municipality holds assessments. */
export type Before = Readonly<{ round: Round; begun: boolean }>

/** What the coordinator must know and confirm before these dates are set. */
export function dateWarnings(dates: RoundDates, now: Date, before?: Before): DateWarning[] {
  const warnings: DateWarning[] = []
  if (daysBetween(dates.endDate, dates.transferDate) < recommendedDays) warnings.push('short-notice')
  if (before?.begun && dates.transferDate !== before.round.transferDate) warnings.push('new-deadline')
  const wasOpen = before === undefined || roundState(before.round, now) === 'open'
  if (!wasOpen && roundState({ ...before.round, ...dates }, now) === 'open') warnings.push('reopened')
  return warnings
}
