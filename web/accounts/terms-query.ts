import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../api/index.ts'
import { type Language, useLanguage } from '../language/index.ts'

const termsQuery = (language: Language) =>
  queryOptions({
    queryKey: ['terms', language],
    queryFn: ({ signal }) => api.get<{ version: number; text: string }>('/api/terms', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The terms of use in force, in the language of the page. */
export function useTerms() {
  return useQuery(termsQuery(useLanguage()))
}
