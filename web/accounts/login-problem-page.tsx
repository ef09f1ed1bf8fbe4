import { useSearch } from '@tanstack/react-router'
import { useTexts } from '../language/index.ts'
import { ButtonLink, Page, TextLink } from '../ui/index.ts'
import { texts } from './texts.ts'

const explained = {
  'login.level-too-low': 'problemLevel',
  'login.other-person': 'problemOtherPerson',
  'login.unavailable': 'problemUnavailable',
} as const

/** `/innlogging/feil?kode=`: why a login didn't succeed, and what to do. */
export function LoginProblemPage() {
  const t = useTexts(texts)
  const { kode }: { kode?: string } = useSearch({ strict: false })
  const text = kode && kode in explained ? explained[kode as keyof typeof explained] : 'problemInterrupted'
  return (
    <Page title={t('problemTitle')} lead={t(text)}>
      <div className="row">
        <ButtonLink to="/innlogging">{t('tryAgain')}</ButtonLink>
        <TextLink to="/">{t('toFront')}</TextLink>
      </div>
    </Page>
  )
}
