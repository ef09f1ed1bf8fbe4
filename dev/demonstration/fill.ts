// Fills the demonstration as the people of it would have: by invitation, round and assessment over HTTP, from August on.
import { randomUUID } from 'node:crypto'
import { makeFirstInvitation } from '../../src/accounts/index.ts'
import type { Database } from '../../src/platform/database.ts'
import type { Visitor } from '../visitor.ts'
import { assess } from './assess.ts'
import { beginning, type DemonstrationClock, osloTime } from './clock.ts'
import { makeMadeUp } from './made-up.ts'
import { acceptInvitation, expectDone, invite } from './members.ts'
import { type DemonstrationAccount, type DemonstrationPerson, municipality, people } from './people.ts'

export type DemonstrationParts = Readonly<{
  url: string
  /** Connected as the owner: a municipality is reference data that no screen makes. */
  owner: Database
  /** Connected as the program. */
  database: Database
  clock: DemonstrationClock
}>

export const roundDates = { endDate: '2026-10-30', transferDate: '2026-11-20' } as const

/** The coordinator stands in the letter; an office is the privacy officer. */
const letterContacts = {
  contacts: [],
  privacyOfficer: {
    fullName: '',
    phone: '',
    email: `personvernombud@${municipality.name.toLowerCase()}.example`,
  },
}

/** How many people may be assessed by one who is invited by the same link. */
const invitedPerUnit = 20

/** Lives through the year until {@link beginning}: everybody has an account, and assessing has begun. */
export async function fillDemonstration(parts: DemonstrationParts): Promise<void> {
  const { clock } = parts
  await beginYear(parts)
  for (const date of ['2026-09-01', '2026-09-03', '2026-09-07', '2026-09-09', '2026-09-11']) {
    clock.set(osloTime(date, 10))
    await assess(parts.url, date)
  }
  clock.set(beginning)
}

/** The same people with the same accounts and an open round; nobody has been assessed. */
export async function fillTraining(parts: DemonstrationParts): Promise<void> {
  await beginYear(parts)
  parts.clock.set(beginning)
}

/** Until everybody has an account and the round is open. */
async function beginYear(parts: DemonstrationParts): Promise<void> {
  const { clock } = parts
  await makeMunicipality(parts.owner)
  await makeMadeUp(parts.owner)
  clock.set(osloTime('2026-08-17', 9))
  const korus = await startYear(parts)
  clock.set(osloTime('2026-08-24', 9))
  await startRound(parts, korus)
}

async function makeMunicipality(owner: Database): Promise<void> {
  const { number, name, county, regionCode, population, adults } = municipality
  await owner`insert into municipality (number, name, county_number, county_name, region_code, population, population_year,
      synthetic)
    values (${number}, ${name}, ${number.slice(0, 2)}, ${county}, ${regionCode}, ${population}, 2026, true)
    on conflict (number) do nothing`
  await owner`insert into municipality_adults (municipality_number, year, adults)
    select ${number}, year, ${adults} from generate_series(2015, 2026) year on conflict do nothing`
}

/** KORFOR comes in by the operator's link, opens the year, and invites KORUS. Gives KORUS' link. */
async function startYear({ url, database, clock }: DemonstrationParts): Promise<string> {
  const wish = { id: randomUUID(), publicUrl: url }
  const first = await makeFirstInvitation(database, wish, clock.now())
  const korfor = await acceptInvitation(url, first.link, ...holderOf('korfor'))
  const { number, regionCode } = municipality
  expectDone(
    await korfor.put(`/api/municipalities/${number}/agreement`, { date: '2026-08-17' }),
    'note the agreement',
  )
  expectDone(await korfor.post('/api/years', { year: 2026, instrument: '2026' }), 'open the year')
  return invite(korfor, { role: 'korus', regionCode, count: 1 })
}

/** KORUS invites the coordinator, who sets the dates and invites the units. */
async function startRound({ url }: DemonstrationParts, korusLink: string): Promise<void> {
  const korus = await acceptInvitation(url, korusLink, ...holderOf('korus'))
  const coordinator = await inviteCoordinator(url, korus, ...holderOf('coordinator'))
  for (const person of people.slice(people.indexOf(holderOf('coordinator')[0]) + 1))
    for (const account of person.accounts)
      if (account.role === 'coordinator') await inviteCoordinator(url, korus, person, account)
  expectDone(await coordinator.put('/api/round', roundDates), 'set the dates')
  expectDone(await coordinator.put('/api/contacts', letterContacts), 'name the privacy officer')
  await inviteUnits(url, coordinator)
}

/** Gives the coordinator, logged in. */
async function inviteCoordinator(
  url: string,
  korus: Visitor,
  person: DemonstrationPerson,
  account: DemonstrationAccount,
): Promise<Visitor> {
  const named = 'municipality' in account ? account.municipality : undefined
  const municipalityNumber = named ?? municipality.number
  const wish = { role: 'coordinator', municipalityNumber, count: 1 } as const
  return acceptInvitation(url, await invite(korus, wish), person, account)
}

async function inviteUnits(url: string, coordinator: Visitor): Promise<void> {
  const links = new Map<string, string>()
  for (const person of people) {
    for (const account of person.accounts) {
      if (account.role !== 'assessor') continue
      const { unit } = account
      const wish = { role: 'assessor', unitName: unit, count: invitedPerUnit } as const
      const link = links.get(unit) ?? (await invite(coordinator, wish))
      links.set(unit, link)
      await acceptInvitation(url, link, person, account)
    }
  }
}

function holderOf(role: DemonstrationAccount['role']): [DemonstrationPerson, DemonstrationAccount] {
  for (const person of people) {
    const account = person.accounts.find(held => held.role === role)
    if (account !== undefined) return [person, account]
  }
  throw new Error(`Nobody in the demonstration is ${role}`)
}
