// What surrounds every page.
import { SkipLink } from '@digdir/designsystemet-react'
import { Outlet } from '@tanstack/react-router'
import { type ComponentType, useEffect, useState } from 'react'
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

/**
 * Fetched when the server answers, whatever it says: a browser that has once failed to fetch a part never asks for it again.
 * `undefined` when the server no longer has the part: the whole page is being loaded anew.
 */
async function fetchSessionEnd(): Promise<ComponentType | undefined> {
  await fetch('/health/live', { method: 'HEAD', cache: 'no-store' })
  const part: typeof import('../session-end/index.ts') | undefined = await import('../session-end/index.ts')
  return part?.SessionEnd
}

/**
 * Watches for the end of a session; fetched when it can begin to matter, and not with the first page. Should the network be
 * gone just then, it is asked for again a minute later: nothing else on the page is lost for want of it. A guest has none.
 */
function WatchedSession() {
  const { signedIn } = useSession()
  const [SessionEnd, setSessionEnd] = useState<ComponentType>()
  useEffect(() => {
    if (!signedIn || SessionEnd) return
    const timer = setInterval(() => {
      fetchSessionEnd().then(
        part => setSessionEnd(() => part),
        () => {},
      )
    }, 60_000)
    return () => clearInterval(timer)
  }, [signedIn, SessionEnd])
  return signedIn && SessionEnd ? <SessionEnd /> : null
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
