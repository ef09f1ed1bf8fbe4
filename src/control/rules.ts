import { controlProblems } from './problems.ts'
import { patternDays } from './thresholds.ts'

const longestDays = 366
const day = 86_400_000

export type Period = Readonly<{ from: string; to: string }>

/** A calendar date (`YYYY-MM-DD`) so many days before another. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) - days * day).toISOString().slice(0, 10)
}

/** The days that patterns are looked for in, up to today. */
export const patternPeriod = (today: string): Period => ({
  from: daysBefore(today, patternDays - 1),
  to: today,
})

/**
 * The period asked for; without dates the last thirty days, with one of them as long as that.
 * @throws Problem `control.period`, `control.period-too-long`
 */
export function readPeriod(
  asked: Readonly<{ from?: string | undefined; to?: string | undefined }>,
  today: string,
): Period {
  const to = asked.to ?? today
  const from = asked.from ?? daysBefore(to, patternDays - 1)
  if (from > to) throw controlProblems['control.period']()
  if (daysBefore(to, longestDays) > from) throw controlProblems['control.period-too-long']()
  return { from, to }
}

/** Whether a text holds eleven digits in a row, with blanks, dots or dashes between them or without. */
export function holdsNumber(text: string): boolean {
  return /(?<!\d)\d(?:[ .\-\u00a0]?\d){10}(?!\d)/.test(text)
}
