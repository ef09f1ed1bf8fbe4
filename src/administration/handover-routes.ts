// "Overfør kartleggingene dine" (manual, "Ansatte som slutter"). The line in each assessment's change log is written in
// the database, by the function that moves it.
import { type Route, route, type Scope } from '../accounts/index.ts'
import { brokenConstraint } from '../platform/database.ts'
import {
  accountParamsSchema,
  type HandoverReceipt,
  handOverAllSchema,
  handOverOwnSchema,
  handoverReceiptSchema,
  receiverListSchema,
} from './contract.ts'
import { administrationProblems } from './problems.ts'
import { handOver, isInCharge, receiversOf } from './queries.ts'

const actions = ['handover.done', 'assessment.handed-over'] as const

/** The Problem for what the database refuses, or the error itself. */
export function readHandoverError(error: unknown): unknown {
  const constraint = brokenConstraint(error)
  if (constraint === 'assessment_holder_of_unit') return administrationProblems['handover.receiver']()
  if (constraint === 'handover_whole') return administrationProblems['handover.changed-meanwhile']()
  return error
}

type Wish = Readonly<{ from: string; to: string; ids: readonly string[] | null; now: Date }>

async function carryOut({ tx, audit }: Scope, { from, to, ids, now }: Wish): Promise<HandoverReceipt> {
  const receiver = (await receiversOf(tx, from)).find(candidate => candidate.id === to)
  if (!receiver) throw administrationProblems['handover.receiver']()
  const assessments = await handOver(tx, from, to, ids).catch(error => {
    throw readHandoverError(error)
  })
  if (assessments === 0) throw administrationProblems['handover.nothing']()
  const details = { to, assessments }
  await audit({ action: 'handover.done', objectType: 'account', objectId: from, details })
  return { assessments, receiver: receiver.fullName, at: now.toISOString() }
}

const colleagues = { none: 'names of colleagues who may take over' } as const

const ownReceivers = route({
  method: 'GET',
  url: '/api/handover/receivers',
  summary: 'Who may take over one’s own assessments: colleagues of the unit, and coordinators',
  permission: 'handover.own',
  audit: colleagues,
  reply: receiverListSchema,
  handle: ({ tx, actor }) => receiversOf(tx, actor.accountId),
})

const own = route({
  method: 'POST',
  url: '/api/handover',
  summary: 'Hands over one’s own assessments, all or those named',
  permission: 'handover.own',
  audit: actions,
  body: handOverOwnSchema,
  reply: handoverReceiptSchema,
  handle: ({ tx, audit, actor, body, now }) =>
    carryOut(
      { tx, audit },
      { from: actor.accountId, to: body.receiverId, ids: withoutDoubles(body.assessmentIds), now },
    ),
})

const withoutDoubles = (ids: readonly string[] | undefined) => (ids ? [...new Set(ids)] : null)

const receivers = route({
  method: 'GET',
  url: '/api/administration/accounts/:id/receivers',
  summary: 'Who may take over all that an account of one’s branch holds',
  permission: 'account.administer',
  audit: colleagues,
  params: accountParamsSchema,
  reply: receiverListSchema,
  async handle({ tx, params }) {
    if (!(await isInCharge(tx, params.id))) throw administrationProblems['administration.account-not-found']()
    return receiversOf(tx, params.id)
  },
})

const others = route({
  method: 'POST',
  url: '/api/administration/accounts/:id/handover',
  summary: 'The coordinator hands over all that somebody in her municipality holds, without seeing any of it',
  permission: 'handover.others',
  audit: actions,
  params: accountParamsSchema,
  body: handOverAllSchema,
  reply: handoverReceiptSchema,
  async handle({ tx, audit, params, body, now }) {
    if (!(await isInCharge(tx, params.id))) throw administrationProblems['administration.account-not-found']()
    return carryOut({ tx, audit }, { from: params.id, to: body.receiverId, ids: null, now })
  },
})

/** Handover of one's own assessments, and by the coordinator on behalf of others. */
export const handoverRoutes: readonly Route[] = [ownReceivers, own, receivers, others]
