import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReportAreas } from '../../../src/reports/contract.ts'
import { api } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { YearField } from '../../select-field/index.ts'
import { Empty, Fetched, Page, Section, TextLink } from '../../ui/index.ts'
import { texts } from './texts.ts'
import './areas.css'

/** `/omrader`: the areas and years that one may read reports of. The year stands in the address. */
export function AreaListPage() {
  const t = useTexts(texts)
  const { year } = useSearch({ strict: false }) as { year?: unknown }
  const wanted = /^\d{4}$/.test(String(year)) ? String(year) : undefined
  const query = useQuery({
    queryKey: ['report-areas', wanted ?? 'newest'],
    queryFn: () => api.get<ReportAreas>(`/api/reports/areas${wanted ? `?year=${wanted}` : ''}`),
    placeholderData: keepPreviousData,
  })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Fetched query={query}>
        {areas => (areas.years.length === 0 ? <Empty title={t('nothing')} /> : <Choose areas={areas} />)}
      </Fetched>
    </Page>
  )
}

const KINDS = ['country', 'region', 'county', 'trust'] as const

function Choose({ areas: { years, year, areas } }: { areas: ReportAreas }) {
  const t = useTexts(texts)
  const navigate = useNavigate()
  const choose = (chosen: number) =>
    void navigate({
      to: '/omrader',
      search: { year: chosen } as never,
      replace: true,
      resetScroll: false,
    })
  return (
    <div className="stack" data-gap="large">
      <YearField label={t('year')} years={years} year={year} onChange={choose} />
      {areas.length === 0 && <Empty title={t('nothingThisYear', { year })} />}
      {KINDS.map(kind => {
        const own = areas.filter(area => area.kind === kind)
        return own.length === 0 ? null : <AreasOfKind key={kind} title={t(kind)} areas={own} year={year} />
      })}
    </div>
  )
}

type AreasOfKindProps = Readonly<{ title: string; areas: ReportAreas['areas']; year: number }>

function AreasOfKind({ title, areas, year }: AreasOfKindProps) {
  const t = useTexts(texts)
  return (
    <Section title={title}>
      <ul className="area-list">
        {areas.map(({ area, kind, name }) => (
          <li key={area}>
            <TextLink to={`/omrader/${area}/${year}`}>
              {kind === 'country' ? t('wholeCountry') : name}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
