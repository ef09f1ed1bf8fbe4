import { randomBytes } from 'node:crypto'
import { FileReply, type Program, type Route, route } from '../../accounts/index.ts'
import { type Instrument, instruments } from '../../instrument/index.ts'
import type { Transaction } from '../../platform/database.ts'
import {
  type ExtractSelection,
  extractCountSchema,
  extractFileParamsSchema,
  extractListSchema,
  extractSchema,
  extractSelectionSchema,
  newExtractSchema,
} from '../contract.ts'
import { registerProblems } from '../problems.ts'
import type { Departure } from './extract.ts'
import { listExtracts } from './list.ts'
import { logOfExtracts } from './log-csv.ts'
import { packExtract } from './pack.ts'
import {
  countSelected,
  finishDelivery,
  insertDelivery,
  insertExtract,
  readExtracts,
  readPersonKey,
} from './queries.ts'
import { checkConditions, chooseVariables, demandNecessity } from './selection.ts'

/** Fewer people than this are never counted aloud. */
const smallest = 5

function findInstrument(version: string): Instrument {
  const instrument = Object.hasOwn(instruments, version) ? instruments[version] : undefined
  if (!instrument) throw registerProblems['register.no-instrument']()
  return instrument
}

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
      return findListed(tx, id)
    },
  })

async function findListed(tx: Transaction, id: string) {
  const [found] = await listExtracts(tx, id)
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
  handle: ({ tx }) => listExtracts(tx),
})

const listAsCsv = route({
  method: 'GET',
  url: '/api/register/extracts.csv',
  summary: 'What has left the register, one line for each time',
  permission: 'register.download',
  audit: { none: 'tells of recipients and counts, no row of a person' },
  async handle({ tx, language }) {
    const text = logOfExtracts(await listExtracts(tx), language)
    return new FileReply('text/csv; charset=utf-8; header=present', text, 'utleveringer.csv')
  },
})

/** What is about to leave, counted anew: rows may have been destroyed since it was ordered. */
async function prepare(tx: Transaction, id: string, at: Date, publicUrl: string): Promise<Departure> {
  const [extract] = await readExtracts(tx, id)
  if (!extract) throw registerProblems['register.no-extract']()
  const instrument = findInstrument(extract.instrument)
  const selected = { instrument, selection: extract, at }
  const rows = await countSelected(tx, selected)
  if (rows === 0) throw registerProblems['register.no-rows']()
  const variables = chooseVariables(instrument, extract.variables)
  return { extract, instrument, selected, variables, rows, publicUrl, key: await readPersonKey(tx, id) }
}

const file = ({ newId, publicUrl, clock }: Program): Route =>
  route({
    method: 'GET',
    url: '/api/register/extracts/:id/files/:format',
    summary: 'An extract as a zip of data (CSV, Parquet or FHIR), codebook and what the recipient must know',
    permission: 'register.download',
    audit: ['extract.delivered'],
    reauthentication: true,
    params: extractFileParamsSchema,
    async handleOutside({ params: { id, format }, begin, now, actor, language }) {
      const delivery = newId()
      const departure = await begin(async ({ tx, audit }) => {
        const prepared = await prepare(tx, id, now, publicUrl)
        const { rows } = prepared
        await insertDelivery(tx, {
          id: delivery,
          extractId: id,
          format,
          account: actor.accountId,
          at: now,
          rows,
        })
        const details = { format, rows }
        await audit({ action: 'extract.delivered', objectType: 'extract', objectId: id, details })
        return prepared
      })
      const onSent = (sent: { bytes: number; checksum: Buffer }) =>
        begin(({ tx }) => finishDelivery(tx, delivery, { ...sent, at: clock.now() }))
      const body = packExtract({ departure, format, language, begin, onSent })
      return new FileReply('application/zip', body, `brukerplan-${id.slice(0, 8)}-${format}.zip`)
    },
  })

/** Extracts for research: counted, written down, delivered, and shown afterwards. */
export function extractRoutes(program: Program): Route[] {
  return [count, order(program), list, listAsCsv, file(program)]
}
