import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../api/index.ts'
import { currentLanguage, type Language, useTexts } from '../language/index.ts'
import { texts } from './texts.ts'

const termsQuery = (language: Language) =>
  queryOptions({
    queryKey: ['terms', language],
    queryFn: ({ signal }) => api.get<{ version: number; text: string }>('/api/terms', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The terms of use in force, in the language of the page. */
export function useTerms() {
  useTexts(texts)
  return useQuery(termsQuery(currentLanguage()))
}
