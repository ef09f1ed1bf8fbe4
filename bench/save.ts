/**
 * Autosaves over HTTP by 50 assessors at once, beside raw inserts and updates of the same size on the same database,
 * by turns. PostgreSQL writes durably (fsync); the server runs in a process of its own. Run: node bench/save.ts
 */
import { Agent, request as httpRequest } from 'node:http'
import { performance } from 'node:perf_hooks'
import type { Database } from '../src/platform/database.ts'
import { type BenchAssessor, type SaveBench, settleBench } from './save-settle.ts'

export const assessors = 50
const turns = 3
const secondsPerTurn = 4
const warmUpSeconds = 5

type Measured = Readonly<{ perSecond: number; p50: number; p99: number }>

/** Lets 50 hands work, each on its own and one deed at a time; gives the milliseconds of each deed. */
async function workAtOnce(seconds: number, deed: (hand: number) => Promise<void>): Promise<number[]> {
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  const work = async (hand: number) => {
    for (let begun = performance.now(); begun < until; begun = performance.now()) {
      await deed(hand)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: assessors }, (_, hand) => work(hand)))
  return times
}

function summarise(times: readonly number[], seconds: number): Measured {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) }
}

const agent = new Agent({ keepAlive: true, maxSockets: assessors })

/** One autosave, as the browser sends it; the version of the answer is the base of the next. */
function autosave(url: URL, assessor: BenchAssessor, variable: string): Promise<void> {
  const value = (assessor.saves % 5) + 1
  const body = JSON.stringify({
    baseVersion: assessor.version,
    changes: { [variable]: value },
    reason: 'autosave',
  })
  const headers = {
    cookie: assessor.cookie,
    origin: url.origin,
    'content-type': 'application/json',
    'content-length': body.length,
  }
  return new Promise((resolve, reject) => {
    const sent = httpRequest(new URL(assessor.path, url), { method: 'PATCH', agent, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (response.statusCode !== 200) return reject(new Error(`${response.statusCode} ${text}`))
        assessor.version = (JSON.parse(text) as { version: number }).version
        assessor.saves += 1
        resolve()
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** One transaction that writes what an autosave writes: a new content and a line of the log; nothing is read or checked. */
async function writeRaw(raw: Database, hand: number, content: Buffer): Promise<void> {
  await raw.begin(async tx => {
    await tx`update bench_assessment set content = ${content}, version = version + 1, changed_at = now() where id = ${hand}`
    await tx`insert into bench_log (at, account, action, object, details)
      values (now(), ${hand}, 'assessment.changed', ${hand}, ${'{"version":2,"answers":1,"tabs":["living-conditions"]}'})`
  })
}

/** Runs the bench and gives both rates and their ratio. */
export async function benchSave(): Promise<
  Readonly<{ http: Measured; raw: Measured; ratio: number; contentBytes: number }>
> {
  const bench: SaveBench = await settleBench(assessors)
  try {
    const { url, people, variable, raw, contentBytes } = bench
    const content = Buffer.alloc(contentBytes, 7)
    const save = (hand: number) => autosave(url, people[hand] as BenchAssessor, variable)
    const write = (hand: number) => writeRaw(raw, hand, content)
    await workAtOnce(warmUpSeconds, save)
    await workAtOnce(warmUpSeconds, write)
    const [saves, writes]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < turns; turn += 1) {
      saves.push(...(await workAtOnce(secondsPerTurn, save)))
      writes.push(...(await workAtOnce(secondsPerTurn, write)))
    }
    const http = summarise(saves, turns * secondsPerTurn)
    const rawly = summarise(writes, turns * secondsPerTurn)
    return { http, raw: rawly, ratio: http.perSecond / rawly.perSecond, contentBytes }
  } finally {
    agent.destroy()
    await bench.stop()
  }
}

if (import.meta.main) {
  const { http, raw, ratio, contentBytes } = await benchSave()
  const line = (name: string, { perSecond, p50, p99 }: Measured) =>
    `${name.padEnd(28)} ${perSecond.toFixed(0).padStart(6)}/s   median ${p50.toFixed(1)} ms   99 % ${p99.toFixed(1)} ms`
  console.log(`${assessors} assessors at once; content of ${contentBytes} bytes; fsync on`)
  console.log(line('autosave over HTTP', http))
  console.log(line('raw update and insert', raw))
  console.log(`ratio ${ratio.toFixed(2)} (aim: at least 0.33)`)
}
