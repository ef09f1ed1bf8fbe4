/**
 * Autosaves over HTTP by 50 assessors at once, beside raw inserts and updates of the same size on the same database,
 * by turns. PostgreSQL writes durably (fsync); the server runs in a process of its own. Run: node bench/save.ts
 */
import { performance } from 'node:perf_hooks'
import { Pool } from 'undici'
import type { Database } from '../src/platform/database.ts'
import { type BenchAssessor, type SaveBench, settleBench } from './save-settle.ts'

export const assessors = 50
const turns = 3
const secondsPerTurn = 4
/** Deeds of each kind before the measuring begins: JavaScript is compiled as it is used. */
const warmUpDeeds = 3000

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

/** One autosave, as the browser sends it; the version of the answer is the base of the next. */
async function autosave(
  client: Pool,
  origin: string,
  assessor: BenchAssessor,
  variable: string,
): Promise<void> {
  const value = (assessor.saves % 5) + 1
  const { statusCode, body } = await client.request({
    method: 'PATCH',
    path: assessor.path,
    headers: { cookie: assessor.cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({
      baseVersion: assessor.version,
      changes: { [variable]: value },
      reason: 'autosave',
    }),
  })
  const text = await body.text()
  if (statusCode !== 200) throw new Error(`${statusCode} ${text}`)
  assessor.version = (JSON.parse(text) as { version: number }).version
  assessor.saves += 1
}

/**
 * One transaction that writes what an autosave writes, into tables of the same columns and indexes: a new content and a
 * line of the log. Nothing is read or checked, and there are no policies, triggers or references.
 */
async function writeRaw(raw: Database, id: string, content: Buffer): Promise<void> {
  await raw.begin(async tx => {
    await tx`update bench_assessment set content_cipher = ${content}, version = version + 1, changed_at = now() where id = ${id}`
    await tx`insert into bench_log (at, account_id, role, unit_id, municipality_number, action, object_type, object_id, outcome, details)
      values (now(), ${id}, 'assessor', ${id}, '9990', 'assessment.changed', 'assessment', ${id}, 'done',
        ${tx.json({ version: 2, answers: 1, tabs: ['living-conditions'] })})`
  })
}

/** Runs the bench and gives both rates and their ratio. */
export async function benchSave(): Promise<
  Readonly<{ http: Measured; raw: Measured; ratio: number; contentBytes: number }>
> {
  const bench: SaveBench = await settleBench(assessors)
  const client = new Pool(bench.url.origin, { connections: assessors })
  try {
    const { url, people, variable, raw, contentBytes } = bench
    const content = Buffer.alloc(contentBytes, 7)
    const save = (hand: number) => autosave(client, url.origin, people[hand] as BenchAssessor, variable)
    const write = (hand: number) => writeRaw(raw, (people[hand] as BenchAssessor).id, content)
    for (const deed of [save, write])
      for (let done = 0; done < warmUpDeeds; ) done += (await workAtOnce(1, deed)).length
    const [saves, writes]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < turns; turn += 1) {
      saves.push(...(await workAtOnce(secondsPerTurn, save)))
      writes.push(...(await workAtOnce(secondsPerTurn, write)))
    }
    const http = summarise(saves, turns * secondsPerTurn)
    const rawly = summarise(writes, turns * secondsPerTurn)
    return { http, raw: rawly, ratio: http.perSecond / rawly.perSecond, contentBytes }
  } finally {
    await client.destroy()
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
