// Makes the file of an extract in a thread of its own: resources of FHIR, columns of Parquet, sums and zip keep a processor
// busy for seconds. Rows are asked for as they are needed, and bytes handed over as they are.
import { createHash } from 'node:crypto'
import { on } from 'node:events'
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { getInstrument } from '../../instrument/index.ts'
import { packExtract } from '../extracts/pack.ts'
import { chooseVariables } from '../extracts/selection.ts'
import type { Made, PackStart, RowsAnswer } from './pack-in-thread.ts'

// Whoever is waiting for a page goes first. Linux gives each thread its own priority; elsewhere it would be the whole program's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const handedOverAtATime = 128 * 1024

const { order, rowSource } = workerData as PackStart
const port = parentPort
if (!port) throw new Error('this runs in a thread')

/** Each piece is asked for while the one before it is being written. */
async function* askForRows(): AsyncGenerator<string> {
  const answers = on(rowSource, 'message')
  rowSource.postMessage('more')
  for (;;) {
    const [lines] = (await answers.next()).value as [RowsAnswer]
    if (lines === null) return
    rowSource.postMessage('more')
    yield lines
  }
}

const instrument = getInstrument(order.extract.instrument)
const variables = chooseVariables(instrument, order.extract.variables)
const departure = { ...order, instrument, variables }
const tell = (made: Made) => port.postMessage(made)

const asked = on(port, 'message')
const hash = createHash('sha256')
let bytes = 0
let waiting: Buffer[] = []
let waitingBytes = 0

/** The compressor gives small pieces, and a way to the other thread and back takes as long for each as for many. */
async function handOver(): Promise<void> {
  const chunk = new Uint8Array(Buffer.concat(waiting))
  waiting = []
  waitingBytes = 0
  await asked.next()
  tell({ chunk })
}

for await (const chunk of packExtract({ ...order, departure, pieces: askForRows() })) {
  hash.update(chunk)
  bytes += chunk.length
  waitingBytes += chunk.length
  waiting.push(chunk)
  // The first bytes at once: they tell the browser that it has begun.
  if (bytes === waitingBytes || waitingBytes >= handedOverAtATime) await handOver()
}
await handOver()
await asked.next()
tell({ sent: { bytes, checksum: hash.digest() } })
