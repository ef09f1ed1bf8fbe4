import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useAccount } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { MunicipalityChoice } from '../places/index.ts'
import { Fetched, Page, Section } from '../ui/index.ts'
import { ControlsSection } from './controls-section.tsx'
import { type Filters, readFilters } from './filters.ts'
import { LogSection } from './log-section.tsx'
import { PatternCards } from './pattern-list.tsx'
import { controlsQuery, patternsQuery } from './queries.ts'
import { texts } from './texts.ts'
import './control.css'

function LastControl({ place }: { place: string }) {
  const t = useTexts(texts)
  const format = useFormat()
  const { data } = useQuery(controlsQuery(place))
  const [last] = data ?? []
  if (!data) return null
  return (
    <p className="quiet">
      {last ? t('lastControl', { date: format.date(last.doneAt) }) : t('neverControlled')}
    </p>
  )
}

function Control({ place }: { place: string }) {
  const t = useTexts(texts)
  const [filters, setFilters] = useState(readFilters(useSearch({ strict: false })))
  const log = useRef<HTMLDivElement>(null)
  const patterns = useQuery(patternsQuery(place))
  const show = (wanted: Filters) => {
    setFilters(wanted)
    log.current?.scrollIntoView()
    log.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <Section title={t('patternsTitle')}>
        <LastControl place={place} />
        <Fetched query={patterns}>{data => <PatternCards patterns={data.patterns} onShow={show} />}</Fetched>
      </Section>
      {patterns.data && <ControlsSection place={place} period={patterns.data} />}
      <div ref={log} tabIndex={-1} className="control__log">
        <LogSection place={place} filters={filters} onChange={setFilters} />
      </div>
    </>
  )
}

/** `/etterkontroll`: who answers for the data sees how they are used (regulation § 12). */
export function ControlPage() {
  const t = useTexts(texts)
  const { role } = useAccount()
  const search: Readonly<{ municipalityNumber?: unknown }> = useSearch({ strict: false })
  const [place, setPlace] = useState(String(search.municipalityNumber ?? ''))
  return (
    <Page title={t('title')} lead={t(role === 'korfor' ? 'leadKorfor' : 'lead')}>
      {role === 'korfor' && (
        <MunicipalityChoice label={t('municipality')} none={t('country')} value={place} onChange={setPlace} />
      )}
      <Control key={place} place={place} />
    </Page>
  )
}
