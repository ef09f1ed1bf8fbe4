import { useState } from 'react'
import type { CreatedInvitations } from '../../../src/accounts/contract.ts'
import { useAccount } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { Page, Section } from '../../ui/index.ts'
import { CreatedLinks } from './created-links.tsx'
import { GivenList } from './given-list.tsx'
import { InviteForm } from './invite-form.tsx'
import { texts } from './texts.ts'
import './invitations.css'

const leads = {
  korfor: 'leadKorfor',
  korus: 'leadKorus',
  coordinator: 'leadCoordinator',
  assessor: 'leadAssessor',
} as const

/** `/invitasjoner`: makes registration links, and shows those that have been given. */
export function InvitationsPage() {
  const t = useTexts(texts)
  const { role } = useAccount()
  const [created, setCreated] = useState<CreatedInvitations>()
  return (
    <Page title={t('title')} lead={t(leads[role])}>
      <Section title={t('newTitle')}>
        {created ? (
          <CreatedLinks created={created} onMore={() => setCreated(undefined)} />
        ) : (
          <InviteForm onCreated={setCreated} />
        )}
      </Section>
      <Section title={t('givenTitle')}>
        <GivenList />
      </Section>
    </Page>
  )
}
