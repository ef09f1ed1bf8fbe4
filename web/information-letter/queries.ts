import { queryOptions } from '@tanstack/react-query'
import type {
  ContactsReply,
  Letter,
  LetterLanguage,
  LetterTexts,
  LetterVersions,
} from '../../src/information-letter/contract.ts'
import { api } from '../api/index.ts'

const path = '/api/information-letter'

/** The letter of one's own municipality. */
export const letterQuery = (language: LetterLanguage) =>
  queryOptions({
    queryKey: ['letter', language],
    queryFn: ({ signal }) => api.get<Letter>(`${path}/${language}`, { signal }),
    retry: false,
  })

export const contactsQuery = queryOptions({
  queryKey: ['contacts'],
  queryFn: ({ signal }) => api.get<ContactsReply>('/api/contacts', { signal }),
})

export const versionsQuery = queryOptions({
  queryKey: ['letter-versions'],
  queryFn: ({ signal }) => api.get<LetterVersions>(`${path}/versions`, { signal }),
})

export const versionQuery = (version: number) =>
  queryOptions({
    queryKey: ['letter-versions', version],
    queryFn: ({ signal }) => api.get<LetterTexts>(`${path}/versions/${version}`, { signal }),
  })
