// The text of a case beside the form, and where the form is left to. Both are nothing where nobody practises.
import { Button, Heading } from '@digdir/designsystemet-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { VignetteReply } from '../../src/training/contract.ts'
import { useTexts } from '../language/index.ts'
import { useCaseOf, useWords } from './queries.ts'
import { Story } from './story.tsx'
import { texts } from './texts.ts'
import './training.css'

const panelId = 'ovelsestekst'

/** Where the text has room beside the form (training.css). Elsewhere it begins closed: it has just been read. */
const beside = '(min-width: 72rem)'

function CasePanel({ vignette, open, turn }: { vignette: VignetteReply; open: boolean; turn: () => void }) {
  const t = useTexts(texts)
  const inLanguage = useWords()
  const title = t('caseText', { title: inLanguage(vignette.title) })
  return (
    <aside className="case-panel" aria-label={title}>
      <div className="case-panel__head">
        <Heading level={2} data-size="2xs">
          {title}
        </Heading>
        <Button
          variant="secondary"
          data-size="sm"
          aria-expanded={open}
          aria-controls={panelId}
          onClick={turn}
        >
          {open ? t('hideCase') : t('showCase')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section id={panelId} className="case-panel__text" hidden={!open} tabIndex={0} aria-label={title}>
        <Story of={vignette.story} />
        <p className="quiet small case-panel__hint">{t('closeHint')}</p>
      </section>
    </aside>
  )
}

/** Tells the page that the text stands beside the form. (With `:has()` each answer would have the whole page styled anew.) */
function useWideWhile(isBeside: boolean): void {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-case-beside', isBeside)
    return () => document.documentElement.removeAttribute('data-case-beside')
  }, [isBeside])
}

/** The form with the text of its case in reach: beside it, or above it where there is no room. */
export function CaseBeside({ assessmentId, children }: { assessmentId: string; children: ReactNode }) {
  const vignette = useCaseOf(assessmentId)
  const [open, setOpen] = useState(() => window.matchMedia(beside).matches)
  useWideWhile(vignette !== undefined && open)
  return (
    <div className={vignette ? 'with-case' : undefined} data-open={vignette && open}>
      {vignette && <CasePanel vignette={vignette} open={open} turn={() => setOpen(!open)} />}
      <div className={vignette ? 'with-case__form' : undefined}>{children}</div>
    </div>
  )
}

/** Where one goes from a form that is saved and closed: to what is recommended, after practising. */
export function usePlaceAfter(assessmentId: string): string {
  return useCaseOf(assessmentId) ? `/tilbakemelding/${assessmentId}` : '/kartlegginger'
}
