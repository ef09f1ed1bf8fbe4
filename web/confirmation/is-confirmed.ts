import { queries, type Session, sessionQuery, useSession } from '../api/index.ts'

/** As long as the server takes a confirmation for fresh, less the time of a request. */
const freshForMs = 4.8 * 60_000
const justMs = 60_000

/** How long ago she confirmed who she is, by the program's clock as it was when the session was read. */
function ageOf({ now, confirmedAt }: Session): number {
  return confirmedAt === null ? Number.POSITIVE_INFINITY : Date.parse(now) - Date.parse(confirmedAt)
}

/** Whether the page was opened by whoever had confirmed who she is within a minute. */
export function isJustConfirmed(session: Session): boolean {
  return ageOf(session) < justMs
}

/** Whether the server will still take her for the one who logged in. It decides by itself; this only spares a refusal. */
export function useIsConfirmed(): () => boolean {
  const session = useSession()
  return () => {
    const readAt = queries.getQueryState(sessionQuery.queryKey)?.dataUpdatedAt ?? 0
    return ageOf(session) + Date.now() - readAt < freshForMs
  }
}
