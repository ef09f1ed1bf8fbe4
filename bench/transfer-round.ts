// What the benches of a transfer do alike: a filled round on its transfer day, a server that has answered something, the
// press, and the wait for the receipt.
import { setTimeout } from 'node:timers/promises'
import { openRound } from '../test/builders.ts'
import { fillRound } from '../test/fill-round.ts'
import { type Bench, settleBench, startWatched, type WatchedServer } from './settle.ts'

const assessed = new Date('2026-10-01T10:00:00Z')
const transferDay = new Date('2026-11-20T08:00:00Z')

/** A municipality whose transfer may be pressed. */
export type ReadyRound = Readonly<{
  assessments: number
  owner: Bench['owner']
  server: WatchedServer
  url: string
  /** Of the coordinator's session. */
  cookie: string
  /** Presses, and gives the rows of the receipt as soon as the transfer is committed. */
  transfer(): Promise<number>
}>

/** Asks until there is a first row to give. */
export async function waitForRow<Row>(ask: () => PromiseLike<readonly Row[]>): Promise<Row> {
  for (;;) {
    const [row] = await ask()
    if (row !== undefined) return row
    await setTimeout(5)
  }
}

/** Measures each size in a database and with a server of its own. */
export async function measureTransfers<Measured>(
  sizes: readonly number[],
  measure: (ready: ReadyRound) => Promise<Measured>,
): Promise<readonly Measured[]> {
  const done: Measured[] = []
  for (const persons of sizes) {
    const bench = await settleBench()
    try {
      done.push(await withReadyRound(bench, persons, measure))
    } finally {
      await bench.stop()
    }
  }
  return done
}

async function withReadyRound<Measured>(
  bench: Bench,
  persons: number,
  measure: (ready: ReadyRound) => Promise<Measured>,
): Promise<Measured> {
  const { owner, keyRing, config } = bench
  const roundId = await openRound(owner, keyRing, assessed)
  const made = await fillRound(owner, keyRing, { roundId, persons, seed: persons, at: assessed })
  await owner`vacuum analyze`
  const cookie = await bench.logIn('coordinator', transferDay)
  const server = await startWatched(config, transferDay)
  const url = `http://localhost:${config.port}`
  const transfer = async () => {
    const headers = { cookie, origin: url, 'content-type': 'application/json' }
    const pressed = await fetch(`${url}/api/submission`, { method: 'POST', headers, body: '{}' })
    if (!pressed.ok) throw new Error(await pressed.text())
    const receipt = await waitForRow(
      () => owner<{ rows: number }[]>`select register_rows as rows from submission_receipt
        where round_id = ${roundId}`,
    )
    return receipt.rows
  }
  try {
    await fetch(`${url}/api/submission/preview`, { headers: { cookie } })
    return await measure({ assessments: made.length, owner, server, url, cookie, transfer })
  } finally {
    await server.stop()
  }
}
