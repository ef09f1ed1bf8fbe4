import { queryOptions } from '@tanstack/react-query'
import type {
  SubmissionPreview,
  SubmissionProgress,
  SubmissionReceipt,
} from '../../src/submission/contract.ts'
import { api } from '../api/index.ts'

/** What would go if the button were pressed now; counts alone. */
export const previewQuery = queryOptions({
  queryKey: ['submission', 'preview'],
  queryFn: ({ signal }) => api.get<SubmissionPreview>('/api/submission/preview', { signal }),
})

/** How far the transfer is; asked every second while it runs. */
export const progressQuery = queryOptions({
  queryKey: ['submission', 'progress'],
  queryFn: ({ signal }) => api.get<SubmissionProgress>('/api/submission/progress', { signal }),
  refetchInterval: query => (query.state.data?.state === 'running' ? 1000 : false),
  staleTime: 0,
})

/** The receipt of this year's transfer, or of an earlier year's. */
export const receiptQuery = (year?: number) =>
  queryOptions({
    queryKey: ['submission', 'receipt', year ?? 'now'],
    queryFn: ({ signal }) =>
      api.get<SubmissionReceipt>(`/api/submission/receipt${year ? `?year=${year}` : ''}`, { signal }),
  })
