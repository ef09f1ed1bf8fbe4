// Units change their names and become parts of each other (manual: the coordinator names them).
import { type Route, route } from '../accounts/index.ts'
import { brokenConstraint } from '../platform/database.ts'
import { mergeUnitSchema, renameUnitSchema, unitParamsSchema } from './contract.ts'
import { administrationProblems } from './problems.ts'
import { mergeUnits, renameUnit } from './unit-queries.ts'

const rename = route({
  method: 'PUT',
  url: '/api/units/:id/name',
  summary: 'The coordinator renames a unit',
  permission: 'unit.change',
  audit: ['unit.renamed'],
  params: unitParamsSchema,
  body: renameUnitSchema,
  async handle({ tx, audit, params, body }) {
    const found = await renameUnit(tx, params.id, body.name).catch(error => {
      if (brokenConstraint(error) === 'unit_name_once') throw administrationProblems['unit.name-taken']()
      throw error
    })
    if (!found) throw administrationProblems['unit.not-found']()
    await audit({ action: 'unit.renamed', objectType: 'unit', objectId: params.id })
  },
})

const refusals = {
  'not-found': 'unit.not-found',
  'both-assessed': 'unit.both-assessed',
} as const

const merge = route({
  method: 'POST',
  url: '/api/units/:id/merge',
  summary:
    'The coordinator lets a unit become part of another, with its accounts, invitations and assessments',
  permission: 'unit.change',
  audit: ['unit.merged'],
  params: unitParamsSchema,
  body: mergeUnitSchema,
  async handle({ tx, audit, params, body }) {
    const outcome = await mergeUnits(tx, params.id, body.intoId)
    if (outcome !== 'done') throw administrationProblems[refusals[outcome]]()
    await audit({
      action: 'unit.merged',
      objectType: 'unit',
      objectId: params.id,
      details: { into: body.intoId },
    })
  },
})

/** Renaming and merging units. */
export const unitRoutes: readonly Route[] = [rename, merge]
