import { useQuery } from '@tanstack/react-query'
import type { TermsDraft, WelcomeDraft } from '../../../src/administration/contract.ts'
import { api } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { Fetched, Page, Section } from '../../ui/index.ts'
import { TermsForm } from './terms-form.tsx'
import { texts } from './texts.ts'
import { WelcomeForm } from './welcome-form.tsx'

/** `/tekster`: what KORFOR writes to all: the welcome message, and the terms of use. */
export function MessagesPage() {
  const t = useTexts(texts)
  const welcome = useQuery({
    queryKey: ['messages', 'welcome'],
    queryFn: ({ signal }) => api.get<WelcomeDraft>('/api/welcome-message/draft', { signal }),
  })
  const terms = useQuery({
    queryKey: ['messages', 'terms'],
    queryFn: ({ signal }) => api.get<TermsDraft>('/api/terms/draft', { signal }),
  })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('welcomeTitle')}>
        <Fetched query={welcome}>{data => <WelcomeForm draft={data} />}</Fetched>
      </Section>
      <Section title={t('termsTitle')}>
        <Fetched query={terms}>{data => <TermsForm key={data.version} draft={data} />}</Fetched>
      </Section>
    </Page>
  )
}
