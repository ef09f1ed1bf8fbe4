import { Button, Heading } from '@digdir/designsystemet-react'
import type { VignetteReply } from '../../src/training/contract.ts'
import { useTexts } from '../language/index.ts'
import { useWords } from './queries.ts'
import { Story } from './story.tsx'
import { texts } from './texts.ts'
import './training.css'

const panelId = 'ovelsestekst'

type PanelProps = Readonly<{ vignette: VignetteReply; open: boolean; turn: () => void }>

/** The text of a case, which one may put away. */
export function CasePanel({ vignette, open, turn }: PanelProps) {
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
