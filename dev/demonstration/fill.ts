// Fills the demonstration as the people of it would have: by invitation, round, assessment and word over HTTP, from the August of
// the year before.
import { randomUUID } from 'node:crypto'
import { makeFirstInvitation } from '../../src/accounts/index.ts'
import type { Database } from '../../src/platform/database.ts'
import type { Visitor } from '../visitor.ts'
import { listFrozen, sayWords } from './approvals.ts'
import { assess } from './assess.ts'
import { beginning, type DemonstrationClock, osloTime } from './clock.ts'
import { type Cast, coordinatorsOf } from './coordinators.ts'
import { type Happening, live } from './happening.ts'
import { acceptInvitation, expectDone, invite, logIn } from './members.ts'
import { type DemonstrationAccount, type DemonstrationPerson, municipality, people } from './people.ts'
import { makePlaces } from './places.ts'
import { type EarlyTransfer, transferEarly } from './transfer-early.ts'
import { wordsOf } from './words.ts'

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

/** The days on which all units assess. */
const workingDays = ['2026-09-01', '2026-09-03', '2026-09-07', '2026-09-09', '2026-09-11']

/**
 * Lives through the time until {@link beginning}: everybody has an account, the municipalities have had their say of the figures
 * that were frozen, and assessing has begun. `early`: what others have transferred of this year.
 */
export async function fillDemonstration(
  parts: DemonstrationParts,
  early: readonly EarlyTransfer[] = [],
): Promise<void> {
  const words = wordsOf(await listFrozen(parts.owner))
  // Who has nothing to say or to transfer needs no account. In order, so that it is the same people each time.
  const heard = new Set([...words, ...early].map(({ municipality }) => municipality))
  const cast = await gather(parts, [...heard].toSorted())
  await live(parts.clock, [
    ...beginYear(parts, cast),
    ...sayWords(parts.url, cast, words),
    ...early.flatMap(transfer => transferEarly(parts, cast, transfer)),
    ...workingDays.map(date => ({ at: osloTime(date, 10), happen: () => assess(parts.url, date) })),
  ])
}

/** The same people with the same accounts and an open round; nobody has been assessed. */
export async function fillTraining(parts: DemonstrationParts): Promise<void> {
  const cast = await gather(parts, [])
  await live(parts.clock, beginYear(parts, cast))
}

/**
 * The autumn before: KORFOR comes in by the operator's link and invites KORUS, and both invite the coordinators: those who can be
 * logged in as, and those of `others`.
 */
async function gather(parts: DemonstrationParts, others: readonly string[]): Promise<Cast> {
  const { url, owner, database, clock } = parts
  await makePlaces(owner)
  clock.set(osloTime('2025-08-18', 9))
  const first = await makeFirstInvitation(database, { id: randomUUID(), publicUrl: url }, clock.now())
  const korfor = await acceptInvitation(url, first.link, ...holderOf('korfor'))
  const { number, regionCode } = municipality
  const agreed = await korfor.put(`/api/municipalities/${number}/agreement`, { date: '2025-08-18' })
  expectDone(agreed, 'note the agreement')
  const link = await invite(korfor, { role: 'korus', regionCode, count: 1 })
  const korus = await acceptInvitation(url, link, ...holderOf('korus'))
  for (const person of people)
    for (const account of person.accounts)
      if (account.role === 'coordinator') await inviteCoordinator(url, korus, person, account)
  const coordinators = coordinatorsOf(others)
  await Promise.all(
    [...coordinators.values()]
      .filter(person => !people.includes(person))
      .flatMap(person => person.accounts.map(account => inviteCoordinator(url, korfor, person, account))),
  )
  return { korfor: holderOf('korfor')[0], coordinators }
}

/** KORFOR opens the year in January; in August the coordinator sets the dates and invites the units. */
function beginYear({ url }: DemonstrationParts, { korfor }: Cast): readonly Happening[] {
  const open = async () => {
    const opened = await (await logIn(url, korfor)).post('/api/years', { year: 2026, instrument: '2026' })
    expectDone(opened, 'open the year')
  }
  return [
    { at: osloTime('2026-01-12', 9), happen: open },
    { at: osloTime('2026-08-24', 9), happen: () => startRound(url) },
  ]
}

async function startRound(url: string): Promise<void> {
  const coordinator = await logIn(url, holderOf('coordinator')[0])
  expectDone(await coordinator.put('/api/round', roundDates), 'set the dates')
  expectDone(await coordinator.put('/api/contacts', letterContacts), 'name the privacy officer')
  await inviteUnits(url, coordinator)
}

async function inviteCoordinator(
  url: string,
  giver: Visitor,
  person: DemonstrationPerson,
  account: DemonstrationAccount,
): Promise<void> {
  const named = 'municipality' in account ? account.municipality : undefined
  const municipalityNumber = named ?? municipality.number
  const wish = { role: 'coordinator', municipalityNumber, count: 1 } as const
  await acceptInvitation(url, await invite(giver, wish), person, account)
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
