// An assessment begins: the person may be assessed, has been informed and meets the criteria.
import type { Actor, Program } from '../accounts/index.ts'
import { evaluate, getInstrument } from '../instrument/index.ts'
import type { PersonSearch } from '../opt-outs/index.ts'
import { dateInOslo } from '../platform/clock.ts'
import { brokenConstraint, type Transaction } from '../platform/database.ts'
import { type AssessmentContent, sealContent, sealNumber } from './assessment.ts'
import type { StartRequest } from './contract.ts'
import { checkPerson, type RoundPerson } from './person.ts'
import { assessmentProblems } from './problems.ts'
import { insertAssessment, type NewAssessment } from './queries.ts'
import { lackingInformation, meetsInclusion } from './rules.ts'

type StartScope = Readonly<{ tx: Transaction; actor: Actor; now: Date; body: StartRequest }>

/** `created` is false when the account had one of the person already, e.g. begun in another window a moment ago. */
export type Started = Readonly<{ id: string; created: boolean; search: PersonSearch }>

function checkBeginning({ body, actor, now }: StartScope): number {
  const lacking = lackingInformation(body.information, dateInOslo(now))
  if (lacking) throw assessmentProblems[lacking]()
  if (!meetsInclusion(body.inclusion)) throw assessmentProblems['assessment.not-included']()
  const serviceType = actor.serviceType ?? body.serviceType
  if (!serviceType) throw assessmentProblems['assessment.service-type-missing']()
  return serviceType
}

function newAssessment(
  id: string,
  person: RoundPerson,
  body: StartRequest,
  serviceType: number,
): NewAssessment {
  const { facts, roundKey, number, instrument } = person
  const { information, inclusion } = body
  const content: AssessmentContent = {
    facts,
    information,
    inclusion,
    answers: {},
    answerVersions: {},
    visited: [],
  }
  const { errors, warnings } = evaluate(getInstrument(instrument), facts, {})
  return {
    id,
    roundId: person.roundId,
    personToken: person.personToken,
    optOutToken: person.optOutToken,
    numberCipher: sealNumber(roundKey, id, number.digits),
    contentCipher: sealContent(roundKey, id, content),
    errors: errors.length,
    warnings: warnings.length,
    informed: true,
    serviceType,
  }
}

/**
 * Makes an assessment of a person, or finds the account's own of the same person.
 * @throws Problem for each reason why the person can't be assessed, and for what is lacking of information or inclusion
 */
export async function startAssessment(program: Program, scope: StartScope): Promise<Started> {
  const request = { ...scope, nationalNumber: scope.body.nationalNumber }
  const { person, existing } = await checkPerson(program, request)
  const { search } = person
  if (existing) return { id: existing, created: false, search }
  const serviceType = checkBeginning(scope)
  const id = program.newId()
  try {
    await insertAssessment(scope.tx, newAssessment(id, person, scope.body, serviceType))
    return { id, created: true, search }
  } catch (error) {
    if (!raced.includes(brokenConstraint(error) ?? '')) throw error
    // Somebody was faster since the check; now the check tells who, or what.
    const again = await checkPerson(program, request)
    if (again.existing) return { id: again.existing, created: false, search }
    throw error
  }
}

/** What a start that lost a race against a start, an opt-out or a moved date breaks. */
const raced = ['assessment_once_per_unit', 'assessment_person_not_opted_out', 'assessment_round_open']
