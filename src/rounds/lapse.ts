// A round that was not transferred in its year is destroyed as soon as the year is over: there is nothing left that it may
// be used for (regulation §§ 1 and 6). The coordinator has been warned all December (src/reminders).
import type { Program } from '../accounts/index.ts'
import { appendAudit } from '../audit/index.ts'
import { inTransaction } from '../platform/database.ts'
import { finishDestruction } from './finish-destruction.ts'

type LapsedRound = Readonly<{ id: string; municipalityNumber: string; year: number }>

/** In one transaction with its line in the log: killed in the middle, it has happened or it has not. */
async function destroyRound({ database }: Program, round: LapsedRound, now: Date): Promise<boolean> {
  return inTransaction(database, { system: 'jobs' }, now, async tx => {
    const [row] = await tx<
      { assessments: number | null }[]
    >`select round_destroy_lapsed(${round.id}) as assessments`
    const assessments = row?.assessments ?? null
    if (assessments === null) return false
    await appendAudit(tx, {
      at: now,
      municipality: round.municipalityNumber,
      action: 'round.lapsed',
      objectType: 'round',
      objectId: round.id,
      details: { year: round.year, assessments },
    })
    return true
  })
}

/**
 * Destroys what collection holds of every round that has lapsed: assessments, tokens, the wrapped key, and then the key
 * outside the database. Opt-outs stay: they hold for later years. Gives how many rounds it was.
 */
export async function destroyLapsedRounds(program: Program): Promise<number> {
  const now = program.clock.now()
  const lapsed = await inTransaction(
    program.database,
    { system: 'jobs' },
    now,
    tx =>
      tx<
        LapsedRound[]
      >`select id, municipality_number as "municipalityNumber", year from rounds_to_destroy()`,
  )
  let destroyed = 0
  for (const round of lapsed) if (await destroyRound(program, round, now)) destroyed += 1
  await finishDestruction(program)
  return destroyed
}
