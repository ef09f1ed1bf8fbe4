import { Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { RoundReply } from '../../../src/rounds/contract.ts'
import { useAccount } from '../../api/index.ts'
import { dateInNorway, daysBetween, type Say, useFormat, useTexts } from '../../language/index.ts'
import { useRound } from '../../rounds/index.ts'
import { Practise } from '../../training/index.ts'
import { ButtonLink, Fetched, Figure, Notice, Page, Section } from '../../ui/index.ts'
import { type OwnDoor, OwnDoors } from '../own-doors.tsx'
import { municipalityCountsQuery } from '../queries.ts'
import { RoundDates } from '../round-dates.tsx'
import { texts as sharedTexts } from '../texts.ts'
import { WelcomeMessage } from '../welcome-message.tsx'
import { texts } from './texts.ts'
import { Waiting } from './waiting.tsx'

/** The one thing that the coordinator should do now. */
function NextStep({ round }: { round: RoundReply }) {
  const t = useTexts(texts)
  const shared = useTexts(sharedTexts)
  const format = useFormat()
  const date = round.transferDate ? format.date(round.transferDate) : ''
  const step = {
    'year-not-opened': { title: t('nextWaitYear', { year: round.year }), text: t('nextWaitYearText') },
    'not-planned': round.agreement
      ? { title: t('nextPlan'), text: t('nextPlanText'), to: '/runde', button: t('setDates') }
      : { title: t('nextAgreement'), text: t('nextAgreementText') },
    open: {
      title: t('nextOpen'),
      text: t('nextOpenText'),
      to: '/invitasjoner',
      button: t('inviteAssessors'),
    },
    locked: {
      title: t('nextLocked'),
      text: t('nextLockedText', { date }),
      to: '/overforing',
      button: t('seePreview'),
    },
    transferable: {
      title: t('nextTransfer'),
      text: t('nextTransferText'),
      to: '/overforing',
      button: t('toTransfer'),
    },
    transferred: {
      title: t('nextReport'),
      text: t('nextReportText'),
      to: `/rapport/${round.year}`,
      button: t('toReport'),
    },
    lapsed: { title: shared('lapsed'), text: shared('lapsedText') },
  }[round.state]
  return (
    <section className="next">
      <Heading level={2} data-size="xs">
        {step.title}
      </Heading>
      <p>{step.text}</p>
      {'to' in step && <ButtonLink to={step.to}>{step.button}</ButtonLink>}
    </section>
  )
}

function MunicipalityCounts({ isOpen }: { isOpen: boolean }) {
  const t = useTexts(texts)
  const counts = useQuery(municipalityCountsQuery)
  return (
    <Section title={t('countsTitle')}>
      <Fetched query={counts}>
        {({ assessments, willGo, withErrors, notInformed }) => (
          <div className="counts">
            <Figure label={t('ownAll')} value={assessments} />
            <Figure label={t('readyToGo')} value={willGo} />
            <Figure label={t('ownWithErrors')} value={withErrors}>
              {t(isOpen ? 'withErrorsMeans' : 'withErrorsLockedMeans')}
            </Figure>
            <Figure label={t('ownNotInformed')} value={notInformed}>
              {t('notInformedMeans')}
            </Figure>
          </div>
        )}
      </Fetched>
    </Section>
  )
}

/** All December: what is not transferred when the year is over, is destroyed. */
const warnedForDays = 30

function LapseNear({ round }: { round: RoundReply }) {
  const t = useTexts(texts)
  const left = daysBetween(dateInNorway(round.now), `${round.year}-12-31`)
  if (left > warnedForDays) return null
  return (
    <Notice kind="danger" title={left === 0 ? t('lapseToday') : t('lapseNear', { count: left })}>
      <p>{t('lapseNearText', { year: round.year })}</p>
    </Notice>
  )
}

function CoordinatorRound({ round }: { round: RoundReply }) {
  const shared = useTexts(sharedTexts)
  const running = round.state === 'open' || round.state === 'locked' || round.state === 'transferable'
  return (
    <div className="stack">
      {round.lapsedYear && (
        <Notice kind="warning" title={shared('lastYearLapsed', { year: round.lapsedYear })}>
          <p>{shared('lapsedText')}</p>
        </Notice>
      )}
      {running && <LapseNear round={round} />}
      <NextStep round={round} />
      {running && <RoundDates round={round} />}
      {running && <MunicipalityCounts isOpen={round.state === 'open'} />}
    </div>
  )
}

type Key = Parameters<Say<keyof typeof texts.nb>>[0]

/** The door to what the round is at: assessing while it is open, then the transfer, then the report. */
function doorOf(round: RoundReply | undefined): OwnDoor<Key> {
  if (round?.state === 'open') return ['/kartlegginger', 'doorAssess', 'doorAssessText']
  if (round?.state === 'transferred') return [`/rapport/${round.year}`, 'doorReport', 'doorReportText']
  return ['/overforing', 'doorTransfer', 'doorTransferText']
}

function MoreDoors({ round }: { round: RoundReply | undefined }) {
  const t = useTexts(texts)
  return (
    <Section title={t('moreTitle')}>
      <OwnDoors
        say={t}
        to={[
          doorOf(round),
          ['/analyse', 'doorAnalysis', 'doorAnalysisText'],
          ['/ar-og-naboer', 'doorOwnYears', 'doorOwnYearsText'],
          ['/runde', 'doorDates', 'doorDatesText'],
          ['/informasjonsskriv', 'doorLetter', 'doorLetterCoordinatorText'],
          ['/invitasjoner', 'doorInvite', 'doorInviteCoordinatorText'],
          ['/reservasjon', 'doorOptOut', 'doorOptOutText'],
          ['/kartleggere', 'doorAccounts', 'doorAccountsText'],
          ['/autorisasjonsregister', 'doorAuthorisations', 'doorAuthorisationsText'],
          ['/etterkontroll', 'doorControl', 'doorControlText'],
        ]}
      />
    </Section>
  )
}

/** The front page of a coordinator: where the round stands, and what to do next. */
export function CoordinatorFront() {
  const t = useTexts(texts)
  const { municipalityName } = useAccount()
  const round = useRound()
  return (
    <Page title={t('coordinatorTitle', { place: municipalityName ?? '' })}>
      <WelcomeMessage />
      <Waiting />
      <Fetched query={round}>{data => <CoordinatorRound round={data} />}</Fetched>
      <Practise />
      <MoreDoors round={round.data} />
    </Page>
  )
}
