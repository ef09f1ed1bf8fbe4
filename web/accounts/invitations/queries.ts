import { queryOptions } from '@tanstack/react-query'
import type { InvitationReply } from '../../../src/accounts/contract.ts'
import { api } from '../../api/index.ts'

type Region = Readonly<{ code: string; name: string }>
type Unit = Readonly<{ id: string; name: string }>

/** The invitations of one's branch, newest first. */
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => api.get<InvitationReply[]>('/api/invitations', { signal }),
})

/** The regions that one may invite to. */
export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: ({ signal }) => api.get<Region[]>('/api/regions', { signal }),
})

/** The units of a municipality. */
export const unitsQuery = (municipalityNumber: string) =>
  queryOptions({
    queryKey: ['units', municipalityNumber],
    queryFn: ({ signal }) =>
      api.get<Unit[]>(`/api/units?${new URLSearchParams({ municipalityNumber })}`, { signal }),
    enabled: municipalityNumber !== '',
  })
