import { Button, Tag } from '@digdir/designsystemet-react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { OwnSession } from '../../../src/accounts/contract.ts'
import { api, useSession } from '../../api/index.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { Fetched, Section, useRoleAndPlace } from '../../ui/index.ts'
import { type Ending, EndSessionDialog, endingInAddress } from './end-session-dialog.tsx'
import { texts } from './texts.ts'
import './sessions.css'

const ownSessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: ({ signal }) => api.get<OwnSession[]>('/api/sessions', { signal }),
  staleTime: 0,
})

/** `Edge på Windows`, as far as it is known. */
function useKindWords(): (of: OwnSession) => string {
  const t = useTexts(texts)
  return ({ browser, system }) => {
    const name = t(`browser-${browser}`)
    return system === 'other' ? name : t('browserOn', { browser: name, system: t(`system-${system}`) })
  }
}

function SessionRow({ session, onEnd }: { session: OwnSession; onEnd: () => void }) {
  const t = useTexts(texts)
  const format = useFormat()
  const kindOf = useKindWords()
  const roleAndPlace = useRoleAndPlace()
  const { accounts } = useSession()
  const account = accounts.find(({ id }) => id === session.accountId)
  const kind = kindOf(session)
  return (
    <li className="sessions__row">
      <div>
        <p className="sessions__kind">
          {kind}
          {session.current && (
            <Tag data-color="success" data-size="sm">
              {t('thisBrowser')}
            </Tag>
          )}
        </p>
        {accounts.length > 1 && <p>{account ? roleAndPlace(account) : t('noAccountChosen')}</p>}
        <p className="quiet small">
          <span className="sessions__time">{t('since', { time: format.dateTime(session.since) })} </span>
          {!session.current && (
            <span className="sessions__time">
              {t('lastUsed', { time: format.dateTime(session.lastUsed) })}
            </span>
          )}
        </p>
      </div>
      {!session.current && (
        <Button
          variant="secondary"
          data-size="sm"
          aria-label={`${t('end')}: ${kind}, ${t('since', { time: format.dateTime(session.since) })}`}
          onClick={onEnd}
        >
          {t('end')}
        </Button>
      )}
    </li>
  )
}

function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTexts(texts)
  const kindOf = useKindWords()
  const others = sessions.filter(({ current }) => !current)
  const [ending, setEnding] = useState<Ending | undefined>(endingInAddress(useSearch({ strict: false })))
  const ended = others.find(({ id }) => id === ending)
  const isAsking = ending === 'all' ? others.length > 0 : ended !== undefined
  return (
    <div className="measure stack" data-gap="small">
      <ul className="sessions">
        {sessions.map(session => (
          <SessionRow key={session.id} session={session} onEnd={() => setEnding(session.id)} />
        ))}
      </ul>
      {others.length === 0 && <p className="quiet">{t('onlyHere')}</p>}
      {others.length > 1 && (
        <div>
          <Button variant="secondary" onClick={() => setEnding('all')}>
            {t('endOthers')}
          </Button>
        </div>
      )}
      {ending !== undefined && isAsking && (
        <EndSessionDialog
          ending={ending}
          kind={ended && kindOf(ended)}
          count={others.length}
          onClose={() => setEnding(undefined)}
        />
      )}
    </div>
  )
}

/** Where one is logged in, and the way to log out there. */
export function OwnSessions() {
  const t = useTexts(texts)
  const sessions = useQuery(ownSessionsQuery)
  return (
    <Section title={t('title')}>
      <p className="measure">{t('lead')}</p>
      <Fetched query={sessions}>{data => <SessionList sessions={data} />}</Fetched>
    </Section>
  )
}
