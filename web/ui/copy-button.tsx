import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTexts } from '../language/index.ts'
import { Icon } from './icon.tsx'
import { announce } from './live-region.tsx'
import { texts } from './texts.ts'

/** Whether it is there: a browser may refuse it, and without encryption has no clipboard to give. */
async function putOnClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Puts a text on the clipboard, and says so. `of` tells a screen reader which; `label` stands on it if it is no link. */
export function CopyButton({ text, of, label }: { text: string; of: string; label?: string }) {
  const t = useTexts(texts)
  const name = label ?? t('copy')
  const [state, setState] = useState<'copied' | 'notCopied'>()
  const copy = async () => {
    const next = (await putOnClipboard(text)) ? 'copied' : 'notCopied'
    setState(next)
    announce(t(next))
    setTimeout(() => setState(undefined), 3000)
  }
  return (
    <Button variant="secondary" data-size="sm" onClick={copy} aria-label={`${name}: ${of}`}>
      <Icon of={state === 'copied' ? 'check' : 'copy'} />
      {state ? t(state) : name}
    </Button>
  )
}
