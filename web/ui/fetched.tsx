import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading, ProblemAlert } from './notice.tsx'

/** Shows what was asked of the server: that it is on its way, what went wrong, or the answer. */
export function Fetched<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  return query.error ? <ProblemAlert error={query.error} /> : <Loading />
}
