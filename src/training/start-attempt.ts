// An attempt is an ordinary assessment of somebody who was made for it a moment ago.
import type { Actor, Program } from '../accounts/index.ts'
import { startAssessment } from '../assessments/index.ts'
import { dateInOslo } from '../platform/clock.ts'
import type { Transaction } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { insertAttempt } from './queries.ts'
import { numberOfAge, type Random } from './synthetic-number.ts'
import type { Vignette } from './vignettes/index.ts'

type AttemptScope = Readonly<{ tx: Transaction; actor: Actor; now: Date; vignette: Vignette; random: Random }>

/** A number that somebody drew before: another is drawn. */
const taken = ['assessment.colleague-has', 'assessment.opted-out']

/** One birth date and sex has some 200 numbers, and a year of age 365 dates. */
const mostDraws = 50

/** Undefined when the number was taken. */
async function tryToStart(program: Program, scope: AttemptScope): Promise<string | undefined> {
  const { tx, actor, now, vignette, random } = scope
  const today = dateInOslo(now)
  const body = {
    nationalNumber: numberOfAge(random, today, vignette.person.age, vignette.person.sex),
    information: {
      informed: true,
      givenOn: today,
      channel: 'letter',
      journalled: false,
      canConsent: true,
      relativesInformed: false,
    },
    inclusion: { age: true, informed: true, services: true, active: true, serious: true },
    // Asked of coordinators, whose account has none.
    serviceType: 1,
  } as const
  try {
    const { id, created } = await startAssessment(program, { tx, actor, now, body })
    return created ? id : undefined
  } catch (error) {
    if (error instanceof Problem && taken.includes(error.code)) return undefined
    throw error
  }
}

/**
 * Starts an assessment of a made-up person of the case's age and sex, and gives its id.
 * @throws Problem why the state of the round refuses
 */
export async function startAttempt(program: Program, scope: AttemptScope): Promise<string> {
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const id = await tryToStart(program, scope)
    if (id === undefined) continue
    await insertAttempt(scope.tx, id, scope.vignette.name)
    return id
  }
  throw new Error(`no free synthetic number for the case ${scope.vignette.name}`)
}
