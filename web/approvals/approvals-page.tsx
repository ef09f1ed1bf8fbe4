import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Approvals } from '../../src/approvals/contract.ts'
import { api, useAccount } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { YearField } from '../select-field/index.ts'
import { Empty, Fetched, Page, Section } from '../ui/index.ts'
import { ApprovalTable } from './approval-table.tsx'
import { ReturnedList } from './returned-list.tsx'
import { texts } from './texts.ts'
import './approvals.css'

/** `/godkjenning`: what municipalities say of their figures; those that came back first, which KORFOR answers. */
export function ApprovalsPage() {
  const t = useTexts(texts)
  const [year, setYear] = useState<number>()
  const query = useQuery({
    queryKey: ['approvals', year ?? 'newest'],
    queryFn: ({ signal }) => api.get<Approvals>(`/api/approvals${year ? `?year=${year}` : ''}`, { signal }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page title={t('pageTitle')} lead={t('pageLead')}>
      <Fetched query={query}>
        {approvals =>
          approvals.years.length === 0 ? (
            <Empty title={t('nothing')} />
          ) : (
            <ApprovalsOfYear approvals={approvals} onYear={setYear} />
          )
        }
      </Fetched>
    </Page>
  )
}

type OfYearProps = Readonly<{ approvals: Approvals; onYear: (year: number) => void }>

function ApprovalsOfYear({ approvals, onYear }: OfYearProps) {
  const t = useTexts(texts)
  const { role } = useAccount()
  const { years, year, municipalities } = approvals
  const returned = municipalities.filter(({ state }) => state === 'returned')
  return (
    <div className="stack" data-gap="large">
      <YearField label={t('year')} years={years} year={year} onChange={onYear} />
      <Section title={t('returnedTitle')}>
        <ReturnedList returned={returned} year={year} answers={role === 'korfor'} />
      </Section>
      <Section title={t('allTitle')}>
        <ApprovalTable rows={municipalities} />
      </Section>
    </div>
  )
}
