import { Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { assessmentListSchema, ListedAssessment, RoundState } from '../../src/assessments/contract.ts'
import { api } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { ButtonLink, Empty, Fetched, Notice, Page } from '../ui/index.ts'
import { EraseButton } from './erase-button.tsx'
import { DoneIcon, ObsIcon, StopIcon } from './icons.tsx'
import { NumberReveal } from './number-reveal.tsx'
import { SearchOwn } from './search-own.tsx'
import { texts } from './texts.ts'
import './form.css'
import './list.css'

type AssessmentList = z.output<typeof assessmentListSchema>

function Standing({ assessment: { errors, informed } }: { assessment: ListedAssessment }) {
  const say = useTexts(texts)
  if (errors === 0 && informed) {
    return (
      <span className="standing signed" data-state="green">
        <DoneIcon /> {say('listReady')}
      </span>
    )
  }
  return (
    <span className="standing signed" data-state="red">
      <StopIcon />
      <span>
        {errors > 0 && say('listErrors', { count: errors })}
        {errors > 0 && !informed && <br />}
        {!informed && say('listNotInformed')}
      </span>
    </span>
  )
}

function Row({ assessment, editable }: { assessment: ListedAssessment; editable: boolean }) {
  const say = useTexts(texts)
  const { dateTime } = useFormat()
  const { id, maskedNumber, warnings, changedAt } = assessment
  return (
    <tr>
      <th scope="row">
        <NumberReveal id={id} masked={maskedNumber} />
      </th>
      <td data-label={say('columnState')}>
        <Standing assessment={assessment} />
      </td>
      <td data-label={say('columnWarnings')}>
        {warnings > 0 ? (
          <span className="standing signed" data-state="obs">
            <ObsIcon /> {warnings}
          </span>
        ) : (
          <span className="quiet">{say('none')}</span>
        )}
      </td>
      <td data-label={say('columnChanged')} className="figures">
        {dateTime(changedAt)}
      </td>
      <td className="assessment-list__actions">
        <div>
          <ButtonLink to={`/kartlegginger/${id}`} variant="secondary" data-size="sm">
            {say(editable ? 'open' : 'read')} <span className="ds-sr-only">{maskedNumber}</span>
          </ButtonLink>
          <EraseButton id={id} masked={maskedNumber} />
        </div>
      </td>
    </tr>
  )
}

function Summary({ assessments }: { assessments: readonly ListedAssessment[] }) {
  const say = useTexts(texts)
  const ready = assessments.filter(each => each.errors === 0 && each.informed).length
  return (
    <p className="quiet" role="status">
      {say('listSummary', { count: assessments.length, ready, unready: assessments.length - ready })}
    </p>
  )
}

/** Why nothing can be started or changed, where that is so. */
function RoundNotice({ state }: { state: RoundState }) {
  const say = useTexts(texts)
  const words = {
    'year-not-opened': 'stateNotOpened',
    'not-planned': 'stateNotPlanned',
    open: undefined,
    locked: 'stateLocked',
    transferable: 'stateTransferable',
    transferred: 'stateTransferred',
    lapsed: 'stateLapsed',
  } as const
  const text = words[state]
  if (!text) return null
  return (
    <Notice kind="info" title={say(`${text}Title`)}>
      <p>{say(text)}</p>
    </Notice>
  )
}

function Assessments({
  assessments,
  editable,
}: {
  assessments: readonly ListedAssessment[]
  editable: boolean
}) {
  const say = useTexts(texts)
  return (
    <>
      <Summary assessments={assessments} />
      <table className="assessment-list">
        <thead>
          <tr>
            <th scope="col">{say('columnNumber')}</th>
            <th scope="col">{say('columnState')}</th>
            <th scope="col">{say('columnWarnings')}</th>
            <th scope="col">{say('columnChanged')}</th>
            <th scope="col">
              <span className="ds-sr-only">{say('columnActions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {assessments.map(assessment => (
            <Row key={assessment.id} assessment={assessment} editable={editable} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Content({ list: { roundState, assessments } }: { list: AssessmentList }) {
  const say = useTexts(texts)
  const editable = roundState === 'open'
  return (
    <div className="stack">
      <RoundNotice state={roundState} />
      <div className="list-tools">
        {editable && <ButtonLink to="/kartlegginger/ny">{say('startNew')}</ButtonLink>}
        {assessments.length > 0 && <SearchOwn />}
      </div>
      {assessments.length > 0 && <Assessments assessments={assessments} editable={editable} />}
      {assessments.length === 0 && editable && (
        <Empty title={say('emptyTitle')}>
          <Paragraph>{say('emptyWho')}</Paragraph>
          <ol className="empty-steps">
            <li>{say('emptyInform')}</li>
            <li>{say('emptyStart')}</li>
            <li>{say('emptyFill')}</li>
            <li>{say('emptyAfter')}</li>
          </ol>
        </Empty>
      )}
    </div>
  )
}

/** `/kartlegginger`: one's own assessments. */
export function AssessmentListPage() {
  const say = useTexts(texts)
  const query = useQuery({
    queryKey: ['assessments'],
    queryFn: () => api.get<AssessmentList>('/api/assessments'),
    staleTime: 0,
  })
  return (
    <Page title={say('listTitle')} lead={say('listLead')}>
      <Fetched query={query}>{list => <Content list={list} />}</Fetched>
    </Page>
  )
}
