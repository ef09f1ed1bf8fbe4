// Unusual patterns in the log, found in counts per account and day. Pure: what is unusual is said in thresholds.ts.
import type { PatternKind } from './contract.ts'
import { type CountedKind, type Threshold, thresholds } from './thresholds.ts'

/** What one account did on one day (Norway, `YYYY-MM-DD`). */
export type DayCount = Readonly<{
  accountId: string
  role: string
  municipality: string | null
  day: string
  counts: Readonly<Record<CountedKind, number>>
}>

/** One account that searched for a person for whom others searched too; `person` numbers the persons of one look. */
export type SharedSearch = Readonly<{ person: number; accountId: string; day: string }>

export type FoundPattern = Readonly<{
  kind: PatternKind
  accountIds: readonly string[]
  day: string
  days: number
  count: number
  usual: number | null
}>

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** The median of what is left of sorted values without one of them. */
function medianWithout(sorted: readonly number[], value: number): number {
  const at = sorted.indexOf(value)
  const left = sorted.length - 1
  const pick = (index: number) => sorted[index < at ? index : index + 1] ?? 0
  if (left < 1) return 0
  const middle = Math.floor(left / 2)
  return left % 2 ? pick(middle) : (pick(middle - 1) + pick(middle)) / 2
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

const peersOf = (day: DayCount) => `${day.role} ${day.municipality ?? ''}`

type Usual = (day: DayCount) => number

/** What is usual on a day with any: for the account on its other days, or for its peers, whichever is more. */
function usualOf(days: readonly DayCount[], kind: CountedKind): Usual {
  const active = days.filter(day => day.counts[kind] > 0)
  const values = (rows: readonly DayCount[]) => rows.map(row => row.counts[kind]).sort((a, b) => a - b)
  const own = new Map([...groupBy(active, day => day.accountId)].map(([id, rows]) => [id, values(rows)]))
  const peers = new Map(
    [...groupBy(active, peersOf)].map(([key, rows]) => {
      const ids = [...new Set(rows.map(row => row.accountId))]
      return [key, ids.map(id => medianOf(own.get(id) ?? [])).sort((a, b) => a - b)]
    }),
  )
  return day => {
    const ofOwn = own.get(day.accountId) ?? []
    const ofPeers = medianWithout(peers.get(peersOf(day)) ?? [], medianOf(ofOwn))
    return Math.max(medianWithout(ofOwn, day.counts[kind]), ofPeers)
  }
}

function findCounted(
  days: readonly DayCount[],
  kind: CountedKind,
  { least, timesUsual }: Threshold,
): FoundPattern[] {
  const usual = timesUsual === undefined ? undefined : usualOf(days, kind)
  const unusual = days.filter(
    day =>
      day.counts[kind] >= least &&
      (!usual || timesUsual === undefined || day.counts[kind] >= timesUsual * usual(day)),
  )
  return [...groupBy(unusual, day => day.accountId)].map(([accountId, rows]) => {
    const worst = rows.reduce((most, row) => (row.counts[kind] > most.counts[kind] ? row : most))
    return {
      kind,
      accountIds: [accountId],
      day: worst.day,
      days: rows.length,
      count: worst.counts[kind],
      usual: usual ? usual(worst) : null,
    }
  })
}

function findShared(searches: readonly SharedSearch[]): FoundPattern[] {
  return [...groupBy(searches, search => String(search.person)).values()].map(rows => ({
    kind: 'shared-search' as const,
    accountIds: [...new Set(rows.map(row => row.accountId))],
    day:
      rows
        .map(row => row.day)
        .sort()
        .at(-1) ?? '',
    days: new Set(rows.map(row => row.day)).size,
    count: new Set(rows.map(row => row.accountId)).size,
    usual: null,
  }))
}

/** The most serious kind first: what only looks for people, what is refused, then what is only much. */
const byKind = Object.keys(thresholds) as CountedKind[]

/**
 * The patterns of a period, the most serious kind first and in each the most unusual first. `searches` are those that the
 * database tells of: by at least as many as thresholds.ts says, never the viewer's own.
 */
export function findPatterns(
  days: readonly DayCount[],
  searches: readonly SharedSearch[],
  limits: Readonly<Record<CountedKind, Threshold>> = thresholds,
): FoundPattern[] {
  const counted = byKind.flatMap(kind =>
    findCounted(days, kind, limits[kind]).sort((a, b) => b.count - a.count || a.day.localeCompare(b.day)),
  )
  return [...findShared(searches), ...counted]
}
