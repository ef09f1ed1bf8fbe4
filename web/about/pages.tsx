// Pages that anybody reads: text alone.
import { useTexts } from '../language/index.ts'
import { Page, Prose } from '../ui/index.ts'
import { texts } from './texts.ts'

/** What Brukerplan is, for professionals. */
export function AboutPage() {
  const t = useTexts(texts)
  return (
    <Page title={t('whatTitle')}>
      <Prose text={t('whatBody')} />
    </Page>
  )
}

/** To the people who are registered, in plain language. */
export function RightsPage() {
  const t = useTexts(texts)
  return (
    <Page title={t('rightsTitle')}>
      <Prose text={t('rightsBody')} />
    </Page>
  )
}

export function PrivacyPage() {
  const t = useTexts(texts)
  return (
    <Page title={t('privacyTitle')}>
      <Prose text={t('privacyBody')} />
    </Page>
  )
}

export function AccessibilityPage() {
  const t = useTexts(texts)
  return (
    <Page title={t('accessibilityTitle')}>
      <Prose text={t('accessibilityBody')} />
    </Page>
  )
}
