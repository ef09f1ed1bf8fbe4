// The people who do the work: from KORFOR, by invitations, down to the assessors of each unit.
import { municipalityListSchema } from '../../src/accounts/contract.ts'
import { dateInOslo } from '../../src/platform/clock.ts'
import { acceptInvitation, expectDone, invite } from '../demonstration/members.ts'
import type { DemonstrationAccount, DemonstrationPerson } from '../demonstration/people.ts'
import { type NationalNumberSource, nationalNumberSource, seededRandom } from '../national-numbers.ts'
import { createVisitor, type Visitor } from '../visitor.ts'
import { SimulationRefused } from './running-world.ts'
import type { World } from './world.ts'

export type Member = Readonly<{ person: DemonstrationPerson; visitor: Visitor }>

export type Unit = Readonly<{ name: string; assessors: readonly Member[] }>

export type Members = Readonly<{
  korfor: Member
  coordinator: Member
  units: readonly Unit[]
  municipality: string
}>

/** The number of the municipality, and the year that is lived through. */
export type Place = Readonly<{ number: string; year: number }>

const serviceNames = [
  ['Rus og psykisk helse', 1],
  ['NAV', 2],
  ['Hjemmetjenesten', 1],
  ['Barneverntjenesten', 3],
  ['Oppfølgingstjenesten', 1],
  ['Psykisk helseteam ung', 1],
  ['Mestringsenheten', 1],
  ['Lavterskeltjenesten', 1],
] as const

/** Name and service type of the unit of a given place in the list, however long the list is to be. */
function unitAt(index: number): { name: string; serviceType: 1 | 2 | 3 } {
  const [name, serviceType] = serviceNames[index % serviceNames.length] ?? serviceNames[0]
  const again = Math.floor(index / serviceNames.length)
  return { name: again === 0 ? name : `${name} ${again + 1}`, serviceType }
}

function makePerson(
  next: NationalNumberSource,
  name: string,
  account: DemonstrationAccount,
): DemonstrationPerson {
  const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@example.no`
  return {
    name,
    email,
    nationalNumber: next(),
    role: { nb: name, nn: name },
    inEnglish: name,
    level: 'high',
    accounts: [account],
  }
}

async function join(url: string, link: string, person: DemonstrationPerson): Promise<Member> {
  const [account] = person.accounts
  if (!account) throw new Error(`${person.name} is to have no account`)
  return { person, visitor: await acceptInvitation(url, link, person, account) }
}

/** Logs in anew, as after days away. */
export async function logInAgain(url: string, { person }: Member): Promise<Visitor> {
  const visitor = createVisitor(url)
  await visitor.logIn(person)
  return visitor
}

/** Two in each unit, so that work is shared. */
const assessorsPerUnit = 2

async function joinUnit(
  url: string,
  coordinator: Visitor,
  index: number,
  next: NationalNumberSource,
): Promise<Unit> {
  const { name, serviceType } = unitAt(index)
  const link = await invite(coordinator, { role: 'assessor', unitName: name, count: assessorsPerUnit })
  const assessors: Member[] = []
  for (let place = 1; place <= assessorsPerUnit; place += 1) {
    const account = { role: 'assessor', unit: name, serviceType } as const
    const person = makePerson(next, `Kartlegger ${index + 1}.${place}`, account)
    assessors.push(await join(url, link, person))
  }
  return { name, assessors }
}

async function findMunicipality(korfor: Visitor, number: string) {
  const reply = expectDone(await korfor.get(`/api/municipalities?query=${number}`), 'find the municipality')
  const found = reply.read(municipalityListSchema).find(candidate => candidate.number === number)
  if (!found) throw new SimulationRefused(`There is no municipality ${number}.`)
  return found
}

/** Everybody joins, and the year is opened with the agreement noted and the dates set. */
export async function gatherMembers(
  { url, firstInvitation, now }: World,
  { number, year }: Place,
  plan: Readonly<{ units: number; seed: number; endDate: string; transferDate: string }>,
): Promise<Members> {
  const next = nationalNumberSource(seededRandom(plan.seed + 500_000))
  const person = (name: string, role: 'korfor' | 'korus' | 'coordinator') => makePerson(next, name, { role })
  const korfor = await join(url, await firstInvitation(), person('Simulert KORFOR', 'korfor'))
  const { name, regionCode } = await findMunicipality(korfor.visitor, number)
  const date = dateInOslo(now)
  const agreement = await korfor.visitor.put(`/api/municipalities/${number}/agreement`, { date })
  expectDone(agreement, 'note the agreement')
  const opened = await korfor.visitor.post('/api/years', { year, instrument: '2026' })
  if (opened.problem !== 'year.already-open') expectDone(opened, 'open the year')
  const toKorus = await invite(korfor.visitor, { role: 'korus', regionCode, count: 1 })
  const korus = await join(url, toKorus, person('Simulert KORUS', 'korus'))
  const wish = { role: 'coordinator', municipalityNumber: number, count: 1 } as const
  const coordinator = await join(
    url,
    await invite(korus.visitor, wish),
    person('Simulert kommunekontakt', 'coordinator'),
  )
  const dates = { endDate: plan.endDate, transferDate: plan.transferDate, confirmed: true }
  expectDone(await coordinator.visitor.put('/api/round', dates), 'set the dates')
  const units: Unit[] = []
  for (let index = 0; index < plan.units; index += 1)
    units.push(await joinUnit(url, coordinator.visitor, index, next))
  return { korfor, coordinator, units, municipality: name }
}
