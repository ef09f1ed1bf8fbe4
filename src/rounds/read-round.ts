import { dateInOslo } from '../platform/clock.ts'
import type { Transaction } from '../platform/database.ts'
import type { RoundReply } from './contract.ts'
import { findMunicipality, findRound, hasBegun, openedYears } from './queries.ts'
import type { Round } from './round.ts'
import { dateWarnings, daysBetween, roundState, yearInOslo } from './rules.ts'

async function lapsedYear(tx: Transaction, municipalityNumber: string, year: number, now: Date) {
  const before = await findRound(tx, municipalityNumber, year)
  return before && roundState(before, now) === 'lapsed' ? year : null
}

function datesOf(round: Round | undefined, now: Date) {
  const today = dateInOslo(now)
  return {
    endDate: round?.endDate ?? null,
    transferDate: round?.transferDate ?? null,
    transferredAt: round?.transferredAt?.toISOString() ?? null,
    daysToEnd: round ? daysBetween(today, round.endDate) : null,
    daysToTransfer: round ? daysBetween(today, round.transferDate) : null,
    warnings: round ? dateWarnings(round, now) : [],
  }
}

/** This year's round of a municipality as its coordinator and assessors see it, also before there is one. */
export async function readRound(tx: Transaction, municipalityNumber: string, now: Date): Promise<RoundReply> {
  const year = yearInOslo(now)
  const municipality = await findMunicipality(tx, municipalityNumber)
  const opened = (await openedYears(tx)).find(candidate => candidate.year === year)
  const round = await findRound(tx, municipalityNumber, year)
  return {
    year,
    municipalityNumber,
    municipalityName: municipality?.name ?? '',
    instrument: opened?.instrument ?? null,
    state: round ? roundState(round, now) : opened ? 'not-planned' : 'year-not-opened',
    ...datesOf(round, now),
    now: now.toISOString(),
    agreement: municipality?.agreement ?? false,
    assessingBegun: round ? await hasBegun(tx, round.id) : false,
    lapsedYear: await lapsedYear(tx, municipalityNumber, year - 1, now),
  }
}
