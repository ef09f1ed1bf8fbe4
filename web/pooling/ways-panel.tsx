import { Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Pooling } from '../../src/pooling/contract.ts'
import { api } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { Fetched, Section, TextLink } from '../ui/index.ts'
import { DrawChoice } from './draw-choice.tsx'
import { texts } from './texts.ts'
import { nameTogether } from './together.ts'
import './pooling.css'

type WaysPanelProps = Readonly<{
  year: number
  /** Whether figures of others stand further down on the page. */
  reference: boolean
}>

/** What a municipality can do with a year of too few people to be shown alone. */
export function WaysPanel({ year, reference }: WaysPanelProps) {
  const t = useTexts(texts)
  const query = useQuery({
    queryKey: ['pooling', year],
    queryFn: () => api.get<Pooling>(`/api/pooling/years/${year}`),
  })
  return (
    <Section title={t('waysTitle')}>
      <p className="measure">{t('waysLead')}</p>
      <Fetched query={query}>
        {pooling => <Ways year={year} pooling={pooling} reference={reference} />}
      </Fetched>
    </Section>
  )
}

function Ways({ year, pooling, reference }: WaysPanelProps & { pooling: Pooling }) {
  const t = useTexts(texts)
  const { years, neighbours } = pooling
  const neighboursText =
    neighbours.members.length > 0
      ? t('neighboursReady', { names: nameTogether('neighbours', neighbours.members), year })
      : t(neighbours.agreed === 0 ? 'neighboursNone' : 'neighboursNotReady', { year })
  return (
    <div className="pooling__ways">
      <Way title={t('yearsTitle')}>
        <p>
          {years.members.length > 0
            ? t('yearsReady', { years: nameTogether('years', years.members) })
            : t('yearsNotReady')}
        </p>
        <Reasons reasons={years.others.map(({ year: of, why }) => ({ what: String(of), why }))} />
        {years.members.length > 0 && <DrawChoice year={year} kind="years" members={years.members} />}
      </Way>
      <Way title={t('neighboursTitle')}>
        <p>{neighboursText}</p>
        <Reasons reasons={neighbours.others.map(({ name, why }) => ({ what: name, why }))} />
        {neighbours.members.length > 0 && (
          <DrawChoice year={year} kind="neighbours" members={neighbours.members} />
        )}
        <p>
          <TextLink to="/ar-og-naboer">{t('toAgreements')}</TextLink>
        </p>
      </Way>
      <Way title={t('referenceTitle')}>
        <p>{t(reference ? 'referenceText' : 'referenceMissing')}</p>
      </Way>
    </div>
  )
}

function Way({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sheet stack" data-gap="small">
      <Heading level={3} data-size="2xs">
        {title}
      </Heading>
      {children}
    </section>
  )
}

type Reason = Readonly<{ what: string; why: 'shown' | 'pooled' | 'not-transferred' }>

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = useTexts(texts)
  if (reasons.length === 0) return null
  return (
    <ul className="quiet small">
      {reasons.map(({ what, why }) => (
        <li key={what}>{t(`why-${why}`, { what })}</li>
      ))}
    </ul>
  )
}
