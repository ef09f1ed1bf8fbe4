import { useQuery } from '@tanstack/react-query'
import type { WelcomeMessage as Message } from '../../src/administration/contract.ts'
import { api } from '../api/index.ts'
import { useLanguage } from '../language/index.ts'
import { Prose } from '../ui/index.ts'

/** What KORFOR wants all to meet after login; nothing when there is no message. */
export function WelcomeMessage() {
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['welcome-message', language],
    queryFn: ({ signal }) => api.get<Message>('/api/welcome-message', { signal }),
  })
  if (!data) return null
  return (
    <div className="sheet">
      <Prose text={data.text} />
    </div>
  )
}
