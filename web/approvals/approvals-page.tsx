import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Approvals } from '../../src/approvals/contract.ts'
import { api, useAccount } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { YearField } from '../select-field/index.ts'
import { Empty, Fetched, Figure, Page, Section } from '../ui/index.ts'
import { ApprovalTable } from './approval-table.tsx'
import { ReturnedList } from './returned-list.tsx'
import { texts } from './texts.ts'
import './approvals.css'

/** `/godkjenning`: what municipalities say of their figures, those that came back first. The year stands in the address. */
export function ApprovalsPage() {
  const t = useTexts(texts)
  const navigate = useNavigate()
  const { year } = useSearch({ strict: false }) as { year?: unknown }
  const wanted = /^\d{4}$/.test(String(year)) ? String(year) : undefined
  const setYear = (chosen: number) =>
    void navigate({
      to: '/godkjenning',
      search: { year: chosen } as never,
      replace: true,
      resetScroll: false,
    })
  const query = useQuery({
    queryKey: ['approvals', wanted ?? 'newest'],
    queryFn: ({ signal }) =>
      api.get<Approvals>(`/api/approvals${wanted ? `?year=${wanted}` : ''}`, { signal }),
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

const states = ['awaiting', 'returned', 'approved', 'lapsed'] as const

type OfYearProps = Readonly<{ approvals: Approvals; onYear: (year: number) => void }>

function ApprovalsOfYear({ approvals, onYear }: OfYearProps) {
  const t = useTexts(texts)
  const { role } = useAccount()
  const { years, year, municipalities } = approvals
  const told = municipalities.filter(({ tooFew }) => !tooFew)
  const returned = told.filter(({ state }) => state === 'returned')
  return (
    <div className="stack" data-gap="large">
      <YearField label={t('year')} years={years} year={year} onChange={onYear} />
      <div className="approvals__counts">
        {states.map(state => (
          <Figure
            key={state}
            label={t(`state-${state}`)}
            value={told.filter(each => each.state === state).length}
          />
        ))}
      </div>
      <Section title={t('returnedTitle')}>
        <ReturnedList returned={returned} year={year} answers={role === 'korfor'} />
      </Section>
      <Section title={t('allTitle')}>
        <ApprovalTable rows={municipalities} />
      </Section>
    </div>
  )
}
