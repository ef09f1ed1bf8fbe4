// The guided tour: a panel in the flow of the front page that says what the parts are, and outlines the one it speaks
// of. It covers nothing and holds nobody.
import { Button, Heading } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import type { Session } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { type Step, stepsOf } from './steps.ts'
import { texts } from './texts.ts'
import type { TouredRole } from './toured.ts'

/** Outlines the part that a step speaks of, and brings it into view. */
function usePointing(step: Step | undefined): void {
  const selector = step?.part
  useEffect(() => {
    const part = selector && document.querySelector<HTMLElement>(selector)
    if (!part) return
    part.setAttribute('data-toured', '')
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    part.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
    return () => part.removeAttribute('data-toured')
  }, [selector])
}

type PanelProps = Readonly<{ role: TouredRole; environment: Session['environment']; end: () => void }>

/** The steps one by one; `end` hears when there are no more, or enough. */
export function TourPanel({ role, environment, end }: PanelProps) {
  const t = useTexts(texts)
  const steps = stepsOf(role, environment)
  const [at, setAt] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const step = steps[at]
  usePointing(step)
  const turn = (to: number) => {
    setAt(to)
    heading.current?.focus({ preventScroll: true })
  }
  if (!step) return null
  const isLast = at === steps.length - 1
  return (
    <section
      className="tour"
      aria-label={t('tour')}
      onKeyDown={event => {
        if (event.key === 'Escape') end()
      }}
    >
      <div className="frame__inner tour__inner">
        <div className="tour__words" aria-live="polite">
          <p className="small quiet">{t('step', { step: at + 1, steps: steps.length })}</p>
          <Heading level={2} data-size="2xs" tabIndex={-1} ref={heading} className="tour__title">
            {t(step.title)}
          </Heading>
          <p>{t(step.text)}</p>
        </div>
        <div className="tour__buttons">
          {!isLast && (
            <Button variant="tertiary" data-size="sm" onClick={end}>
              {t('skip')}
            </Button>
          )}
          {at > 0 && (
            <Button variant="secondary" data-size="sm" onClick={() => turn(at - 1)}>
              {t('back')}
            </Button>
          )}
          <Button data-size="sm" onClick={isLast ? end : () => turn(at + 1)}>
            {isLast ? t('done') : t('next')}
          </Button>
        </div>
      </div>
    </section>
  )
}
