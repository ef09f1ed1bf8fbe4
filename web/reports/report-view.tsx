import { Heading } from '@digdir/designsystemet-react'
import type { Report, ReportChart, ReportSection } from '../../src/reports/contract.ts'
import { useTexts } from '../language/index.ts'
import { Notice, Section } from '../ui/index.ts'
import { breakable, FigureTable } from './figure-table.tsx'
import { texts } from './texts.ts'

type ChartUrl = (chart: ReportChart['id'], form: 'wide' | 'narrow') => string

/** A report with figures: findings, sections of charts and tables, method. `chartUrl` gives the address of a picture. */
export function ReportView({ report, chartUrl }: { report: Report; chartUrl: ChartUrl }) {
  const t = useTexts(texts)
  return (
    <>
      <section className="stack" aria-labelledby="report-findings">
        <Heading level={2} data-size="sm" id="report-findings">
          {report.headings.findings}
        </Heading>
        {report.caution && <p className="measure">{report.caution}</p>}
        <ul className="columns report__findings">
          {report.findings.map(({ id, figure, text }) => (
            <li key={id} className="report__finding">
              <span className="report__figure">{figure}</span> <span>{breakable(text)}</span>
            </li>
          ))}
        </ul>
        <Notice kind="info" title={t('protectedTitle')}>
          <p>{t('protectedText')}</p>
        </Notice>
      </section>
      {report.sections.map(section => (
        <ReportPart key={section.id} section={section} chartUrl={chartUrl} />
      ))}
      <Section title={report.headings.method}>
        <div className="prose">
          {report.method.map(({ title, text }) => (
            <div key={title} className="report__method">
              <Heading level={3} data-size="2xs">
                {title}
              </Heading>
              <p>{text}</p>
            </div>
          ))}
        </div>
      </Section>
    </>
  )
}

function ReportPart({ section, chartUrl }: { section: ReportSection; chartUrl: ChartUrl }) {
  return (
    <section className="stack report__part" aria-labelledby={`report-${section.id}`}>
      <Heading level={2} data-size="sm" id={`report-${section.id}`}>
        {section.title}
      </Heading>
      {section.lead && <p className="measure quiet">{section.lead}</p>}
      {section.charts.map(chart => (
        <Chart key={chart.id} chart={chart} chartUrl={chartUrl} />
      ))}
      {section.tables.map(table => (
        <FigureTable key={table.id} table={table} />
      ))}
    </section>
  )
}

function Chart({ chart, chartUrl }: { chart: ReportChart; chartUrl: ChartUrl }) {
  return (
    <figure className="report__chart">
      <figcaption>
        <Heading level={3} data-size="2xs">
          {chart.title}
        </Heading>
      </figcaption>
      <picture>
        <source media="(max-width: 40rem)" srcSet={chartUrl(chart.id, 'narrow')} />
        <img src={chartUrl(chart.id, 'wide')} alt={chart.alt} />
      </picture>
    </figure>
  )
}
