import { Link } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { PublicationHead } from '../../src/publications/contract.ts'
import type { Report } from '../../src/reports/contract.ts'
import { api } from '../api/index.ts'
import { useFormat, useLanguage, useTexts } from '../language/index.ts'
import { type ChartUrl, ReportView } from '../reports/report-view.tsx'
import { Fetched, Page, Section } from '../ui/index.ts'
import { Participants } from './participants.tsx'
import { texts } from './texts.ts'
import '../reports/report.css'

type Publication = PublicationHead & Readonly<{ report: Report }>

/** `/rapporter/<slug>`: a published report, for anybody. */
export function PublicationPage() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { slug = '' } = useParams({ strict: false })
  const address = `/api/publications/${encodeURIComponent(slug)}`
  const query = useQuery({
    queryKey: ['publication', slug, language],
    queryFn: () => api.get<Publication>(`${address}?lang=${language}`),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { data } = query
  return (
    <Page title={data ? `${data.name} ${data.year}` : t('reportTitle')} lead={data?.report.subtitle}>
      <Fetched query={query}>{publication => <Read publication={publication} address={address} />}</Fetched>
    </Page>
  )
}

function Read({ publication, address }: { publication: Publication; address: string }) {
  const t = useTexts(texts)
  const format = useFormat()
  const { report, participants, publishedAt } = publication
  const lang = `lang=${report.language}`
  const chartUrl: ChartUrl = (chart, form, tone) =>
    `${address}/charts/${chart}.svg?${lang}&form=${form}&tone=${tone}`
  const files = [
    ['report.pdf', t('pdf')],
    ['report.xlsx', t('excel')],
    ['report.pptx', t('powerPoint')],
    ['figures.csv', t('csv')],
    ['figures.json', t('jsonStat')],
  ] as const
  return (
    <div className="stack report" data-gap="large">
      <p className="quiet small">{t('published', { date: format.date(publishedAt) })}</p>
      <ReportView report={report} chartUrl={chartUrl} />
      <Section title={t('participants')}>
        <Participants of={participants} />
      </Section>
      <Section title={t('filesTitle')}>
        <ul className="no-print">
          {files.map(([file, name]) => (
            <li key={file}>
              <Link href={`${address}/${file}?${lang}`}>{name}</Link>
            </li>
          ))}
        </ul>
        <p className="quiet small measure">{t('csvMeans')}</p>
        <p className="quiet measure">{t('licence')}</p>
      </Section>
    </div>
  )
}
