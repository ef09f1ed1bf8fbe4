import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { OpenedInvitation } from '../../src/accounts/contract.ts'
import { api, renewSession, useSession } from '../api/index.ts'
import { currentLanguage, useTexts } from '../language/index.ts'
import { ButtonLink, Facts, Loading, Page, ProblemAlert, useRoleName } from '../ui/index.ts'
import { loginAddress } from './login-page.tsx'
import { texts } from './texts.ts'

function Opened({ invitation }: { invitation: OpenedInvitation }) {
  const t = useTexts(texts)
  const roleName = useRoleName()
  const { signedIn } = useSession()
  return (
    <div className="stack">
      <div className="sheet measure">
        <Facts
          of={[
            [t('invitedAs'), roleName(invitation.role)],
            ...(invitation.place ? [[t('invitedTo'), invitation.place] as const] : []),
          ]}
        />
      </div>
      <p className="measure">{t('invitationNext')}</p>
      {signedIn ? (
        <ButtonLink to="/registrering">{t('continue')}</ButtonLink>
      ) : (
        <Button asChild>
          <a href={loginAddress(`/registrering?lang=${currentLanguage()}`)}>{t('logIn')}</a>
        </Button>
      )}
    </div>
  )
}

/** `/invitasjon#<token>`: what an invitation gives, before one logs in. The token never stands in a request's address. */
export function InvitationPage() {
  const t = useTexts(texts)
  const { invitation } = useSession()
  const [token] = useState(() => window.location.hash.slice(1))
  const opening = useMutation({
    mutationFn: (value: string) => api.post<OpenedInvitation>('/api/invitations/open', { token: value }),
    onSuccess: () => renewSession(),
  })
  const { mutate } = opening
  useEffect(() => {
    if (!token) return
    // Taken out of the address, so that it isn't left in the browser's history.
    window.history.replaceState(window.history.state, '', window.location.pathname)
    mutate(token)
  }, [token, mutate])
  const opened = opening.data ?? (token ? undefined : invitation)
  return (
    <Page title={t('invitationTitle')} lead={opened ? t('invitationLead') : undefined}>
      {opened && <Opened invitation={opened} />}
      {opening.isPending && <Loading />}
      <ProblemAlert error={opening.error} />
      {!token && !opened && <p className="measure">{t('invitationMissing')}</p>}
    </Page>
  )
}
