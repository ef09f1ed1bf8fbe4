import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, renewSession, useSession } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { Fetched, Page, ProblemAlert, Prose } from '../ui/index.ts'
import { useTerms } from './terms-query.ts'
import { texts } from './texts.ts'

function AcceptTerms({ version }: { version: number }) {
  const t = useTexts(texts)
  const navigate = useNavigate()
  const accept = useMutation({
    mutationFn: () => api.post('/api/session/terms', { version }),
    onSuccess: async () => {
      await renewSession()
      await navigate({ to: '/' })
    },
  })
  return (
    <div className="stack">
      <ProblemAlert error={accept.error} />
      <Button loading={accept.isPending} onClick={() => accept.mutate()}>
        {t('acceptTerms')}
      </Button>
    </div>
  )
}

/** `/bruksvilkar`: the terms of use, to be accepted when they are new to the account. */
export function TermsPage() {
  const t = useTexts(texts)
  const { account, termsAccepted } = useSession()
  const terms = useTerms()
  return (
    <Page title={t('termsTitle')} lead={termsAccepted ? undefined : t('termsLead')}>
      <Fetched query={terms}>
        {({ version, text }) => (
          <div className="stack" data-gap="large">
            <Prose text={text} />
            {account && !termsAccepted && <AcceptTerms version={version} />}
          </div>
        )}
      </Fetched>
    </Page>
  )
}
