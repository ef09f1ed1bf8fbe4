import { QueryClient } from '@tanstack/react-query'
import { ConnectionLost } from './problem.ts'

/** Answers of the server, in memory only, and gone soon after the page that showed them. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: 60_000,
      retry: (failures, error) => error instanceof ConnectionLost && failures < 3,
    },
  },
})
