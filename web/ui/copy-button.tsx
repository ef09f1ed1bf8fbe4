import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTexts } from '../language/index.ts'
import { Icon } from './icon.tsx'
import { announce } from './live-region.tsx'
import { texts } from './texts.ts'

/** Puts a text on the clipboard, and says so. `of` tells a screen reader which; `label` stands on it if it is no link. */
export function CopyButton({ text, of, label }: { text: string; of: string; label?: string }) {
  const t = useTexts(texts)
  const name = label ?? t('copy')
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    announce(t('copied'))
    setTimeout(() => setCopied(false), 3000)
  }
  return (
    <Button variant="secondary" data-size="sm" onClick={copy} aria-label={`${name}: ${of}`}>
      <Icon of={copied ? 'check' : 'copy'} />
      {copied ? t('copied') : name}
    </Button>
  )
}
