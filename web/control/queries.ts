import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Control, ControlChoices, LogPage, PatternList } from '../../src/control/contract.ts'
import { api } from '../api/index.ts'
import { type Filters, toQuery } from './filters.ts'

const ofPlace = (place: string) => (place ? `?${new URLSearchParams({ municipalityNumber: place })}` : '')

/** Unusual patterns in a municipality; `place` '' for one's own or the whole country. */
export const patternsQuery = (place: string) =>
  queryOptions({
    queryKey: ['control', 'patterns', place],
    queryFn: ({ signal }) => api.get<PatternList>(`/api/control/patterns${ofPlace(place)}`, { signal }),
    // Looking is logged: once for each look, not for each time the window gets the focus.
    staleTime: 300_000,
  })

export const choicesQuery = (place: string) =>
  queryOptions({
    queryKey: ['control', 'choices', place],
    queryFn: ({ signal }) => api.get<ControlChoices>(`/api/control/choices${ofPlace(place)}`, { signal }),
  })

export const controlsQuery = (place: string) =>
  queryOptions({
    queryKey: ['controls', place],
    queryFn: ({ signal }) => api.get<Control[]>(`/api/controls${ofPlace(place)}`, { signal }),
  })

/** The log, a page at a time. */
export const logQuery = (place: string, filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['control', 'log', place, filters],
    queryFn: ({ signal, pageParam }) =>
      api.get<LogPage>(`/api/control/log?${toQuery(place, filters, pageParam ?? {})}`, { signal }),
    initialPageParam: null as LogPage['next'],
    getNextPageParam: page => page.next,
    staleTime: 300_000,
  })
