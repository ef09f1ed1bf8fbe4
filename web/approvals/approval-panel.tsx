import { Button, Heading } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ReportApproval } from '../../src/approvals/contract.ts'
import { api } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { announce, Fetched, Notice, ProblemAlert } from '../ui/index.ts'
import { StateTag } from './state-tag.tsx'
import { texts } from './texts.ts'
import { WordForm } from './word-form.tsx'
import { WordList } from './word-list.tsx'

type Say = (
  body: Readonly<{ verdict: 'approved' } | { verdict: 'returned'; comment: string }>,
) => Promise<void>

/** The coordinator's word on the figures of her report of a year, before they enter those of region and country. */
export function ApprovalPanel({ year }: { year: number }) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const id = useId()
  const address = `/api/reports/municipal/${year}/approval`
  const queryKey = ['approval', year]
  const query = useQuery({ queryKey, queryFn: () => api.get<ReportApproval>(address) })
  const say: Say = async body => {
    client.setQueryData(queryKey, await api.post<ReportApproval>(address, body))
    announce(t(body.verdict === 'approved' ? 'approvedNow' : 'returnedNow'))
  }
  return (
    <section className="sheet stack no-print" data-gap="small" aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id}>
        {t('panelTitle')}
      </Heading>
      <Fetched query={query}>{approval => <Standing approval={approval} say={say} />}</Fetched>
    </section>
  )
}

function Standing({ approval, say }: { approval: ReportApproval; say: Say }) {
  const t = useTexts(texts)
  const format = useFormat()
  const { state, deadline, words, check } = approval
  const open = state === 'awaiting' || state === 'returned'
  return (
    <>
      <div>
        <StateTag state={state} />
      </div>
      <p className="measure">{t(`panel-${state}`, { date: format.date(deadline) })}</p>
      {check && check.found > 0 && (
        <Notice kind="warning" title={t('heldTitle')}>
          <p>{t('heldText')}</p>
        </Notice>
      )}
      <WordList words={words} />
      {open && <Choice say={say} />}
    </>
  )
}

function Choice({ say }: { say: Say }) {
  const t = useTexts(texts)
  const [returning, setReturning] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const approve = async () => {
    setBusy(true)
    setError(undefined)
    await say({ verdict: 'approved' }).catch(setError)
    setBusy(false)
  }
  const sendBack = async (comment: string) => {
    await say({ verdict: 'returned', comment })
    setReturning(false)
  }
  if (returning)
    return (
      <WordForm
        words={{
          label: t('comment'),
          help: t('commentHelp'),
          fault: t('commentFault'),
          send: t('sendReturn'),
        }}
        onSend={sendBack}
      >
        <Button variant="tertiary" onClick={() => setReturning(false)}>
          {t('cancel')}
        </Button>
      </WordForm>
    )
  return (
    <>
      <div className="row">
        <Button onClick={approve} loading={busy}>
          {t('approve')}
        </Button>
        <Button variant="secondary" onClick={() => setReturning(true)}>
          {t('return')}
        </Button>
      </div>
      <ProblemAlert error={error} />
    </>
  )
}
