import type { RoundReply } from '../../src/rounds/contract.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { Facts, Fetched, Notice, Page, Section, TextLink } from '../ui/index.ts'
import { DatesForm } from './dates-form.tsx'
import { Progress } from './progress.tsx'
import { useRound } from './queries.ts'
import { RoundStages } from './round-state.tsx'
import { texts } from './texts.ts'
import './rounds.css'

/** Why no dates can be set, or undefined when they can. */
function Hindrance({ round }: { round: RoundReply }) {
  const t = useTexts(texts)
  if (round.state === 'year-not-opened')
    return (
      <Notice kind="info" title={t('yearNotOpened', { year: round.year })}>
        <p>{t('yearNotOpenedText')}</p>
      </Notice>
    )
  if (!round.agreement)
    return (
      <Notice kind="warning" title={t('noAgreement')}>
        <p>{t('noAgreementText')}</p>
      </Notice>
    )
  return (
    <Notice kind="warning" title={t('lapsed')}>
      <p>{t('lapsedText')}</p>
    </Notice>
  )
}

function Transferred({ round }: { round: RoundReply }) {
  const t = useTexts(texts)
  const format = useFormat()
  const rows: [string, string][] = [
    [t('transferredAt'), round.transferredAt ? format.dateTime(round.transferredAt) : ''],
    [t('endDate'), round.endDate ? format.date(round.endDate) : ''],
    [t('transferDate'), round.transferDate ? format.date(round.transferDate) : ''],
  ]
  return (
    <div className="measure stack">
      <Facts of={rows} />
      <div className="row">
        <TextLink to="/overforing">{t('toReceipt')}</TextLink>
        <TextLink to={`/rapport/${round.year}`}>{t('toReport')}</TextLink>
      </div>
    </div>
  )
}

function RoundContent({ round }: { round: RoundReply }) {
  const t = useTexts(texts)
  if (round.state === 'transferred') return <Transferred round={round} />
  if (round.state === 'year-not-opened' || round.state === 'lapsed' || !round.agreement)
    return <Hindrance round={round} />
  return (
    <Section title={round.endDate ? t('moveDates') : t('setDates')}>
      {round.assessingBegun && (
        <Notice kind="info">
          <p>{t('begunText')}</p>
        </Notice>
      )}
      <DatesForm round={round} />
    </Section>
  )
}

const isRunning = ({ state }: RoundReply) => ['open', 'locked', 'transferable'].includes(state)

/** `/runde`: the municipality's round of the year, and its two dates. */
export function RoundPage() {
  const t = useTexts(texts)
  const round = useRound()
  return (
    <Page title={t('roundTitle')} lead={t('roundLead')}>
      <Fetched query={round}>
        {data => (
          <div className="stack" data-gap="large">
            <RoundStages state={data.state} />
            <RoundContent round={data} />
            {isRunning(data) && <Progress />}
          </div>
        )}
      </Fetched>
    </Page>
  )
}
