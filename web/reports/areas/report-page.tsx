import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Report } from '../../../src/reports/contract.ts'
import { api } from '../../api/index.ts'
import { useFormat, useLanguage, useTexts } from '../../language/index.ts'
import { Fetched, Page, TextLink } from '../../ui/index.ts'
import { Downloads } from '../downloads.tsx'
import { FilesLink, ReportFiles } from '../files/report-files.tsx'
import { type ChartUrl, ReportView } from '../report-view.tsx'
import { texts } from './texts.ts'
import '../report.css'

/** `/omrader/<area>/<year>`: the report of a region, trust, county or the country. */
export function AreaReportPage() {
  const t = useTexts(texts)
  const { area = '', year = '' } = useParams({ strict: false })
  const language = useLanguage()
  const address = `/api/reports/areas/${encodeURIComponent(area)}/${encodeURIComponent(year)}`
  const query = useQuery({
    queryKey: ['area-report', area, year, language],
    queryFn: () => api.get<Report>(`${address}?lang=${language}`),
    staleTime: 60_000,
  })
  const { data } = query
  return (
    <Page title={data ? `${data.place.name} ${data.year}` : t('areaReport')} lead={data?.subtitle}>
      <div className="stack" data-gap="large">
        <Fetched query={query}>{report => <ReadReport report={report} address={address} />}</Fetched>
        <p className="no-print">
          <TextLink to="/omrader">{t('otherAreas')}</TextLink>
        </p>
      </div>
    </Page>
  )
}

function ReadReport({ report, address }: { report: Report; address: string }) {
  const t = useTexts(texts)
  const format = useFormat()
  const { language, createdAt } = report
  const chartUrl: ChartUrl = (chart, form, tone) =>
    `${address}/charts/${chart}.svg?lang=${language}&form=${form}&tone=${tone}`
  return (
    <div className="stack report" data-gap="large">
      <div className="stack" data-gap="small">
        <Downloads address={`${address}/report.pdf?lang=${language}`} fileName="rapport.pdf">
          <FilesLink paper={false} />
        </Downloads>
        <p className="quiet small">{t('approved', { date: format.date(createdAt) })}</p>
      </div>
      <ReportView report={report} chartUrl={chartUrl} />
      <ReportFiles address={address} language={language} kinds={['slides', 'workbook']} />
    </div>
  )
}
