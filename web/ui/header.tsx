// The top of every page: which environment this is, who one is, which language, and where one can go.
import { Button } from '@digdir/designsystemet-react'
import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, ConnectionLost, logOut, useSession } from '../api/index.ts'
import { currentLanguage, speak, useFormat, useTexts } from '../language/index.ts'
import { Mark } from './icon.tsx'
import { navigationOf } from './navigation.ts'
import { ProblemAlert } from './notice.tsx'
import { useRoleName } from './role.ts'
import { texts } from './texts.ts'

function EnvironmentBanner() {
  const t = useTexts(texts)
  const format = useFormat()
  const { environment, counterpartUrl, today } = useSession()
  if (environment === 'production') return null
  const isTraining = environment === 'training'
  return (
    <div className="frame__environment">
      <div className="frame__inner">
        <span>{isTraining ? t('training') : t('demonstration')}</span>
        <span>
          {isTraining && counterpartUrl && <a href={counterpartUrl}>{t('leaveTraining')}</a>}
          {!isTraining && t('programDate', { date: format.date(today) })}
        </span>
      </div>
    </div>
  )
}

/**
 * The account keeps the choice; before login it holds while the page stands. `lost` hears whether the words of the other
 * language couldn't be had.
 */
function LanguageSwitch({ lost }: { lost: (isLost: boolean) => void }) {
  const t = useTexts(texts)
  const { account } = useSession()
  const choose = async () => {
    const language = currentLanguage() === 'nb' ? 'nn' : 'nb'
    const spoken = await speak(language).then(
      () => true,
      () => false,
    )
    lost(!spoken)
    if (!spoken || !account) return
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

/** `lost` hears that nobody has been logged out. */
function LogInOrOut({ lost }: { lost: (isLost: boolean) => void }) {
  const t = useTexts(texts)
  const { signedIn } = useSession()
  if (signedIn)
    return (
      <Button variant="secondary" data-size="sm" onClick={() => logOut().catch(() => lost(true))}>
        {t('logOut')}
      </Button>
    )
  return (
    <Button asChild variant="secondary" data-size="sm">
      <Link to="/innlogging">{t('logIn')}</Link>
    </Button>
  )
}

/** Role and place, once where the place says the role itself. */
function Place() {
  const role = useRoleName()
  const { account } = useSession()
  if (!account) return null
  const saysItself = account.place.startsWith(role(account.role))
  return (
    <Link to="/profil" className="frame__place">
      <span className="frame__role">{saysItself ? account.place : role(account.role)}</span>
      {account.place && !saysItself && <span className="quiet">{account.place}</span>}
    </Link>
  )
}

function Navigation({ open, lost }: { open: boolean; lost: (isLost: boolean) => void }) {
  const t = useTexts(texts)
  const { account, environment, today } = useSession()
  return (
    <nav className="frame__nav" id="hovedmeny" data-open={open} aria-label={t('mainMenu')}>
      <div className="frame__inner">
        <ul className="frame__nav-list">
          {navigationOf(account?.role, today, environment).map(({ to, text }) => (
            <li key={to}>
              <Link to={to} className="frame__nav-link" activeOptions={{ exact: to === '/' }}>
                {t(text)}
              </Link>
            </li>
          ))}
        </ul>
        <div className="frame__only-narrow frame__nav-end">
          <Place />
          <LogInOrOut lost={lost} />
        </div>
      </div>
    </nav>
  )
}

export function Header() {
  const t = useTexts(texts)
  const path = useRouterState({ select: state => state.location.pathname })
  const [open, setOpen] = useState(false)
  const [isLost, setIsLost] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when one has gone somewhere.
  useEffect(() => setOpen(false), [path])
  return (
    <header className="frame__header">
      <EnvironmentBanner />
      <div className="frame__inner frame__bar">
        <Link to="/" className="frame__brand">
          <Mark />
          Brukerplan
        </Link>
        <LanguageSwitch lost={setIsLost} />
        <div className="frame__only-wide">
          <Place />
          <LogInOrOut lost={setIsLost} />
        </div>
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
      {isLost && (
        <div className="frame__inner frame__notice">
          <ProblemAlert error={new ConnectionLost()} />
        </div>
      )}
      <Navigation open={open} lost={setIsLost} />
    </header>
  )
}
