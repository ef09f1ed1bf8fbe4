// What the person demands, done by the account that holds the assessment (manual, appendix 2: "den personlige kontoen
// kartleggingen er knyttet til"), each on a ground of its own, until the transfer and not a second longer.
import { z } from 'zod'
import { FileReply, type Program, type Route, route } from '../../accounts/index.ts'
import * as contract from '../contract.ts'
import { eraseOwn } from '../erase.ts'
import { requireAssessment } from '../read.ts'
import { giveChangeLog, giveContent } from './give-access.ts'
import { rectifyAssessment } from './rectify.ts'

const params = z.object({ id: z.uuid() })
const permission = 'assessment.own'
const assessmentUrl = '/api/assessments/:id'

const of = (id: string) => ({ objectType: 'assessment', objectId: id })

const downloadContent = (program: Program) =>
  route({
    method: 'POST',
    url: `${assessmentUrl}/access/content`,
    summary: 'All that is written in one of your own assessments as PDF, because the person demands it',
    permission,
    ground: 'access',
    audit: ['assessment.content-downloaded'],
    params,
    body: contract.accessRequestSchema,
    async handle({ tx, now, params: { id }, body: { language }, audit }) {
      const pdf = await giveContent(program, { tx, now, id, language })
      await audit({ action: 'assessment.content-downloaded', ...of(id), details: { language } })
      return new FileReply('application/pdf', pdf, 'kartlegging.pdf')
    },
  })

const downloadChangeLog = (program: Program) =>
  route({
    method: 'POST',
    url: `${assessmentUrl}/access/change-log`,
    summary: 'Who has done what with one of your own assessments as PDF, because the person demands it',
    permission,
    ground: 'access',
    audit: ['assessment.change-log-downloaded'],
    params,
    body: contract.accessRequestSchema,
    async handle({ tx, now, params: { id }, body: { language }, audit }) {
      // First, so that this download is the last line of what is downloaded.
      await audit({ action: 'assessment.change-log-downloaded', ...of(id), details: { language } })
      const pdf = await giveChangeLog(program, { tx, now, id, language })
      return new FileReply('application/pdf', pdf, 'endringslogg.pdf')
    },
  })

const rectify = (program: Program) =>
  route({
    method: 'PATCH',
    url: `${assessmentUrl}/rectification`,
    summary: 'Puts facts right in one of your own assessments, because the person demands it',
    permission,
    ground: 'rectification',
    audit: ['assessment.rectified'],
    params,
    body: contract.rectificationRequestSchema,
    reply: contract.rectificationReplySchema,
    handle: ({ tx, now, params: { id }, body, finish }) =>
      rectifyAssessment(program, { tx, finish, now, id, request: body }),
  })

const erase = () =>
  route({
    method: 'POST',
    url: `${assessmentUrl}/erasure`,
    summary: 'Erases one of your own assessments for good, because the person demands it',
    permission,
    ground: 'erasure',
    audit: ['assessment.erased'],
    params,
    body: contract.erasureRequestSchema,
    reply: contract.erasureReceiptSchema,
    async handle({ tx, now, params: { id }, audit }) {
      await eraseOwn(tx, id)
      await audit({ action: 'assessment.erased', ...of(id) })
      return { receipt: id, erasedAt: now.toISOString() }
    },
  })

const notePrint = () =>
  route({
    method: 'POST',
    url: `${assessmentUrl}/printed`,
    summary: 'Notes in the change log that one of your own assessments was printed from the screen',
    permission,
    audit: ['assessment.printed'],
    params,
    async handle({ tx, params: { id }, audit }) {
      await requireAssessment(tx, id, 'read')
      await audit({ action: 'assessment.printed', ...of(id) })
      return undefined
    },
  })

/** Access, rectification and erasure on the person's demand, and the note of a print. */
export function rightsRoutes(program: Program): Route[] {
  return [downloadContent(program), downloadChangeLog(program), rectify(program), erase(), notePrint()]
}
