import { queryOptions } from '@tanstack/react-query'
import type { ListedAssessment } from '../../src/assessments/contract.ts'
import type { SubmissionPreview } from '../../src/submission/contract.ts'
import { api } from '../api/index.ts'

/** One's own assessments, for what is left to do. */
export const ownAssessmentsQuery = queryOptions({
  queryKey: ['home', 'assessments'],
  queryFn: ({ signal }) => api.get<{ assessments: ListedAssessment[] }>('/api/assessments', { signal }),
  select: ({ assessments }) => ({
    all: assessments.length,
    unfinished: assessments.filter(each => each.standing === 'unfinished').length,
    errors: assessments.filter(each => each.standing === 'errors').length,
    ready: assessments.filter(each => each.standing === 'ready').length,
  }),
})

/** The municipality's assessments as counts. */
export const municipalityCountsQuery = queryOptions({
  queryKey: ['submission', 'preview'],
  queryFn: ({ signal }) => api.get<SubmissionPreview>('/api/submission/preview', { signal }),
})
