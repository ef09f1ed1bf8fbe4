import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTexts } from '../language/index.ts'
import { Icon } from './icon.tsx'
import { announce } from './live-region.tsx'
import { texts } from './texts.ts'

/** Puts a text on the clipboard, and says so. `of` tells a screen reader which. */
export function CopyButton({ text, of }: { text: string; of: string }) {
  const t = useTexts(texts)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    announce(t('copied'))
    setTimeout(() => setCopied(false), 3000)
  }
  return (
    <Button variant="secondary" data-size="sm" onClick={copy} aria-label={`${t('copy')}: ${of}`}>
      <Icon of={copied ? 'check' : 'copy'} />
      {copied ? t('copied') : t('copy')}
    </Button>
  )
}
