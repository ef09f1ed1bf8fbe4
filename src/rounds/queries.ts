import type { Transaction } from '../platform/database.ts'
import type { RoundProgress } from './contract.ts'
import type { Round, RoundDates } from './round.ts'
import { yearInOslo } from './rules.ts'

const columns = (
  tx: Transaction,
) => tx`r.id, r.municipality_number as "municipalityNumber", r.year, y.instrument,
  r.end_date::text as "endDate", r.transfer_date::text as "transferDate", r.transferred_at as "transferredAt"`

/** The round of a municipality in a year, if its coordinator has made one and it is in the actor's branch. */
export async function findRound(
  tx: Transaction,
  municipalityNumber: string,
  year: number,
): Promise<Round | undefined> {
  const [round] = await tx<Round[]>`select ${columns(tx)} from round r join mapping_year y on y.year = r.year
    where r.municipality_number = ${municipalityNumber} and r.year = ${year}`
  return round
}

/** The municipality's round of the calendar year (in Norway) at an instant. */
export function currentRound(
  tx: Transaction,
  municipalityNumber: string,
  now: Date,
): Promise<Round | undefined> {
  return findRound(tx, municipalityNumber, yearInOslo(now))
}

/** Locks the round until the transaction ends. False when a transfer was first: then it can't be changed any more. */
export async function lockRound(tx: Transaction, id: string): Promise<boolean> {
  const locked = await tx`select 1 from round where id = ${id} for update`
  return locked.count === 1
}

/** Whether the municipality holds any assessment of the round. */
export async function hasBegun(tx: Transaction, roundId: string): Promise<boolean> {
  const [row] = await tx<{ begun: boolean }[]>`select round_has_begun(${roundId}) as begun`
  return row?.begun ?? false
}

export type NewRound = Readonly<{ id: string; municipalityNumber: string; year: number; dates: RoundDates }>

/** False when somebody else made the round a moment before. */
export async function insertRound(
  tx: Transaction,
  { id, municipalityNumber, year, dates }: NewRound,
  now: Date,
): Promise<boolean> {
  const made =
    await tx`insert into round (id, municipality_number, year, end_date, transfer_date, created_at, dates_changed_at)
    values (${id}, ${municipalityNumber}, ${year}, ${dates.endDate}, ${dates.transferDate}, ${now}, ${now})
    on conflict do nothing`
  return made.count === 1
}

export async function updateDates(tx: Transaction, id: string, dates: RoundDates, now: Date): Promise<void> {
  await tx`update round set end_date = ${dates.endDate}, transfer_date = ${dates.transferDate}, dates_changed_at = ${now}
    where id = ${id}`
}

export type MunicipalityOfRound = Readonly<{ number: string; name: string; agreement: boolean }>

export async function findMunicipality(
  tx: Transaction,
  number: string,
): Promise<MunicipalityOfRound | undefined> {
  const [row] = await tx<
    MunicipalityOfRound[]
  >`select number, name, agreement_date is not null as agreement from municipality where number = ${number}`
  return row
}

export type OpenedYear = Readonly<{ year: number; instrument: string; openedAt: Date }>

/** The years that KORFOR has opened, newest first. */
export async function openedYears(tx: Transaction): Promise<OpenedYear[]> {
  return tx<
    OpenedYear[]
  >`select year, instrument, opened_at as "openedAt" from mapping_year order by year desc`
}

/** False when the year is open already. */
export async function insertYear(tx: Transaction, year: OpenedYear, openedBy: string): Promise<boolean> {
  const made = await tx`insert into mapping_year (year, instrument, opened_at, opened_by)
    values (${year.year}, ${year.instrument}, ${year.openedAt}, ${openedBy}) on conflict do nothing`
  return made.count === 1
}

/** How far each unit of the coordinator's municipality has come; counted by the database, which tells nothing else. */
export function readProgress(tx: Transaction, roundId: string): Promise<RoundProgress> {
  return tx<RoundProgress>`select name, assessors, assessments, with_errors as "withErrors", not_informed as "notInformed", finished
    from round_progress(${roundId})`
}
