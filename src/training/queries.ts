import type { Transaction } from '../platform/database.ts'

/** Notes that an assessment of the acting account practises on a case. */
export async function insertAttempt(tx: Transaction, assessmentId: string, vignette: string): Promise<void> {
  await tx`insert into training_attempt (assessment_id, vignette, started_at)
    values (${assessmentId}, ${vignette}, actor_now())`
}

/** The name of the case that an assessment of the acting account practises on. */
export async function findAttempt(tx: Transaction, assessmentId: string): Promise<string | undefined> {
  const [row] = await tx<{ vignette: string }[]>`
    select t.vignette from training_attempt t join assessment a on a.id = t.assessment_id
    where t.assessment_id = ${assessmentId} and a.holder_account_id = actor_account()`
  return row?.vignette
}

export type AttemptRow = Readonly<{ assessmentId: string; vignette: string; startedAt: Date; errors: number }>

/** All attempts of the acting account, the newest first. */
export async function listAttempts(tx: Transaction): Promise<readonly AttemptRow[]> {
  return tx<AttemptRow[]>`
    select t.assessment_id as "assessmentId", t.vignette, t.started_at as "startedAt", a.error_count as errors
    from training_attempt t join assessment a on a.id = t.assessment_id
    where a.holder_account_id = actor_account()
    order by t.started_at desc, t.assessment_id`
}
