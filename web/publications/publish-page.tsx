import { Button, Heading, Select } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { Areas, Preview, PublicationLine } from '../../src/publications/contract.ts'
import { api } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { SelectField, YearField } from '../select-field/index.ts'
import { ButtonLink, Empty, Fetched, Page, ProblemAlert } from '../ui/index.ts'
import { Participants } from './participants.tsx'
import { texts } from './texts.ts'

type Area = Areas['areas'][number]
const keyOf = ({ kind, code }: Area) => `${kind} ${code}`

/** `/publisering`: KORFOR chooses an area and year, sees whose figures they are, and publishes. */
export function PublishPage() {
  const t = useTexts(texts)
  const [year, setYear] = useState<number>()
  const query = useQuery({
    queryKey: ['publishing', year ?? 'newest'],
    queryFn: () => api.get<Areas>(`/api/publishing/areas${year ? `?year=${year}` : ''}`),
    placeholderData: keepPreviousData,
  })
  return (
    <Page title={t('publishTitle')} lead={t('publishLead')}>
      <Fetched query={query}>
        {areas =>
          areas.years.length === 0 ? (
            <Empty title={t('nothing')} />
          ) : (
            <Choice key={areas.year} areas={areas} onYear={setYear} />
          )
        }
      </Fetched>
    </Page>
  )
}

function Choice({ areas, onYear }: { areas: Areas; onYear: (year: number) => void }) {
  const t = useTexts(texts)
  const [key, setKey] = useState('')
  const [published, setPublished] = useState('')
  const chosen = areas.areas.find(area => keyOf(area) === key)
  return (
    <div className="stack measure">
      <YearField label={t('year')} years={areas.years} year={areas.year} onChange={onYear} />
      <SelectField label={t('area')} value={key} onChange={setKey}>
        <Select.Option value="">{t('chooseArea')}</Select.Option>
        {areas.areas.map(area => (
          <Select.Option key={keyOf(area)} value={keyOf(area)}>
            {area.slug ? t('alreadyPublished', { name: area.name }) : area.name}
          </Select.Option>
        ))}
      </SelectField>
      {chosen?.slug && <Published key={chosen.slug} slug={chosen.slug} isNew={published === key} />}
      {chosen && !chosen.slug && (
        <Offer key={key} area={chosen} year={areas.year} onPublished={() => setPublished(key)} />
      )}
    </div>
  )
}

/** Where it is read. The button that published it is gone, so what comes in its place takes the focus. */
function Published({ slug, isNew }: { slug: string; isNew: boolean }) {
  const t = useTexts(texts)
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isNew) place.current?.focus()
  }, [isNew])
  return (
    <div className="stack" data-gap="small">
      {isNew && (
        <p tabIndex={-1} ref={place}>
          {t('doneNow')}
        </p>
      )}
      <div>
        <ButtonLink to={`/rapporter/${slug}`}>{t('read')}</ButtonLink>
      </div>
    </div>
  )
}

type OfferProps = Readonly<{ area: Area; year: number; onPublished: () => void }>

function Offer({ area, year, onPublished }: OfferProps) {
  const { kind, code } = area
  const wish = new URLSearchParams({ kind, code, year: String(year) })
  const query = useQuery({
    queryKey: ['publishing', 'preview', kind, code, year],
    queryFn: () => api.get<Preview>(`/api/publishing/preview?${wish}`),
  })
  return <Fetched query={query}>{preview => <Deed {...{ preview, area, year, onPublished }} />}</Fetched>
}

function Deed({ preview, area, year, onPublished }: OfferProps & { preview: Preview }) {
  const t = useTexts(texts)
  const format = useFormat()
  const client = useQueryClient()
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const publish = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await api.post<PublicationLine>('/api/publications', { kind: area.kind, code: area.code, year })
      onPublished()
      await client.invalidateQueries({ queryKey: ['publishing'] })
      await client.invalidateQueries({ queryKey: ['publications'] })
    } catch (fault) {
      setError(fault)
    }
    setBusy(false)
  }
  if (preview.people === null) return <Empty title={t('noFigures')} />
  return (
    <section className="sheet stack" data-gap="small" aria-labelledby={id}>
      <Heading level={2} data-size="2xs" id={id}>
        {t('wouldHold', { count: format.number(preview.people) })}
      </Heading>
      <Participants of={preview} />
      <ProblemAlert error={error} />
      <div>
        <Button onClick={publish} loading={busy}>
          {t('confirm')}
        </Button>
      </div>
    </section>
  )
}
