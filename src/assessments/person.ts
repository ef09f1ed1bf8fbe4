// From a typed number to a person who may be assessed, or the reason why not.
import type { Actor, Program } from '../accounts/index.ts'
import {
  ageOn,
  type NationalNumber,
  optOutToken,
  personToken,
  readNationalNumber,
} from '../identity/index.ts'
import type { PersonFacts } from '../instrument/index.ts'
import { noteSearch, type PersonSearch, searchIn } from '../opt-outs/index.ts'
import { dateInOslo } from '../platform/clock.ts'
import type { Transaction } from '../platform/database.ts'
import { refuseInState } from './policy.ts'
import { assessmentProblems } from './problems.ts'
import { findCurrentRound, findOwnOf, findPersonStanding } from './queries.ts'
import { lowestAge } from './rules.ts'

/** A person within the acting account's round, with the keys' tokens for her. */
export type RoundPerson = Readonly<{
  number: NationalNumber
  facts: PersonFacts
  roundId: string
  instrument: string
  roundKey: Buffer
  personToken: Buffer
  optOutToken: Buffer
  search: PersonSearch
}>

/**
 * Reads a typed number of the kind that this installation takes.
 * @throws Problem `assessment.number-not-valid`, `-number-synthetic` (in production), `-number-real` (elsewhere)
 */
export function readNumber(typed: string, environment: Program['environment']): NationalNumber {
  const number = readNationalNumber(typed)
  if (!number) throw assessmentProblems['assessment.number-not-valid']()
  const production = environment === 'production'
  if (production && number.synthetic) throw assessmentProblems['assessment.number-synthetic']()
  if (!production && !number.synthetic) throw assessmentProblems['assessment.number-real']()
  return number
}

/** What the number tells on a day in Norway. @throws Problem `assessment.too-young` */
function factsOf(number: NationalNumber, now: Date): PersonFacts {
  const age = ageOn(number, dateInOslo(now))
  if (age < lowestAge) throw assessmentProblems['assessment.too-young']()
  return { age, sex: number.sex, birthYear: number.birthYear }
}

export type PersonRequest = Readonly<{ tx: Transaction; actor: Actor; now: Date; nationalNumber: string }>

/** The person in the round of now. @throws Problem when the number, the age or the round doesn't allow it. */
async function locatePerson(program: Program, { tx, actor, now, nationalNumber }: PersonRequest) {
  const number = readNumber(nationalNumber, program.environment)
  const facts = factsOf(number, now)
  const round = await findCurrentRound(tx)
  const refusal = refuseInState('read', round.state)
  if (refusal) throw assessmentProblems[refusal]()
  if (!round.id || !round.instrument || !actor.municipalityNumber)
    throw new Error('an assessor without a municipality, or a round without an instrument')
  const roundKey = await program.keyRing.roundKey(tx, round.id)
  const municipalityKey = await program.keyRing.municipalityKey(tx, actor.municipalityNumber)
  const person: RoundPerson = {
    number,
    facts,
    roundId: round.id,
    instrument: round.instrument,
    roundKey,
    personToken: personToken(roundKey, number.digits),
    optOutToken: optOutToken(municipalityKey, number.digits),
    search: searchIn(round.id, roundKey, number.digits),
  }
  return { person, state: round.state }
}

/**
 * Notes that the acting account asks about a person, before it is told anything.
 * @throws Problem as `locatePerson`, and `opt-out.too-many-in-hour`, `-in-day`
 */
export async function noteSearchFor(program: Program, request: PersonRequest): Promise<void> {
  const { person } = await locatePerson(program, request)
  await noteSearch(request.tx, person.search, program.searchLimits)
}

/**
 * May the person be assessed by the acting account? One's own assessment of her comes first, since it can be opened in
 * a locked round too. @throws Problem for each reason why not
 */
export async function checkPerson(
  program: Program,
  request: PersonRequest,
): Promise<Readonly<{ person: RoundPerson; existing: string | undefined }>> {
  const { person, state } = await locatePerson(program, request)
  const standing = await findPersonStanding(
    request.tx,
    person.roundId,
    person.personToken,
    person.optOutToken,
  )
  if (standing.ownId) return { person, existing: standing.ownId }
  const refusal = refuseInState('start', state)
  if (refusal) throw assessmentProblems[refusal]()
  if (standing.optedOut) throw assessmentProblems['assessment.opted-out']()
  if (standing.known) throw assessmentProblems['assessment.colleague-has']()
  return { person, existing: undefined }
}

/** The acting account's own assessment of a person, if there is one; says nothing else of the person. */
export async function findOwn(
  program: Program,
  request: Pick<PersonRequest, 'tx' | 'nationalNumber'>,
): Promise<string | undefined> {
  const number = readNumber(request.nationalNumber, program.environment)
  const round = await findCurrentRound(request.tx)
  if (!round.id || refuseInState('read', round.state)) return undefined
  const roundKey = await program.keyRing.roundKey(request.tx, round.id)
  return findOwnOf(request.tx, round.id, personToken(roundKey, number.digits))
}
