import { Button } from '@digdir/designsystemet-react'
import { useIsMutating, useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { OpenedInvitation } from '../../src/accounts/contract.ts'
import { api, renewSession, useSession } from '../api/index.ts'
import { currentLanguage, useTexts } from '../language/index.ts'
import { ButtonLink, Facts, Failed, Loading, Page, useRoleName } from '../ui/index.ts'
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

/** The token of a link's address. It is taken out at once, so that it isn't left in the browser's history. */
function takeToken(): string {
  const token = window.location.hash.slice(1)
  if (token) window.history.replaceState(window.history.state, '', window.location.pathname)
  return token
}

const openingKey = ['open-invitation']

/** Opens the link that the page was gone to by, and any that is pasted into the address while it stands. */
function useOpening() {
  const [startsWithToken] = useState(() => window.location.hash.length > 1)
  const opening = useMutation({
    mutationKey: openingKey,
    mutationFn: (token: string) => api.post<OpenedInvitation>('/api/invitations/open', { token }),
    onSuccess: () => renewSession(),
  })
  const { mutate } = opening
  useEffect(() => {
    const open = () => {
      const token = takeToken()
      if (token) mutate(token)
    }
    open()
    window.addEventListener('hashchange', open)
    return () => window.removeEventListener('hashchange', open)
  }, [mutate])
  // Counted wherever it was begun: the page may be put up anew while the answer is on its way.
  const isUnderWay = useIsMutating({ mutationKey: openingKey }) > 0
  const { data, error, isIdle, variables } = opening
  const retry = () => variables && mutate(variables)
  return { data, error, retry, isOpening: isUnderWay || (isIdle && startsWithToken) }
}

/** `/invitasjon#<token>`: what an invitation gives, before one logs in. The token never stands in a request's address. */
export function InvitationPage() {
  const t = useTexts(texts)
  const { invitation } = useSession()
  const { isOpening, error, data, retry } = useOpening()
  const opened = isOpening || error ? undefined : (data ?? invitation)
  return (
    <Page title={t('invitationTitle')} lead={opened ? t('invitationLead') : undefined}>
      {isOpening ? (
        <Loading />
      ) : opened ? (
        <Opened invitation={opened} />
      ) : error ? (
        <Failed error={error} retry={retry} />
      ) : (
        <p className="measure">{t('invitationMissing')}</p>
      )}
    </Page>
  )
}
