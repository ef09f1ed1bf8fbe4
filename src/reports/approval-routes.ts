import { type Actor, accountProblems, type Route, route } from '../accounts/index.ts'
import type { Transaction } from '../platform/database.ts'
import { approvalOf, findRelease, insertVerdict, listVerdicts, type Verdict } from '../statistics/index.ts'
import { type ReportApproval, reportApproval, reportParams, verdictBody } from './contract.ts'
import { reportProblems } from './problems.ts'

/** The municipality's word on its figures, before they enter those of region and country. */
export const approvalRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/reports/municipal/:year/approval',
    summary: 'Whether the figures of a year are approved, and until when they wait for it',
    permission: 'report.approve',
    audit: { none: 'the state of protected counts, without any of them' },
    params: reportParams,
    reply: reportApproval,
    handle: ({ tx, actor, now, params }) => readApproval(tx, municipalityOf(actor), params.year, now),
  }),
  route({
    method: 'POST',
    url: '/api/reports/municipal/:year/approval',
    summary: 'Approves the figures of a year, or returns them with a comment',
    permission: 'report.approve',
    audit: ['report.approved', 'report.returned'],
    params: reportParams,
    body: verdictBody,
    reply: reportApproval,
    async handle({ tx, audit, actor, now, params: { year }, body }) {
      const municipality = municipalityOf(actor)
      const before = await readApproval(tx, municipality, year, now)
      // What has lapsed into approved is in others' figures already.
      if (before.state === 'lapsed') throw reportProblems['report.approval-lapsed']({ year })
      if (before.state === 'approved' && body.verdict === 'returned')
        throw reportProblems['report.already-approved']({ year })
      const comment = body.verdict === 'returned' ? body.comment : null
      await insertVerdict(tx, {
        municipality,
        year,
        verdict: body.verdict,
        comment,
        madeAt: now,
        account: actor.accountId,
      })
      await audit({
        action: body.verdict === 'approved' ? 'report.approved' : 'report.returned',
        objectType: 'report',
        objectId: `${municipality} ${year}`,
      })
      return readApproval(tx, municipality, year, now)
    },
  }),
]

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
  const release = await findRelease(tx, municipality, year)
  if (!release) throw reportProblems['report.not-transferred']({ year })
  const verdicts: readonly Verdict[] = await listVerdicts(tx, municipality, year)
  const { state, deadline, last } = approvalOf(release.createdAt, verdicts, now)
  return {
    state,
    deadline: deadline.toISOString(),
    saidAt: last?.madeAt.toISOString() ?? null,
    comment: last?.comment ?? null,
  }
}
