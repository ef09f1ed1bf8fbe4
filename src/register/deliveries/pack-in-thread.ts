import { Readable } from 'node:stream'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { Language } from '../../instrument/index.ts'
import type { ExtractFormat } from '../contract.ts'
import type { ExtractRow } from '../extracts/queries.ts'
import type { Sent } from './queries.ts'

/** What is to be packed: all but the rows themselves, of which it tells how many they are. */
export type PackOrder = Readonly<{
  extract: ExtractRow
  rows: number
  publicUrl: string
  format: ExtractFormat
  language: Language
}>
/** What the thread begins with: its order, and where it asks for rows. */
export type PackStart = Readonly<{ order: PackOrder; rowSource: MessagePort }>
/** Some rows as lines of text; null when there are no more. */
export type RowsAnswer = string | null
/** What the thread makes: some bytes each time that it is asked, and at the end how many and their sum. */
export type Made = Readonly<{ chunk: Uint8Array } | { sent: Sent }>

/** What V8 may let lie in the thread, in megabytes: it takes what it is given, and nothing here lives long. */
const memory = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 }

/** Bytes that wait for the browser at most. */
const waitingBytes = 512 * 1024

/**
 * The file of an extract as a stream, made in a thread of its own no faster than the browser takes it. What `pieces` throws
 * ends the stream with the same error, and a stream that is closed ends the thread.
 * @param onSent runs when the last byte has been made, before the browser sees the end
 */
export function packInThread(
  order: PackOrder,
  pieces: AsyncIterator<string>,
  onSent: (sent: Sent) => Promise<void>,
): Readable {
  const { port1: requests, port2: rowSource } = new MessageChannel()
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), {
    workerData: { order, rowSource } satisfies PackStart,
    transferList: [rowSource],
    resourceLimits: memory,
  })
  const file = new Readable({
    highWaterMark: waitingBytes,
    read: () => worker.postMessage('more'),
    destroy(error, done) {
      requests.close()
      void worker.terminate().finally(() => done(error))
    },
  })
  const end = (error: Error) => void file.destroy(error)
  const answer = async () => {
    const { done, value } = await pieces.next()
    if (!file.destroyed) requests.postMessage((done ? null : value) satisfies RowsAnswer)
  }
  requests.on('message', () => void answer().catch(end))
  worker.on('message', (made: Made) => {
    if ('chunk' in made) file.push(made.chunk)
    else void onSent(made.sent).then(() => file.push(null), end)
  })
  worker.once('error', end)
  worker.once('exit', () => end(new Error('the thread that packs ended before it was done')))
  return file
}
