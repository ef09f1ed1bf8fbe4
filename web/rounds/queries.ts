import { queryOptions, useQuery } from '@tanstack/react-query'
import type { RoundProgress, RoundReply, YearReply } from '../../src/rounds/contract.ts'
import { api } from '../api/index.ts'

/** The own municipality's round of the current year. */
const roundQuery = queryOptions({
  queryKey: ['round'],
  queryFn: ({ signal }) => api.get<RoundReply>('/api/round', { signal }),
})

export const useRound = () => useQuery(roundQuery)

/** How far each unit of the own municipality has come. */
export const progressQuery = queryOptions({
  queryKey: ['round', 'progress'],
  queryFn: ({ signal }) => api.get<RoundProgress>('/api/round/progress', { signal }),
})

type Years = Readonly<{ years: readonly YearReply[]; instruments: readonly string[] }>

/** The years that KORFOR has opened, newest first, and the editions that one can be opened with. */
export const yearsQuery = queryOptions({
  queryKey: ['years'],
  queryFn: ({ signal }) => api.get<Years>('/api/years', { signal }),
})
