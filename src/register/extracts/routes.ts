import { randomBytes } from 'node:crypto'
import { FileReply, type Program, type Route, route } from '../../accounts/index.ts'
import type { Transaction } from '../../platform/database.ts'
import {
  type ExtractSelection,
  extractCountSchema,
  extractListSchema,
  extractSchema,
  extractSelectionSchema,
  newExtractSchema,
} from '../contract.ts'
import type { Reader } from '../deliveries/standing.ts'
import { findInstrument } from '../find-instrument.ts'
import { registerProblems } from '../problems.ts'
import { listExtracts } from './list.ts'
import { logOfExtracts } from './log-csv.ts'
import { insertExtract } from './queries.ts'
import { countSelected } from './row-queries.ts'
import { checkConditions, chooseVariables, demandNecessity } from './selection.ts'

/** Fewer people than this are never counted aloud. */
const smallest = 5

/** What was asked about, for the log: never which values. */
const askedFor = ({ years, municipalities, conditions }: ExtractSelection) => ({
  years: years.map(String),
  municipalities: municipalities.length,
  conditions: conditions.map(({ variable }) => variable),
})

const count = route({
  method: 'POST',
  url: '/api/register/extracts/count',
  summary:
    'How many people an extract would tell of, before anything leaves; fewer than five are not counted aloud',
  permission: 'register.download',
  audit: ['extract.counted'],
  body: extractSelectionSchema,
  reply: extractCountSchema,
  async handle({ body, tx, audit, now }) {
    const instrument = findInstrument(body.instrument)
    checkConditions(instrument, body.conditions)
    const rows = await countSelected(tx, { instrument, selection: body, at: now })
    await audit({ action: 'extract.counted', details: askedFor(body) })
    return { rows: rows < smallest ? null : rows }
  },
})

const order = ({ newId }: Program): Route =>
  route({
    method: 'POST',
    url: '/api/register/extracts',
    summary:
      'Writes down an extract: variables, years, municipalities, recipient, purpose, ground and necessity',
    permission: 'register.download',
    audit: ['extract.ordered'],
    body: newExtractSchema,
    reply: extractSchema,
    async handle({ body, tx, audit, now, actor }) {
      const instrument = findInstrument(body.instrument)
      checkConditions(instrument, body.conditions)
      const chosen = chooseVariables(instrument, body.variables)
      const necessity = demandNecessity(chosen, body.necessity)
      const rows = await countSelected(tx, { instrument, selection: body, at: now })
      if (rows === 0) throw registerProblems['register.empty-extract']()
      const id = newId()
      const variables = chosen.map(({ name }) => name)
      const written = { ...body, variables, necessity, id, account: actor.accountId, at: now, rows }
      await insertExtract(tx, { ...written, key: randomBytes(32) })
      await audit({
        action: 'extract.ordered',
        objectType: 'extract',
        objectId: id,
        details: { ...askedFor(body), rows, variables: variables.length },
      })
      return findListed(tx, { now, accountId: actor.accountId }, id)
    },
  })

async function findListed(tx: Transaction, reader: Reader, id: string) {
  const [found] = await listExtracts(tx, reader, id)
  if (!found) throw registerProblems['register.no-extract']()
  return found
}

const list = route({
  method: 'GET',
  url: '/api/register/extracts',
  summary:
    'What has been asked for and what has left the register: to whom, on what ground, by whom and when',
  permission: 'register.download',
  audit: { none: 'tells of recipients and counts, no row of a person' },
  reply: extractListSchema,
  handle: ({ tx, now, actor }) => listExtracts(tx, { now, accountId: actor.accountId }),
})

const listAsCsv = route({
  method: 'GET',
  url: '/api/register/extracts.csv',
  summary: 'What has left the register, one line for each time',
  permission: 'register.download',
  audit: { none: 'tells of recipients and counts, no row of a person' },
  async handle({ tx, now, actor, language }) {
    const text = logOfExtracts(await listExtracts(tx, { now, accountId: actor.accountId }), language)
    return new FileReply('text/csv; charset=utf-8; header=present', text, 'utleveringer.csv')
  },
})

/** Extracts for research: counted, written down and shown afterwards. */
export function extractRoutes(program: Program): Route[] {
  return [count, order(program), list, listAsCsv]
}
