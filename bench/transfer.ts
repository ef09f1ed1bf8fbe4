/** How long the transfer of a municipality takes, and what memory. Run: node bench/transfer.ts */
import { setTimeout } from 'node:timers/promises'
import { openRound } from '../test/builders.ts'
import { fillRound } from '../test/fill-round.ts'
import { type Bench, settleBench, startWatched } from './settle.ts'

/** Assessments of a small and of the largest municipality. */
const sizes = [1000, 5000] as const

const assessed = new Date('2026-10-01T10:00:00Z')
const transferDay = new Date('2026-11-20T08:00:00Z')

export type Transferred = Readonly<{
  assessments: number
  rows: number
  seconds: number
  /** Megabytes of the server before the transfer and at its most. */
  memoryBefore: number
  memoryMost: number
}>

async function transferOnce(bench: Bench, persons: number): Promise<Transferred> {
  const { owner, keyRing, config } = bench
  const roundId = await openRound(owner, keyRing, assessed)
  const made = await fillRound(owner, keyRing, { roundId, persons, seed: persons, at: assessed })
  await owner`vacuum analyze`
  const cookie = await bench.logIn('coordinator', transferDay)
  const server = await startWatched(config, transferDay)
  const url = `http://localhost:${config.port}`
  try {
    await fetch(`${url}/api/submission/preview`, { headers: { cookie } })
    const memoryBefore = server.memory().now
    const started = performance.now()
    const headers = { cookie, origin: url, 'content-type': 'application/json' }
    const pressed = await fetch(`${url}/api/submission`, { method: 'POST', headers, body: '{}' })
    if (!pressed.ok) throw new Error(await pressed.text())
    const rows = await waitForReceipt(bench, roundId)
    const seconds = (performance.now() - started) / 1000
    return { assessments: made.length, rows, seconds, memoryBefore, memoryMost: server.memory().most }
  } finally {
    await server.stop()
  }
}

/** Gives the rows of the receipt as soon as the transfer is committed. */
async function waitForReceipt({ owner }: Bench, roundId: string): Promise<number> {
  for (;;) {
    const [receipt] = await owner<{ rows: number }[]>`select register_rows as rows from submission_receipt
      where round_id = ${roundId}`
    if (receipt) return receipt.rows
    await setTimeout(5)
  }
}

/** Transfers each size in a database of its own. */
export async function benchTransfer(): Promise<readonly Transferred[]> {
  const done: Transferred[] = []
  for (const size of sizes) {
    const bench = await settleBench()
    try {
      done.push(await transferOnce(bench, size))
    } finally {
      await bench.stop()
    }
  }
  return done
}

/** The result as lines to read. */
export function describeTransfer(done: readonly Transferred[]): string {
  const lines = done.map(
    ({ assessments, rows, seconds, memoryBefore, memoryMost }) =>
      `${String(assessments).padStart(6)} assessments into ${String(rows).padStart(4)} rows: ${seconds.toFixed(2)} s, ${(assessments / seconds).toFixed(0)}/s; memory ${memoryBefore} MB before, ${memoryMost} MB at most`,
  )
  return ['Transfer, from the press to the commit (aim: 5,000 in under 5 s, memory flat)', ...lines].join(
    '\n',
  )
}

if (import.meta.main) console.log(describeTransfer(await benchTransfer()))
