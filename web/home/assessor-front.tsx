import { useQuery } from '@tanstack/react-query'
import type { RoundReply } from '../../src/rounds/contract.ts'
import { useAccount } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { useRound } from '../rounds/index.ts'
import { Practise } from '../training/index.ts'
import { ButtonLink, Door, Doors, Fetched, Figure, Notice, Page, Section, TextLink } from '../ui/index.ts'
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
      <p>{t('notBegunText')}</p>
    </Notice>
  )
}

function WhatIsLeft({ round }: { round: RoundReply }) {
  const t = useTexts(texts)
  const own = useQuery(ownAssessmentsQuery)
  if (!['open', 'locked', 'transferable'].includes(round.state)) return null
  return (
    <Section title={t('leftTitle')}>
      <Fetched query={own}>
        {({ all, withErrors, notInformed }) => (
          <div className="stack">
            <div className="counts">
              <Figure label={t('ownAll')} value={all} />
              <Figure label={t('ownWithErrors')} value={withErrors}>
                {t('withErrorsMeans')}
              </Figure>
              <Figure label={t('ownNotInformed')} value={notInformed}>
                {t('notInformedMeans')}
              </Figure>
            </div>
            <div className="row">
              {round.state === 'open' && (
                <ButtonLink to="/kartlegginger/ny">{t('startAssessment')}</ButtonLink>
              )}
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
            <RoundForAssessor round={data} />
            <WhatIsLeft round={data} />
          </>
        )}
      </Fetched>
      <Section title={t('moreTitle')}>
        <Doors>
          {[
            <Door key="opt-out" to="/reservasjon" title={t('doorOptOut')}>
              {t('doorOptOutText')}
            </Door>,
            <Door key="invite" to="/invitasjoner" title={t('doorInvite')}>
              {t('doorInviteAssessorText')}
            </Door>,
            <Door key="handover" to="/kartlegginger/overfor" title={t('doorHandover')}>
              {t('doorHandoverText')}
            </Door>,
            <Door key="rights" to="/rettigheter" title={t('doorRights')}>
              {t('doorRightsText')}
            </Door>,
          ]}
        </Doors>
      </Section>
    </Page>
  )
}
