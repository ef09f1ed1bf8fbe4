import { type Answers, areasOf, evaluate, type Instrument } from '../../src/instrument/index.ts'
import { type Random, seededRandom } from '../national-numbers.ts'
import { fillIn } from './fill-in.ts'
import { type SyntheticPerson, syntheticPeople } from './people.ts'

/** How an assessment was left when the time was out. */
export type Fate = 'complete' | 'unfinished' | 'contradicting' | 'not-informed'

/** One unit's assessment of a person. Several may be of the same person, from different units. */
export type Registration = Readonly<{
  person: SyntheticPerson
  /** 0 up to, not including, the number of units. */
  unit: number
  fate: Fate
  answers: Answers
}>

/** Of all registrations, or of all people for `twice`. */
export type RegistrationShares = Readonly<{
  /** People whom a second unit registers too. */
  twice: number
  unfinished: number
  contradicting: number
  notInformed: number
}>

const ordinaryShares: RegistrationShares = {
  twice: 0.06,
  unfinished: 0.03,
  contradicting: 0.01,
  notInformed: 0.01,
}

type Plan = Readonly<{
  instrument: Instrument
  date: string
  seed: number
  persons: number
  units: number
  shares?: RegistrationShares
}>

/**
 * What the units of a municipality register in a year, person by person: `persons` people, some of them twice, a share
 * left unfinished, contradicting or without information. The same plan gives the same registrations.
 */
export function* registrations(plan: Plan): Generator<Registration, void> {
  const { instrument, date, seed, persons, units, shares = ordinaryShares } = plan
  const random = seededRandom(seed * 31 + 17)
  const people = syntheticPeople({ instrument, date, seed })
  for (let index = 0; index < persons; index += 1) {
    const person = people.next().value
    // The first units are the large ones; each gets somebody.
    const unit = index < units ? index : Math.floor(units * random() ** 1.5)
    yield register(instrument, person, unit, person.answers, shares, random)
    if (units > 1 && random() < shares.twice) {
      const other = (unit + 1 + Math.floor(random() * (units - 1))) % units
      yield register(instrument, person, other, seenByAnother(instrument, person, random), shares, random)
    }
  }
}

function register(
  instrument: Instrument,
  person: SyntheticPerson,
  unit: number,
  answers: Answers,
  shares: RegistrationShares,
  random: Random,
): Registration {
  const fate = drawFate(shares, random)
  if (fate === 'unfinished') return { person, unit, fate, answers: leaveHalfway(instrument, answers, random) }
  if (fate === 'contradicting')
    return { person, unit, fate, answers: contradict(instrument, person, answers) }
  return { person, unit, fate, answers }
}

function drawFate({ unfinished, contradicting, notInformed }: RegistrationShares, random: Random): Fate {
  const drawn = random()
  if (drawn < unfinished) return 'unfinished'
  if (drawn < unfinished + contradicting) return 'contradicting'
  return drawn < unfinished + contradicting + notInformed ? 'not-informed' : 'complete'
}

/** Another unit knows the same person otherwise: the same severity and category, but an own judgement and own services. */
function seenByAnother(instrument: Instrument, person: SyntheticPerson, random: Random): Answers {
  const category = person.answers.category ?? 2
  return fillIn(instrument, { facts: person.facts, category, severity: person.severity }, random)
}

/** The assessor was called away: only the first questions are answered. */
function leaveHalfway(instrument: Instrument, answers: Answers, random: Random): Answers {
  const order = areasOf(instrument).map(area => area.rating)
  const lost = new Set(order.slice(1 + Math.floor(random() * (order.length - 1))))
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !lost.has(name)))
}

/** Two boxes that exclude each other; left unfinished where the instrument takes such a pair as no error. */
function contradict(instrument: Instrument, person: SyntheticPerson, answers: Answers): Answers {
  const contradicting = { ...answers, violence_exposed: 1, violence_none: 1 }
  const { errors } = evaluate(instrument, person.facts, contradicting)
  if (errors.length > 0) return contradicting
  const { category: _, ...rest } = answers
  return rest
}
