// When the guided tour is given: it comes once for each account, and again when asked for. Its panel is fetched then.
import { Button } from '@digdir/designsystemet-react'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { api, queries, type Session, sessionQuery, useSession } from '../api/index.ts'
import { askForTour, useTourAsked } from './tour-asked.ts'
import { touredRole } from './toured.ts'
import './tour.css'

const TourPanel = lazy(async () => {
  const part: typeof import('./tour-panel.tsx') | undefined = await import('./tour-panel.tsx')
  // Undefined when the server no longer has the part: the whole page is being loaded anew.
  return part ? { default: part.TourPanel } : new Promise<never>(() => {})
})

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

/** The tour of the front page, where there is one to give. */
export function Tour() {
  const session = useSession()
  const asked = useTourAsked()
  const path = useRouterState({ select: state => state.location.pathname })
  const role = touredRole(session)
  const isSeen = session.account?.tourSeen ?? false
  if (!role || path !== '/' || (isSeen && !asked)) return null
  return (
    <Suspense>
      <TourPanel role={role} environment={session.environment} end={() => endTour(isSeen)} />
    </Suspense>
  )
}

/** In the footer: be shown around once more. */
export function TourAgain({ label }: { label: string }) {
  const navigate = useNavigate()
  const session = useSession()
  if (!touredRole(session)) return null
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
      {label}
    </Button>
  )
}
