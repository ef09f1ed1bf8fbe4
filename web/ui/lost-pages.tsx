import { Button } from '@digdir/designsystemet-react'
import { useTexts } from '../language/index.ts'
import { TextLink } from './link.tsx'
import { useProblemText } from './notice.tsx'
import { Page } from './page.tsx'
import { texts } from './texts.ts'

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const t = useTexts(texts)
  return (
    <Page title={t('notFoundTitle')} lead={t('notFoundText')}>
      <TextLink to="/">{t('toFront')}</TextLink>
    </Page>
  )
}

/** For a page that could not be shown: the server is away, or the program is wrong. It may stand without a frame. */
export function BrokenPage({ error }: { error: unknown }) {
  const t = useTexts(texts)
  const words = useProblemText()
  return (
    <Page title={t('brokenTitle')} lead={words(error)}>
      <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
    </Page>
  )
}
