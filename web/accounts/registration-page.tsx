import { Button, Checkbox } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AcceptInvitation, OpenedInvitation } from '../../src/accounts/contract.ts'
import { api, renewSession, useSession } from '../api/index.ts'
import { currentLanguage, useTexts } from '../language/index.ts'
import {
  CheckedForm,
  Facts,
  Fetched,
  Page,
  ProblemAlert,
  Prose,
  ScrollArea,
  useRoleName,
} from '../ui/index.ts'
import { checkProfile, type ProfileDraft, type ProfileField, ProfileFields } from './profile-fields.tsx'
import { useTerms } from './terms-query.ts'
import { texts } from './texts.ts'

type Terms = Readonly<{ version: number; text: string }>

function useAccept(termsVersion: number) {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: ({ serviceType, ...draft }: ProfileDraft) =>
      api.post('/api/invitations/accept', {
        ...draft,
        ...(serviceType && { serviceType }),
        termsVersion,
        language: currentLanguage(),
      } satisfies AcceptInvitation),
    onSuccess: async () => {
      await renewSession()
      await navigate({ to: '/' })
    },
  })
}

function TermsToAccept({
  terms,
  accepted,
  fault,
  onChange,
}: {
  terms: Terms
  accepted: boolean
  fault: string | undefined
  onChange: (accepted: boolean) => void
}) {
  const t = useTexts(texts)
  return (
    <>
      <div className="sheet stack terms">
        <p className="terms__lead">{t('termsShort')}</p>
        <ul>
          <li>{t('termsShortUse')}</li>
          <li>{t('termsShortPeople')}</li>
          <li>{t('termsShortLog')}</li>
        </ul>
        <ScrollArea label={t('termsWhole')}>
          <Prose text={terms.text} />
        </ScrollArea>
      </div>
      <Checkbox
        id="terms"
        label={t('acceptTerms')}
        checked={accepted}
        error={fault}
        onChange={event => onChange(event.target.checked)}
      />
    </>
  )
}

function RegistrationForm({ invitation, terms }: { invitation: OpenedInvitation; terms: Terms }) {
  const t = useTexts(texts)
  const [draft, setDraft] = useState<ProfileDraft>({ fullName: '', email: '', serviceType: undefined })
  const [accepted, setAccepted] = useState(false)
  const accept = useAccept(terms.version)
  const asksService = invitation.role === 'assessor'
  return (
    <CheckedForm<ProfileField | 'terms'>
      check={() => ({ ...checkProfile(draft, asksService, t), ...(!accepted && { terms: t('faultTerms') }) })}
      onSend={() => accept.mutate(draft)}
    >
      {faults => (
        <>
          <ProfileFields draft={draft} faults={faults} asksService={asksService} onChange={setDraft} />
          <TermsToAccept terms={terms} accepted={accepted} fault={faults.terms} onChange={setAccepted} />
          <ProblemAlert error={accept.error} />
          <Button type="submit" loading={accept.isPending}>
            {t('register')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}

/** `/registrering`: somebody who was invited and has logged in makes her account. */
export function RegistrationPage() {
  const t = useTexts(texts)
  const roleName = useRoleName()
  const { invitation } = useSession()
  const terms = useTerms()
  if (!invitation) return <Page title={t('registrationTitle')} lead={t('invitationMissing')} />
  return (
    <Page title={t('registrationTitle')} lead={t('registrationLead')}>
      <div className="stack">
        <div className="measure">
          <Facts
            of={[
              [t('invitedAs'), roleName(invitation.role)],
              ...(invitation.place ? [[t('invitedTo'), invitation.place] as const] : []),
            ]}
          />
        </div>
        <Fetched query={terms}>{data => <RegistrationForm invitation={invitation} terms={data} />}</Fetched>
      </div>
    </Page>
  )
}
