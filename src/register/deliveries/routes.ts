import { FileReply, type Program, type Route, route } from '../../accounts/index.ts'
import type { Transaction } from '../../platform/database.ts'
import { type Delivery, deliverySchema, extractParamsSchema, newDeliverySchema } from '../contract.ts'
import { readExtracts, readPersonKey } from '../extracts/queries.ts'
import { countSelected } from '../extracts/row-queries.ts'
import { findInstrument } from '../find-instrument.ts'
import { registerProblems } from '../problems.ts'
import { deliver } from './deliver.ts'
import {
  askToStop,
  beginDelivery,
  type Claim,
  countGoingOn,
  type DeliveryRow,
  findDelivery,
  insertDelivery,
} from './queries.ts'
import { fetchWithinMs, type Reader, silentForMs, standingOf, toDelivery } from './standing.ts'

/** A browser that takes nothing for so long isn't waited for: a thread is busy with what it asked for. */
const idleForMs = 10 * 60_000

/** Each keeps a thread, and a hundred megabytes of memory. */
const atATime = 3

const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds)

async function checkFew(tx: Transaction, { accountId, now }: Reader): Promise<void> {
  const since = { seenAfter: before(now, silentForMs), askedAfter: before(now, fetchWithinMs) }
  const goingOn = await countGoingOn(tx, { account: accountId, ...since })
  if (goingOn >= atATime) throw registerProblems['register.deliveries-many']({ count: String(atATime) })
}

async function readExtract(tx: Transaction, id: string) {
  const [extract] = await readExtracts(tx, id)
  if (!extract) throw registerProblems['register.no-extract']()
  return extract
}

async function findOwn(tx: Transaction, id: string, { accountId }: Reader): Promise<DeliveryRow> {
  const found = await findDelivery(tx, id, accountId)
  if (!found) throw registerProblems['register.no-delivery']()
  return found
}

const readOwn = async (tx: Transaction, id: string, reader: Reader): Promise<Delivery> =>
  toDelivery(await findOwn(tx, id, reader), reader)

const ask = ({ newId }: Program): Route =>
  route({
    method: 'POST',
    url: '/api/register/extracts/:id/deliveries',
    summary: 'Asks for the data of an extract, to be fetched once and within a minute by the same account',
    permission: 'register.download',
    audit: ['extract.requested'],
    reauthentication: true,
    params: extractParamsSchema,
    body: newDeliverySchema,
    reply: deliverySchema,
    async handle({ params, body: { format }, tx, audit, now, actor: { accountId } }) {
      const extract = await readExtract(tx, params.id)
      await checkFew(tx, { accountId, now })
      // Counted anew: rows may have been destroyed since it was ordered.
      const selected = { instrument: findInstrument(extract.instrument), selection: extract, at: now }
      const rows = await countSelected(tx, selected)
      if (rows === 0) throw registerProblems['register.no-rows']()
      const id = newId()
      await insertDelivery(tx, { id, extractId: extract.id, format, account: accountId, at: now, rows })
      const details = { format, rows }
      await audit({ action: 'extract.requested', objectType: 'extract', objectId: extract.id, details })
      return readOwn(tx, id, { accountId, now })
    },
  })

const progress = route({
  method: 'GET',
  url: '/api/register/deliveries/:id',
  summary: 'How far a delivery of one’s own has come',
  permission: 'register.download',
  audit: { none: 'tells of counts, no row of a person' },
  params: extractParamsSchema,
  reply: deliverySchema,
  handle: ({ params, tx, now, actor: { accountId } }) => readOwn(tx, params.id, { accountId, now }),
})

/** What leaves: the rows that were counted when it was asked for, and no later ones. */
async function claim(tx: Transaction, wanted: Claim) {
  const begun = await beginDelivery(tx, wanted)
  if (!begun) throw registerProblems['register.no-delivery']()
  const extract = await readExtract(tx, begun.extractId)
  const selection = { instrument: findInstrument(extract.instrument), selection: extract }
  const key = await readPersonKey(tx, extract.id)
  return { begun, extract, selected: { ...selection, at: begun.startedAt }, key }
}

const file = ({ publicUrl, clock }: Program): Route =>
  route({
    method: 'GET',
    url: '/api/register/deliveries/:id/file',
    summary:
      'What was asked for, once: a zip of data (CSV, Parquet or FHIR), codebook and the recipient’s duties',
    permission: 'register.download',
    audit: ['extract.delivered', 'extract.ended'],
    params: extractParamsSchema,
    async handleOutside({ params: { id }, begin, now, actor, language, reply }) {
      const askedAfter = before(now, fetchWithinMs)
      const claimed = await begin(async ({ tx, audit }) => {
        const found = await claim(tx, { id, account: actor.accountId, at: now, askedAfter })
        const { format, rows, extractId } = found.begun
        const details = { format, rows }
        await audit({ action: 'extract.delivered', objectType: 'extract', objectId: extractId, details })
        return found
      })
      const { begun, extract, selected, key } = claimed
      const { format, rows } = begun
      const order = { extract, rows, publicUrl, format, language }
      const body = deliver({ delivery: id, order, selected, key, begin, clock })
      reply.raw.setTimeout(idleForMs, () => body.destroy(new Error('the browser takes nothing')))
      // Nothing of it is to be laid on a proxy's disk meanwhile.
      reply.header('x-accel-buffering', 'no')
      return new FileReply('application/zip', body, `brukerplan-${extract.id.slice(0, 8)}-${format}.zip`)
    },
  })

const stop = route({
  method: 'POST',
  url: '/api/register/deliveries/:id/stop',
  summary: 'Stops a delivery of one’s own within a second or two',
  permission: 'register.download',
  audit: ['extract.stop-asked'],
  params: extractParamsSchema,
  reply: deliverySchema,
  async handle({ params: { id }, tx, audit, now, actor: { accountId } }) {
    const found = await findOwn(tx, id, { accountId, now })
    const asked = await askToStop(tx, { id, account: accountId, at: now })
    if (!asked) throw registerProblems['register.delivery-ended']()
    const details = { format: found.format, standing: standingOf(found, now) }
    await audit({ action: 'extract.stop-asked', objectType: 'extract', objectId: found.extractId, details })
    return readOwn(tx, id, { accountId, now })
  },
})

/** The data of an extract: asked for, fetched, followed and stopped. */
export function deliveryRoutes(program: Program): Route[] {
  return [ask(program), progress, file(program), stop]
}
