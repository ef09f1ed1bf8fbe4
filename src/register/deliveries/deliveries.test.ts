// Deliveries over HTTP: asked for, fetched once, followed, stopped, and told as they went.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../../dev/visitor.ts'
import { type Extracts, many, startExtracts, wish } from '../../../test/extracts.ts'
import { personas } from '../../../test/personas.ts'
import { extractVariables, getInstrument } from '../../instrument/index.ts'
import { type Delivery, deliverySchema, type Extract } from '../contract.ts'

let extracts: Extracts
beforeAll(async () => {
  extracts = await startExtracts()
})
afterAll(() => extracts?.app.close())

/** Another account of the same rights. */
async function logInOtherKorfor(): Promise<Visitor> {
  await extracts.app.database.owner`update account set role = 'korfor', region_code = null
    where full_name = ${personas.korusElsewhere.name}`
  return extracts.app.logIn(personas.korusElsewhere)
}

describe('what was asked for', () => {
  const few = () => extracts.ordered({ municipalities: ['9991'] })
  const asked = async () => (await extracts.ask(await few(), 'csv')).read(deliverySchema)
  const now = async ({ id }: Delivery) =>
    (await extracts.korfor.get(`/api/register/deliveries/${id}`)).read(deliverySchema)

  test('is fetched once', async () => {
    const delivery = await asked()
    expect(delivery).toMatchObject({ standing: 'waiting', rows: 3, rowsLeft: 0, finished: null })
    const path = extracts.fileOf(delivery).pathname
    expect((await extracts.korfor.get(path)).status).toBe(200)
    expect(await now(delivery)).toMatchObject({ standing: 'complete', rowsLeft: 3 })
    expect((await extracts.korfor.get(path)).problem).toBe('register.no-delivery')
  })

  test('is fetched by the account that asked, and is nothing to another', async () => {
    const delivery = await asked()
    const other = await logInOtherKorfor()
    const path = `/api/register/deliveries/${delivery.id}`
    for (const reply of [
      await other.get(path),
      await other.get(`${path}/file`),
      await other.post(`${path}/stop`),
    ])
      expect(reply.problem).toBe('register.no-delivery')
    expect(await now(delivery)).toMatchObject({ standing: 'waiting' })
  })

  test('is fetched within a minute, or nothing has left and the list doesn’t tell of it', async () => {
    const extract = await few()
    const delivery = (await extracts.ask(extract, 'csv')).read(deliverySchema)
    extracts.app.clock.advance(61_000)
    expect((await extracts.korfor.get(extracts.fileOf(delivery).pathname)).problem).toBe(
      'register.no-delivery',
    )
    expect(await now(delivery)).toMatchObject({ standing: 'neverFetched', rowsLeft: 0 })
    expect((await extracts.listedAs(extract))?.deliveries).toEqual([])
  })

  test('can be stopped before it is fetched', async () => {
    const delivery = await asked()
    const stopped = await extracts.korfor.post(`/api/register/deliveries/${delivery.id}/stop`)
    expect(stopped.read(deliverySchema)).toMatchObject({ standing: 'stopped', rowsLeft: 0 })
    expect((await extracts.korfor.get(extracts.fileOf(delivery).pathname)).problem).toBe(
      'register.no-delivery',
    )
  })

  test('keeps its place among three at a time for as long as it may be fetched', async () => {
    const extract = await few()
    for (const format of ['csv', 'parquet', 'fhir'])
      expect((await extracts.ask(extract, format)).status).toBe(200)
    expect((await extracts.ask(extract, 'csv')).problem).toBe('register.deliveries-many')
    extracts.app.clock.advance(61_000)
    const delivery = (await extracts.ask(extract, 'csv')).read(deliverySchema)
    expect((await extracts.korfor.get(extracts.fileOf(delivery).pathname)).status).toBe(200)
  })
})

