// Access: what is written about the person, and who has done what with it, as she may take it with her.
import type { Program } from '../../accounts/index.ts'
import type { Language } from '../../instrument/index.ts'
import type { Transaction } from '../../platform/database.ts'
import { openContent, openNumber } from '../assessment.ts'
import { refuseMissing, requireAssessment } from '../read.ts'
import { changeLogDocument } from './change-log-document.ts'
import { type AssessmentOnPaper, contentDocument } from './content-document.ts'
import { typesetDocument } from './document.ts'
import { beginAccess, readChangeLog, readOrigin } from './queries.ts'

/** `id` of one of the acting account's own; `language`: the one that the person chose. */
type AccessScope = Readonly<{ tx: Transaction; now: Date; id: string; language: Language }>

/** Reads an assessment while no transfer can take it away. @throws Problem when it isn't one's own, or no longer there */
async function readPaper(program: Program, { tx, id }: AccessScope): Promise<AssessmentOnPaper> {
  const held = await beginAccess(tx, id)
  const row = await requireAssessment(tx, id, 'access')
  if (!held) return refuseMissing(tx)
  const roundKey = await program.keyRing.roundKey(tx, row.roundId)
  const { instrument, year, createdAt, changedAt } = row
  return {
    instrument,
    year,
    practice: program.environment === 'training',
    createdAt,
    changedAt,
    nationalNumber: openNumber(roundKey, id, row.numberCipher),
    content: openContent(roundKey, id, row.contentCipher),
    origin: await readOrigin(tx, id),
  }
}

/**
 * All that is written about the person, as PDF/UA-1.
 * @throws Problem `assessment.not-found`, `assessment.transferred`, `assessment.lapsed`
 */
export async function giveContent(program: Program, scope: AccessScope): Promise<Buffer> {
  const paper = await readPaper(program, scope)
  return typesetDocument(contentDocument(paper, scope.language, scope.now))
}

/**
 * Who has done what with it, as PDF/UA-1; what was logged before in this transaction is part of it.
 * @throws Problem as `giveContent`
 */
export async function giveChangeLog(program: Program, scope: AccessScope): Promise<Buffer> {
  const paper = await readPaper(program, scope)
  const entries = await readChangeLog(scope.tx, scope.id)
  return typesetDocument(changeLogDocument(paper, entries, scope.language, scope.now))
}
