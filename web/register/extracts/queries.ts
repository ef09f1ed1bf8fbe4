import { queryOptions } from '@tanstack/react-query'
import type { Extract, RegisteredSubmission } from '../../../src/register/contract.ts'
import { api } from '../../api/index.ts'

/** What has been asked for and what has left, newest first. */
export const extractsQuery = queryOptions({
  queryKey: ['register', 'extracts'],
  queryFn: ({ signal }) => api.get<Extract[]>('/api/register/extracts', { signal }),
})

/** What the register holds of each municipality and year. */
export const submissionsQuery = queryOptions({
  queryKey: ['register', 'submissions'],
  queryFn: ({ signal }) => api.get<RegisteredSubmission[]>('/api/register/submissions', { signal }),
})
