import { Details, Field, Heading, Label, Link, Select } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import type {
  Finding,
  Report,
  ReportChart,
  ReportMap,
  ReportSection,
  ReportTable,
} from '../../src/reports/contract.ts'
import { useTexts } from '../language/index.ts'
import { Notice, Section } from '../ui/index.ts'
import { breakable, FigureTable } from './figure-table.tsx'
import { texts } from './texts.ts'

export type ChartForm = 'wide' | 'narrow'
export type ChartTone = 'light' | 'dark'
export type ChartUrl = (chart: ReportChart['id'], form: ChartForm, tone: ChartTone) => string

/** A report with figures: findings, contents, sections of charts and tables, method. `chartUrl` gives the address of a picture. */
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
          {report.findings.map(finding => (
            <FindingCard key={finding.id} finding={finding} />
          ))}
        </ul>
        <Notice kind="info" title={t('protectedTitle')}>
          <p>{t('protectedText')}</p>
        </Notice>
      </section>
      <nav className="stack no-print" data-gap="small" aria-labelledby="report-contents">
        <Heading level={2} data-size="sm" id="report-contents">
          {report.headings.contents}
        </Heading>
        <ol className="report__contents">
          {report.sections.map(({ id, title }) => (
            <li key={id}>
              <Link href={`#report-${id}`}>{title}</Link>
            </li>
          ))}
          <li>
            <Link href="#report-method">{report.headings.method}</Link>
          </li>
        </ol>
      </nav>
      <ReportSections report={report} chartUrl={chartUrl} />
      <div id="report-method">
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
      </div>
    </>
  )
}

/** The sections of a report alone. */
export function ReportSections({ report, chartUrl }: { report: Report; chartUrl: ChartUrl }) {
  return report.sections.map(section => <ReportPart key={section.id} section={section} chartUrl={chartUrl} />)
}

/** Opens a table that lies behind its charts, before the browser goes there. */
function openBehind(table: string): void {
  const behind = document.querySelector<HTMLDetailsElement>(`#table-${table} > details`)
  if (behind) behind.open = true
}

function FindingCard({ finding: { title, figure, text, comparison, table } }: { finding: Finding }) {
  const t = useTexts(texts)
  return (
    <li className="report__finding">
      <Heading level={3} data-size="2xs">
        {title}
      </Heading>
      <p>
        <span className="report__figure">{figure}</span> <span>{breakable(text)}</span>
      </p>
      {comparison && <p className="small report__comparison">{comparison}</p>}
      <p className="small no-print">
        <Link
          href={`#table-${table}`}
          aria-label={`${t('toTable')}: ${title}`}
          onClick={() => openBehind(table)}
        >
          {t('toTable')}
        </Link>
      </p>
    </li>
  )
}

function ReportPart({ section, chartUrl }: { section: ReportSection; chartUrl: ChartUrl }) {
  return (
    <section className="stack report__part" aria-labelledby={`report-${section.id}`}>
      <Heading level={2} data-size="sm" id={`report-${section.id}`}>
        {section.title}
      </Heading>
      {section.lead && <p className="measure quiet">{section.lead}</p>}
      {section.tables.map(table => (
        <TableWithCharts
          key={table.id}
          table={table}
          charts={section.charts.filter(chart => chart.table === table.id)}
          maps={(section.maps ?? []).filter(map => map.table === table.id)}
          chartUrl={chartUrl}
        />
      ))}
    </section>
  )
}

type TableWithChartsProps = Readonly<{
  table: ReportTable
  charts: readonly ReportChart[]
  maps: readonly ReportMap[]
  chartUrl: ChartUrl
}>

/** A table; behind its charts, when it has any. Maps stand above a table that is read beside them. */
function TableWithCharts({ table, charts, maps, chartUrl }: TableWithChartsProps) {
  const t = useTexts(texts)
  return (
    <div className="stack report__shown">
      {charts.map(chart => (
        <Chart key={chart.id} chart={chart} chartUrl={chartUrl} />
      ))}
      {maps.length > 0 && <Maps maps={maps} chartUrl={chartUrl} />}
      <div className="report__place" id={`table-${table.id}`}>
        {charts.length === 0 ? (
          <FigureTable table={table} />
        ) : (
          <Details className="report__behind">
            <Details.Summary>{t('showTable', { table: table.title })}</Details.Summary>
            <Details.Content>
              <FigureTable table={table} />
            </Details.Content>
          </Details>
        )}
      </div>
    </div>
  )
}

const NARROW = '(max-width: 40rem)'
const DARK = 'screen and (prefers-color-scheme: dark)'

type Drawn = Pick<ReportChart, 'id' | 'title' | 'alt'>

/** A picture of the report, in the form and tone that the reader's screen asks for. */
function Chart({ chart, chartUrl }: { chart: Drawn; chartUrl: ChartUrl }) {
  return (
    <figure className="report__chart picture">
      <figcaption>
        <Heading level={3} data-size="2xs">
          {chart.title}
        </Heading>
      </figcaption>
      <ChartPicture chart={chart} chartUrl={chartUrl} />
    </figure>
  )
}

/** The picture alone, where a heading stands already. */
export function ChartPicture({ chart, chartUrl }: { chart: Omit<Drawn, 'title'>; chartUrl: ChartUrl }) {
  return (
    <picture>
      <source media={`${DARK} and ${NARROW}`} srcSet={chartUrl(chart.id, 'narrow', 'dark')} />
      <source media={DARK} srcSet={chartUrl(chart.id, 'wide', 'dark')} />
      <source media={NARROW} srcSet={chartUrl(chart.id, 'narrow', 'light')} />
      <img src={chartUrl(chart.id, 'wide', 'light')} alt={chart.alt} />
    </picture>
  )
}

/** The maps of an area, one at a time: they lie above the same table. */
function Maps({ maps, chartUrl }: { maps: readonly ReportMap[]; chartUrl: ChartUrl }) {
  const t = useTexts(texts)
  const id = useId()
  const [chosen, setChosen] = useState(maps[0]?.id)
  const shown = maps.find(map => map.id === chosen) ?? maps[0]
  return (
    <div className="stack">
      <Field className="no-print report__choice">
        <Label htmlFor={id}>{t('onMap')}</Label>
        <Select id={id} value={shown?.id} onChange={event => setChosen(event.target.value)}>
          {maps.map(map => (
            <Select.Option key={map.id} value={map.id}>
              {map.title}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {shown && <Chart key={shown.id} chart={shown} chartUrl={chartUrl} />}
    </div>
  )
}
