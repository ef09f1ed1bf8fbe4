import { queryOptions } from '@tanstack/react-query'
import type { AdministeredAccounts, Authorisation, Receiver } from '../../../src/administration/contract.ts'
import type { ListedAssessment } from '../../../src/assessments/contract.ts'
import { api } from '../../api/index.ts'

/** Those who may take over one's own assessments. */
export const ownReceiversQuery = queryOptions({
  queryKey: ['handover', 'receivers'],
  queryFn: ({ signal }) => api.get<Receiver[]>('/api/handover/receivers', { signal }),
})

/** Those who may take over all that another account holds. */
export const receiversQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['administration', 'receivers', accountId],
    queryFn: ({ signal }) =>
      api.get<Receiver[]>(`/api/administration/accounts/${accountId}/receivers`, { signal }),
    staleTime: 0,
  })

/** One's own assessments, to choose among. */
export const ownAssessmentsQuery = queryOptions({
  queryKey: ['handover', 'assessments'],
  queryFn: ({ signal }) => api.get<{ assessments: ListedAssessment[] }>('/api/assessments', { signal }),
})

/** The accounts of a municipality; without one, of one's own or of those above the municipalities. */
export const accountsQuery = (municipalityNumber: string | undefined) =>
  queryOptions({
    queryKey: ['administration', 'accounts', municipalityNumber ?? ''],
    queryFn: ({ signal }) => {
      const query = municipalityNumber ? `?${new URLSearchParams({ municipalityNumber })}` : ''
      return api.get<AdministeredAccounts>(`/api/administration/accounts${query}`, { signal })
    },
  })

export const authorisationsQuery = queryOptions({
  queryKey: ['administration', 'authorisations'],
  queryFn: ({ signal }) => api.get<Authorisation[]>('/api/authorisation-register', { signal }),
})

export type Unit = Readonly<{ id: string; name: string }>

/** The units of a municipality. */
export const unitsQuery = (municipalityNumber: string) =>
  queryOptions({
    queryKey: ['units', municipalityNumber],
    queryFn: ({ signal }) =>
      api.get<Unit[]>(`/api/units?${new URLSearchParams({ municipalityNumber })}`, { signal }),
  })
