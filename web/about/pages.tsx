// Pages that anybody reads: text alone, whose first paragraph is the lead.
import { useTexts } from '../language/index.ts'
import { Page, Prose } from '../ui/index.ts'
import { texts } from './texts.ts'

function TextPage({ title, text }: { title: string; text: string }) {
  const [lead = '', ...rest] = text.split('\n\n')
  return (
    <Page title={title} lead={lead}>
      <Prose text={rest.join('\n\n')} />
    </Page>
  )
}

/** What Brukerplan is, for professionals. */
export function AboutPage() {
  const t = useTexts(texts)
  return <TextPage title={t('whatTitle')} text={t('whatBody')} />
}

/** To the people who are registered, in plain language. */
export function RightsPage() {
  const t = useTexts(texts)
  return <TextPage title={t('rightsTitle')} text={t('rightsBody')} />
}

export function PrivacyPage() {
  const t = useTexts(texts)
  return <TextPage title={t('privacyTitle')} text={t('privacyBody')} />
}

export function AccessibilityPage() {
  const t = useTexts(texts)
  return <TextPage title={t('accessibilityTitle')} text={t('accessibilityBody')} />
}
