// What was registered about information is corrected by the holder, e.g. when a letter comes back.
import type { Program } from '../accounts/index.ts'
import { dateInOslo } from '../platform/clock.ts'
import type { Transaction } from '../platform/database.ts'
import { openContent, sealContent } from './assessment.ts'
import type { Information } from './contract.ts'
import { assessmentProblems } from './problems.ts'
import { contentUpdate } from './queries.ts'
import { requireLocked } from './read.ts'
import { lackingInformation } from './rules.ts'

type InformationScope = Readonly<{ tx: Transaction; now: Date; id: string; information: Information }>

/**
 * Writes the information anew. That the person has *not* been informed is taken too: the assessment is then kept, but
 * not transferred (regulation § 6).
 * @throws Problem `assessment.not-found`, what is lacking, or why the state of the round refuses
 */
export async function changeInformation(
  program: Program,
  { tx, now, id, information }: InformationScope,
): Promise<{ version: number; informed: boolean }> {
  const lacking = lackingInformation(information, dateInOslo(now))
  if (lacking && information.informed) throw assessmentProblems[lacking]()
  const row = await requireLocked(tx, id)
  const roundKey = await program.keyRing.roundKey(tx, row.roundId)
  const content = { ...openContent(roundKey, id, row.contentCipher), information }
  const contentCipher = sealContent(roundKey, id, content)
  const { informed } = information
  await contentUpdate(tx, id, { contentCipher, informed })
  return { version: row.version + 1, informed }
}
