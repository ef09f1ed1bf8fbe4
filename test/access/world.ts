// Three municipalities in two regions, with the same things in each: what is whose is all that differs.
import { randomUUID } from 'node:crypto'
import type { Role } from '../../src/accounts/index.ts'
import { createApp } from '../../src/app.ts'
import { hashSecret, randomSecret } from '../../src/platform/cipher.ts'
import type { Database, Transaction } from '../../src/platform/database.ts'
import { fileKeyVault } from '../../src/platform/key-vault.ts'
import { createLogger } from '../../src/platform/log.ts'
import { freezeRelease } from '../../src/statistics/index.ts'
import { peopleToAssess, startRequest } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { municipalities, units } from '../personas.ts'
import { fillRegister } from '../statistics/fill-register.ts'
import type { Reach, RoundState } from './rights.ts'

/** Where something belongs. */
export type Place = Readonly<{
  region: string | null
  municipality: string | null
  unit: string | null
  /** The account whose it is. */
  account: string | null
}>

/** `session`: the public id of the one that it has. */
export type Account = Place &
  Readonly<{ name: string; role: Role; cookie: string; session: string; suspended: boolean }>
export type Held = Place & Readonly<{ id: string; number: string }>
export type Named = Place & Readonly<{ id: string; name: string }>

/** How near something is to somebody. */
export type Relation = Exclude<Reach, 'no' | 'place'>
export const relations: readonly Relation[] = ['own', 'unit', 'municipality', 'region', 'country']

export function relationOf(asker: Place, thing: Place): Relation {
  const same = (part: keyof Place) => asker[part] !== null && asker[part] === thing[part]
  if (same('account')) return 'own'
  if (same('unit')) return 'unit'
  if (same('municipality')) return 'municipality'
  return same('region') ? 'region' : 'country'
}

/** Does a right that reaches so far reach something as near as this? */
export const reaches = (reach: Reach, relation: Relation) =>
  reach !== 'no' && (reach === 'place' || relations.indexOf(relation) <= relations.indexOf(reach))

const far = { number: '9992', name: 'Nordvåg', region: 'nord', unit: '0e0d9a3c-1f0b-4d53-9e66-000000000009' }

/** A day in each state of the round; the same round is looked at on all of them. */
const days: Readonly<Record<RoundState, string>> = {
  unplanned: '2026-10-01T10:00:00Z',
  open: '2026-10-01T10:00:00Z',
  locked: '2026-11-05T10:00:00Z',
  transferable: '2026-11-25T10:00:00Z',
  transferred: '2026-11-25T10:00:00Z',
  lapsed: '2027-01-05T10:00:00Z',
}

export type World = Readonly<{
  app: TestApp
  accounts: ReadonlyMap<string, Account>
  assessments: readonly Held[]
  invitations: readonly Named[]
  units: readonly Named[]
  /** Of each municipality, a unit that nobody belongs to. */
  spareUnit(municipality: string | null): string
  municipalities: readonly Named[]
  regions: readonly Named[]
  /** An extract that KORFOR has asked for. */
  extract: string
  /** A coordinator of the municipality who holds nothing. */
  deputyOf(municipality: string | null): string
  nextPerson(): string
  /** Makes the rounds and what is held in them. */
  plan(): Promise<void>
  /** Lets all rounds be in a state. */
  enter(state: RoundState): Promise<void>
  /** The program on the same data, all of whose transactions are undone after they have been answered. */
  undoing: Awaited<ReturnType<typeof createApp>>
  close(): Promise<void>
}>

/** A database whose transactions come to nothing; what they answered is given all the same. */
function undone(database: Database): Database {
  const rollBack = new Error('undone on purpose')
  const begin = async (work: (tx: Transaction) => Promise<unknown>) => {
    let result: unknown
    await database
      .begin(async tx => {
        result = await work(tx)
        throw rollBack
      })
      .catch(error => {
        if (error !== rollBack) throw error
      })
    return result
  }
  return new Proxy(database, { get: (target, key) => (key === 'begin' ? begin : Reflect.get(target, key)) })
}

