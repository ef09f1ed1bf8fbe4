/**
 * From the press of "transfer" to all five files of the municipal report in hand: over HTTP, of a server that has made no
 * report before. Run: npm run bench -- files
 */
import { measureTransfers, type ReadyRound, waitForRow } from './transfer-round.ts'

/** Assessments of a small, an ordinary and a large municipality. */
const sizes = [40, 400, 2000] as const

const files = [
  'report.pdf',
  'report.xlsx',
  'report.pptx',
  'decision-paper.docx',
  'decision-paper.pdf',
] as const

/** Seconds, of the whole and of its steps. */
export type TransferredToFiles = Readonly<{
  assessments: number
  seconds: number
  steps: readonly Readonly<{ what: string; seconds: number }>[]
}>

async function transferToFiles(ready: ReadyRound): Promise<TransferredToFiles> {
  const { assessments, owner, url, cookie, transfer } = ready
  const steps: { what: string; seconds: number }[] = []
  const step = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now()
    await work()
    steps.push({ what, seconds: (performance.now() - begun) / 1000 })
  }
  await step('transfer', transfer)
  await step('protection', () =>
    waitForRow(() => owner`select 1 from release where content ->> 'people' is not null`),
  )
  for (const file of files)
    await step(file, () => download(`${url}/api/reports/municipal/2026/${file}`, cookie))
  return { assessments, seconds: steps.reduce((sum, each) => sum + each.seconds, 0), steps }
}

async function download(url: string, cookie: string): Promise<void> {
  const reply = await fetch(url, { headers: { cookie } })
  const { byteLength } = await reply.arrayBuffer()
  if (!reply.ok || byteLength < 5000) throw new Error(`${url}: ${reply.status}, ${byteLength} bytes`)
}

/** Transfers each size in a database of its own, with a server of its own. */
export const benchTransferToFiles = (): Promise<readonly TransferredToFiles[]> =>
  measureTransfers(sizes, transferToFiles)

/** The result as lines to read. */
export function describeTransferToFiles(done: readonly TransferredToFiles[]): string {
  const lines = done.map(({ assessments, seconds, steps }) => {
    const parts = steps.map(step => `${step.what} ${step.seconds.toFixed(2)}`)
    return `${String(assessments).padStart(6)} assessments: ${seconds.toFixed(2)} s (${parts.join(', ')})`
  })
  return ['From the press to all five files, on a server that has made none before', ...lines].join('\n')
}

if (import.meta.main) console.log(describeTransferToFiles(await benchTransferToFiles()))
