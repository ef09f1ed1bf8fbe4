// The one-way door, in one transaction: it happens whole, or it has not happened. What lies outside the database, the
// round's key, is destroyed after the commit; if the program dies in between, finish-destruction.ts does it at the next
// start.
import { randomBytes } from 'node:crypto'
import type { Actor, Program, Scope } from '../accounts/index.ts'
import { readRoundAssessments } from '../assessments/index.ts'
import { getInstrument } from '../instrument/index.ts'
import type { Transaction } from '../platform/database.ts'
import { checksumOf, insertDoublyRegistered, insertRegisterRows } from '../register/index.ts'
import type { Round } from '../rounds/index.ts'
import { type Collected, collectRows } from './collect-rows.ts'
import type { Progress } from './progress.ts'
import { destroyAssessments, insertReceipt, markTransferred } from './queries.ts'

export type TransferWork = Readonly<{
  program: Program
  actor: Actor
  round: Round
  now: Date
  progress: Progress
}>

/**
 * The key that makes pseudonyms (regulation § 6): thrown away with this transfer, or under the policy `longitudinal`
 * the national one outside the database.
 */
function pseudonymKey({ keyRing, pseudonymPolicy }: Program, tx: Transaction): Promise<Buffer> {
  return pseudonymPolicy === 'longitudinal' ? keyRing.pseudonymKey(tx) : Promise.resolve(randomBytes(32))
}

async function collect(tx: Transaction, { program, round, progress }: TransferWork): Promise<Collected> {
  const roundKey = await program.keyRing.roundKey(tx, round.id)
  return collectRows(readRoundAssessments(tx, round.id, roundKey), {
    instrument: getInstrument(round.instrument),
    pseudonymKey: await pseudonymKey(program, tx),
    onHandled: progress.report,
  })
}

/** What was locked, read and destroyed must be the same assessments. */
function checkSame(locked: number, read: number, destroyed: number): void {
  if (locked !== read || read !== destroyed)
    throw new Error(`locked ${locked} assessments, read ${read}, destroyed ${destroyed}`)
}

/**
 * Moves a round, locked by `beginSubmission`, from collection to the register, within the transaction of `scope`.
 * `locked`: how many assessments were locked.
 */
export async function transferRound({ tx, audit }: Scope, work: TransferWork, locked: number): Promise<void> {
  const { program, actor, round, now } = work
  const { municipalityNumber, year, instrument } = round
  const { rows, doublyRegistered, counts } = await collect(tx, work)
  const origin = { municipalityNumber, year, instrument, transferredAt: now }
  await insertRegisterRows(tx, rows, origin)
  await insertDoublyRegistered(tx, origin, doublyRegistered)
  checkSame(locked, counts.assessments, await destroyAssessments(tx, round.id))
  await program.keyRing.forgetRoundKey(tx, round.id)
  await insertReceipt(tx, {
    roundId: round.id,
    municipalityNumber,
    year,
    transferredAt: now,
    accountId: actor.accountId,
    counts,
    registerRows: rows.length,
    checksum: checksumOf(rows, origin),
  })
  await markTransferred(tx, round.id, now)
  const details = { ...counts, registerRows: rows.length }
  await audit({ action: 'submission.done', objectType: 'round', objectId: round.id, details })
}
