import { ageOn, readNationalNumber } from '../../src/identity/index.ts'
import type { Answers, Instrument, PersonFacts } from '../../src/instrument/index.ts'
import { nationalNumberSource, type Random, seededRandom } from '../national-numbers.ts'
import { drawNormal, drawWeighted } from './chance.ts'
import { ages, categoryCounts, shareOfMen } from './figures.ts'
import { fillIn } from './fill-in.ts'

/** Somebody who doesn't exist, with a complete assessment that has no errors. */
export type SyntheticPerson = Readonly<{
  /** Eleven digits, 80 added to the month. */
  nationalNumber: string
  facts: PersonFacts
  /** The one latent severity, standard normal: all answers follow it more or less. */
  severity: number
  /** Only what an assessor would enter: ticked boxes, services given or recommended, and what is obligatory. */
  answers: Answers
}>

export type People = Readonly<{
  instrument: Instrument
  /** `YYYY-MM-DD` that the age is counted on. */
  date: string
  seed: number
}>

/** People one after another without end, no two with the same national number; the same seed gives the same people. */
export function* syntheticPeople({ instrument, date, seed }: People): Generator<SyntheticPerson, never> {
  const nextNumber = nationalNumberSource(seededRandom(seed))
  const nextSeed = seededRandom(seed + 1)
  for (;;) {
    // A source of one's own, so that a question more or less in the instrument changes nobody else.
    const random = seededRandom(Math.floor(nextSeed() * 2 ** 32))
    const category = Number(drawWeighted(categoryCounts, random))
    const sex = random() < shareOfMen[category === 2 ? 'mental' : 'substance'] ? 'male' : 'female'
    const nationalNumber = nextNumber({ sex, birthDate: drawBirthDate(date, random) })
    const facts = factsOf(nationalNumber, date)
    const severity = drawNormal(random)
    const answers = fillIn(instrument, { facts, category, severity }, random)
    yield { nationalNumber, facts, severity, answers }
  }
}

function drawBirthDate(date: string, random: Random): string {
  let age = 0
  do age = ages.mean + 0.5 + ages.deviation * drawNormal(random)
  while (age < ages.from || age > ages.to)
  // A day more than the years, so that a birthday today counts.
  const born = Date.parse(date) - (Math.floor(age * 365.25) + 1) * 86_400_000
  return new Date(born).toISOString().slice(0, 10)
}

function factsOf(nationalNumber: string, date: string): PersonFacts {
  const number = readNationalNumber(nationalNumber)
  if (!number) throw new Error('The synthetic number is not valid')
  return { age: ageOn(number, date), sex: number.sex, birthYear: number.birthYear }
}
