import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CreatedInvitations } from '../../../src/accounts/contract.ts'
import { useAccount } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { Page, Section } from '../../ui/index.ts'
import { CreatedLinks } from './created-links.tsx'
import { GivenList } from './given-list.tsx'
import { InviteForm } from './invite-form.tsx'
import { invitationsQuery } from './queries.ts'
import { texts } from './texts.ts'
import './invitations.css'

const leads = {
  korfor: 'leadKorfor',
  korus: 'leadKorus',
  coordinator: 'leadCoordinator',
  assessor: 'leadAssessor',
} as const

/** The links just made, without those that have been withdrawn since; nothing when none is left. */
function useLiving(created: CreatedInvitations | undefined): CreatedInvitations | undefined {
  const { data: given = [] } = useQuery(invitationsQuery)
  if (!created) return undefined
  const withdrawn = new Set(given.filter(({ state }) => state === 'withdrawn').map(({ id }) => id))
  const links = created.links.filter(({ id }) => !withdrawn.has(id))
  return links.length === 0 ? undefined : { ...created, links }
}

/** `/invitasjoner`: makes registration links, and shows those that have been given. */
export function InvitationsPage() {
  const t = useTexts(texts)
  const { role } = useAccount()
  const [created, setCreated] = useState<CreatedInvitations>()
  const shown = useLiving(created)
  return (
    <Page title={t('title')} lead={t(leads[role])}>
      <Section title={t('newTitle')}>
        {shown ? (
          <CreatedLinks created={shown} onMore={() => setCreated(undefined)} />
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
