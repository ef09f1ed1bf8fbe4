// What is most sensitive asks who one is once more, within five minutes. The way leads to ID-porten and back.
import { Button } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { currentLanguage, useTexts } from '../language/index.ts'
import { Notice } from '../ui/index.ts'
import { texts } from './texts.ts'

/** Where the eID asks anew who one is; `returnTo` is the path of ours that it leads back to. */
export function confirmAddress(returnTo: string): string {
  return `/login?${new URLSearchParams({ reauthenticate: '1', returnTo, lang: currentLanguage() })}`
}

/** Says that one must confirm who one is, and why, and leads there. */
export function ConfirmIdentity({ returnTo, children }: { returnTo: string; children: ReactNode }) {
  const t = useTexts(texts)
  return (
    <Notice kind="info" role="alert" title={t('title')}>
      <div className="stack" data-gap="small">
        <p>{children}</p>
        <Button asChild data-color="accent">
          <a href={confirmAddress(returnTo)}>{t('confirm')}</a>
        </Button>
      </div>
    </Notice>
  )
}
