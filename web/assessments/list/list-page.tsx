import { Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { z } from 'zod'
import type { assessmentListSchema, ListedAssessment } from '../../../src/assessments/contract.ts'
import { api } from '../../api/index.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { ButtonLink, Empty, Fetched, Page } from '../../ui/index.ts'
import { DoneIcon, ObsIcon, StopIcon, UntouchedIcon } from '../icons.tsx'
import { NumberReveal } from '../number-reveal.tsx'
import { RoundNotice } from '../round-notice/round-notice.tsx'
import { EraseButton } from './erase-button.tsx'
import { ListChoice } from './list-choice.tsx'
import { NoneFound, NoneHere } from './list-empty.tsx'
import { SearchOwn } from './search-own.tsx'
import { texts } from './texts.ts'
import { arrange, countByFilter, readView } from './view.ts'
import '../form.css'
import './list.css'

type AssessmentList = z.output<typeof assessmentListSchema>

/** What stands between an assessment and the transfer, all of it. */
function useWork(): (assessment: ListedAssessment) => readonly string[] {
  const say = useTexts(texts)
  return ({ errors, contradictions, informed }) => [
    ...(contradictions > 0 ? [say('listContradictions', { count: contradictions })] : []),
    ...(informed ? [] : [say('listNotInformed')]),
    ...(errors > contradictions ? [say('listMissing', { count: errors - contradictions })] : []),
  ]
}

const signs = {
  errors: { state: 'red', Sign: StopIcon },
  unfinished: { state: 'grey', Sign: UntouchedIcon },
  ready: { state: 'green', Sign: DoneIcon },
} as const

function Standing({ assessment }: { assessment: ListedAssessment }) {
  const say = useTexts(texts)
  const work = useWork()(assessment)
  const { state, Sign } = signs[assessment.standing]
  return (
    <span className="standing signed" data-state={state}>
      <Sign />
      <span>
        {work.length === 0 && say('listReady')}
        {work.map(each => (
          <span key={each} className="standing__work">
            {each}
          </span>
        ))}
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
          <ButtonLink to={`/kartlegginger/${id}/rettigheter`} variant="tertiary" data-size="sm">
            {say('rights')} <span className="ds-sr-only">{maskedNumber}</span>
          </ButtonLink>
          <EraseButton id={id} masked={maskedNumber} />
        </div>
      </td>
    </tr>
  )
}

type TableProps = Readonly<{ assessments: readonly ListedAssessment[]; editable: boolean }>

function AssessmentTable({ assessments, editable }: TableProps) {
  const say = useTexts(texts)
  return (
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
  )
}

/** One's own as the address asks for them. */
function ChosenAssessments({ assessments, editable }: TableProps) {
  const say = useTexts(texts)
  const view = readView(useSearch({ strict: false }))
  const shown = arrange(assessments, view)
  return (
    <>
      <ListChoice view={view} counts={countByFilter(assessments)} />
      <p className="ds-sr-only" role="status">
        {say('shown', { count: shown.length })}
      </p>
      {shown.length > 0 && <AssessmentTable assessments={shown} editable={editable} />}
      {shown.length === 0 && view.filter !== 'all' && <NoneFound filter={view.filter} />}
    </>
  )
}

/** What to do first, to somebody who has assessed nobody. */
function NothingYet() {
  const say = useTexts(texts)
  return (
    <Empty title={say('emptyTitle')}>
      <Paragraph>{say('emptyWho')}</Paragraph>
      <ol className="empty-steps">
        <li>{say('emptyInform')}</li>
        <li>{say('emptyStart')}</li>
        <li>{say('emptyFill')}</li>
        <li>{say('emptyAfter')}</li>
      </ol>
    </Empty>
  )
}

function Content({ list: { roundState, assessments } }: { list: AssessmentList }) {
  const say = useTexts(texts)
  const editable = roundState === 'open'
  const closed = roundState === 'locked' || roundState === 'transferable'
  const any = assessments.length > 0
  return (
    <div className="stack">
      <RoundNotice state={roundState} />
      <div className="list-tools">
        {editable && <ButtonLink to="/kartlegginger/ny">{say('startNew')}</ButtonLink>}
        {any && <SearchOwn />}
      </div>
      {any && <ChosenAssessments assessments={assessments} editable={editable} />}
      {!any && editable && <NothingYet />}
      {!any && closed && <NoneHere />}
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
