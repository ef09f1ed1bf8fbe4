// The guided tour: a panel in the flow of the front page that says what the parts are, and outlines the one it speaks
// of. It covers nothing and holds nobody: it comes once for each account, and again when asked for.
import { Button, Heading } from '@digdir/designsystemet-react'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api, queries, type Session, sessionQuery, useSession } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { type Step, stepsOf } from './steps.ts'
import { texts } from './texts.ts'
import { askForTour, useTourAsked } from './tour-asked.ts'
import './tour.css'

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

/** Notes on the account that the tour need not come by itself again. */
function noteSeen(): void {
  queries.setQueryData<Session>(
    sessionQuery.queryKey,
    session => session && { ...session, account: session.account && { ...session.account, tourSeen: true } },
  )
  // Not noted, the tour comes again at the next login: no harm.
  api.post('/api/session/tour').catch(() => {})
}

function endTour(seenBefore: boolean): void {
  askForTour(false)
  if (!seenBefore) noteSeen()
  document.getElementById('innhold')?.focus()
}

type PanelProps = Readonly<{ steps: readonly Step[]; end: () => void }>

function TourPanel({ steps, end }: PanelProps) {
  const t = useTexts(texts)
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

/** The tour of the front page, where there is one to give. */
export function Tour() {
  const { account, termsAccepted, environment } = useSession()
  const asked = useTourAsked()
  const path = useRouterState({ select: state => state.location.pathname })
  const steps = stepsOf(account?.role, environment)
  if (!account || !termsAccepted || path !== '/' || steps.length === 0) return null
  if (account.tourSeen && !asked) return null
  return <TourPanel steps={steps} end={() => endTour(account.tourSeen)} />
}

/** In the footer: be shown around once more. */
export function TourAgain() {
  const t = useTexts(texts)
  const navigate = useNavigate()
  const { account, termsAccepted, environment } = useSession()
  if (!termsAccepted || stepsOf(account?.role, environment).length === 0) return null
  const show = async () => {
    await navigate({ to: '/' })
    askForTour(true)
    window.scrollTo(0, 0)
  }
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      data-tour="again"
      className="tour-again"
      onClick={() => void show()}
    >
      {t('again')}
    </Button>
  )
}
