// What surrounds every page.
import { SkipLink } from '@digdir/designsystemet-react'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useSession } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { Tour, TourAgain } from '../tour/index.ts'
import { Header } from './header.tsx'
import { TextLink } from './link.tsx'
import { LiveRegion } from './live-region.tsx'
import { useNewVersion } from './new-version.ts'
import { Notice } from './notice.tsx'
import { texts } from './texts.ts'

const footerLinks = [
  ['/om', 'navAbout'],
  ['/rettigheter', 'navRights'],
  ['/rapporter', 'navReports'],
  ['/personvern', 'navPrivacy'],
  ['/tilgjengelighet', 'navAccessibility'],
] as const

function Footer() {
  const t = useTexts(texts)
  return (
    <footer className="frame__footer">
      <div className="frame__inner">
        <p className="measure quiet">{t('footerOwner')}</p>
        <nav aria-label={t('aboutMenu')}>
          <ul>
            {footerLinks.map(([to, text]) => (
              <li key={to}>
                <TextLink to={to}>{t(text)}</TextLink>
              </li>
            ))}
            <li>
              <TourAgain label={t('tourAgain')} />
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}

function NewVersionNotice() {
  const t = useTexts(texts)
  if (!useNewVersion()) return null
  return (
    <div className="frame__inner frame__notice">
      <Notice kind="info" role="status">
        <p>{t('newVersion')}</p>
      </Notice>
    </div>
  )
}

const SessionEnd = lazy(async () => {
  const part: typeof import('../session-end/index.ts') | undefined = await import('../session-end/index.ts')
  // Undefined when the server no longer has the part: the whole page is being loaded anew.
  return part ? { default: part.SessionEnd } : new Promise<never>(() => {})
})

/** Watches for the end of a session; fetched when it can begin to matter, and not with the first page. */
function WatchedSession() {
  const { signedIn } = useSession()
  const [begun, setBegun] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setBegun(true), 60_000)
    return () => clearTimeout(timer)
  }, [])
  if (!signedIn || !begun) return null
  return (
    <Suspense>
      <SessionEnd />
    </Suspense>
  )
}

/** The frame of every page; the page itself stands in the outlet. */
export function Frame() {
  const t = useTexts(texts)
  const { environment } = useSession()
  return (
    <div className="frame" data-environment={environment} data-mark={t('trainingMark')}>
      <SkipLink href="#innhold" className="frame__skip">
        {t('skip')}
      </SkipLink>
      <Header />
      <Tour />
      <main id="innhold" tabIndex={-1} className="frame__main">
        <NewVersionNotice />
        <Outlet />
      </main>
      <Footer />
      <LiveRegion />
      <WatchedSession />
    </div>
  )
}
