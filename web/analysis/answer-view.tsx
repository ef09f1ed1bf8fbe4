import { Button, Heading } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import type { AnalysisAnswer } from '../../src/analysis/contract.ts'
import { download } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { FigureTable } from '../reports/figure-table.tsx'
import { ChartPicture, type ChartUrl } from '../reports/report-view.tsx'
import { CopyButton, Notice, ProblemAlert } from '../ui/index.ts'
import { texts } from './texts.ts'

type AnswerProps = Readonly<{
  answer: AnalysisAnswer
  /** The question as the server is asked it. */
  query: string
  /** Asks the same of another area. */
  onArea: (area: string) => void
}>

/** The chart, the table behind it, how to take them along; or why there are none. */
export function AnswerView({ answer, query, onArea }: AnswerProps) {
  const t = useTexts(texts)
  const { title, subtitle, table, chart, refusal, elsewhere, notes } = answer
  const heading = useRef<HTMLHeadingElement>(null)
  const follows = useRef(false)
  // The button that was pressed is gone with what it stood in.
  useEffect(() => {
    if (!follows.current || !table) return
    follows.current = false
    heading.current?.focus()
  }, [table])
  const goElsewhere = (area: string) => {
    follows.current = true
    onArea(area)
  }
  if (!table)
    return (
      <Notice kind="info" title={t('refusedTitle')}>
        <div className="stack" data-gap="small">
          <p>{refusal}</p>
          {elsewhere && (
            <div>
              <Button variant="secondary" data-size="sm" onClick={() => goElsewhere(elsewhere.id)}>
                {t('showElsewhere', { area: elsewhere.label })}
              </Button>
            </div>
          )}
        </div>
      </Notice>
    )
  const chartUrl: ChartUrl = (_chart, form, tone) =>
    `/api/analysis/chart.svg?${query}&form=${form}&tone=${tone}`
  return (
    <div className="stack">
      <div>
        <Heading level={2} data-size="sm" tabIndex={-1} ref={heading}>
          {title}
        </Heading>
        <p className="quiet">{subtitle}</p>
      </div>
      {chart && (
        <figure className="picture">
          <ChartPicture chart={chart} chartUrl={chartUrl} />
        </figure>
      )}
      <FigureTable table={{ ...table, title: t('tableTitle') }} />
      <ul className="analysis__notes quiet small measure">
        {notes.map(note => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <TakeAlong query={query} title={title} />
    </div>
  )
}

function TakeAlong({ query, title }: { query: string; title: string }) {
  const t = useTexts(texts)
  const [error, setError] = useState<unknown>()
  const fetchFile = (form: 'xlsx' | 'csv') => () => {
    setError(undefined)
    download(`/api/analysis/answer.${form}?${query}`, `analyse.${form}`).catch(setError)
  }
  return (
    <div className="stack no-print" data-gap="small">
      <div className="row">
        <Button variant="secondary" data-size="sm" onClick={fetchFile('xlsx')}>
          {t('downloadExcel')}
        </Button>
        <Button variant="secondary" data-size="sm" onClick={fetchFile('csv')}>
          {t('download')}
        </Button>
        <CopyButton text={window.location.href} of={title} label={t('copyLink')} />
        <Button variant="secondary" data-size="sm" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <p className="quiet small measure">{t('linkMeans')}</p>
      <ProblemAlert error={error} />
    </div>
  )
}
