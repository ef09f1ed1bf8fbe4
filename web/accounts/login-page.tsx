import { Button } from '@digdir/designsystemet-react'
import { useSearch } from '@tanstack/react-router'
import { currentLanguage, useTexts } from '../language/index.ts'
import { Notice, Page } from '../ui/index.ts'
import { texts } from './texts.ts'

/** Where the login begins. `returnTo` is a path of ours to come back to; the server refuses any other. */
export function loginAddress(returnTo: string): string {
  return `/login?${new URLSearchParams({ returnTo, lang: currentLanguage() })}`
}

/** `/innlogging`: tells how one logs in, and why one is here. */
export function LoginPage() {
  const t = useTexts(texts)
  const search: { returnTo?: string; grunn?: string } = useSearch({ strict: false })
  return (
    <Page title={t('loginTitle')} lead={t('loginLead')}>
      <div className="stack">
        {search.grunn === 'utlogget' && (
          <Notice kind="info" title={t('loggedOutTitle')}>
            <p>{t('loggedOutText')}</p>
          </Notice>
        )}
        <Button asChild>
          <a href={loginAddress(search.returnTo ?? '/')}>{t('logIn')}</a>
        </Button>
        <p className="measure quiet">{t('loginNoAccount')}</p>
      </div>
    </Page>
  )
}
