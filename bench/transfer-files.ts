/**
 * From the press of "transfer" to all five files of the municipal report in hand: over HTTP, of a server that has made no
 * report before. Run: npm run bench -- files
 */
import { setTimeout } from 'node:timers/promises'
import { openRound } from '../test/builders.ts'
import { fillRound } from '../test/fill-round.ts'
import { type Bench, settleBench, startWatched } from './settle.ts'

/** Assessments of a small, an ordinary and a large municipality. */
const sizes = [40, 400, 2000] as const

const assessed = new Date('2026-10-01T10:00:00Z')
const transferDay = new Date('2026-11-20T08:00:00Z')

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

async function transferToFiles(bench: Bench, persons: number): Promise<TransferredToFiles> {
  const { owner, keyRing, config } = bench
  const roundId = await openRound(owner, keyRing, assessed)
  const made = await fillRound(owner, keyRing, { roundId, persons, seed: persons, at: assessed })
  await owner`vacuum analyze`
  const cookie = await bench.logIn('coordinator', transferDay)
  const server = await startWatched(config, transferDay)
  const url = `http://localhost:${config.port}`
  const steps: { what: string; seconds: number }[] = []
  const step = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now()
    await work()
    steps.push({ what, seconds: (performance.now() - begun) / 1000 })
  }
  try {
    await fetch(`${url}/api/submission/preview`, { headers: { cookie } })
    await step('transfer', () => press(bench, url, cookie, roundId))
    await step('protection', () =>
      waitFor(() => owner`select 1 from release where content ->> 'people' is not null`),
    )
    for (const file of files)
      await step(file, () => download(`${url}/api/reports/municipal/2026/${file}`, cookie))
  } finally {
    await server.stop()
  }
  const seconds = steps.reduce((sum, each) => sum + each.seconds, 0)
  return { assessments: made.length, seconds, steps }
}

async function press({ owner }: Bench, url: string, cookie: string, roundId: string): Promise<void> {
  const headers = { cookie, origin: url, 'content-type': 'application/json' }
  const pressed = await fetch(`${url}/api/submission`, { method: 'POST', headers, body: '{}' })
  if (!pressed.ok) throw new Error(await pressed.text())
  await waitFor(() => owner`select 1 from submission_receipt where round_id = ${roundId}`)
}

async function waitFor(ask: () => PromiseLike<readonly unknown[]>): Promise<void> {
  while ((await ask()).length === 0) await setTimeout(5)
}

async function download(url: string, cookie: string): Promise<void> {
  const reply = await fetch(url, { headers: { cookie } })
  const { byteLength } = await reply.arrayBuffer()
  if (!reply.ok || byteLength < 5000) throw new Error(`${url}: ${reply.status}, ${byteLength} bytes`)
}

/** Transfers each size in a database of its own, with a server of its own. */
export async function benchTransferToFiles(): Promise<readonly TransferredToFiles[]> {
  const done: TransferredToFiles[] = []
  for (const size of sizes) {
    const bench = await settleBench()
    try {
      done.push(await transferToFiles(bench, size))
    } finally {
      await bench.stop()
    }
  }
  return done
}

/** The result as lines to read. */
export function describeTransferToFiles(done: readonly TransferredToFiles[]): string {
  const lines = done.map(({ assessments, seconds, steps }) => {
    const parts = steps.map(step => `${step.what} ${step.seconds.toFixed(2)}`)
    return `${String(assessments).padStart(6)} assessments: ${seconds.toFixed(2)} s (${parts.join(', ')})`
  })
  return ['From the press to all five files, on a server that has made none before', ...lines].join('\n')
}

if (import.meta.main) console.log(describeTransferToFiles(await benchTransferToFiles()))
