// Extracts over HTTP: counted, written down, delivered in every format, read back by programs that others wrote.
import { createHash } from 'node:crypto'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { Visitor } from '../../../dev/visitor.ts'
import { startTestApp, type TestApp } from '../../../test/harness/app.ts'
import { personas } from '../../../test/personas.ts'
import { codebook, extractVariables, getInstrument, variableNames } from '../../instrument/index.ts'
import {
  type Delivery,
  deliverySchema,
  type Extract,
  extractCountSchema,
  extractListSchema,
  extractSchema,
} from '../contract.ts'
import { insertRegisterRows } from '../queries.ts'
import type { RegisterRow } from '../register-row.ts'

const instrument = getInstrument('2026')
const names = variableNames(instrument)
const transferredAt = new Date('2026-09-20T08:00:00Z')
const place = (name: string) => names.indexOf(name)

/** More than are read at a time, in one municipality; few in another. */
const many = 23_000

/** Rows of nobody: sex and birth year by place, gaps in between. */
function makeRows(count: number, seed: number): RegisterRow[] {
  return Array.from({ length: count }, (_, index) => {
    const answers = names.map((_name, column) => (column % 7 === 3 ? null : (index + column) % 2))
    answers[place('birth_year')] = 1950 + (index % 50)
    answers[place('sex')] = 1 + (index % 2)
    const pseudonym = createHash('md5').update(`${seed} ${index}`).digest()
    return {
      pseudonym,
      serviceType: 1,
      answers,
      indexMean: index % 3 ? 2.125 : null,
      indexLevel: index % 3 ? 'yellow' : null,
    }
  })
}

const selection = { instrument: '2026', years: [2026], municipalities: ['9990', '9991'], conditions: [] }
const wish = {
  ...selection,
  variables: ['index_mean', 'sex', 'municipality', 'birth_year', 'category'],
  necessity: ['register', 'facts', 'person'].map(group => ({ group, reason: 'Trengs til analysen' })),
  recipient: 'Universitetet i Fjordvik',
  purpose: 'Forskning på levekår',
  legalBasis: 'Helseregisterloven § 19e, vedtak 1/2026',
}

let app: TestApp
let korfor: Visitor
const rows = makeRows(many, 1)

beforeAll(async () => {
  app = await startTestApp()
  korfor = await app.logIn(personas.korfor)
  const origin = { year: 2026, instrument: '2026', transferredAt }
  await app.database.owner.begin(async tx => {
    await insertRegisterRows(tx, rows, { ...origin, municipalityNumber: '9990' })
    await insertRegisterRows(tx, makeRows(3, 2), { ...origin, municipalityNumber: '9991' })
  })
})

afterAll(() => app?.close())

const order = async (change: object = {}) => {
  const reply = await korfor.post('/api/register/extracts', { ...wish, ...change })
  return { reply, extract: reply.status === 200 ? reply.read(extractSchema) : undefined }
}
const ordered = async (change: object = {}): Promise<Extract> => {
  const { extract, reply } = await order(change)
  if (!extract) throw new Error(reply.text)
  return extract
}

const listedAs = async ({ id }: Extract) =>
  (await korfor.get('/api/register/extracts')).read(extractListSchema).find(each => each.id === id)

/** A download as it is asked for, and not yet fetched. */
const ask = ({ id }: Extract, format: string) =>
  korfor.post(`/api/register/extracts/${id}/deliveries`, { format })
const fileOf = ({ id }: Delivery) => new URL(`/api/register/deliveries/${id}/file`, app.url)

