import { QueryClient } from '@tanstack/react-query'
import { ConnectionLost } from './problem.ts'

/**
 * An answer that got lost on its way is asked for again, three times; not where the machine knows that it has no network,
 * which is told at once.
 */
export const isWorthRetrying = (failures: number, error: unknown, online: boolean): boolean =>
  online && failures < 3 && error instanceof ConnectionLost

/** Answers of the server, in memory only, and gone soon after the page that showed them. */
export const queries = new QueryClient({
  defaultOptions: {
    // Without this the library would hold a request back while the browser believes that it has no network, and the
    // reader would be told nothing.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      gcTime: 60_000,
      retry: (failures, error) => isWorthRetrying(failures, error, navigator.onLine),
    },
  },
})
