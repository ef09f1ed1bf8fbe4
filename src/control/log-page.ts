import { nameOfAction } from './action-names.ts'
import type { LogEntry } from './contract.ts'
import type { LogRow, PageStart } from './log-queries.ts'

/** Where the page after `rows` begins: at the last one's instant, after those of that instant that have been shown. */
export function nextPage(rows: readonly LogRow[], { before, skip }: PageStart): PageStart {
  const last = rows.at(-1)?.at
  if (!last) return { before, skip }
  const shownOfInstant = rows.filter(({ at }) => at.getTime() === last.getTime()).length
  return { before: last, skip: shownOfInstant + (before?.getTime() === last.getTime() ? skip : 0) }
}

/** An entry as it is shown. */
export function toEntry(row: LogRow): LogEntry {
  const { at, accountId, accountName, objectType, reference, action, ...told } = row
  return {
    ...told,
    at: at.toISOString(),
    account: accountId === null ? null : { id: accountId, name: accountName },
    action: nameOfAction(action),
    object: objectType === null ? null : { type: objectType, reference: reference ?? '' },
  }
}