async function fetchZip(extract: Extract, format: string): Promise<Buffer> {
  const delivery = (await ask(extract, format)).read(deliverySchema)
  const response = await korfor.client.request(fileOf(delivery))
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

/** The files of a zip, by name, as another program reads them. */
async function unzip(zip: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  const opened = await fromBufferPromise(zip)
  for await (const entry of opened.eachEntry()) {
    const parts: Buffer[] = []
    for await (const part of await opened.openReadStreamPromise(entry)) parts.push(part as Buffer)
    files.set(entry.fileName, Buffer.concat(parts))
  }
  return files
}

const lastEntry = async (action: string) => {
  const [entry] = await app.database.owner`select object_id, details, outcome from audit_entry
    where action = ${action} order by id desc limit 1`
  return entry
}

const linesOf = (file: Buffer | undefined) => String(file).split('\r\n').slice(0, -1)

describe('before anything leaves', () => {
  const count = async (change: object) => {
    const reply = await korfor.post('/api/register/extracts/count', { ...selection, ...change })
    return reply.status === 200 ? reply.read(extractCountSchema).rows : reply.problem
  }

  test('it is told how many it would be, but not when they are fewer than five', async () => {
    expect(await count({})).toBe(many + 3)
    expect(await count({ municipalities: ['9991'] })).toBeNull()
    expect(await count({ municipalities: ['1103'] })).toBeNull()
    expect(await count({ conditions: [{ variable: 'sex', values: [2] }] })).toBe(many / 2 + 1)
    const young = { variable: 'birth_year', from: 1998, to: 1999 }
    expect(await count({ conditions: [young] })).toBe(many / 25)
    expect(await count({ conditions: [young, { variable: 'sex', values: [1] }] })).toBe(many / 50)
    expect(await count({ conditions: [{ variable: 'index_level', values: [2] }] })).toBe(
      rows.filter(row => row.indexLevel).length + 2,
    )
    expect((await lastEntry('extract.counted'))?.details).toEqual({
      years: ['2026'],
      municipalities: 2,
      conditions: ['index_level'],
    })
  })

  test('only what is in the codebook can be asked about', async () => {
    for (const variable of ['nowhere', 'municipality', 'index_mean'])
      expect(await count({ conditions: [{ variable, values: [1] }] })).toBe('register.no-variable')
    expect(await count({ instrument: '1999' })).toBe('register.no-instrument')
    expect(await count({ years: [] })).toBe('request.invalid')
  })

  test('recipient, purpose, ground and a reason for each group are demanded, and somebody to tell of', async () => {
    for (const missing of ['recipient', 'purpose', 'legalBasis'])
      expect((await order({ [missing]: '  ' })).reply.problem).toBe('request.invalid')
    expect((await order({ necessity: wish.necessity.slice(1) })).reply.problem).toBe(
      'register.necessity-missing',
    )
    expect((await order({ variables: ['nowhere'] })).reply.problem).toBe('register.no-variable')
    expect((await order({ municipalities: ['1103'] })).reply.problem).toBe('register.empty-extract')
    const [{ extracts } = {}] = await app.database
      .owner`select count(*)::int as extracts from register_extract`
    expect(extracts).toBe(0)
  })

  test('it is KORFOR’s alone, and data need a new authentication', async () => {
    const extract = await ordered()
    const path = `/api/register/extracts/${extract.id}/deliveries`
    const csv = { format: 'csv' }
    for (const persona of [personas.korus, personas.coordinator, personas.assessor]) {
      const visitor = await app.logIn(persona)
      expect((await visitor.post(path, csv)).problem).toBe('access.denied')
      expect((await visitor.get('/api/register/extracts')).problem).toBe('access.denied')
      expect((await visitor.post('/api/register/extracts', wish)).problem).toBe('access.denied')
    }
    app.clock.advance(6 * 60_000)
    expect((await korfor.post(path, csv)).problem).toBe('reauthentication.needed')
    await korfor.reauthenticate(personas.korfor)
    expect(
      (await korfor.post(path.replace(extract.id, '00000000-0000-4000-8000-000000000000'), csv)).problem,
    ).toBe('register.no-extract')
    expect((await korfor.post(path, csv)).status).toBe(200)
  })
})

/** Another account of the same rights. */
async function logInOtherKorfor(): Promise<Visitor> {
  await app.database.owner`update account set role = 'korfor', region_code = null
    where full_name = ${personas.korusElsewhere.name}`
  return app.logIn(personas.korusElsewhere)
}

describe('what was asked for', () => {
  const few = () => ordered({ municipalities: ['9991'] })
  const asked = async () => (await ask(await few(), 'csv')).read(deliverySchema)
  const now = async ({ id }: Delivery) =>
    (await korfor.get(`/api/register/deliveries/${id}`)).read(deliverySchema)

  test('is fetched once', async () => {
    const delivery = await asked()
    expect(delivery).toMatchObject({ standing: 'waiting', rows: 3, rowsLeft: 0, finished: null })
    const path = fileOf(delivery).pathname
    expect((await korfor.get(path)).status).toBe(200)
    expect(await now(delivery)).toMatchObject({ standing: 'complete', rowsLeft: 3 })
    expect((await korfor.get(path)).problem).toBe('register.no-delivery')
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
    const delivery = (await ask(extract, 'csv')).read(deliverySchema)
    app.clock.advance(61_000)
    expect((await korfor.get(fileOf(delivery).pathname)).problem).toBe('register.no-delivery')
    expect(await now(delivery)).toMatchObject({ standing: 'neverFetched', rowsLeft: 0 })
    expect((await listedAs(extract))?.deliveries).toEqual([])
  })

  test('can be stopped before it is fetched', async () => {
    const delivery = await asked()
    const stopped = await korfor.post(`/api/register/deliveries/${delivery.id}/stop`)
    expect(stopped.read(deliverySchema)).toMatchObject({ standing: 'stopped', rowsLeft: 0 })
    expect((await korfor.get(fileOf(delivery).pathname)).problem).toBe('register.no-delivery')
  })

  test('keeps its place among three at a time for as long as it may be fetched', async () => {
    const extract = await few()
    for (const format of ['csv', 'parquet', 'fhir']) expect((await ask(extract, format)).status).toBe(200)
    expect((await ask(extract, 'csv')).problem).toBe('register.deliveries-many')
    app.clock.advance(61_000)
    const delivery = (await ask(extract, 'csv')).read(deliverySchema)
    expect((await korfor.get(fileOf(delivery).pathname)).status).toBe(200)
  })
})

describe('an extract as CSV', () => {
  test('holds the variables asked for, in order of the codebook, of everybody selected, and is written down', async () => {
    const extract = await ordered()
    const zip = await fetchZip(extract, 'csv')
    const files = await unzip(zip)
    expect([...files.keys()].sort()).toEqual(
      [
        ...['README.txt', 'SHA256SUMS.txt', 'codebook.csv', 'codebook.json', 'data.csv', 'ddi.xml'],
        ...['import.R', 'import.do', 'import.sps'],
      ].sort(),
    )
    const data = files.get('data.csv')
    const [header, ...lines] = linesOf(data)
    expect(header).toBe('person,year,municipality,index_mean,birth_year,sex,category')
    expect(lines).toHaveLength(many + 3)
    const told = (row: RegisterRow, municipality: string) =>
      [
        ...[2026, municipality, row.indexMean],
        ...['birth_year', 'sex', 'category'].map(name => row.answers[place(name)]),
      ].map(value => value ?? '')
    const expected = [
      ...rows.map(row => told(row, '9990').join(',')),
      ...makeRows(3, 2).map(row => told(row, '9991').join(',')),
    ]
    expect(lines.map(line => line.slice(33)).sort()).toEqual(expected.sort())
    const people = lines.map(line => line.slice(0, 32))
    expect(new Set(people).size).toBe(many + 3)
    expect(people).toEqual(people.toSorted())
    expect(String(files.get('SHA256SUMS.txt'))).toBe(
      `${createHash('sha256')
        .update(data ?? '')
        .digest('hex')}  data.csv\n`,
    )
    const listed = await listedAs(extract)
    expect(listed).toMatchObject({
      ...wish,
      id: extract.id,
      variables: header?.split(',').slice(2),
      rows: many + 3,
    })
    expect(listed?.necessity.map(({ group }) => group)).toEqual(['register', 'facts', 'person'])
    expect(listed?.deliveries).toEqual([
      expect.objectContaining({
        format: 'csv',
        rows: many + 3,
        finished: {
          at: expect.any(String),
          bytes: zip.length,
          checksum: createHash('sha256').update(zip).digest('hex'),
        },
      }),
    ])
    expect(await lastEntry('extract.delivered')).toEqual({
      object_id: extract.id,
      details: { format: 'csv', rows: many + 3 },
      outcome: 'done',
    })
  })

  test('names people anew in each extract, and alike each time the same one is sent', async () => {
    const conditions = [{ variable: 'birth_year', from: 1990, to: 1990 }]
    const [one, other] = [await ordered({ conditions }), await ordered({ conditions })]
    const read = async (extract: Extract) =>
      linesOf((await unzip(await fetchZip(extract, 'csv'))).get('data.csv'))
    const first = await read(one)
    expect(first).toHaveLength(many / 50 + 1)
    expect(await read(one)).toEqual(first)
    const second = await read(other)
    const named = new Set(first.slice(1).map(line => line.slice(0, 32)))
    expect(second.slice(1).some(line => named.has(line.slice(0, 32)))).toBe(false)
    const pseudonyms = new Set(rows.map(row => row.pseudonym.toString('hex')))
    expect([...named].some(name => pseudonyms.has(name))).toBe(false)
  })

  test('comes with a codebook, a description and syntax of its own columns alone', async () => {
    const files = await unzip(await fetchZip(await ordered({ municipalities: ['9991'] }), 'csv'))
    const columns = ['person', 'year', 'municipality', 'index_mean', 'birth_year', 'sex', 'category']
    const { variables } = JSON.parse(String(files.get('codebook.json')))
    expect(variables.map(({ name }: { name: string }) => name)).toEqual(columns)
    const texts = variables.filter(({ type }: { type: string }) => type === 'text')
    expect(texts.map(({ name }: { name: string }) => name)).toEqual(['person', 'municipality'])
    expect(String(files.get('codebook.csv')).match(/^"?\w+,/gm)?.length).toBeGreaterThanOrEqual(
      columns.length,
    )
    const category = codebook(instrument).find(({ name }) => name === 'category')
    for (const name of ['import.sps', 'import.do', 'import.R', 'ddi.xml']) {
      const text = String(files.get(name))
      for (const column of columns) expect(text, name).toContain(column)
      for (const { label } of category?.values ?? []) expect(text, name).toContain(label.nb.slice(0, 40))
      expect(text, name).not.toContain('birth_country')
    }
    // Throws where the document is not well formed.
    const ddi = new JSDOM(String(files.get('ddi.xml')), { contentType: 'application/xml' }).window.document
    const described = [...ddi.getElementsByTagNameNS('ddi:codebook:2_5', 'var')]
    expect(described.map(element => element.getAttribute('name'))).toEqual(columns)
    const readme = String(files.get('README.txt'))
    for (const told of [wish.recipient, wish.purpose, wish.legalBasis, ': 9991', 'import.do (Stata'])
      expect(readme).toContain(told)
  })
})

test('an extract as Parquet is read by another program, with numbers as numbers and gaps as gaps', async () => {
  const files = await unzip(await fetchZip(await ordered(), 'parquet'))
  const bytes = files.get('data.parquet') ?? Buffer.alloc(0)
  const buffer = new Uint8Array(bytes).buffer
  const read = await parquetReadObjects({ file: buffer })
  expect(read).toHaveLength(many + 3)
  const metadata = parquetMetadata(buffer)
  expect(metadata.row_groups.length).toBe(3)
  expect(metadata.key_value_metadata?.find(({ key }) => key === 'codebook')?.value).toContain('"birth_year"')
  const summed = (name: string) => read.reduce((sum, row) => sum + (row[name] ?? 0), 0)
  const all = [...rows, ...makeRows(3, 2)]
  const held = (name: string) => all.reduce((sum, row) => sum + (row.answers[place(name)] ?? 0), 0)
  for (const name of ['birth_year', 'sex', 'category']) expect(summed(name)).toBe(held(name))
  expect(read.filter(row => row.index_mean === null)).toHaveLength(all.filter(row => !row.indexMean).length)
  expect(read.filter(row => row.municipality === '9991')).toHaveLength(3)
  expect(read.every(row => /^[0-9a-f]{32}$/.test(row.person))).toBe(true)
})

test('an extract as FHIR is one response to a line, of what was asked for', async () => {
  const extract = await ordered({
    conditions: [{ variable: 'birth_year', from: 1990, to: 1990 }],
    variables: ['sex', 'index_mean'],
  })
  const files = await unzip(await fetchZip(extract, 'fhir'))
  const lines = String(files.get('responses.ndjson')).split('\n').slice(0, -1)
  expect(lines).toHaveLength(many / 50)
  for (const line of lines.slice(0, 20)) {
    const response = JSON.parse(line)
    expect(response).toMatchObject({
      resourceType: 'QuestionnaireResponse',
      authored: '2026',
      subject: { identifier: { system: `${app.url}/fhir/extract/${extract.id}` } },
    })
    expect(line).not.toContain('9990')
    expect(response.item.map(({ linkId }: { linkId: string }) => linkId)).toContain('facts')
  }
  expect(JSON.parse(String(files.get('questionnaire.json'))).version).toBe('2026')
})

test('rows that come after the beginning of a download are not in it', async () => {
  const extract = await ordered({ municipalities: ['9991'] })
  await app.database.owner.begin(tx =>
    insertRegisterRows(tx, makeRows(7, 3), {
      ...{ year: 2026, instrument: '2026', municipalityNumber: '9991' },
      transferredAt: new Date(app.clock.now().getTime() + 60_000),
    }),
  )
  const files = await unzip(await fetchZip(extract, 'csv'))
  expect(linesOf(files.get('data.csv'))).toHaveLength(1 + 3)
})

describe('a download that doesn’t come to its end', () => {
  /** All there is, as FHIR: hundreds of megabytes, so that it is on its way for a while. */
  const orderAll = () => {
    const groups = [...new Set(extractVariables(instrument).map(({ group }) => group))]
    return ordered({
      variables: extractVariables(instrument).map(({ name }) => name),
      necessity: groups.map(group => ({ group, reason: 'Trengs til analysen' })),
    })
  }
  const begin = async (extract: Extract, signal?: AbortSignal) => {
    const delivery = (await ask(extract, 'fhir')).read(deliverySchema)
    const response = await korfor.client.request(fileOf(delivery), signal ? { signal } : {})
    const reader = response.body?.getReader()
    await reader?.read()
    return { delivery, reader }
  }
  const ended = (extract: Extract, standing: string) =>
    expect
      .poll(async () => (await listedAs(extract))?.deliveries, { timeout: 10_000 })
      .toMatchObject([{ rows: many + 3, standing, finished: null, endedAt: expect.any(String) }])

  test('is told as broken off when the browser goes away, with what had left at most', async () => {
    const extract = await orderAll()
    const leaving = new AbortController()
    await begin(extract, leaving.signal)
    const current = async () => (await listedAs(extract))?.deliveries[0]
    await expect.poll(async () => (await current())?.rowsLeft, { interval: 10 }).toBeGreaterThan(0)
    expect(await current()).toMatchObject({ standing: 'underWay', endedAt: null })
    leaving.abort()
    await ended(extract, 'brokenOff')
    const delivery = await current()
    expect(delivery?.rowsLeft).toBeGreaterThan(0)
    expect(delivery?.rowsLeft).toBeLessThan(many)
    await expect
      .poll(() => lastEntry('extract.ended'))
      .toEqual({
        object_id: extract.id,
        details: { format: 'fhir', rows: delivery?.rowsLeft, outcome: 'brokenOff' },
        outcome: 'done',
      })
    const log = (await korfor.get('/api/register/extracts.csv')).text
    const [begun] = await app.database
      .owner`select count(*)::int as times from extract_delivery where begun_at is not null`
    const untouched = await app.database.owner`select 1 from register_extract e
      where not exists (select 1 from extract_delivery d where d.extract_id = e.id and d.begun_at is not null)`
    expect(log.split(`"${wish.recipient}"`)).toHaveLength(begun?.times + untouched.length + 1)
    expect(log).toContain('Avbrutt')
  })

  test('is stopped on demand, and the browser sees that it isn’t whole', async () => {
    const extract = await orderAll()
    const { delivery, reader } = await begin(extract)
    expect((await korfor.post(`/api/register/deliveries/${delivery.id}/stop`)).status).toBe(200)
    const readOn = async () => {
      while (reader && !(await reader.read()).done);
    }
    await expect(readOn()).rejects.toThrow()
    await ended(extract, 'stopped')
    expect((await korfor.post(`/api/register/deliveries/${delivery.id}/stop`)).problem).toBe(
      'register.delivery-ended',
    )
  })

  test('keeps its place among three at a time, as long as the browser takes nothing', async () => {
    const extract = await orderAll()
    const begun = [await begin(extract), await begin(extract), await begin(extract)]
    expect((await ask(extract, 'csv')).problem).toBe('register.deliveries-many')
    for (const { reader } of begun) await reader?.cancel()
    await expect
      .poll(async () => (await listedAs(extract))?.deliveries.map(({ standing }) => standing))
      .toEqual(['brokenOff', 'brokenOff', 'brokenOff'])
    expect((await ask(extract, 'csv')).status).toBe(200)
  })

  test('is broken off when rows of it are destroyed meanwhile, and never called whole', async () => {
    const extract = await orderAll()
    const { reader } = await begin(extract)
    await app.database.owner`delete from register_row`
    const readOn = async () => {
      while (reader && !(await reader.read()).done);
    }
    await expect(readOn()).rejects.toThrow()
    await ended(extract, 'brokenOff')
  })
})
