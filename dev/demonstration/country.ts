// Ten years of a synthetic country behind the demonstration: municipalities of all sizes, years without a mapping, people
// who don't exist. The rows are written straight to the register, as if their rounds had been transferred at the time.
import { randomInt } from 'node:crypto'
import { getInstrument } from '../../src/instrument/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { insertDoublyRegistered, insertRegisterRows } from '../../src/register/index.ts'
import { freezeRelease } from '../../src/statistics/index.ts'
import { type Random, seededRandom } from '../national-numbers.ts'
import { type Crowd, drawRows, gatherCrowd } from '../population/index.ts'
import { osloTime } from './clock.ts'
import { earlyRounds, earlyYear } from './early.ts'
import { madeUp } from './made-up.ts'
import { type EarlyTransfer, receiptOf } from './transfer-early.ts'

/** All years are answered on the questionnaire of 2026, so that each question can be followed. */
const instrument = getInstrument('2026')

/** Every region and every size, from Utsira with two hundred inhabitants to Sandnes with eighty-five thousand. */
const everywhere = [
  ...['9990', '1101', '1106', '1108', '1119', '1127', '1133', '1144', '1145', '1149', '1151'],
  ...['4611', '4626', '4633', '4647', '1505', '1506', '1554', '5052', '1804', '1822', '1856', '5601'],
  ...['3124', '3421', '3240', '3328', '3909', '4220', '030110'],
]

const madeUpNumbers: readonly string[] = madeUp.map(({ number }) => number)

/** Those that don't exist have their own years and numbers of people. */
const countedOf = (number: string): Readonly<Record<number, number>> | undefined =>
  madeUp.find(place => place.number === number)?.counted

/** 2020 and 2021 are missing: the mapping was stopped. */
const mappedYears = [2016, 2017, 2018, 2019, 2022, 2023, 2024, 2025]

/** The municipality of the demonstration has some years, so that its report has gaps and breaks to show. */
const chosenYears: Readonly<Record<string, readonly number[]>> = { '9990': [2019, 2022, 2024, 2025] }

/** People assessed per inhabitant; from 2024 NAV and the child welfare service take part too. */
const shareAssessed = { before: 0.009, since2024: 0.0115 }

/** Of the people of a year whom several units can have assessed, from 2024 on; before, nobody kept how many they were. */
const shareDoublyRegistered = 0.07

export type CountryParts = Readonly<{
  /** Connected as the owner: rows enter the register through a transfer alone, and these had none. */
  owner: Database
  /** Connected as the program, which freezes what it publishes. */
  database: Database
  municipalities?: readonly string[]
  years?: readonly number[]
  /** Enough that nobody is met too often, few enough to be filled in within three seconds. */
  crowdSize?: number
}>

type Municipality = Readonly<{ number: string; population: number }>

/** What sets one municipality apart from the others, year after year. */
type Manner = Readonly<{ burden: number; eagerness: number; share: number }>

/**
 * Fills the register with the years before this one, and with the early rounds of this one, each frozen in a release. The same
 * country each time, but for the draw. Gives what was transferred this year.
 */
export async function fillCountry(parts: CountryParts): Promise<readonly EarlyTransfer[]> {
  const {
    owner,
    municipalities = [...everywhere, ...madeUpNumbers],
    years = mappedYears,
    crowdSize = 2500,
  } = parts
  const crowd = gatherCrowd({ instrument, date: '2026-09-01', seed: 357, size: crowdSize })
  // Those that have become part of another take no part any more.
  const places = await owner<Municipality[]>`
    update municipality set agreement_date = case when merged_into is null then coalesce(agreement_date, '2024-01-15') end
    where number in ${owner(municipalities)} returning number, population`
  const waiting = places.toSorted((a, b) => a.number.localeCompare(b.number)).values()
  const early: EarlyTransfer[] = []
  // Hands that take the next one each: the database writes one while another is drawn.
  const work = async () => {
    for (const place of waiting) early.push(...(await fillPlace(parts, crowd, place, years)))
  }
  await Promise.all([work(), work(), work()])
  return early
}

/** A municipality's years, each with chances of its own. Gives what it transferred this year, if it did. */
async function fillPlace(
  parts: CountryParts,
  crowd: Crowd,
  place: Municipality,
  years: readonly number[],
): Promise<readonly EarlyTransfer[]> {
  const random = seededRandom(Number(place.number))
  const manner = {
    burden: (random() - 0.5) / 2,
    eagerness: 0.55 + random() / 2,
    share: 0.7 + random() * 0.6,
  }
  const counted = countedOf(place.number)
  const chosen = counted ? Object.keys(counted).map(Number) : chosenYears[place.number]
  const plan = (year: number) => ({ crowd, place, manner, year, random, people: counted?.[year] })
  for (const year of years.filter(year => chosen?.includes(year) ?? random() < manner.eagerness))
    await fillYear(parts, plan(year))
  const transferDate = earlyRounds.find(({ municipality }) => municipality === place.number)?.transferDate
  return transferDate ? [await fillYear(parts, { ...plan(earlyYear), transferDate })] : []
}

type YearPlan = Readonly<{
  crowd: Crowd
  place: Municipality
  manner: Manner
  year: number
  random: Random
  /** How many are assessed, where that is given. */
  people: number | undefined
  /** `YYYY-MM-DD`; a day of November is drawn otherwise. */
  transferDate?: string
}>

async function fillYear({ owner, database }: CountryParts, plan: YearPlan): Promise<EarlyTransfer> {
  const { crowd, place, manner, year, random } = plan
  const allServices = year >= 2024
  // Lives become a little better from year to year.
  const burden = manner.burden - (year - 2020) / 60
  const people = countPeople(plan)
  const rows = drawRows(crowd, { year, people, burden, allServices }, random)
  const transferDate = plan.transferDate ?? `${year}-11-${10 + Math.floor(random() * 18)}`
  const transferredAt = osloTime(transferDate, 13)
  const origin = { municipalityNumber: place.number, year, instrument: instrument.version, transferredAt }
  const doubly = allServices ? countDoublyRegistered(place.number, year, people) : 0
  await owner.begin(async tx => {
    await insertRegisterRows(tx, rows, origin)
    if (allServices) await insertDoublyRegistered(tx, origin, doubly)
  })
  await freezeRelease(database, place.number, year, transferredAt, limit => randomInt(limit))
  return receiptOf(rows, origin, doubly)
}

/** At least one, also where next to nobody lives. */
function countPeople({ place, manner, year, random, people }: YearPlan): number {
  const share = year >= 2024 ? shareAssessed.since2024 : shareAssessed.before
  return people ?? Math.max(1, Math.round(place.population * share * manner.share * (0.85 + random() * 0.3)))
}

/** By chances of its own, so that the rest of the country is the same with and without. */
function countDoublyRegistered(number: string, year: number, people: number): number {
  const random = seededRandom(Number(number) * 10_000 + year)
  return Array.from({ length: people }, random).filter(chance => chance < shareDoublyRegistered).length
}
