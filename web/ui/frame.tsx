// What surrounds every page.
import { Button, SkipLink } from '@digdir/designsystemet-react'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, logOut, useSession } from '../api/index.ts'
import { currentLanguage, speak, useFormat, useTexts } from '../language/index.ts'
import { Mark } from './icon.tsx'
import { TextLink } from './link.tsx'
import { LiveRegion } from './live-region.tsx'
import { navigationOf } from './navigation.ts'
import { useNewVersion } from './new-version.ts'
import { Notice } from './notice.tsx'
import { useRoleName } from './role.ts'
import { texts } from './texts.ts'

function EnvironmentBanner() {
  const t = useTexts(texts)
  const format = useFormat()
  const { environment, now } = useSession()
  if (environment === 'production') return null
  return (
    <div className="frame__environment">
      <div className="frame__inner">
        <span>{t(environment)}</span>
        {environment === 'demonstration' && <span>{t('programDate', { date: format.date(now) })}</span>}
      </div>
    </div>
  )
}

/** The account keeps the choice; before login it holds while the page stands. */
function LanguageSwitch() {
  const t = useTexts(texts)
  const { account } = useSession()
  const choose = () => {
    const language = currentLanguage() === 'nb' ? 'nn' : 'nb'
    speak(language)
    if (!account) return
    const { fullName, email, serviceType } = account
    // The words are changed already; should the account not take the choice, the next login asks again.
    api
      .put('/api/session/profile', { fullName, email, ...(serviceType && { serviceType }), language })
      .catch(() => {})
  }
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      onClick={choose}
      lang={currentLanguage() === 'nb' ? 'nn' : 'nb'}
    >
      {t('otherLanguage')}
    </Button>
  )
}

function Navigation({ open }: { open: boolean }) {
  const t = useTexts(texts)
  const { account, now } = useSession()
  const links = navigationOf(account?.role, now)
  return (
    <nav className="frame__nav" id="hovedmeny" data-open={open} aria-label={t('mainMenu')}>
      <div className="frame__inner">
        <ul className="frame__nav-list">
          {links.map(({ to, text }) => (
            <li key={to}>
              <Link to={to} className="frame__nav-link" activeOptions={{ exact: to === '/' }}>
                {t(text)}
              </Link>
            </li>
          ))}
          {account && (
            <li className="frame__only-narrow">
              <Link to="/profil" className="frame__nav-link">
                {t('navProfile')}
              </Link>
            </li>
          )}
        </ul>
      </div>
    </nav>
  )
}

function Place() {
  const role = useRoleName()
  const { account } = useSession()
  if (!account) return null
  return (
    <Link to="/profil" className="frame__place frame__only-wide">
      <span className="frame__role">{role(account.role)}</span>
      {account.place && <span className="quiet">{account.place}</span>}
    </Link>
  )
}

function Header() {
  const t = useTexts(texts)
  const { signedIn } = useSession()
  const path = useRouterState({ select: state => state.location.pathname })
  const [open, setOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when one has gone somewhere.
  useEffect(() => setOpen(false), [path])
  return (
    <header className="frame__header">
      <div className="frame__inner frame__bar">
        <Link to="/" className="frame__brand">
          <Mark />
          Brukerplan
        </Link>
        <Place />
        <LanguageSwitch />
        {signedIn ? (
          <Button variant="secondary" data-size="sm" onClick={() => void logOut()}>
            {t('logOut')}
          </Button>
        ) : (
          <Button asChild variant="secondary" data-size="sm">
            <Link to="/innlogging">{t('logIn')}</Link>
          </Button>
        )}
        <Button
          variant="secondary"
          data-size="sm"
          className="frame__only-narrow"
          aria-expanded={open}
          aria-controls="hovedmeny"
          onClick={() => setOpen(!open)}
        >
          {t('menu')}
        </Button>
      </div>
      <Navigation open={open} />
    </header>
  )
}

function Footer() {
  const t = useTexts(texts)
  return (
    <footer className="frame__footer">
      <div className="frame__inner">
        <p className="measure quiet">{t('footerOwner')}</p>
        <nav aria-label={t('aboutMenu')}>
          <ul>
            <li>
              <TextLink to="/om">{t('navAbout')}</TextLink>
            </li>
            <li>
              <TextLink to="/rettigheter">{t('navRights')}</TextLink>
            </li>
            <li>
              <TextLink to="/personvern">{t('navPrivacy')}</TextLink>
            </li>
            <li>
              <TextLink to="/tilgjengelighet">{t('navAccessibility')}</TextLink>
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

/** The frame of every page; the page itself stands in the outlet. */
export function Frame() {
  const t = useTexts(texts)
  return (
    <div className="frame">
      <SkipLink href="#innhold" className="frame__skip">
        {t('skip')}
      </SkipLink>
      <EnvironmentBanner />
      <Header />
      <NewVersionNotice />
      <main id="innhold" tabIndex={-1} className="frame__main">
        <Outlet />
      </main>
      <Footer />
      <LiveRegion />
    </div>
  )
}
