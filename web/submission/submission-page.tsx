import { useQuery } from '@tanstack/react-query'
import type { SubmissionPreview, SubmissionProgress } from '../../src/submission/contract.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { useRound } from '../rounds/index.ts'
import { Fetched, Notice, Page, TextLink } from '../ui/index.ts'
import { Preview } from './preview.tsx'
import { Progress } from './progress.tsx'
import { previewQuery, progressQuery } from './queries.ts'
import { Receipt } from './receipt.tsx'
import { texts } from './texts.ts'
import { Transfer } from './transfer.tsx'

function NotYet({ preview }: { preview: SubmissionPreview }) {
  const t = useTexts(texts)
  const format = useFormat()
  if (preview.state === 'lapsed')
    return (
      <Notice kind="warning" title={t('lapsedTitle')}>
        <p>{t('lapsedText')}</p>
      </Notice>
    )
  return (
    <Notice kind="info" title={t('notYetTitle', { date: format.date(preview.transferDate) })}>
      <p>{t('notYetText')}</p>
    </Notice>
  )
}

function BeforeTransfer({ progress }: { progress: SubmissionProgress }) {
  const preview = useQuery(previewQuery)
  const again = progress.state === 'interrupted' || progress.state === 'failed' ? progress.state : undefined
  return (
    <Fetched query={preview}>
      {data => (
        <>
          {!data.mayTransfer && <NotYet preview={data} />}
          <Preview preview={data} />
          {data.mayTransfer && <Transfer again={again} />}
        </>
      )}
    </Fetched>
  )
}

function Submission() {
  const progress = useQuery(progressQuery)
  return (
    <Fetched query={progress}>
      {data => {
        if (data.state === 'done') return <Receipt />
        return data.state === 'running' ? <Progress progress={data} /> : <BeforeTransfer progress={data} />
      }}
    </Fetched>
  )
}

/** `/overforing`: what will go, the transfer itself, and its receipt. */
export function SubmissionPage() {
  const t = useTexts(texts)
  const round = useRound()
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Fetched query={round}>
        {({ state }) =>
          state === 'year-not-opened' || state === 'not-planned' ? (
            <Notice kind="info" title={t('notPlannedTitle')}>
              <p>{t('notPlannedText')}</p>
              <TextLink to="/runde">{t('toDates')}</TextLink>
            </Notice>
          ) : (
            <Submission />
          )
        }
      </Fetched>
    </Page>
  )
}