async function startUndoing(app: TestApp) {
  const { config, clock, database } = app
  const vault = { ...fileKeyVault(config.keyDirectory), destroy: async () => {} }
  return createApp({ config, clock, vault, log: createLogger('silent'), database: undone(database.app) })
}

/** Figures of 2024 that the municipality has sent back to KORFOR, and of 2025 that it has approved. */
async function judgeFigures(owner: Database, number: string, at: Date): Promise<void> {
  await owner`insert into release (municipality_number, year, created_at, content)
    select municipality_number, 2024, created_at, content from release where municipality_number = ${number}`
  await owner`insert into release_verdict (municipality_number, year, verdict, comment, made_at, made_by)
    select municipality_number, 2024, 'returned', 'Noe mangler.', ${at}, id from account
    where role = 'coordinator' and municipality_number = ${number} order by full_name limit 1`
  await owner`insert into release_verdict (municipality_number, year, verdict, made_at, made_by)
    select municipality_number, 2025, 'approved', made_at, made_by from release_verdict
    where municipality_number = ${number} and year = 2024`
}

/** `name` → role and unit of the accounts that stand beside the personas'. */
async function addAccounts(owner: Database, at: Date): Promise<void> {
  await owner`insert into municipality (number, name, county_number, county_name, region_code, synthetic, agreement_date)
    values (${far.number}, ${far.name}, '98', 'Nordfylket', ${far.region}, true, ${at})`
  await owner`insert into unit (id, municipality_number, name, created_at) values (${far.unit}, ${far.number}, 'Nordtjenesten', ${at})`
  const more = [
    ['far assessor', 'assessor', far.number, far.unit],
    ['far coordinator', 'coordinator', far.number, null],
    ['far deputy', 'coordinator', far.number, null],
    ['deputy', 'coordinator', '9990', null],
    ['deputy elsewhere', 'coordinator', '9991', null],
    ['suspended', 'assessor', '9990', units.substanceUse.id],
    ['suspended elsewhere', 'assessor', '9991', units.elsewhere.id],
    ['far suspended', 'assessor', far.number, far.unit],
  ] as const
  for (const [name, role, municipality, unit] of more)
    await owner`insert into account (id, holder_token, role, municipality_number, unit_id, full_name, email, service_type,
        terms_version, granted_at, suspended_at)
      values (${randomUUID()}, ${Buffer.from(name)}, ${role}, ${municipality}, ${unit}, ${name}, 'a@example.no',
        ${unit ? 1 : null}, 1, ${at}, ${name.includes('suspended') ? at : null})`
}

/** What the tests call the personas that they ask as. */
const names: Readonly<Record<string, string>> = {
  'Kari Registerfører': 'korfor',
  'Knut Rådgiver': 'korus',
  'Kaja Nordpå': 'korus elsewhere',
  'Solveig Kontakt': 'coordinator',
  'Nils Nesheim': 'coordinator elsewhere',
  'Åse Kartlegger': 'assessor',
  'Bjørn Kollega': 'colleague',
  'Tone Veileder': 'assessor of another unit',
  'Eva Annensteds': 'assessor elsewhere',
}

type AccountRow = Omit<Account, 'cookie' | 'session' | 'account'> & { id: string; holder: Buffer }

