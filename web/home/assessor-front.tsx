import { useQuery } from '@tanstack/react-query'
import type { RoundReply } from '../../src/rounds/contract.ts'
import { useAccount } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { useRound } from '../rounds/index.ts'
import { Practise } from '../training/index.ts'
import { ButtonLink, Fetched, Figure, Notice, Page, Section, TextLink } from '../ui/index.ts'
import { OwnDoors } from './own-doors.tsx'
import { ownAssessmentsQuery } from './queries.ts'
import { RoundDates } from './round-dates.tsx'
import { texts } from './texts.ts'
import { WelcomeMessage } from './welcome-message.tsx'

/** What the state of the round means for somebody who assesses. */
function RoundForAssessor({ round }: { round: RoundReply }) {
  const t = useTexts(texts)
  if (round.state === 'open' || round.state === 'locked') return <RoundDates round={round} />
  if (round.state === 'transferable')
    return (
      <>
        <Notice kind="info" title={t('waitingForTransfer')}>
          <p>{t('waitingForTransferText')}</p>
        </Notice>
        <RoundDates round={round} />
      </>
    )
  if (round.state === 'transferred')
    return (
      <Notice kind="success" title={t('assessorTransferred')}>
        <p>{t('assessorTransferredText')}</p>
      </Notice>
    )
  if (round.state === 'lapsed')
    return (
      <Notice kind="warning" title={t('lapsed')}>
        <p>{t('lapsedText')}</p>
      </Notice>
    )
  return (
    <Notice kind="info" title={t('notBegun')}>
      <p>{round.state === 'year-not-opened' ? t('yearNotOpenedText') : t('notBegunText')}</p>
    </Notice>
  )
}

type Own = Readonly<{ all: number; unfinished: number; errors: number; ready: number }>

/** One's own by what they ask for, each kind leading to the list of it. */
function OwnCounts({ own: { unfinished, errors, ready } }: { own: Own }) {
  const t = useTexts(texts)
  const list = (vis: string) => ({ to: '/kartlegginger', search: { vis } })
  return (
    <div className="counts">
      <Figure label={t('ownUnfinished')} value={unfinished} link={list('uferdige')}>
        {t('ownUnfinishedMeans')}
      </Figure>
      <Figure label={t('ownWithErrors')} value={errors} link={list('feil')}>
        {t('ownErrorsMeans')}
      </Figure>
      <Figure label={t('ownReady')} value={ready} link={list('klare')}>
        {t('ownReadyMeans')}
      </Figure>
    </div>
  )
}

/** What is left, in one sentence. */
function useLeft(isOpen: boolean): (own: Own) => string {
  const t = useTexts(texts)
  return ({ all, unfinished, errors }) => {
    const left = unfinished + errors
    if (all === 0) return t(isOpen ? 'leftNothingYet' : 'leftNone')
    if (left === 0) return t('leftDone', { count: all })
    return t(isOpen ? 'leftSome' : 'leftTooLate', { count: left })
  }
}

function WhatIsLeft({ round }: { round: RoundReply }) {
  const t = useTexts(texts)
  const own = useQuery(ownAssessmentsQuery)
  const isOpen = round.state === 'open'
  const left = useLeft(isOpen)
  if (!['open', 'locked', 'transferable'].includes(round.state)) return null
  return (
    <Section title={t('leftTitle')}>
      <Fetched query={own}>
        {counts => (
          <div className="stack">
            <p className="measure">{left(counts)}</p>
            <OwnCounts own={counts} />
            <div className="row">
              {isOpen && <ButtonLink to="/kartlegginger/ny">{t('startAssessment')}</ButtonLink>}
              <TextLink to="/kartlegginger">{t('toAssessments')}</TextLink>
            </div>
          </div>
        )}
      </Fetched>
    </Section>
  )
}

/** The front page of an assessor: the two dates, what is left, and the other things she can do. */
export function AssessorFront() {
  const t = useTexts(texts)
  const { municipalityName } = useAccount()
  const round = useRound()
  return (
    <Page title={t('assessorTitle', { place: municipalityName ?? '' })}>
      <WelcomeMessage />
      <Practise />
      <Fetched query={round}>
        {data => (
          <>
            {data.lapsedYear && (
              <Notice kind="warning" title={t('lastYearLapsed', { year: data.lapsedYear })}>
                <p>{t('lapsedText')}</p>
              </Notice>
            )}
            <RoundForAssessor round={data} />
            <WhatIsLeft round={data} />
          </>
        )}
      </Fetched>
      <Section title={t('moreTitle')}>
        <OwnDoors
          say={t}
          to={[
            ['/informasjonsskriv', 'doorLetter', 'doorLetterText'],
            ['/reservasjon', 'doorOptOut', 'doorOptOutText'],
            ['/invitasjoner', 'doorInvite', 'doorInviteAssessorText'],
            ['/kartlegginger/overfor', 'doorHandover', 'doorHandoverText'],
            ['/rettigheter', 'doorRights', 'doorRightsText'],
          ]}
        />
      </Section>
    </Page>
  )
}
