import { queryOptions, useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type {
  Feedback,
  StartedAttempt,
  VignetteList,
  VignetteReply,
  Words,
} from '../../src/training/contract.ts'
import { api } from '../api/index.ts'
import { useLanguage } from '../language/index.ts'

export const vignettesQuery = queryOptions({
  queryKey: ['training', 'vignettes'],
  queryFn: ({ signal }) => api.get<VignetteList>('/api/training/vignettes', { signal }),
  staleTime: 0,
})

export const vignetteQuery = (name: string) =>
  queryOptions({
    queryKey: ['training', 'vignette', name],
    queryFn: ({ signal }) => api.get<VignetteReply>(`/api/training/vignettes/${name}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const feedbackQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'feedback', id],
    queryFn: ({ signal }) => api.get<Feedback>(`/api/training/attempts/${id}/feedback`, { signal }),
    staleTime: 0,
    gcTime: 0,
  })

/** Makes an assessment of a new, made-up person, and opens it. */
export function useStartAttempt() {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (vignette: string) => api.post<StartedAttempt>('/api/training/attempts', { vignette }),
    onSuccess: ({ assessmentId }) => navigate({ to: `/kartlegginger/${assessmentId}` }),
  })
}

/** Gives words that came from the server in the language of the page, and follows the switch. */
export function useWords(): (words: Words) => string {
  const language = useLanguage()
  return words => words[language]
}
