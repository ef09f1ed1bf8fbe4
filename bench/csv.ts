/**
 * Rows of the register as CSV over HTTP, beside PostgreSQL's own COPY of a table that has a column for each variable, by
 * turns. Run: node bench/csv.ts
 */
import { get } from 'node:http'
import { drawPeople, fillRegister, type Read, readCopy } from './fill-register.ts'
import { type Bench, settleBench, startWatched, type WatchedServer } from './settle.ts'

const rows = 300_000
const turns = 3
const at = new Date('2026-11-20T08:00:00Z')

export type CsvBench = Readonly<{
  rows: number
  megabytes: number
  /** Of the fastest turn. */
  ours: number
  copy: number
  /** Speed of ours over that of COPY, in bytes per second: above 1 is faster. */
  ratio: number
  memoryBefore: number
  memoryMost: number
}>

function readOurs({ config }: Bench, cookie: string): Promise<Read> {
  const started = performance.now()
  const address = `http://localhost:${config.port}/api/register/9990/2026/rows.csv`
  return new Promise((resolve, reject) => {
    get(address, { headers: { cookie } }, response => {
      let bytes = 0
      if (response.statusCode !== 200) reject(new Error(`answered ${response.statusCode}`))
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => resolve({ bytes, seconds: (performance.now() - started) / 1000 }))
    }).on('error', reject)
  })
}

async function compare(bench: Bench, server: WatchedServer, cookie: string): Promise<CsvBench> {
  const speedOf = ({ bytes, seconds }: Read) => bytes / seconds
  const [ours, copied]: [Read[], Read[]] = [[], []]
  const memoryBefore = server.memory().now
  for (let turn = 0; turn < turns; turn += 1) {
    ours.push(await readOurs(bench, cookie))
    copied.push(await readCopy(bench.owner))
  }
  const fastest = (reads: readonly Read[]) =>
    reads.reduce((best, read) => (speedOf(read) > speedOf(best) ? read : best))
  const [our, their] = [fastest(ours), fastest(copied)]
  return {
    rows,
    megabytes: Math.round(our.bytes / 1e6),
    ours: our.seconds,
    copy: their.seconds,
    ratio: speedOf(our) / speedOf(their),
    memoryBefore,
    memoryMost: server.memory().most,
  }
}

/** Runs both by turns. */
export async function benchCsv(): Promise<CsvBench> {
  const bench = await settleBench()
  try {
    await drawPeople(bench.owner)
    await fillRegister(bench.owner, rows, at)
    const cookie = await bench.logIn('korfor', at)
    const server = await startWatched(bench.config, at)
    return await compare(bench, server, cookie).finally(() => server.stop())
  } finally {
    await bench.stop()
  }
}

/** The result as lines to read. */
export function describeCsv(result: CsvBench): string {
  const { megabytes, ours, copy, ratio, memoryBefore, memoryMost } = result
  const speed = (seconds: number) => `${seconds.toFixed(1)} s (${(megabytes / seconds).toFixed(0)} MB/s)`
  return [
    `CSV of ${result.rows.toLocaleString('en')} rows, ${megabytes} MB: over HTTP ${speed(ours)}, PostgreSQL's own COPY ${speed(copy)}`,
    `  ${ratio.toFixed(2)} × the speed of COPY (aim: at least 0.5); memory ${memoryBefore} MB before, ${memoryMost} MB at most`,
  ].join('\n')
}

if (import.meta.main) console.log(describeCsv(await benchCsv()))
