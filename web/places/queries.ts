import { queryOptions } from '@tanstack/react-query'
import type { MunicipalityReply } from '../../src/accounts/contract.ts'
import { api } from '../api/index.ts'

/** The municipalities of one's branch. */
export const municipalitiesQuery = queryOptions({
  queryKey: ['municipalities'],
  queryFn: ({ signal }) => api.get<MunicipalityReply[]>('/api/municipalities', { signal }),
})
