/**
 * Extracts of all variables as they leave over HTTP, while somebody else looks at pages. FHIR beside Node's own zlib, in one
 * thread, compressing the same lines: no zip of them can be had in less. CSV and Parquet beside PostgreSQL's COPY of a table
 * that has a column for each variable. Run: node bench/extracts.ts
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { get } from 'node:http'
import { deflateRawSync } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'
import { extractVariables, getInstrument } from '../src/instrument/index.ts'
import type { ExtractFormat } from '../src/register/contract.ts'
import { drawPeople, fillRegister, readCopy } from './fill-register.ts'
import { type Bench, settleBench, startWatched } from './settle.ts'

const sizes = [33_600, 336_000]
const formats: readonly ExtractFormat[] = ['csv', 'parquet', 'fhir']
const at = new Date('2026-11-20T08:00:00Z')
const instrument = getInstrument('2026')
/** Of the lines, for the lower bound: enough to be steady. */
const sampleBytes = 64e6
const pauseMs = 20

export type ExtractBench = Readonly<{
  format: ExtractFormat
  rows: number
  seconds: number
  /** Until the browser sees that it has begun. */
  firstByte: number
  megabytes: number
  /** Speed over that of the lower bound or peer. */
  ratio: number
  /** How long others wait for the smallest of pages, in milliseconds: 95 of 100, and the one that waited most. */
  others: Readonly<{ p95: number; most: number }>
  memoryBefore: number
  memoryMost: number
}>

/** An extract of everything, as KORFOR would have ordered it. */
async function orderAll(bench: Bench, rows: number): Promise<string> {
  const id = randomUUID()
  const names = extractVariables(instrument).map(({ name }) => name)
  await bench.owner`insert into register_extract (id, account_id, ordered_at, recipient, purpose, legal_basis, necessity,
      instrument, years, municipalities, variables, conditions, rows, person_key)
    select ${id}, id, ${at}, 'A university', 'Research', 'A decision', '[]', '2026', '{2026}', '{9990}', ${names}::text[],
      '[]', ${rows}, ${randomBytes(32)} from account where role = 'korfor' order by full_name limit 1`
  return id
}

type Fetched = Readonly<{ file: Buffer; seconds: number; firstByte: number }>

function fetchFile(address: string, cookie: string): Promise<Fetched> {
  const started = performance.now()
  const chunks: Buffer[] = []
  let firstByte = 0
  return new Promise((resolve, reject) => {
    get(address, { headers: { cookie }, agent: false }, response => {
      if (response.statusCode !== 200) reject(new Error(`answered ${response.statusCode}`))
      response.on('data', (chunk: Buffer) => {
        firstByte ||= performance.now() - started
        chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('end', () =>
        resolve({ file: Buffer.concat(chunks), firstByte, seconds: (performance.now() - started) / 1000 }),
      )
    }).on('error', reject)
  })
}

/** Looks at a small page again and again until told to stop; gives how long it waited each time. */
function lookAtPages(base: string, cookie: string) {
  let isOver = false
  const look = async () => {
    const waits: number[] = []
    while (!isOver) {
      const started = performance.now()
      await (await fetch(`${base}/api/session`, { headers: { cookie } })).arrayBuffer()
      waits.push(performance.now() - started)
      await new Promise(resolve => setTimeout(resolve, pauseMs))
    }
    return waits.sort((one, other) => one - other)
  }
  const looking = look()
  return () => {
    isOver = true
    return looking
  }
}

/** The first bytes of a stream, about as many as make a sample. */
async function readSample(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of stream) {
    parts.push(part)
    length += part.length
    if (length >= sampleBytes) break
  }
  return Buffer.concat(parts)
}

/** Seconds that zlib takes to compress the lines of a zip, at the level that zips have. */
async function deflateSeconds(file: Buffer): Promise<number> {
  const zip = await fromBufferPromise(file)
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'responses.ndjson') continue
    const sample = await readSample(await zip.openReadStreamPromise(entry))
    const started = performance.now()
    deflateRawSync(sample, { level: 6 })
    return (((performance.now() - started) / 1000) * entry.uncompressedSize) / sample.length
  }
  throw new Error('the zip has no lines')
}

type Measured = Omit<ExtractBench, 'ratio'> & Readonly<{ file: Buffer }>

/** In a program of its own, so that none begins with what another has left lying. */
async function deliver(
  bench: Bench,
  cookie: string,
  extract: string,
  wanted: Pick<ExtractBench, 'format' | 'rows'>,
): Promise<Measured> {
  const server = await startWatched(bench.config, at)
  try {
    const base = `http://localhost:${bench.config.port}`
    const memoryBefore = server.memory().now
    const asked = await fetch(`${base}/api/register/extracts/${extract}/deliveries`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ format: wanted.format }),
    })
    const { id } = (await asked.json()) as { id: string }
    const stopLooking = lookAtPages(base, cookie)
    const { file, seconds, firstByte } = await fetchFile(`${base}/api/register/deliveries/${id}/file`, cookie)
    const waits = await stopLooking()
    const others = { p95: waits[Math.floor(0.95 * waits.length)] ?? 0, most: waits.at(-1) ?? 0 }
    const memoryMost = server.memory().most
    return {
      ...wanted,
      file,
      seconds,
      firstByte,
      megabytes: file.length / 1e6,
      others,
      memoryBefore,
      memoryMost,
    }
  } finally {
    await server.stop()
  }
}

async function measureSize(bench: Bench, cookie: string, rows: number): Promise<readonly ExtractBench[]> {
  await fillRegister(bench.owner, rows, at)
  const extract = await orderAll(bench, rows)
  const done: ExtractBench[] = []
  for (const format of formats) {
    const { file, ...measured } = await deliver(bench, cookie, extract, { format, rows })
    const bound = format === 'fhir' ? await deflateSeconds(file) : (await readCopy(bench.owner)).seconds
    done.push({ ...measured, ratio: bound / measured.seconds })
  }
  return done
}

/** Each format at each size. */
export async function benchExtracts(): Promise<readonly ExtractBench[]> {
  const bench = await settleBench()
  try {
    await drawPeople(bench.owner)
    const cookie = await bench.logIn('korfor', at)
    const done: ExtractBench[] = []
    for (const rows of sizes) done.push(...(await measureSize(bench, cookie, rows)))
    return done
  } finally {
    await bench.stop()
  }
}

const peerOf = (format: ExtractFormat) => (format === 'fhir' ? 'zlib’s own compression' : 'COPY')

/** The result as lines to read. */
export function describeExtracts(results: readonly ExtractBench[]): string {
  return results
    .map(({ format, rows, seconds, firstByte, megabytes, ratio, others, memoryBefore, memoryMost }) =>
      [
        `Extract as ${format} of ${rows.toLocaleString('en')} rows, ${megabytes.toFixed(1)} MB: ${seconds.toFixed(1)} s,`,
        `${(rows / seconds).toFixed(0)} rows a second, first byte after ${firstByte.toFixed(0)} ms,`,
        `${ratio.toFixed(2)} × the speed of ${peerOf(format)};`,
        `others wait ${others.p95.toFixed(0)} ms (95 %), ${others.most.toFixed(0)} ms at most;`,
        `memory ${memoryBefore} MB before, ${memoryMost} MB at most`,
      ].join(' '),
    )
    .join('\n')
}

if (import.meta.main) console.log(describeExtracts(await benchExtracts()))
