import { Button } from '@digdir/designsystemet-react'
import { type ReactNode, useState } from 'react'
import { download } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { ProblemAlert } from '../ui/index.ts'
import { texts } from './texts.ts'

type DownloadsProps = Readonly<{
  /** Of the report as PDF. */
  address: string
  /** What the file is called when the server doesn't say. */
  fileName: string
  children?: ReactNode
}>

/** The report to take along: as PDF, or on paper from the screen. */
export function Downloads({ address, fileName, children }: DownloadsProps) {
  const t = useTexts(texts)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const fetchFile = async () => {
    setBusy(true)
    setError(undefined)
    await download(address, fileName).catch(setError)
    setBusy(false)
  }
  return (
    <>
      <div className="row no-print">
        <Button onClick={fetchFile} loading={busy}>
          {t('download')}
        </Button>
        <Button variant="secondary" onClick={() => window.print()}>
          {t('print')}
        </Button>
        {children}
      </div>
      <ProblemAlert error={error} />
    </>
  )
}
