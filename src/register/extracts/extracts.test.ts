// Extracts over HTTP: counted, written down, delivered in every format, read back by programs that others wrote.
import { createHash } from 'node:crypto'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { type Extracts, makeRows, many, selection, startExtracts, wish } from '../../../test/extracts.ts'
import { personas } from '../../../test/personas.ts'
import type { Begin } from '../../accounts/index.ts'
import { codebook, getInstrument, variableNames } from '../../instrument/index.ts'
import { deliverySchema, type Extract, extractCountSchema } from '../contract.ts'
import { insertRegisterRows } from '../queries.ts'
import type { RegisterRow } from '../register-row.ts'
import { readPieces } from './read-rows.ts'

const instrument = getInstrument('2026')
const names = variableNames(instrument)
const place = (name: string) => names.indexOf(name)

let extracts: Extracts
beforeAll(async () => {
  extracts = await startExtracts()
})
afterAll(() => extracts?.app.close())

async function fetchZip(extract: Extract, format: string): Promise<Buffer> {
  const delivery = (await extracts.ask(extract, format)).read(deliverySchema)
  const response = await extracts.korfor.client.request(extracts.fileOf(delivery))
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

const linesOf = (file: Buffer | undefined) => String(file).split('\r\n').slice(0, -1)

describe('before anything leaves', () => {
  const count = async (change: object) => {
    const reply = await extracts.korfor.post('/api/register/extracts/count', { ...selection, ...change })
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
      extracts.rows.filter(row => row.indexLevel).length + 2,
    )
    expect((await extracts.lastOf('extract.counted'))?.details).toEqual({
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
      expect((await extracts.order({ [missing]: '  ' })).problem).toBe('request.invalid')
    expect((await extracts.order({ necessity: wish.necessity.slice(1) })).problem).toBe(
      'register.necessity-missing',
    )
    expect((await extracts.order({ variables: ['nowhere'] })).problem).toBe('register.no-variable')
    expect((await extracts.order({ municipalities: ['1103'] })).problem).toBe('register.empty-extract')
    const [{ orders } = {}] = await extracts.app.database
      .owner`select count(*)::int as orders from register_extract`
    expect(orders).toBe(0)
  })

  test('it is KORFOR’s alone, and data need a new authentication', async () => {
    const extract = await extracts.ordered()
    const path = `/api/register/extracts/${extract.id}/deliveries`
    const csv = { format: 'csv' }
    for (const persona of [personas.korus, personas.coordinator, personas.assessor]) {
      const visitor = await extracts.app.logIn(persona)
      expect((await visitor.post(path, csv)).problem).toBe('access.denied')
      expect((await visitor.get('/api/register/extracts')).problem).toBe('access.denied')
      expect((await visitor.post('/api/register/extracts', wish)).problem).toBe('access.denied')
    }
    extracts.app.clock.advance(6 * 60_000)
    expect((await extracts.korfor.post(path, csv)).problem).toBe('reauthentication.needed')
    await extracts.korfor.reauthenticate(personas.korfor)
    expect(
      (await extracts.korfor.post(path.replace(extract.id, '00000000-0000-4000-8000-000000000000'), csv))
        .problem,
    ).toBe('register.no-extract')
    expect((await extracts.korfor.post(path, csv)).status).toBe(200)
  })
})

describe('an extract as CSV', () => {
  test('holds the variables asked for, in order of the codebook, of everybody selected, and is written down', async () => {
    const extract = await extracts.ordered()
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
      ...extracts.rows.map(row => told(row, '9990').join(',')),
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
    const listed = await extracts.listedAs(extract)
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
    expect(await extracts.lastOf('extract.delivered')).toEqual({
      object_id: extract.id,
      details: { format: 'csv', rows: many + 3 },
      outcome: 'done',
    })
  })

  test('names people anew in each extract, and alike each time the same one is sent', async () => {
    const conditions = [{ variable: 'birth_year', from: 1990, to: 1990 }]
    const [one, other] = [await extracts.ordered({ conditions }), await extracts.ordered({ conditions })]
    const read = async (extract: Extract) =>
      linesOf((await unzip(await fetchZip(extract, 'csv'))).get('data.csv'))
    const first = await read(one)
    expect(first).toHaveLength(many / 50 + 1)
    expect(await read(one)).toEqual(first)
    const second = await read(other)
    const named = new Set(first.slice(1).map(line => line.slice(0, 32)))
    expect(second.slice(1).some(line => named.has(line.slice(0, 32)))).toBe(false)
    const pseudonyms = new Set(extracts.rows.map(row => row.pseudonym.toString('hex')))
    expect([...named].some(name => pseudonyms.has(name))).toBe(false)
  })

  test('comes with a codebook, a description and syntax of its own columns alone', async () => {
    const files = await unzip(await fetchZip(await extracts.ordered({ municipalities: ['9991'] }), 'csv'))
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
  const files = await unzip(await fetchZip(await extracts.ordered(), 'parquet'))
  const bytes = files.get('data.parquet') ?? Buffer.alloc(0)
  const buffer = new Uint8Array(bytes).buffer
  const read = await parquetReadObjects({ file: buffer })
  expect(read).toHaveLength(many + 3)
  const metadata = parquetMetadata(buffer)
  expect(metadata.row_groups.length).toBe(3)
  expect(metadata.key_value_metadata?.find(({ key }) => key === 'codebook')?.value).toContain('"birth_year"')
  const summed = (name: string) => read.reduce((sum, row) => sum + (row[name] ?? 0), 0)
  const all = [...extracts.rows, ...makeRows(3, 2)]
  const held = (name: string) => all.reduce((sum, row) => sum + (row.answers[place(name)] ?? 0), 0)
  for (const name of ['birth_year', 'sex', 'category']) expect(summed(name)).toBe(held(name))
  expect(read.filter(row => row.index_mean === null)).toHaveLength(all.filter(row => !row.indexMean).length)
  expect(read.filter(row => row.municipality === '9991')).toHaveLength(3)
  expect(read.every(row => /^[0-9a-f]{32}$/.test(row.person))).toBe(true)
})

test('an extract as FHIR is one response to a line, of what was asked for', async () => {
  const extract = await extracts.ordered({
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
      subject: { identifier: { system: `${extracts.app.url}/fhir/extract/${extract.id}` } },
    })
    expect(line).not.toContain('9990')
    expect(response.item.map(({ linkId }: { linkId: string }) => linkId)).toContain('facts')
  }
  expect(JSON.parse(String(files.get('questionnaire.json'))).version).toBe('2026')
})

test('rows are the same in the same order, however many keys are held at a time', async () => {
  const begin: Begin = work =>
    extracts.app.database.owner.begin(tx => work({ tx, audit: async () => {} })) as ReturnType<typeof work>
  const selected = { instrument, selection, at: extracts.app.clock.now() }
  const shared = { selected, key: Buffer.alloc(32, 7), rows: many + 3, beforeHandingOut: async () => {} }
  const read = async (keysAtATime: number) => {
    const pieces: string[] = []
    for await (const lines of readPieces(begin, { ...shared, keysAtATime })) pieces.push(lines)
    return pieces
  }
  const [inOne, inFive] = [await read(many + 3), await read(5000)]
  expect(inFive.length).toBeGreaterThan(inOne.length)
  expect(inFive.join('\n') === inOne.join('\n')).toBe(true)
})

test('rows that come after the beginning of a download are not in it', async () => {
  const extract = await extracts.ordered({ municipalities: ['9991'] })
  await extracts.app.database.owner.begin(tx =>
    insertRegisterRows(tx, makeRows(7, 3), {
      ...{ year: 2026, instrument: '2026', municipalityNumber: '9991' },
      transferredAt: new Date(extracts.app.clock.now().getTime() + 60_000),
    }),
  )
  const files = await unzip(await fetchZip(extract, 'csv'))
  expect(linesOf(files.get('data.csv'))).toHaveLength(1 + 3)
})
