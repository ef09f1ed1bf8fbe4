import { Heading } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReportApproval } from '../../src/approvals/contract.ts'
import { api } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { announce, Fetched, Notice } from '../ui/index.ts'
import { StateTag } from './state-tag.tsx'
import { texts } from './texts.ts'
import { type Say, VerdictChoice } from './verdict-choice.tsx'
import { WordList } from './word-list.tsx'

/** The coordinator's word on the figures of her report of a year, before they enter those of region and country. */
export function ApprovalPanel({ year }: { year: number }) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [said, setSaid] = useState(0)
  // What was pressed is gone then, or asks something else.
  useEffect(() => {
    if (said > 0) heading.current?.focus()
  }, [said])
  const address = `/api/reports/municipal/${year}/approval`
  const queryKey = ['approval', year]
  const query = useQuery({ queryKey, queryFn: () => api.get<ReportApproval>(address) })
  const say: Say = async body => {
    client.setQueryData(queryKey, await api.post<ReportApproval>(address, body))
    announce(t(body.verdict === 'approved' ? 'approvedNow' : 'returnedNow'))
    setSaid(said + 1)
    await client.invalidateQueries({ queryKey: ['approvals'] })
  }
  return (
    <section className="sheet stack no-print" data-gap="small" aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id} ref={heading} tabIndex={-1}>
        {t('panelTitle')}
      </Heading>
      <Fetched query={query}>{approval => <Standing approval={approval} year={year} say={say} />}</Fetched>
    </section>
  )
}

type StandingProps = Readonly<{ approval: ReportApproval; year: number; say: Say }>

function Standing({ approval: { state, deadline, words, check }, year, say }: StandingProps) {
  const t = useTexts(texts)
  const format = useFormat()
  const answered = state === 'returned' && words.at(-1)?.by === 'korfor'
  return (
    <>
      <div>
        <StateTag state={state} />
      </div>
      <p className="measure">
        {t(`panel-${answered ? 'answered' : state}`, { date: format.date(deadline) })}
      </p>
      {check && check.found > 0 && (
        <Notice kind="warning" title={t('heldTitle')}>
          <p>{t('heldText')}</p>
        </Notice>
      )}
      <WordList words={words} />
      {(state === 'awaiting' || state === 'returned') && (
        <VerdictChoice year={year} returned={state === 'returned'} say={say} />
      )}
    </>
  )
}
