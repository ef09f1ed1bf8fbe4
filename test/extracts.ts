// Extracts in tests: a register of made-up rows, and what KORFOR does with it over HTTP.
import { createHash } from 'node:crypto'
import { getInstrument, variableNames } from '../src/instrument/index.ts'
import { type Delivery, type Extract, extractListSchema, extractSchema } from '../src/register/contract.ts'
import { insertRegisterRows } from '../src/register/queries.ts'
import type { RegisterRow } from '../src/register/register-row.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { personas } from './personas.ts'

const names = variableNames(getInstrument('2026'))
const place = (name: string) => names.indexOf(name)

/** Rows of one municipality, more than a piece holds; there are three of another. */
export const many = 23_000

/** Rows of nobody: sex and birth year by place, gaps in between. */
export function makeRows(count: number, seed: number): RegisterRow[] {
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

/** Both municipalities. */
export const selection = {
  instrument: '2026',
  years: [2026],
  municipalities: ['9990', '9991'],
  conditions: [],
}

/** What an extract is ordered with. */
export const wish = {
  ...selection,
  variables: ['index_mean', 'sex', 'municipality', 'birth_year', 'category'],
  necessity: ['register', 'facts', 'person'].map(group => ({ group, reason: 'Trengs til analysen' })),
  recipient: 'Universitetet i Fjordvik',
  purpose: 'Forskning på levekår',
  legalBasis: 'Helseregisterloven § 19e, vedtak 1/2026',
}

/** An app with such a register, and what KORFOR asks of it. */
export type Extracts = Awaited<ReturnType<typeof startExtracts>>

/** Starts an app with `many` rows in one municipality, and three in another; whoever starts it closes it. */
export async function startExtracts() {
  const app: TestApp = await startTestApp()
  const korfor = await app.logIn(personas.korfor)
  const rows = makeRows(many, 1)
  const origin = { year: 2026, instrument: '2026', transferredAt: new Date('2026-09-20T08:00:00Z') }
  await app.database.owner.begin(async tx => {
    await insertRegisterRows(tx, rows, { ...origin, municipalityNumber: '9990' })
    await insertRegisterRows(tx, makeRows(3, 2), { ...origin, municipalityNumber: '9991' })
  })
  const order = (change: object = {}) => korfor.post('/api/register/extracts', { ...wish, ...change })
  return {
    app,
    korfor,
    /** What stands in the municipality of many. */
    rows,
    order,
    async ordered(change: object = {}): Promise<Extract> {
      return (await order(change)).read(extractSchema)
    },
    async listedAs({ id }: Extract) {
      const listed = (await korfor.get('/api/register/extracts')).read(extractListSchema)
      return listed.find(each => each.id === id)
    },
    /** A download as it is asked for, and not yet fetched. */
    ask: ({ id }: Extract, format: string) =>
      korfor.post(`/api/register/extracts/${id}/deliveries`, { format }),
    fileOf: ({ id }: Delivery) => new URL(`/api/register/deliveries/${id}/file`, app.url),
    /** The last entry of an action in the log. */
    async lastOf(action: string) {
      const [entry] = await app.database.owner`select object_id, details, outcome from audit_entry
        where action = ${action} order by id desc limit 1`
      return entry
    },
  }
}
