import { queryOptions } from '@tanstack/react-query'
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

/** A page of the log; `from` is what the page before gave as its `next`, null for the newest. */
export const logQuery = (place: string, filters: Filters, from: LogPage['next']) =>
  queryOptions({
    queryKey: ['control', 'log', place, filters, from],
    queryFn: ({ signal }) =>
      api.get<LogPage>(`/api/control/log?${toQuery(place, filters, from ?? {})}`, { signal }),
    staleTime: 300_000,
  })
