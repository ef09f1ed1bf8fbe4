import { z } from 'zod'
import { type Program, type Route, route, type Scope } from '../accounts/index.ts'
import { settleSearch } from '../opt-outs/index.ts'
import { changeInformation } from './change-information.ts'
import * as contract from './contract.ts'
import { eraseOwn } from './erase.ts'
import { checkPerson, findOwn, noteSearchFor } from './person.ts'
import { readAssessment, readList, readNumberOf } from './read.ts'
import { rightsRoutes } from './rights/index.ts'
import { saveAssessment } from './save.ts'
import { startAssessment } from './start.ts'

const params = z.object({ id: z.uuid() })
const permission = 'assessment.own'
const assessmentUrl = '/api/assessments/:id'

const of = (id: string) => ({ objectType: 'assessment', objectId: id })

const lookUp = (program: Program) =>
  route({
    method: 'POST',
    url: '/api/assessments/look-up',
    summary: 'Tells whether a person may be assessed, or that she is among your own',
    permission,
    audit: ['person.looked-up'],
    body: contract.numberRequestSchema,
    reply: contract.lookUpReplySchema,
    async handleOutside({ actor, now, body, begin }): Promise<contract.LookUpReply> {
      await begin(({ tx }) => noteSearchFor(program, { tx, actor, now, ...body }))
      return begin(async ({ tx, audit }) => {
        const { person, existing } = await checkPerson(program, { tx, actor, now, ...body })
        // Among her own: nothing was told of anybody else.
        if (existing) await settleSearch(tx, person.search)
        await audit({ action: 'person.looked-up', details: { outcome: existing ? 'existing' : 'new' } })
        return existing ? { outcome: 'existing', id: existing } : { outcome: 'new', facts: person.facts }
      })
    },
  })

const start = (program: Program) =>
  route({
    method: 'POST',
    url: '/api/assessments',
    summary: 'Starts an assessment, or opens your own of the same person',
    permission,
    audit: ['assessment.created', 'assessment.opened'],
    body: contract.startRequestSchema,
    reply: contract.assessmentSchema,
    async handleOutside({ actor, now, body, begin }) {
      await begin(({ tx }) => noteSearchFor(program, { tx, actor, now, nationalNumber: body.nationalNumber }))
      return begin(async ({ tx, audit }) => {
        const { id, created, search } = await startAssessment(program, { tx, actor, now, body })
        await settleSearch(tx, search)
        await audit({ action: created ? 'assessment.created' : 'assessment.opened', ...of(id) })
        return readAssessment(program, tx, id)
      })
    },
  })

const list = (program: Program) =>
  route({
    method: 'GET',
    url: '/api/assessments',
    summary: 'Lists your own assessments, numbers masked',
    permission,
    audit: ['assessment.listed'],
    reply: contract.assessmentListSchema,
    async handle({ tx, audit }) {
      const own = await readList(program, tx)
      await audit({ action: 'assessment.listed', details: { assessments: own.assessments.length } })
      return own
    },
  })

const search = (program: Program) =>
  route({
    method: 'POST',
    url: '/api/assessments/search',
    summary: 'Finds a person among your own assessments by national number',
    permission,
    audit: ['assessment.searched'],
    body: contract.numberRequestSchema,
    reply: contract.searchReplySchema,
    async handle({ tx, body, audit }) {
      const id = await findOwn(program, { tx, ...body })
      await audit({ action: 'assessment.searched', ...(id && of(id)), details: { found: id !== undefined } })
      return { id: id ?? null }
    },
  })

const showNumber = (program: Program) =>
  route({
    method: 'POST',
    url: `${assessmentUrl}/number`,
    summary: 'Shows the whole national number of one of your own',
    permission,
    audit: ['assessment.number-shown'],
    params,
    reply: contract.numberReplySchema,
    async handle({ tx, params: { id }, audit }) {
      const nationalNumber = await readNumberOf(program, tx, id)
      await audit({ action: 'assessment.number-shown', ...of(id) })
      return { nationalNumber }
    },
  })

const open = (program: Program) =>
  route({
    method: 'GET',
    url: assessmentUrl,
    summary: 'Opens one of your own assessments',
    permission,
    audit: ['assessment.opened'],
    params,
    reply: contract.assessmentSchema,
    async handle({ tx, params: { id }, audit }) {
      const opened = await readAssessment(program, tx, id)
      await audit({ action: 'assessment.opened', ...of(id) })
      return opened
    },
  })

const save = (program: Program) =>
  route({
    method: 'PATCH',
    url: assessmentUrl,
    summary: 'Saves changed answers, merged with what other windows saved',
    permission,
    audit: ['assessment.changed', 'assessment.saved', 'assessment.closed'],
    params,
    body: contract.saveRequestSchema,
    reply: contract.saveReplySchema,
    handle: ({ tx, now, params: { id }, body, finish }) =>
      saveAssessment(program, { tx, finish, now, id, request: body }),
  })

const putInformation = (program: Program) =>
  route({
    method: 'PUT',
    url: `${assessmentUrl}/information`,
    summary: 'Corrects whether and how the person has been informed',
    permission,
    audit: ['assessment.information-changed'],
    params,
    body: contract.informationRequestSchema,
    reply: contract.informationReplySchema,
    async handle({ tx, now, params: { id }, body, audit }) {
      const reply = await changeInformation(program, { tx, now, id, ...body })
      await audit({ action: 'assessment.information-changed', ...of(id), details: reply })
      return reply
    },
  })

async function erase({ tx, audit }: Scope, id: string): Promise<undefined> {
  await eraseOwn(tx, id)
  await audit({ action: 'assessment.erased', ...of(id) })
}

const remove = () =>
  route({
    method: 'DELETE',
    url: assessmentUrl,
    summary: 'Erases one of your own assessments for good',
    permission,
    audit: ['assessment.erased'],
    params,
    body: contract.eraseRequestSchema,
    handle: ({ tx, audit, params: { id } }) => erase({ tx, audit }, id),
  })

/** All routes of assessments: one's own alone, and what the person may demand of her holder. */
export function assessmentRoutes(program: Program): Route[] {
  const makers = [lookUp, start, list, search, showNumber, open, save, putInformation, remove]
  return [...makers.map(make => make(program)), ...rightsRoutes(program)]
}
