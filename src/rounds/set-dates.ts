// The coordinator makes the round or moves its dates: everything is read again under a lock, since a transfer or
// another coordinator may be at it in the same moment.
import type { Program, Trace } from '../accounts/index.ts'
import { dateInOslo } from '../platform/clock.ts'
import type { Transaction } from '../platform/database.ts'
import { roundProblems } from './problems.ts'
import {
  findMunicipality,
  findRound,
  hasBegun,
  insertRound,
  lockRound,
  openedYears,
  updateDates,
} from './queries.ts'
import type { Round, RoundDates } from './round.ts'
import { type Before, dateWarnings, refuseDates, yearInOslo } from './rules.ts'

export type DateWish = Readonly<{
  municipalityNumber: string
  dates: RoundDates
  /** The coordinator has seen the warnings. */
  confirmed: boolean
}>

async function checkReady(tx: Transaction, municipalityNumber: string, year: number): Promise<void> {
  const years = await openedYears(tx)
  if (!years.some(opened => opened.year === year)) throw roundProblems['round.year-not-opened']()
  const municipality = await findMunicipality(tx, municipalityNumber)
  if (!municipality?.agreement) throw roundProblems['round.no-agreement']()
}

function checkDates(wish: DateWish, year: number, now: Date, before?: Before): void {
  const refusal = refuseDates(year, wish.dates, dateInOslo(now), before?.round)
  if (refusal) throw roundProblems[refusal]()
  const warnings = dateWarnings(wish.dates, now, before)
  if (warnings.length > 0 && !wish.confirmed)
    throw roundProblems['round.confirmation-needed']({}, { warnings })
}

async function createRound(
  tx: Transaction,
  program: Program,
  wish: DateWish,
  year: number,
  now: Date,
): Promise<Trace> {
  checkDates(wish, year, now)
  const { municipalityNumber, dates } = wish
  const id = program.newId()
  if (!(await insertRound(tx, { id, municipalityNumber, year, dates }, now)))
    throw roundProblems['round.changed-meanwhile']()
  await program.keyRing.makeRoundKeys(tx, id, municipalityNumber)
  return { action: 'round.created', objectType: 'round', objectId: id, details: { ...dates } }
}

async function moveDates(tx: Transaction, wish: DateWish, round: Round, now: Date): Promise<Trace> {
  if (round.transferredAt !== null || !(await lockRound(tx, round.id)))
    throw roundProblems['round.transferred']()
  // Read again: the dates may have been moved while we waited for the lock.
  const locked = (await findRound(tx, round.municipalityNumber, round.year)) ?? round
  checkDates(wish, round.year, now, { round: locked, begun: await hasBegun(tx, round.id) })
  await updateDates(tx, round.id, wish.dates, now)
  const details = { ...wish.dates, endDateBefore: locked.endDate, transferDateBefore: locked.transferDate }
  return { action: 'round.dates-changed', objectType: 'round', objectId: round.id, details }
}

/**
 * Makes this year's round with its keys, or moves its dates. Gives what to write in the audit log.
 * @throws Problem `round.*` when the year isn't open, there is no agreement, the dates can't be, a warning is
 * unconfirmed, or the round is transferred. A round of an earlier year is out of reach: it has lapsed.
 */
export async function setDates(tx: Transaction, program: Program, wish: DateWish, now: Date): Promise<Trace> {
  const year = yearInOslo(now)
  await checkReady(tx, wish.municipalityNumber, year)
  const round = await findRound(tx, wish.municipalityNumber, year)
  return round ? moveDates(tx, wish, round, now) : createRound(tx, program, wish, year, now)
}
