import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Report } from '../../src/reports/contract.ts'
import { api, isProblem } from '../api/index.ts'
import { ApprovalPanel } from '../approvals/index.ts'
import { useFormat, useLanguage, useTexts } from '../language/index.ts'
import { WaysPanel } from '../pooling/index.ts'
import { Fetched, Notice, Page, TextLink } from '../ui/index.ts'
import { Downloads } from './downloads.tsx'
import { FilesLink, ReportFiles } from './files/report-files.tsx'
import { type ChartForm, type ChartTone, ReportSections, ReportView } from './report-view.tsx'
import { texts } from './texts.ts'
import './report.css'

/** The municipal report of a year, read when somebody goes to `/rapport/<year>`. */
export function ReportPage() {
  const t = useTexts(texts)
  const { year = '' } = useParams({ strict: false })
  const language = useLanguage()
  const address = `/api/reports/municipal/${encodeURIComponent(year)}`
  const query = useQuery({
    queryKey: ['report', year, language],
    queryFn: () => api.get<Report>(`${address}?lang=${language}`),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Page title={query.data?.title ?? t('title', { year })} lead={query.data && leadOf(query.data)}>
      <div className="stack" data-gap="large">
        {isProblem(query.error, 'report.not-transferred') ? (
          // The menu leads here all year: that there is no report yet is no fault.
          <Notice kind="info">
            <p>{query.error.text}</p>
          </Notice>
        ) : (
          <Fetched query={query}>
            {report => <ReadReport year={year} report={report} address={address} />}
          </Fetched>
        )}
        <p className="no-print">
          <TextLink to="/ar-og-naboer">{t('otherYears')}</TextLink>
        </p>
      </div>
    </Page>
  )
}

const leadOf = ({ place, subtitle }: Report): string => `${place.name} · ${subtitle}`

function ReadReport({ year, report, address }: { year: string; report: Report; address: string }) {
  const t = useTexts(texts)
  const format = useFormat()
  const chartUrl = (chart: string, form: ChartForm, tone: ChartTone) =>
    `${address}/charts/${chart}.svg?lang=${report.language}&form=${form}&tone=${tone}`
  return (
    <div className="stack report" data-gap="large">
      <div className="stack" data-gap="small">
        <Downloads address={`${address}/report.pdf?lang=${report.language}`} fileName="kommunerapport.pdf">
          {report.tooFew === null && <FilesLink />}
        </Downloads>
        <p className="quiet small">{t('frozen', { date: format.date(report.createdAt) })}</p>
      </div>
      {report.tooFew === null ? (
        <>
          {report.pooled && (
            <Notice kind="info" title={t('pooledTitle')}>
              <p>{report.pooled}</p>
            </Notice>
          )}
          {/* Several years together enter nobody else's figures. */}
          {report.period === String(report.year) && <ApprovalPanel year={Number(year)} />}
          <ReportView report={report} chartUrl={chartUrl} />
          <ReportFiles address={address} language={report.language} kinds={['slides', 'paper', 'workbook']} />
        </>
      ) : (
        <>
          <Notice kind="info" title={t('tooFewTitle')}>
            <p>{report.tooFew}</p>
          </Notice>
          <WaysPanel year={Number(year)} reference={report.sections.length > 0} />
          <ReportSections report={report} chartUrl={chartUrl} />
        </>
      )}
    </div>
  )
}
