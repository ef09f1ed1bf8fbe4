import { type Actor, accountProblems, type Route, route } from '../accounts/index.ts'
import { dateInOslo } from '../platform/clock.ts'
import type { Transaction } from '../platform/database.ts'
import { insertVerdict, lockVerdicts } from '../statistics/index.ts'
import { earliestAwaited, lineOf, openOf, stateOf } from './approval.ts'
import {
  answerBody,
  answerParams,
  approvalParams,
  approvals,
  approvalsQuery,
  openApprovals,
  type ReportApproval,
  reportApproval,
  verdictBody,
} from './contract.ts'
import { approvalProblems } from './problems.ts'
import { insertAnswer, listFrozen, listFrozenYears, listUnsettled } from './queries.ts'

const showOwn = route({
  method: 'GET',
  url: '/api/reports/municipal/:year/approval',
  summary:
    'Whether the figures of a year are approved, until when they wait for it, and what was said of them',
  permission: 'report.approve',
  audit: { none: 'the state of protected counts, without any of them' },
  params: approvalParams,
  reply: reportApproval,
  handle: ({ tx, actor, now, params }) => readApproval(tx, municipalityOf(actor), params.year, now),
})

const sayOwn = route({
  method: 'POST',
  url: '/api/reports/municipal/:year/approval',
  summary: 'Approves the figures of a year, or returns them with a comment',
  permission: 'report.approve',
  audit: ['report.approved', 'report.returned'],
  params: approvalParams,
  body: verdictBody,
  reply: reportApproval,
  async handle({ tx, audit, actor, now, params: { year }, body }) {
    const municipality = municipalityOf(actor)
    await lockVerdicts(tx, municipality, year)
    const before = await readApproval(tx, municipality, year, now)
    // What has lapsed into approved is in others' figures already.
    if (before.state === 'lapsed') throw approvalProblems['approval.lapsed']({ year })
    if (before.state === 'approved') throw approvalProblems['approval.already-approved']({ year })
    const comment = body.verdict === 'returned' ? body.comment : null
    const { verdict } = body
    await insertVerdict(tx, { municipality, year, verdict, comment, madeAt: now, account: actor.accountId })
    const action = verdict === 'approved' ? 'report.approved' : 'report.returned'
    await audit({ action, objectType: 'report', objectId: `${municipality} ${year}` })
    return readApproval(tx, municipality, year, now)
  },
})

const listAll = route({
  method: 'GET',
  url: '/api/approvals',
  summary:
    'What the municipalities of the branch have said of their figures of a year; the newest year unless named',
  permission: 'approval.list',
  audit: { none: 'words about protected counts, without any of them' },
  query: approvalsQuery,
  reply: approvals,
  async handle({ tx, now, query }) {
    const years = await listFrozenYears(tx)
    const year = query.year ?? years[0] ?? Number(dateInOslo(now).slice(0, 4))
    const municipalities = (await listFrozen(tx, year)).map(frozen => lineOf(frozen, now))
    return { years: [...years], year, municipalities }
  },
})

const listOpen = route({
  method: 'GET',
  url: '/api/approvals/open',
  summary: 'The figures of the branch, of any year, that wait for a word of the municipality or of KORFOR',
  permission: 'approval.open',
  audit: { none: 'the state of protected counts, without any of them' },
  reply: openApprovals,
  handle: async ({ tx, now }) => ({ open: [...openOf(await listUnsettled(tx, earliestAwaited(now)), now)] }),
})

const answer = route({
  method: 'POST',
  url: '/api/approvals/:municipality/:year/answer',
  summary: 'Answers a municipality that has returned its figures',
  permission: 'approval.answer',
  audit: ['report.answered'],
  params: answerParams,
  body: answerBody,
  reply: reportApproval,
  async handle({ tx, audit, actor, now, params: { municipality, year }, body: { text } }) {
    const { state } = await readApproval(tx, municipality, year, now)
    if (state !== 'returned') throw approvalProblems['approval.not-returned']()
    await insertAnswer(tx, { municipality, year, text, madeAt: now, account: actor.accountId })
    await audit({ action: 'report.answered', objectType: 'report', objectId: `${municipality} ${year}` })
    return readApproval(tx, municipality, year, now)
  },
})

/** The municipality's word on its figures before they enter those of region and country, and KORFOR's answers to it. */
export const approvalRoutes: readonly Route[] = [showOwn, sayOwn, listAll, listOpen, answer]

function municipalityOf({ municipalityNumber }: Actor): string {
  if (municipalityNumber === null) throw accountProblems['access.denied']()
  return municipalityNumber
}

async function readApproval(
  tx: Transaction,
  municipality: string,
  year: number,
  now: Date,
): Promise<ReportApproval> {
  const [frozen] = await listFrozen(tx, year, municipality)
  if (!frozen) throw approvalProblems['approval.no-figures']({ year })
  return stateOf(frozen, now)
}
