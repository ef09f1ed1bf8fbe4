// Requests made from the program's own OpenAPI document, fitting and broken, as each role: whatever is sent, the answer is
// one that was meant. No server error, and nothing of the program's insides in a refusal. Each transaction is undone.
// FUZZ_RUNS=500 FUZZ_SEED=7 npx vitest run test/http tries as many, and others.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { makeWorld, type World } from '../access/world.ts'
import { faultOf, nasty } from './broken-requests.ts'

type Schema = Readonly<{
  type?: string | readonly string[]
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  items?: Schema
  enum?: readonly unknown[]
  const?: unknown
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
  allOf?: readonly Schema[]
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  additionalProperties?: Schema | boolean
}>
type Parameter = Readonly<{
  name: string
  in: 'path' | 'query' | 'header'
  schema: Schema
  required?: boolean
}>
type Operation = Readonly<{
  parameters?: readonly Parameter[]
  requestBody?: Readonly<{ content: Readonly<Record<string, { schema: Schema }>> }>
}>
type OpenApi = Readonly<{ paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }>

let world: World

beforeAll(async () => {
  world = await makeWorld()
  await world.plan()
  await world.enter('open')
})
afterAll(() => world?.close())

function textOf({ format, pattern, minLength = 0, maxLength }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.oneof(fc.uuid({ version: 4 }), fc.constantFrom(...idsThatExist()))
  if (format === 'date')
    return fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10))
  if (format === 'email') return fc.emailAddress()
  if (pattern?.includes('\\d{4}')) return fc.constantFrom('9990', '9991', '9992', '0301', '0000', '123456')
  const longest = Math.min(maxLength ?? 60, Math.max(60, minLength + 20))
  return fc.oneof(
    fc.string({ minLength, maxLength: longest }),
    fc.string({ unit: 'binary', minLength, maxLength: longest }),
  )
}
const idsThatExist = () => [
  ...world.assessments.map(({ id }) => id),
  ...world.units.map(({ id }) => id),
  ...[...world.accounts.values()].flatMap(({ account }) => account ?? []),
]

const isType = (schema: Schema, type: string) => [schema.type].flat().includes(type)

/** Something that fits the schema. */
function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const either = schema.anyOf ?? schema.oneOf
  if (either) return fc.oneof(...either.map(fitting))
  if (schema.allOf) return fc.tuple(...schema.allOf.map(fitting)).map(parts => Object.assign({}, ...parts))
  if (isType(schema, 'object')) return fittingObject(schema)
  if (isType(schema, 'array')) return fc.array(fitting(schema.items ?? {}), { maxLength: 4 })
  if (isType(schema, 'boolean')) return fc.boolean()
  if (isType(schema, 'integer') || isType(schema, 'number')) {
    const [min, max] = [
      Math.max(schema.minimum ?? -10, -(2 ** 31)),
      Math.min(schema.maximum ?? 3000, 2 ** 31),
    ]
    return fc.integer({ min, max: Math.max(min, max) })
  }
  if (isType(schema, 'null')) return fc.constant(null)
  return isType(schema, 'string') ? textOf(schema) : nasty
}

function fittingObject({
  properties = {},
  required = [],
  additionalProperties,
}: Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, fitting(part)]))
  const known = fc.record(fields, { requiredKeys: required.filter(name => name in fields) })
  if (typeof additionalProperties !== 'object') return known
  const names = fc.constantFrom(
    'category',
    'education',
    'sex',
    'no_such_variable',
    '__proto__',
    'constructor',
  )
  return fc
    .tuple(known, fc.dictionary(names, fc.oneof(fitting(additionalProperties), nasty), { maxKeys: 4 }))
    .map(([one, more]) => ({ ...one, ...more }))
}

/** The same with one part put wrong: taken away, replaced, or added. */
const broken = (schema: Schema): fc.Arbitrary<unknown> =>
  fc
    .tuple(fitting(schema), nasty, fc.nat(), fc.constantFrom('replace', 'remove', 'add'))
    .map(([value, wrong, at, how]) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong
      const names = Object.keys(value)
      const name = names[at % Math.max(1, names.length)]
      if (how === 'add' || name === undefined) return { ...value, unexpected: wrong }
      const { [name]: _taken, ...rest } = value as Record<string, unknown>
      return how === 'remove' ? rest : { ...rest, [name]: wrong }
    })

const askers = ['nobody', 'suspended', 'assessor', 'coordinator', 'korus', 'korfor'] as const

type Sent = Readonly<{ method: string; url: string; asker: string; body: unknown }>

function requestOf(path: string, method: string, operation: Operation): fc.Arbitrary<Sent> {
  const { parameters = [], requestBody } = operation
  const schema = requestBody?.content['application/json']?.schema
  const body = schema
    ? fc.oneof({ weight: 2, arbitrary: fitting(schema) }, broken(schema), nasty)
    : fc.constant(undefined)
  const values = parameters
    .filter(one => one.in !== 'header')
    .map(one => fc.tuple(fc.constant(one), fc.oneof({ weight: 3, arbitrary: fitting(one.schema) }, nasty)))
  return fc
    .record({ asker: fc.constantFrom(...askers), body, given: fc.tuple(...values) })
    .map(({ asker, body, given }) => {
      let url = path
      const query: string[] = []
      for (const [{ name, in: where }, value] of given) {
        const text = encode(typeof value === 'string' ? value : String(JSON.stringify(value)))
        if (where === 'path') url = url.replace(`{${name}}`, text === '' ? '%20' : text)
        else query.push(`${name}=${text}`)
      }
      return {
        asker,
        method: method.toUpperCase(),
        url: query.length > 0 ? `${url}?${query.join('&')}` : url,
        body,
      }
    })
}

const encode = (text: string) => encodeURIComponent(text.toWellFormed())

async function send({ asker, method, url, body }: Sent) {
  const cookie = world.accounts.get(asker)?.cookie
  return world.undoing.server.inject({
    method: method as 'GET',
    url,
    headers: { ...(cookie && { cookie: `__Host-brukerplan=${cookie}` }), 'content-type': 'application/json' },
    ...(method !== 'GET' && body !== undefined && { payload: JSON.stringify(body) }),
  })
}

const { runs: numRuns, seed } = inject('fuzz')
vi.setConfig({ testTimeout: 60_000 + numRuns * 4000 })

/** Each of these needs a login under way, in its own tries (fuzz-login.test.ts). */
const elsewhere = ['/login', '/login/callback', '/api/logout', '/logout/front-channel']

test('whatever is sent is answered as was meant', async () => {
  await world.undoing.server.ready()
  const { paths } = world.undoing.server.swagger() as unknown as OpenApi
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    elsewhere.includes(path)
      ? []
      : Object.entries(methods).map(([method, operation]) => requestOf(path, method, operation)),
  )
  expect(operations.length).toBeGreaterThan(60)
  const statuses = new Map<number, number>()
  const faults: string[] = []
  for (const [n, operation] of operations.entries()) {
    const property = fc.asyncProperty(operation, async sent => {
      const reply = await send(sent)
      statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1)
      const fault = faultOf(reply.statusCode, reply.body)
      if (fault) throw new Error(fault)
    })
    const { failed, counterexample, errorInstance } = await fc.check(property, {
      seed: seed + n,
      numRuns,
      endOnFailure: true,
    })
    if (failed) faults.push(`${errorInstance}: ${JSON.stringify(counterexample).slice(0, 400)}`)
  }
  expect(faults).toEqual([])
  // Both what fits and what doesn't was among it.
  for (const status of [200, 400, 401, 403, 404])
    expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(5)
})
