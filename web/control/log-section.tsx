import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LogPage } from '../../src/control/contract.ts'
import { download, isProblem } from '../api/index.ts'
import { currentLanguage, useFormat, useTexts } from '../language/index.ts'
import { Empty, Fetched, Icon, Loading, Notice, ProblemAlert, Section } from '../ui/index.ts'
import { type Filters, toQuery } from './filters.ts'
import { LogFilters } from './log-filters.tsx'
import { LogTable } from './log-table.tsx'
import { choicesQuery, logQuery } from './queries.ts'
import { texts } from './texts.ts'

/** The log leaves the program, so who one is must have been shown within the last five minutes. */
function IdentityNeeded({ place, filters }: { place: string; filters: Filters }) {
  const t = useTexts(texts)
  const returnTo = `/etterkontroll?${toQuery(place, filters)}`
  const address = `/login?${new URLSearchParams({ reauthenticate: '1', returnTo, lang: currentLanguage() })}`
  return (
    <Notice kind="info" role="alert" title={t('identityTitle')}>
      <div className="stack" data-gap="small">
        <p>{t('identityText')}</p>
        <Button asChild data-color="accent">
          <a href={address}>{t('confirmIdentity')}</a>
        </Button>
      </div>
    </Notice>
  )
}

function Download({ place, filters }: { place: string; filters: Filters }) {
  const t = useTexts(texts)
  const file = useMutation({
    mutationFn: () => download(`/api/control/log.csv?${toQuery(place, filters)}`, 'logg.csv'),
  })
  return (
    <>
      {isProblem(file.error, 'reauthentication.needed') ? (
        <IdentityNeeded place={place} filters={filters} />
      ) : (
        <ProblemAlert error={file.error} />
      )}
      <div>
        <Button variant="secondary" loading={file.isPending} onClick={() => file.mutate()}>
          <Icon of="download" />
          {t('downloadCsv')}
        </Button>
      </div>
    </>
  )
}

function Entries({ place, filters }: { place: string; filters: Filters }) {
  const t = useTexts(texts)
  const format = useFormat()
  const [read, setRead] = useState<readonly LogPage[]>([])
  const next = read.at(-1)?.next ?? null
  const asked = useQuery(logQuery(place, filters, next))
  const pages = asked.data ? [...read, asked.data] : read
  const [first] = pages
  if (!first) return asked.error ? <ProblemAlert error={asked.error} /> : <Loading />
  const entries = pages.flatMap(page => page.entries)
  const period = { from: format.date(first.from), to: format.date(first.to) }
  if (entries.length === 0) return <Empty title={t('noEntries', period)} />
  const isMore = !asked.data || asked.data.next !== null
  const showMore = () => (asked.error ? asked.refetch() : setRead(pages))
  return (
    <div className="stack">
      <p role="status" className="quiet">
        {t(isMore ? 'shownMore' : 'shownAll', { count: entries.length, ...period })}
      </p>
      <LogTable entries={entries} />
      <div className="row">
        {isMore && (
          <Button variant="secondary" loading={asked.isFetching} onClick={showMore}>
            {t('showMore')}
          </Button>
        )}
      </div>
      <ProblemAlert error={asked.error} />
    </div>
  )
}

/** The log itself, with filters, older pages and a file of what is filtered. */
export function LogSection({
  place,
  filters,
  onChange,
}: {
  place: string
  filters: Filters
  onChange: (filters: Filters) => void
}) {
  const t = useTexts(texts)
  const choices = useQuery(choicesQuery(place))
  return (
    <Section title={t('logTitle')}>
      <p className="measure">{t('logText')}</p>
      <Fetched query={choices}>
        {data => <LogFilters choices={data} filters={filters} onChange={onChange} />}
      </Fetched>
      <Entries key={toQuery(place, filters)} place={place} filters={filters} />
      <Download place={place} filters={filters} />
    </Section>
  )
}
