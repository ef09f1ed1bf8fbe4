// The change log as it can be read: what was saved by itself while somebody was answering is one line, not a hundred.
import { dateInOslo } from '../../platform/clock.ts'
import type { LoggedEntry } from './queries.ts'

/** One line: what one account did, once, or several times in a row. */
export type LogLine = Readonly<{
  entry: LoggedEntry
  from: Date
  to: Date
  /** How many answers changed. 0 where none did, or where the entry doesn't say. */
  answers: number
  /** Names of the tabs that they stand in. */
  tabs: readonly string[]
  /** How many entries the line tells of. */
  saves: number
}>

/** Longer pauses begin a new line. */
const pauseMs = 10 * 60_000

function lineOf(entry: LoggedEntry): LogLine {
  const { answers, tabs } = entry.details
  return {
    entry,
    from: entry.at,
    to: entry.at,
    answers: typeof answers === 'number' ? answers : 0,
    tabs: Array.isArray(tabs) ? tabs.map(String) : [],
    saves: 1,
  }
}

function belongTogether(before: LogLine, { entry: next }: LogLine): boolean {
  return (
    before.entry.action === 'assessment.changed' &&
    next.action === 'assessment.changed' &&
    before.entry.accountId === next.accountId &&
    next.at.getTime() - before.to.getTime() <= pauseMs &&
    dateInOslo(before.from) === dateInOslo(next.at)
  )
}

const join = (before: LogLine, next: LogLine): LogLine => ({
  ...before,
  to: next.to,
  answers: before.answers + next.answers,
  tabs: [...new Set([...before.tabs, ...next.tabs])],
  saves: before.saves + next.saves,
})

/** The lines of entries in their order: saves by the same account, ten minutes apart at most on one day, are one line. */
export function logLines(entries: readonly LoggedEntry[]): readonly LogLine[] {
  const lines: LogLine[] = []
  for (const next of entries.map(lineOf)) {
    const before = lines.at(-1)
    if (before && belongTogether(before, next)) lines[lines.length - 1] = join(before, next)
    else lines.push(next)
  }
  return lines
}
