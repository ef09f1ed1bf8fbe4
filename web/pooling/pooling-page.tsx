import { Tag } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Agreements, OwnYears } from '../../src/pooling/contract.ts'
import { api } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { announce, Empty, Fetched, Page, Section, TextLink } from '../ui/index.ts'
import { AgreementList, type SayTo } from './agreement-list.tsx'
import { ProposeForm } from './propose-form.tsx'
import { texts } from './texts.ts'
import './pooling.css'

const agreementsKey = ['pooling', 'agreements']

/** `/ar-og-naboer`: the municipality's years and their reports, and what it has agreed with neighbours. */
export function PoolingPage() {
  const t = useTexts(texts)
  const years = useQuery({
    queryKey: ['pooling', 'years'],
    queryFn: () => api.get<OwnYears>('/api/pooling/years'),
  })
  const agreements = useQuery({
    queryKey: agreementsKey,
    queryFn: () => api.get<Agreements>('/api/pooling/agreements'),
  })
  return (
    <Page title={t('pageTitle')} lead={t('pageLead')}>
      <div className="stack" data-gap="large">
        <Section title={t('yearsHeading')}>
          <Fetched query={years}>{({ years: own }) => <YearList years={own} />}</Fetched>
        </Section>
        <Section title={t('agreementsHeading')}>
          <p className="measure">{t('agreementsLead')}</p>
          <Fetched query={agreements}>{found => <AgreementPart {...found} />}</Fetched>
        </Section>
      </div>
    </Page>
  )
}

const colours = { alone: 'success', together: 'success', 'too-few': 'warning' } as const

function YearList({ years }: OwnYears) {
  const t = useTexts(texts)
  if (years.length === 0) return <Empty title={t('noYears')} />
  return (
    <ul className="pooling__years">
      {years.map(({ year, told }) => (
        <li key={year} className="row">
          <TextLink to={`/rapport/${year}`}>
            {t(told === 'too-few' ? 'toWays' : 'toReport', { year })}
          </TextLink>
          <Tag data-color={colours[told]} data-size="sm">
            {t(`told-${told}`)}
          </Tag>
        </li>
      ))}
    </ul>
  )
}

function AgreementPart({ agreements, neighbours }: Agreements) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const say: SayTo = async ({ number, name }, word) => {
    const answer = await api.post<Agreements>(`/api/pooling/agreements/${number}`, { word })
    client.setQueryData(agreementsKey, answer)
    announce(t(`said-${word}`, { name }))
    await client.invalidateQueries({ queryKey: ['pooling'] })
  }
  return (
    <>
      <AgreementList agreements={agreements} say={say} />
      <Section title={t('proposeHeading')}>
        <ProposeForm neighbours={neighbours} say={say} />
      </Section>
    </>
  )
}
