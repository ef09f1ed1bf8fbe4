// What is left when the year is over: receipt, CSV, codebook and report, fetched as their readers do.
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import {
  type SubmissionReceipt,
  submissionProgressSchema,
  submissionReceiptSchema,
} from '../../src/submission/contract.ts'
import { expectDone } from '../demonstration/members.ts'
import type { Visitor } from '../visitor.ts'
import type { Place } from './members.ts'

/** How often the progress is asked for, in milliseconds. */
const askEvery = 200

/** Presses the button as a coordinator who has just logged in, and waits for the end. */
export async function transfer(coordinator: Visitor): Promise<SubmissionReceipt> {
  expectDone(await coordinator.post('/api/submission', {}), 'transfer')
  for (;;) {
    const reply = expectDone(await coordinator.get('/api/submission/progress'), 'read the progress')
    const { state } = reply.read(submissionProgressSchema)
    if (state === 'done') break
    if (state !== 'running') throw new Error(`The transfer ended as ${state}; nothing was transferred.`)
    await setTimeout(askEvery)
  }
  return expectDone(await coordinator.get('/api/submission/receipt'), 'read the receipt').read(
    submissionReceiptSchema,
  )
}

async function download(visitor: Visitor, url: URL, file: string): Promise<void> {
  const response = await visitor.client.request(url)
  if (!response.ok || !response.body) throw new Error(`${url.pathname} answered ${response.status}`)
  await pipeline(Readable.fromWeb(response.body as never), createWriteStream(file))
}

export type Readers = Readonly<{ url: string; coordinator: Visitor; korfor: Visitor; place: Place }>

/** Writes everything to `out` and gives the names of the files. */
export async function leaveResults(
  { url, coordinator, korfor, place }: Readers,
  receipt: SubmissionReceipt,
  out: string,
): Promise<readonly string[]> {
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'receipt.json'), `${JSON.stringify(receipt, null, 2)}\n`)
  const { number, year } = place
  const files = [
    ['register.csv', korfor, `/api/register/${number}/${year}/rows.csv`],
    ['codebook.csv', korfor, '/api/instruments/2026/codebook.csv'],
    ['codebook.json', korfor, '/api/instruments/2026/codebook.json'],
    ['report.json', coordinator, `/api/reports/municipal/${year}`],
    ['report.pdf', coordinator, `/api/reports/municipal/${year}/report.pdf`],
  ] as const
  for (const [name, reader, path] of files) await download(reader, new URL(path, url), join(out, name))
  return ['receipt.json', ...files.map(([name]) => name)]
}
