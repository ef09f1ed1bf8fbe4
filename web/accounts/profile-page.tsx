import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Profile } from '../../src/accounts/contract.ts'
import { api, logOut, renewSession, useAccount, useSession } from '../api/index.ts'
import { currentLanguage, useTexts } from '../language/index.ts'
import {
  CheckedForm,
  Facts,
  Notice,
  Page,
  ProblemAlert,
  Section,
  TextLink,
  useRoleName,
} from '../ui/index.ts'
import { checkProfile, type ProfileDraft, type ProfileField, ProfileFields } from './profile-fields.tsx'
import { OwnSessions } from './sessions/index.ts'
import { texts } from './texts.ts'

function ProfileForm() {
  const t = useTexts(texts)
  const account = useAccount()
  const [draft, setDraft] = useState<ProfileDraft>({
    fullName: account.fullName,
    email: account.email,
    serviceType: account.serviceType ?? undefined,
  })
  const save = useMutation({
    mutationFn: ({ serviceType, ...rest }: ProfileDraft) =>
      api.put('/api/session/profile', {
        ...rest,
        ...(serviceType && { serviceType }),
        language: currentLanguage(),
      } satisfies Profile),
    onSuccess: () => renewSession(),
  })
  const asksService = account.role === 'assessor'
  return (
    <CheckedForm<ProfileField>
      check={() => checkProfile(draft, asksService, t)}
      onSend={() => save.mutate(draft)}
    >
      {faults => (
        <>
          <ProfileFields draft={draft} faults={faults} asksService={asksService} onChange={setDraft} />
          <ProblemAlert error={save.error} />
          {save.isSuccess && (
            <Notice kind="success" role="status">
              <p>{t('profileSaved')}</p>
            </Notice>
          )}
          <Button type="submit" loading={save.isPending}>
            {t('saveProfile')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}

/** `/profil`: one's own name, e-mail and type of service, and the account that one acts as. */
export function ProfilePage() {
  const t = useTexts(texts)
  const roleName = useRoleName()
  const account = useAccount()
  const { accounts } = useSession()
  const leaving = useMutation({ mutationFn: logOut })
  return (
    <Page title={t('profileTitle')}>
      <Section title={t('profileAccount')}>
        <div className="measure stack" data-gap="small">
          <Facts
            of={[
              [t('role'), roleName(account.role)],
              ...(account.place ? [[t('place'), account.place] as const] : []),
            ]}
          />
          <div className="row">
            {accounts.length > 1 && <TextLink to="/tilganger">{t('changeAccount')}</TextLink>}
            <TextLink to="/bruksvilkar">{t('readTerms')}</TextLink>
          </div>
        </div>
      </Section>
      <Section title={t('profileDetails')}>
        <ProfileForm />
      </Section>
      <OwnSessions />
      <Section title={t('logOutTitle')}>
        <p className="measure">{t('logOutText')}</p>
        <ProblemAlert error={leaving.error} />
        <Button variant="secondary" onClick={() => leaving.mutate()}>
          {t('logOut')}
        </Button>
      </Section>
    </Page>
  )
}
