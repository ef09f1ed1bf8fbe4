import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AccountChoice } from '../../src/accounts/contract.ts'
import { api, renewSession, useSession } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { ButtonLink, Page, ProblemAlert, useRoleAndPlace, useRoleName } from '../ui/index.ts'
import { texts } from './texts.ts'

function useChoose() {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (account: AccountChoice) => api.post('/api/session/account', { accountId: account.id }),
    onSuccess: async () => {
      await renewSession()
      await navigate({ to: '/' })
    },
  })
}

function Choices({ accounts }: { accounts: readonly AccountChoice[] }) {
  const t = useTexts(texts)
  const roleName = useRoleName()
  const roleAndPlace = useRoleAndPlace()
  const choose = useChoose()
  const { account } = useSession()
  return (
    <div className="stack">
      <ul className="columns">
        {accounts.map(each => (
          <li key={each.id} className="sheet stack" data-gap="small">
            <div>
              <strong>{roleName(each.role)}</strong>
              <p className="quiet">{each.place}</p>
            </div>
            <Button
              variant={each.id === account?.id ? 'primary' : 'secondary'}
              loading={choose.isPending && choose.variables?.id === each.id}
              aria-label={`${t('use')}: ${roleAndPlace(each)}`}
              onClick={() => choose.mutate(each)}
            >
              {t('use')}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemAlert error={choose.error} />
    </div>
  )
}

/** `/tilganger`: a person with several accounts chooses which to act as; one with none is told how to get one. */
export function AccountChoicePage() {
  const t = useTexts(texts)
  const { accounts, invitation, suspended } = useSession()
  if (accounts.length === 0)
    return (
      <Page
        title={suspended ? t('suspendedTitle') : t('noAccountTitle')}
        lead={suspended ? t('suspendedText') : t('noAccountText')}
      >
        {invitation && <ButtonLink to="/registrering">{t('continue')}</ButtonLink>}
      </Page>
    )
  return (
    <Page title={t('chooseTitle')} lead={t('chooseLead')}>
      <Choices accounts={accounts} />
    </Page>
  )
}