/** Everybody with a session of her own; suspended people have one that nobody ended. */
async function openSessions(owner: Database): Promise<Map<string, Account>> {
  const rows = await owner<AccountRow[]>`select a.id, a.full_name as name, a.role, a.holder_token as holder,
      coalesce(a.region_code, m.region_code) as region, a.municipality_number as municipality, a.unit_id as unit,
      a.suspended_at is not null as suspended
    from account a left join municipality m on m.number = a.municipality_number where a.full_name <> 'Per Barnevern'`
  const accounts = new Map<string, Account>()
  for (const { id, holder, ...row } of rows) {
    const cookie = randomSecret()
    const session = randomUUID()
    accounts.set(names[row.name] ?? row.name, { ...row, account: id, cookie, session })
    await owner`insert into session (id_hash, public_id, holder_token, account_id, created_at, last_seen_at, authenticated_at)
      values (${hashSecret(cookie)}, ${session}, ${holder}, ${id}, now(), now(), now())`
  }
  const cookie = randomSecret()
  await owner`insert into session (id_hash, holder_token, created_at, last_seen_at, authenticated_at)
    values (${hashSecret(cookie)}, ${Buffer.from('stranger')}, now(), now(), now())`
  const nowhere = { region: null, municipality: null, unit: null, account: null }
  // Somebody who has logged in and has no account; the role is never asked for.
  accounts.set('stranger', {
    ...nowhere,
    name: 'stranger',
    role: 'assessor',
    cookie,
    session: randomUUID(),
    suspended: true,
  })
  return accounts
}

async function addInvitations(
  owner: Database,
  accounts: ReadonlyMap<string, Account>,
  at: Date,
): Promise<Named[]> {
  const made: Named[] = []
  for (const [name, account] of accounts) {
    if (account.suspended) continue
    const { role, municipality, unit } = account
    const id = randomUUID()
    await owner`insert into invitation (id, token_hash, role, region_code, municipality_number, unit_id, max_uses, created_by,
        created_at, expires_at)
      values (${id}, ${hashSecret(name)}, ${role}, ${role === 'korus' ? account.region : null}, ${municipality}, ${unit}, 1,
        ${account.account}, ${at}, ${new Date(at.getTime() + 20 * 86_400_000)})`
    made.push({ ...account, id, name: id })
  }
  return made
}

async function addSpareUnits(
  owner: Database,
  numbers: readonly string[],
  at: Date,
): Promise<Map<string, string>> {
  const spare = new Map(numbers.map(number => [number, randomUUID()]))
  for (const [number, id] of spare)
    await owner`insert into unit (id, municipality_number, name, created_at) values (${id}, ${number}, ${`Ledig ${number}`}, ${at})`
  return spare
}

/** One assessment for each who may hold any, begun over HTTP by herself. */
async function begin(
  app: TestApp,
  accounts: ReadonlyMap<string, Account>,
  next: () => string,
): Promise<Held[]> {
  const held: Held[] = []
  for (const [name, account] of accounts) {
    const holds =
      ['assessor', 'coordinator'].includes(account.role) && !account.suspended && !name.includes('deputy')
    if (!holds) continue
    const number = next()
    const reply = await app.app.server.inject({
      method: 'POST',
      url: '/api/assessments',
      headers: { cookie: `__Host-brukerplan=${account.cookie}` },
      payload: startRequest(number, { serviceType: 1 }),
    })
    if (reply.statusCode !== 200) throw new Error(`${name} began nothing: ${reply.body}`)
    held.push({ ...account, id: reply.json().id, number })
  }
  return held
}

async function planRounds(app: TestApp): Promise<void> {
  const { owner } = app.database
  const { keyRing } = app.app.program
  await owner`insert into round (id, municipality_number, year, end_date, transfer_date, created_at, dates_changed_at)
    select gen_random_uuid(), m.number, 2026, '2026-10-30', '2026-11-20', now(), now() from municipality m where m.synthetic`
  const rounds = await owner<
    { id: string; municipality_number: string }[]
  >`select id, municipality_number from round`
  for (const { id, municipality_number } of rounds)
    await owner.begin(tx => keyRing.makeRoundKeys(tx, id, municipality_number))
}

/** A receipt for every round that has none. */
export async function addReceipts(tx: Transaction, at: Date): Promise<void> {
  await tx`insert into submission_receipt (round_id, municipality_number, year, transferred_at, account_id, assessments,
      transferred, with_errors, not_informed, merged, register_rows, checksum)
    select r.id, r.municipality_number, r.year, ${at}, (select a.id from account a where a.role = 'coordinator'
        and a.municipality_number = r.municipality_number order by a.full_name desc limit 1), 1, 1, 0, 0, 0, 1, sha256('rows')
    from round r on conflict do nothing`
}

