import { FileReply, type Program, type Route, route } from '../accounts/index.ts'
import { catalogueRoutes } from './catalogue/routes.ts'
import { codebookRoutes } from './codebook-routes.ts'
import { destructionsSchema, registeredSubmissionsSchema, rowsParamsSchema } from './contract.ts'
import { pieceSize, streamCsv } from './csv.ts'
import { deliveryRoutes } from './deliveries/routes.ts'
import { extractRoutes } from './extracts/routes.ts'
import { registerProblems } from './problems.ts'
import { findHeld, listDestructions, listSubmissions } from './queries.ts'

const submissions = route({
  method: 'GET',
  url: '/api/register/submissions',
  summary: 'What the register holds of each municipality and year',
  permission: 'register.download',
  audit: { none: 'counts of municipalities, no row of a person' },
  reply: registeredSubmissionsSchema,
  async handle({ tx }) {
    const held = await listSubmissions(tx)
    return held.map(({ number, name, transferredAt, ...rest }) => ({
      ...rest,
      municipality: { number, name },
      transferredAt: transferredAt.toISOString(),
    }))
  },
})

const destructions = route({
  method: 'GET',
  url: '/api/register/destructions',
  summary: 'The receipts of what was destroyed after its years in the register',
  permission: 'register.download',
  audit: { none: 'counts of municipalities, no row of a person' },
  reply: destructionsSchema,
  async handle({ tx }) {
    const destroyed = await listDestructions(tx)
    return destroyed.map(({ number, name, transferredAt, destroyedAt, ...rest }) => ({
      ...rest,
      municipality: { number, name },
      transferredAt: transferredAt.toISOString(),
      destroyedAt: destroyedAt.toISOString(),
    }))
  },
})

const rows = route({
  method: 'GET',
  url: '/api/register/:municipality/:year/rows.csv',
  summary: 'The transferred rows of a municipality and year as CSV, one column per variable of the codebook',
  permission: 'register.download',
  audit: ['register.downloaded'],
  reauthentication: true,
  params: rowsParamsSchema,
  async handleOutside({ params: { municipality, year }, begin }) {
    const held = await begin(async ({ tx, audit }) => {
      const found = await findHeld(tx, { municipality, year, pieceSize })
      if (!found) throw registerProblems['register.no-rows']()
      const objectId = `${municipality} ${year}`
      await audit({
        action: 'register.downloaded',
        objectType: 'register',
        objectId,
        details: { rows: found.rows },
      })
      return found
    })
    const body = streamCsv(begin, { municipality, year, held })
    return new FileReply(
      'text/csv; charset=utf-8; header=present',
      body,
      `brukerplan-${municipality}-${year}.csv`,
    )
  },
})

/** What KORFOR may take out of the register, and what the columns mean. */
export function registerRoutes(program: Program): Route[] {
  return [
    submissions,
    destructions,
    rows,
    ...extractRoutes(program),
    ...deliveryRoutes(program),
    ...codebookRoutes(program),
    ...catalogueRoutes(program),
  ]
}
