import type { Transaction } from '../../platform/database.ts'
import type { Actor } from '../actor.ts'

export type Region = Readonly<{ code: string; name: string }>

/** The KORUS regions of one's branch: all for KORFOR, else the one that one is in. */
export async function regionsOf(tx: Transaction, actor: Actor): Promise<Region[]> {
  return tx<Region[]>`select r.code, r.name from korus_region r
    where ${actor.role === 'korfor'} or r.code = ${actor.regionCode}
      or r.code = (select m.region_code from municipality m where m.number = ${actor.municipalityNumber})
    order by r.name`
}

export type MunicipalityRow = Readonly<{
  number: string
  name: string
  parentNumber: string | null
  regionCode: string
  regionName: string
  countyName: string
  population: number | null
  agreementDate: string | null
}>

/**
 * The municipalities of one's branch whose name holds the query or whose number begins with it. Those that have become
 * part of another are none any more.
 */
export async function municipalitiesOf(tx: Transaction, query: string): Promise<MunicipalityRow[]> {
  // The characters that LIKE reads as wildcards stand for themselves.
  const literal = query.replace(/[\\%_]/g, '\\$&')
  return tx<
    MunicipalityRow[]
  >`select m.number, m.name, m.parent_number as "parentNumber", m.region_code as "regionCode",
      r.name as "regionName", m.county_name as "countyName", m.population, m.agreement_date::text as "agreementDate"
    from municipality m join korus_region r on r.code = m.region_code
    where in_branch(m.number) and m.merged_into is null and (m.name ilike ${`%${literal}%`} or m.number like ${`${literal}%`})
    order by m.name, m.number`
}

/** A municipality, wherever it is. */
export async function findMunicipality(
  tx: Transaction,
  number: string,
): Promise<{ name: string; regionCode: string } | undefined> {
  const [row] = await tx<{ name: string; regionCode: string }[]>`
    select name, region_code as "regionCode" from municipality where number = ${number}`
  return row
}

export async function findRegion(tx: Transaction, code: string): Promise<Region | undefined> {
  const [row] = await tx<Region[]>`select code, name from korus_region where code = ${code}`
  return row
}

/** Notes or takes back the date of the agreement. False when there is no such municipality. */
export async function setAgreement(tx: Transaction, number: string, date: string | null): Promise<boolean> {
  const changed = await tx`update municipality set agreement_date = ${date} where number = ${number}`
  return changed.count === 1
}

/** Whether the municipality has a round that has not been transferred in this year or a later one. */
export async function hasRoundFrom(tx: Transaction, number: string, year: number): Promise<boolean> {
  const [row] = await tx<{ found: boolean }[]>`select exists (select 1 from round
    where municipality_number = ${number} and year >= ${year} and transferred_at is null) as found`
  return row?.found ?? false
}

export type Unit = Readonly<{
  id: string
  name: string
  municipalityNumber: string
  municipalityName: string
}>

/** The units of one's branch; an assessor knows her own. */
export async function unitsOf(
  tx: Transaction,
  actor: Actor,
  municipality: string | undefined,
): Promise<Unit[]> {
  return tx<
    Unit[]
  >`select u.id, u.name, u.municipality_number as "municipalityNumber", m.name as "municipalityName"
    from unit u join municipality m on m.number = u.municipality_number
    where (${actor.role !== 'assessor'} or u.id = ${actor.unitId})
      and (${municipality ?? null}::text is null or u.municipality_number = ${municipality ?? null})
    order by m.name, u.name`
}

export async function findUnit(
  tx: Transaction,
  id: string,
): Promise<Omit<Unit, 'municipalityName'> | undefined> {
  const [row] = await tx<Omit<Unit, 'municipalityName'>[]>`
    select id, name, municipality_number as "municipalityNumber" from unit where id = ${id}`
  return row
}

/** The unit of that name in a municipality, whatever its capitals and spaces around it. */
export async function findUnitByName(
  tx: Transaction,
  municipality: string,
  name: string,
): Promise<Pick<Unit, 'id' | 'name'> | undefined> {
  const [row] = await tx<Pick<Unit, 'id' | 'name'>[]>`select id, name from unit
    where municipality_number = ${municipality} and lower(btrim(name)) = lower(btrim(${name}))`
  return row
}

/** Makes a unit, unless somebody made one of that name a moment before; gives the one there is. */
export async function makeUnit(
  tx: Transaction,
  unit: Omit<Unit, 'municipalityName'>,
  now: Date,
): Promise<Pick<Unit, 'id' | 'name'>> {
  await tx`insert into unit (id, municipality_number, name, created_at)
    values (${unit.id}, ${unit.municipalityNumber}, ${unit.name.trim()}, ${now}) on conflict do nothing`
  return (await findUnitByName(tx, unit.municipalityNumber, unit.name)) ?? unit
}