/** Rounds that say that they are transferred while all is still there: the state alone must close them. */
async function enterState(app: TestApp, state: RoundState): Promise<void> {
  app.clock.set(new Date(days[state]))
  const now = app.clock.now()
  await app.database.owner.begin(async tx => {
    await tx`set local session_replication_role = replica`
    await tx`update session set created_at = ${now}, last_seen_at = ${now}, authenticated_at = ${now}`
    await tx`delete from submission_receipt`
    await tx`update round set transferred_at = ${state === 'transferred' ? now : null}`
    // A transfer is not offered where there is nothing complete.
    await tx`update assessment set error_count = 0`
    if (state === 'transferred') await addReceipts(tx, now)
  })
}

/** The world before any round has been planned. */
export async function makeWorld(): Promise<World> {
  const app = await startTestApp()
  const { owner } = app.database
  const at = app.clock.now()
  await addAccounts(owner, at)
  const accounts = await openSessions(owner)
  await owner`update session set created_at = ${at}, last_seen_at = ${at}, authenticated_at = ${at}`
  const numbers = [...Object.values(municipalities).map(place => place.number), far.number]
  const spare = await addSpareUnits(owner, numbers, at)
  await owner`insert into mapping_year (year, instrument, opened_at, opened_by)
    select y, '2026', ${at}, (select id from account where role = 'korfor') from unnest(array[2025, 2026]) y`
  for (const number of numbers) {
    await owner.begin(tx => app.app.program.keyRing.makeMunicipalityKey(tx, number))
    await fillRegister(owner, { municipality: number, year: 2025, people: 20, at })
    await freezeRelease(app.database.app, number, 2025, at, () => 0)
    await judgeFigures(owner, number, at)
    await owner`insert into municipality_contact (municipality_number, place, full_name, role, phone, email, changed_at)
      values (${number}, 0, 'Et ombud', 'Personvernombud', '', 'a@example.no', ${at})`
  }
  const placed = await owner<
    Named[]
  >`select m.number as id, m.name, m.region_code as region, m.number as municipality,
      null as unit, null as account from municipality m where m.synthetic order by m.number`
  const unitRows = await owner<
    Named[]
  >`select u.id, u.name, m.region_code as region, u.municipality_number as municipality,
      u.id as unit, null as account from unit u join municipality m on m.number = u.municipality_number`
  const regions = await owner<
    Named[]
  >`select code as id, name, code as region, null as municipality, null as unit,
      null as account from korus_region where code in ('stavanger', 'nord')`
  const extract = randomUUID()
  await owner`insert into register_extract (id, account_id, ordered_at, recipient, purpose, legal_basis, necessity, instrument,
      years, municipalities, variables, conditions, rows, person_key)
    select ${extract}, id, ${at}, 'Et universitet', 'Forskning', 'Et vedtak', '[]', '2026', '{2025}', '{9990}', '{sex}', '[]', 20,
      sha256('key') from account where role = 'korfor' limit 1`
  const next = peopleToAssess(404)
  const assessments: Held[] = []
  const deputies: Readonly<Record<string, string>> = {
    '9990': 'deputy',
    '9991': 'deputy elsewhere',
    '9992': 'far deputy',
  }
  const undoing = await startUndoing(app)
  return {
    app,
    accounts,
    assessments,
    invitations: await addInvitations(owner, accounts, at),
    units: unitRows,
    spareUnit: municipality => spare.get(municipality ?? '') ?? '',
    municipalities: placed,
    regions,
    extract,
    deputyOf: municipality => accounts.get(deputies[municipality ?? ''] ?? '')?.account ?? '',
    nextPerson: () => next(),
    async plan() {
      await planRounds(app)
      assessments.push(...(await begin(app, accounts, next)))
    },
    enter: state => enterState(app, state),
    undoing,
    async close() {
      await undoing.close()
      await app.close()
    },
  }
}
