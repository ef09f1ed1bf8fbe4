// Rows of the register of people who don't exist, many at little cost: drawn from a crowd that was filled in once.
import {
  evaluate,
  type Instrument,
  livingConditionsIndex,
  rowValues,
  variableNames,
} from '../../src/instrument/index.ts'
import type { RegisterRow } from '../../src/register/index.ts'
import type { Random } from '../national-numbers.ts'
import { type SyntheticPerson, syntheticPeople } from './people.ts'

/** Somebody of the crowd: her row but for where and when, and what decides how likely she is to be drawn. */
type Member = Readonly<{
  age: number
  severity: number
  answers: readonly (number | null)[]
  index: Pick<RegisterRow, 'indexMean' | 'indexLevel'>
}>

/** A crowd to draw from; `birthYear` is the place of the year of birth among the answers. */
export type Crowd = Readonly<{ members: readonly Member[]; birthYear: number }>

type CrowdPlan = Readonly<{ instrument: Instrument; date: string; seed: number; size: number }>

/** Fills in the assessments of a crowd: about a millisecond for each. */
export function gatherCrowd({ instrument, date, seed, size }: CrowdPlan): Crowd {
  const people = syntheticPeople({ instrument, date, seed })
  const members = Array.from({ length: size }, () => toMember(instrument, people.next().value))
  return { members, birthYear: variableNames(instrument).indexOf('birth_year') }
}

function toMember(instrument: Instrument, { facts, severity, answers }: SyntheticPerson): Member {
  const { countedAnswers } = evaluate(instrument, facts, answers)
  const index = livingConditionsIndex(instrument, countedAnswers)
  return {
    age: facts.age,
    severity,
    answers: rowValues(instrument, facts, countedAnswers),
    index: {
      indexMean: index ? Math.round(index.score * 1000) / 1000 : null,
      indexLevel: index?.level ?? null,
    },
  }
}

export type RowsWish = Readonly<{
  year: number
  people: number
  /** How much worse (or better, below 0) the lives here are than in the country; 0.3 is much. */
  burden: number
  /** Whether NAV and the child welfare service take part, as from 2024. */
  allServices: boolean
}>

/**
 * Rows of a municipality and year, sorted by pseudonym. Of each two people met, the one more like the municipality is the
 * likelier to be drawn. The same crowd, wish and source of chance give the same rows.
 */
export function drawRows({ members, birthYear }: Crowd, wish: RowsWish, random: Random): RegisterRow[] {
  const meet = (): Member => members[Math.floor(random() * members.length)] as Member
  const rows = Array.from({ length: wish.people }, (): RegisterRow => {
    let member = meet()
    while (random() > Math.exp(wish.burden * member.severity - 3 * Math.abs(wish.burden))) member = meet()
    const { age, answers, index } = member
    return {
      pseudonym: drawPseudonym(random),
      serviceType: wish.allServices ? drawService(age, random) : 1,
      answers: answers.with(birthYear, wish.year - age),
      ...index,
    }
  })
  return rows.sort((a, b) => a.pseudonym.compare(b.pseudonym))
}

function drawPseudonym(random: Random): Buffer {
  return Buffer.from(Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)))
}

/** 1 health and care, 2 NAV, 3 child welfare, which knows young people alone. */
function drawService(age: number, random: Random): number {
  const chance = random()
  if (age < 25 && chance < 0.3) return 3
  return chance > 0.76 ? 2 : 1
}
