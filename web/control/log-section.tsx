import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LogPage } from '../../src/control/contract.ts'
import { download } from '../api/index.ts'
import { ConfirmIdentity, useConfirmedDownload } from '../confirmation/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { Empty, Failed, Fetched, Icon, Loading, ProblemAlert, Section } from '../ui/index.ts'
import { type Filters, toQuery } from './filters.ts'
import { LogFilters } from './log-filters.tsx'
import { LogTable } from './log-table.tsx'
import { choicesQuery, logQuery } from './queries.ts'
import { texts } from './texts.ts'

const logFile = 'logg.csv'

/** The log leaves the program, so who one is must have been shown within the last five minutes. */
function Download({ place, filters }: { place: string; filters: Filters }) {
  const t = useTexts(texts)
  const query = toQuery(place, filters)
  const file = useConfirmedDownload({
    page: `/etterkontroll?${query}`,
    has: name => name === logFile,
    fetchFile: () => download(`/api/control/log.csv?${query}`, logFile),
  })
  return (
    <>
      {file.confirmAt && <ConfirmIdentity returnTo={file.confirmAt}>{t('identityText')}</ConfirmIdentity>}
      <ProblemAlert error={file.error} />
      <div>
        <Button variant="secondary" loading={file.isPending} onClick={() => file.mutate(logFile)}>
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
  if (!first) return asked.error ? <Failed error={asked.error} retry={() => asked.refetch()} /> : <Loading />
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