describe('a download that doesn’t come to its end', () => {
  /** All there is, as FHIR: hundreds of megabytes, so that it is on its way for a while. */
  const orderAll = () => {
    const variables = extractVariables(getInstrument('2026'))
    const groups = [...new Set(variables.map(({ group }) => group))]
    return extracts.ordered({
      variables: variables.map(({ name }) => name),
      necessity: groups.map(group => ({ group, reason: 'Trengs til analysen' })),
    })
  }
  const begin = async (extract: Extract, signal?: AbortSignal) => {
    const delivery = (await extracts.ask(extract, 'fhir')).read(deliverySchema)
    const response = await extracts.korfor.client.request(extracts.fileOf(delivery), signal ? { signal } : {})
    const reader = response.body?.getReader()
    await reader?.read()
    return { delivery, reader }
  }
  const readOn = async (reader: ReadableStreamDefaultReader | undefined) => {
    while (reader && !(await reader.read()).done);
  }
  const ended = (extract: Extract, standing: string) =>
    expect
      .poll(async () => (await extracts.listedAs(extract))?.deliveries, { timeout: 10_000 })
      .toMatchObject([{ rows: many + 3, standing, finished: null, endedAt: expect.any(String) }])

  test('is told as broken off when the browser goes away, with what had left at most', async () => {
    const extract = await orderAll()
    const leaving = new AbortController()
    await begin(extract, leaving.signal)
    const current = async () => (await extracts.listedAs(extract))?.deliveries[0]
    await expect.poll(async () => (await current())?.rowsLeft, { interval: 10 }).toBeGreaterThan(0)
    expect(await current()).toMatchObject({ standing: 'underWay', endedAt: null })
    leaving.abort()
    await ended(extract, 'brokenOff')
    const delivery = await current()
    expect(delivery?.rowsLeft).toBeGreaterThan(0)
    expect(delivery?.rowsLeft).toBeLessThan(many)
    await expect
      .poll(() => extracts.lastOf('extract.ended'))
      .toEqual({
        object_id: extract.id,
        details: { format: 'fhir', rows: delivery?.rowsLeft, outcome: 'brokenOff' },
        outcome: 'done',
      })
    const log = (await extracts.korfor.get('/api/register/extracts.csv')).text
    const [begun] = await extracts.app.database
      .owner`select count(*)::int as times from extract_delivery where begun_at is not null`
    const untouched = await extracts.app.database.owner`select 1 from register_extract e
      where not exists (select 1 from extract_delivery d where d.extract_id = e.id and d.begun_at is not null)`
    expect(log.split(`"${wish.recipient}"`)).toHaveLength(begun?.times + untouched.length + 1)
    expect(log).toContain('Avbrutt')
  })

  test('is stopped on demand, and the browser sees that it isn’t whole', async () => {
    const extract = await orderAll()
    const { delivery, reader } = await begin(extract)
    expect((await extracts.korfor.post(`/api/register/deliveries/${delivery.id}/stop`)).status).toBe(200)
    await expect(readOn(reader)).rejects.toThrow()
    await ended(extract, 'stopped')
    expect((await extracts.korfor.post(`/api/register/deliveries/${delivery.id}/stop`)).problem).toBe(
      'register.delivery-ended',
    )
  })

  test('keeps its place among three at a time, as long as the browser takes nothing', async () => {
    const extract = await orderAll()
    const begun = [await begin(extract), await begin(extract), await begin(extract)]
    expect((await extracts.ask(extract, 'csv')).problem).toBe('register.deliveries-many')
    for (const { reader } of begun) await reader?.cancel()
    await expect
      .poll(async () => (await extracts.listedAs(extract))?.deliveries.map(({ standing }) => standing))
      .toEqual(['brokenOff', 'brokenOff', 'brokenOff'])
    expect((await extracts.ask(extract, 'csv')).status).toBe(200)
  })

  test('is broken off when rows of it are destroyed meanwhile, and never called whole', async () => {
    const extract = await orderAll()
    const { reader } = await begin(extract)
    await extracts.app.database.owner`delete from register_row`
    await expect(readOn(reader)).rejects.toThrow()
    await ended(extract, 'brokenOff')
  })
})
