import { Button, Heading, Link } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { download } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { ProblemAlert } from '../../ui/index.ts'
import { texts } from './texts.ts'
import './report-files.css'

const all = [
  { name: 'slides', forWhat: 'slidesFor', files: [{ format: 'powerPoint', file: 'report.pptx' }] },
  {
    name: 'paper',
    forWhat: 'paperFor',
    files: [
      { format: 'word', file: 'decision-paper.docx' },
      { format: 'pdf', file: 'decision-paper.pdf' },
    ],
  },
  { name: 'workbook', forWhat: 'workbookFor', files: [{ format: 'excel', file: 'report.xlsx' }] },
] as const

/** Leads from the top of the page to the files. */
export function FilesLink({ paper = true }: { paper?: boolean }) {
  const t = useTexts(texts)
  return <Link href="#report-files">{t(paper ? 'lead' : 'leadWithoutPaper')}</Link>
}

type FilesProps = Readonly<{
  /** The report's own in the API. */
  address: string
  language: string
  /** A decision paper is for those who have a council. */
  kinds: readonly (typeof all)[number]['name'][]
}>

/** The report as files to work on. */
export function ReportFiles({ address, language, kinds }: FilesProps) {
  const t = useTexts(texts)
  const [error, setError] = useState<unknown>()
  return (
    <section className="stack no-print" data-gap="small" aria-labelledby="report-files">
      <Heading level={2} data-size="sm" id="report-files">
        {t('title')}
      </Heading>
      <ul className="columns report__files">
        {all
          .filter(({ name }) => kinds.includes(name))
          .map(({ name, forWhat, files }) => (
            <li key={name} className="report__file">
              <Heading level={3} data-size="2xs">
                {t(name)}
              </Heading>
              <p className="small">{t(forWhat)}</p>
              <div className="row">
                {files.map(({ format, file }) => (
                  <FetchFile
                    key={file}
                    address={`${address}/${file}?lang=${language}`}
                    fileName={file}
                    label={t(format)}
                    fullLabel={t('fetch', { what: t(name).toLowerCase(), format: t(format) })}
                    onError={setError}
                  />
                ))}
              </div>
            </li>
          ))}
      </ul>
      <ProblemAlert error={error} />
    </section>
  )
}

type FetchProps = Readonly<{
  address: string
  fileName: string
  label: string
  fullLabel: string
  onError: (error: unknown) => void
}>

function FetchFile({ address, fileName, label, fullLabel, onError }: FetchProps) {
  const [busy, setBusy] = useState(false)
  const fetchFile = async () => {
    setBusy(true)
    onError(undefined)
    await download(address, fileName).catch(onError)
    setBusy(false)
  }
  return (
    <Button variant="secondary" onClick={fetchFile} loading={busy} aria-label={fullLabel}>
      {label}
    </Button>
  )
}
