/** How long the transfer of a municipality takes, and what memory. Run: node bench/transfer.ts */
import { measureTransfers, type ReadyRound } from './transfer-round.ts'

/** Assessments of a small and of the largest municipality. */
const sizes = [1000, 5000] as const

export type Transferred = Readonly<{
  assessments: number
  rows: number
  seconds: number
  /** Megabytes of the server before the transfer and at its most. */
  memoryBefore: number
  memoryMost: number
}>

async function transferOnce({ assessments, server, transfer }: ReadyRound): Promise<Transferred> {
  const memoryBefore = server.memory().now
  const started = performance.now()
  const rows = await transfer()
  const seconds = (performance.now() - started) / 1000
  return { assessments, rows, seconds, memoryBefore, memoryMost: server.memory().most }
}

/** Transfers each size in a database of its own. */
export const benchTransfer = (): Promise<readonly Transferred[]> => measureTransfers(sizes, transferOnce)

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
