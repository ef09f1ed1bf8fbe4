import { type Program, type Route, route } from '../accounts/index.ts'
import { brokenConstraint } from '../platform/database.ts'
import { type Round, roundState } from '../rounds/index.ts'
import {
  receiptQuerySchema,
  startSubmissionSchema,
  submissionPreviewSchema,
  submissionProgressSchema,
  submissionReceiptSchema,
  submissionStartedSchema,
} from './contract.ts'
import { submissionProblems } from './problems.ts'
import { isTransferred } from './queries.ts'
import { readPreview, readProgress, readReceipt, receiptRound, requireRound } from './read.ts'
import { type AfterTransfer, startTransfer } from './start-transfer.ts'

/** @throws Problem `submission.*` unless the round is transferable */
function checkTransferable(round: Round, now: Date): void {
  const state = roundState(round, now)
  if (state === 'transferable') return
  if (state === 'transferred') throw submissionProblems['submission.transferred']()
  throw submissionProblems[state === 'lapsed' ? 'submission.lapsed' : 'submission.not-yet']()
}

const preview = route({
  method: 'GET',
  url: '/api/submission/preview',
  summary: 'What a transfer would do now, per unit, in counts alone',
  permission: 'submission.manage',
  audit: ['submission.previewed'],
  reply: submissionPreviewSchema,
  async handle({ tx, actor, now, audit }) {
    const round = await requireRound(tx, actor, now)
    await audit({ action: 'submission.previewed', objectType: 'round', objectId: round.id })
    return readPreview(tx, round, now)
  },
})

const start = (program: Program, afterTransfer: AfterTransfer) =>
  route({
    method: 'POST',
    url: '/api/submission',
    summary:
      'Transfers the round of the municipality to the register and destroys it in collection; all or nothing',
    permission: 'submission.manage',
    audit: ['submission.started', 'submission.done'],
    ground: 'submission',
    reauthentication: true,
    body: startSubmissionSchema,
    reply: submissionStartedSchema,
    async handleOutside({ actor, now, begin }) {
      const round = await begin(async ({ tx, audit }) => {
        const found = await requireRound(tx, actor, now)
        checkTransferable(found, now)
        if (!(await readPreview(tx, found, now)).mayTransfer) {
          // Another press may have been done since the round was read: then nothing is left.
          const done = await isTransferred(tx, found.id)
          throw submissionProblems[done ? 'submission.transferred' : 'submission.nothing-to-transfer']()
        }
        await audit({ action: 'submission.started', objectType: 'round', objectId: found.id })
        return found
      })
      await startTransfer({ program, actor, round, now, begin, afterTransfer }).catch(error => {
        // Another press was a moment earlier, and is done already.
        if (brokenConstraint(error) === 'submission_round_transferable')
          throw submissionProblems['submission.transferred']()
        throw error
      })
      return { state: 'running' as const }
    },
  })

const progress = route({
  method: 'GET',
  url: '/api/submission/progress',
  summary: 'How far the transfer has come, or whether it happened',
  permission: 'submission.manage',
  audit: { none: 'counts of a transfer under way, no person' },
  reply: submissionProgressSchema,
  handle: async ({ tx, actor, now }) => readProgress(tx, await requireRound(tx, actor, now)),
})

const receipt = route({
  method: 'GET',
  url: '/api/submission/receipt',
  summary: 'The receipt of the transfer of this year or an earlier one: counts, time, who, checksum',
  permission: 'submission.manage',
  audit: ['submission.receipt-read'],
  query: receiptQuerySchema,
  reply: submissionReceiptSchema,
  async handle({ tx, actor, now, query, audit }) {
    const roundId = await receiptRound(tx, { actor, year: query.year, now })
    await audit({ action: 'submission.receipt-read', objectType: 'round', objectId: roundId })
    return readReceipt(tx, roundId)
  },
})

/** The transfer, before, during and after. */
export function submissionRoutes(program: Program, afterTransfer: AfterTransfer): Route[] {
  return [preview, start(program, afterTransfer), progress, receipt]
}
