// A municipality's whole year through the HTTP API, with people who do not exist.
import { getInstrument } from '../../src/instrument/index.ts'
import { dateInOslo } from '../../src/platform/clock.ts'
import {
  type SubmissionPreview,
  type SubmissionReceipt,
  submissionPreviewSchema,
} from '../../src/submission/contract.ts'
import { expectDone } from '../demonstration/members.ts'
import { type Registration, registrations } from '../population/index.ts'
import { workOneDay } from './assess.ts'
import { gatherMembers, logInAgain, type Members } from './members.ts'
import { leaveResults, transfer } from './results.ts'
import { SimulationRefused } from './running-world.ts'
import type { World } from './world.ts'

export { findWorld, SimulationRefused } from './running-world.ts'
export { startWorld, type World } from './world.ts'

export type SimulationPlan = Readonly<{
  persons: number
  units: number
  seed: number
  /** The folder that the results are left in. */
  out: string
}>

export type SimulatedYear = Readonly<{
  municipality: string
  preview: SubmissionPreview
  receipt: SubmissionReceipt
  files: readonly string[]
}>

const addDays = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)

/** Days on which the units work, from the day after the beginning. */
const workingDays = 6
const endAfterDays = 14
const transferAfterDays = 35

/**
 * A person's first registration in the first half of the days, a second one in the other half: which of the two is the
 * newest is then the plan's choice, and no race's.
 */
function spreadOverDays(all: Iterable<Registration>): readonly (readonly Registration[])[] {
  const days: Registration[][] = Array.from({ length: workingDays }, () => [])
  const known = new Set<string>()
  let index = 0
  for (const registration of all) {
    const { nationalNumber } = registration.person
    const half = known.has(nationalNumber) ? workingDays / 2 : 0
    known.add(nationalNumber)
    days[half + (index % (workingDays / 2))]?.push(registration)
    index += 1
  }
  return days
}

async function assessAll(world: World, { units }: Members, plan: SimulationPlan): Promise<void> {
  const instrument = getInstrument('2026')
  const all = registrations({ ...plan, instrument, date: dateInOslo(addDays(world.now, 1)) })
  for (const [index, today] of spreadOverDays(all).entries()) {
    const at = addDays(world.now, index + 1)
    await world.moveTo(at)
    await workOneDay(world.url, units, instrument, today, dateInOslo(at))
  }
}

/** Lives through the year in a world, and leaves the results in a folder. `say` is told what happens, line by line. */
export async function simulateYear(
  world: World,
  plan: SimulationPlan,
  say: (line: string) => void,
): Promise<SimulatedYear> {
  const year = Number(dateInOslo(world.now).slice(0, 4))
  const transferDay = addDays(world.now, transferAfterDays)
  const transferDate = dateInOslo(transferDay)
  if (transferDate > `${year}-12-31`)
    throw new SimulationRefused(`It is too late in the year there to live through ${year}.`)
  const place = { number: world.municipality, year }
  const dates = { endDate: dateInOslo(addDays(world.now, endAfterDays)), transferDate }
  const members = await gatherMembers(world, place, { ...plan, ...dates })
  say(`${members.municipality}: ${plan.units} units have joined; ${plan.persons} people are to be assessed.`)
  await assessAll(world, members, plan)
  say(`The assessing is done; it is locked after ${dates.endDate}.`)
  await world.moveTo(transferDay)
  const coordinator = await logInAgain(world.url, members.coordinator)
  const reply = expectDone(
    await coordinator.get('/api/submission/preview'),
    'look at what will be transferred',
  )
  const preview = reply.read(submissionPreviewSchema)
  const receipt = await transfer(coordinator)
  say(`Transferred on ${transferDate}.`)
  const korfor = await logInAgain(world.url, members.korfor)
  const files = await leaveResults({ url: world.url, coordinator, korfor, place }, receipt, plan.out)
  return { municipality: members.municipality, preview, receipt, files }
}
