// Puts a test database into the state a test begins from, behind the back of the policies.
import { randomUUID } from 'node:crypto'
import { accountHolderToken, type KeyRing } from '../src/identity/index.ts'
import type { Database, Transaction } from '../src/platform/database.ts'
import { municipalities, type Persona, personas, units } from './personas.ts'

/** Makes the municipalities, units and accounts of all personas; agreements signed, terms accepted. */
export async function settlePersonas(owner: Database, keyRing: KeyRing, at: Date): Promise<void> {
  await owner.begin(async tx => {
    await keyRing.makeAccountKey(tx)
    for (const place of Object.values(municipalities)) await makeMunicipality(tx, place, at)
    for (const unit of Object.values(units)) await makeUnit(tx, unit, at)
    for (const persona of Object.values(personas)) await makeAccount(tx, keyRing, persona, at)
  })
}

type Municipality = (typeof municipalities)[keyof typeof municipalities]

async function makeMunicipality(tx: Transaction, place: Municipality, at: Date): Promise<void> {
  await tx`insert into municipality (number, name, county_number, county_name, region_code, population, population_year,
      synthetic, agreement_date)
    values (${place.number}, ${place.name}, '99', 'Testfylket', ${place.regionCode}, ${place.population}, 2026, true, ${at})
    on conflict (number) do update set agreement_date = excluded.agreement_date`
}

async function makeUnit(tx: Transaction, unit: (typeof units)[keyof typeof units], at: Date): Promise<void> {
  const municipality = municipalities[unit.municipality].number
  await tx`insert into unit (id, municipality_number, name, created_at) values (${unit.id}, ${municipality}, ${unit.name}, ${at})`
}

/** Makes the account of a persona and gives its identifier; nothing for a persona without a role. */
export async function makeAccount(
  tx: Transaction,
  keyRing: KeyRing,
  persona: Persona,
  at: Date,
): Promise<string | undefined> {
  if (persona.role === undefined) return undefined
  const id = randomUUID()
  const unit = persona.unit === undefined ? undefined : units[persona.unit]
  const place = unit?.municipality ?? persona.municipality
  await tx`insert into account (id, holder_token, role, region_code, municipality_number, unit_id, full_name, email,
      service_type, terms_version, granted_at, tour_seen_at)
    select ${id}, ${accountHolderToken(await keyRing.accountKey(tx), persona.nationalNumber)}, ${persona.role},
      ${persona.regionCode ?? null}, ${place === undefined ? null : municipalities[place].number}, ${unit?.id ?? null},
      ${persona.name}, ${emailOf(persona)}, ${persona.serviceType ?? null}, (select max(version) from terms), ${at}, ${at}`
  return id
}

/** Gives an assessor an account in another unit of her municipality, too. Gives its identifier. */
export async function secondAccount(owner: Database, accountId: string, unitId: string): Promise<string> {
  const id = randomUUID()
  await owner`insert into account (id, holder_token, role, municipality_number, unit_id, full_name, email, service_type,
      terms_version, granted_at)
    select ${id}, holder_token, role, municipality_number, ${unitId}, full_name, email, 2, terms_version, granted_at
    from account where id = ${accountId}`
  return id
}

/** `Åse Kartlegger` → `ase.kartlegger@example.no`. */
function emailOf(persona: Persona): string {
  const plain = persona.name.toLowerCase().replaceAll('å', 'a').replaceAll('ø', 'o').replaceAll('æ', 'e')
  return `${plain.replaceAll(' ', '.')}@example.no`
}

export type RoundWish = Readonly<{
  municipality?: keyof typeof municipalities
  year?: number
  /** `YYYY-MM-DD`, inclusive. */
  endDate?: string
  transferDate?: string
}>

/** Opens the year, if it isn't, and a round with its keys. Gives the round's identifier. */
export async function openRound(
  owner: Database,
  keyRing: KeyRing,
  at: Date,
  wish: RoundWish = {},
): Promise<string> {
  const { municipality = 'fjordvik', year = 2026, endDate = '2026-10-30', transferDate = '2026-11-20' } = wish
  const { number } = municipalities[municipality]
  const id = randomUUID()
  await owner.begin(async tx => {
    await tx`insert into mapping_year (year, instrument, opened_at, opened_by)
      select ${year}, ${String(year)}, ${at}, (select id from account where role = 'korfor' limit 1) on conflict do nothing`
    await tx`insert into round (id, municipality_number, year, end_date, transfer_date, created_at, dates_changed_at)
      values (${id}, ${number}, ${year}, ${endDate}, ${transferDate}, ${at}, ${at})`
    await keyRing.makeRoundKeys(tx, id, number)
  })
  return id
}
