import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SubmissionPreview, SubmissionProgress } from '../../src/submission/contract.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { useRound } from '../rounds/index.ts'
import { Fetched, Notice, Page, TextLink } from '../ui/index.ts'
import { Preview } from './preview.tsx'
import { Progress } from './progress.tsx'
import { previewQuery, progressQuery } from './queries.ts'
import { EarlierReceipt, Receipt } from './receipt.tsx'
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
  const [seenUndone, setSeenUndone] = useState(false)
  const state = progress.data?.state
  if (state && state !== 'done' && !seenUndone) setSeenUndone(true)
  return (
    <Fetched query={progress}>
      {data => {
        if (data.state === 'done') return <Receipt isFresh={seenUndone} />
        return data.state === 'running' ? <Progress progress={data} /> : <BeforeTransfer progress={data} />
      }}
    </Fetched>
  )
}

function NotPlanned({ state, year }: { state: 'year-not-opened' | 'not-planned'; year: number }) {
  const t = useTexts(texts)
  if (state === 'year-not-opened')
    return (
      <Notice kind="info" title={t('yearNotOpened', { year })}>
        <p>{t('yearNotOpenedText')}</p>
      </Notice>
    )
  return (
    <Notice kind="info" title={t('notPlannedTitle')}>
      <p>{t('notPlannedText')}</p>
      <TextLink to="/runde">{t('toDates')}</TextLink>
    </Notice>
  )
}

/** `/overforing`: what will go, the transfer itself, and its receipt. */
export function SubmissionPage() {
  const t = useTexts(texts)
  const round = useRound()
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Fetched query={round}>
        {({ state, year }) => (
          <>
            {state === 'year-not-opened' || state === 'not-planned' ? (
              <NotPlanned state={state} year={year} />
            ) : (
              <Submission />
            )}
            {state !== 'transferred' && <EarlierReceipt year={year - 1} />}
          </>
        )}
      </Fetched>
    </Page>
  )
}
