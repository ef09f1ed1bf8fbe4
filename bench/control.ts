/**
 * Subsequent control: what it costs to ask for the unusual patterns of the whole country, as a whole request, with a
 * month of the log behind it. Beside it a plain scan of the same entries, in the same database. The entries are of 20
 * assessors in each of 300 municipalities for each million, and 20,000 searches that led to nothing.
 * Run: npm run bench -- control (`--long`: three million as well)
 */
import { createApp } from '../src/app.ts'
import { chainAudit } from '../src/audit/index.ts'
import { patternListSchema } from '../src/control/contract.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { fileKeyVault } from '../src/platform/key-vault.ts'
import { createLogger } from '../src/platform/log.ts'
import { settleBench } from './settle.ts'
import { time } from './time.ts'

const million = 1_000_000
const places = 300
const assessorsOfPlace = 20
const at = new Date('2026-11-02T10:00:00Z')

export type ControlBench = Readonly<{
  entries: number
  accountDays: number
  patterns: number
  /** Entries chained and counted in a second. */
  chained: number
  /** Milliseconds in the middle. */
  country: number
  municipality: number
  scan: number
}>

/** Twenty more assessors in each municipality, as `part` of them all. */
async function addAccounts(owner: Database, part: number): Promise<void> {
  await owner`with place as (select number from municipality where parent_number is null order by number limit ${places})
    insert into unit (id, municipality_number, name, created_at)
      select gen_random_uuid(), number, ${`Del ${part}`}, ${at} from place`
  await owner`insert into account (id, holder_token, role, municipality_number, unit_id, full_name, email, service_type,
      terms_version, granted_at)
    select gen_random_uuid(), sha256((u.id::text || n)::bytea), 'assessor', u.municipality_number, u.id, 'Navn ' || n, 'a@example.no', 1,
      1, ${at}
    from unit u, generate_series(1, ${assessorsOfPlace}::int) n where u.name = ${`Del ${part}`}`
}

/**
 * A million entries more, by the accounts of a part: most are saves by day; one in eight an opening; a few nights, numbers
 * shown, opt-outs checked, files and refusals. Two hundred times somebody opens fifty assessments in a day.
 */
async function addEntries(owner: Database, part: number): Promise<void> {
  await owner`create temporary table worker as select row_number() over (order by u.municipality_number, a.id) - 1 as n, a.id, a.role, a.unit_id, a.municipality_number as place
    from account a join unit u on u.id = a.unit_id where u.name = ${`Del ${part}`}`
  // What the triggers would do for each, done for all.
  await owner`alter table audit_entry disable trigger user`
  await owner`insert into audit_entry (at, account_id, role, unit_id, municipality_number, action, object_type, object_id, outcome, details)
    select timestamptz '2026-10-05 06:00Z' + make_interval(days => (e / ${Math.ceil(million / 28)}::int)::int,
        secs => (hashint8(e) & 32767) + case when e % 97 = 0 then 57600 else 0 end),
      w.id, w.role, w.unit_id, w.place,
      case when e % 5000 < 50 or e % 8 = 0 then 'assessment.opened' when e % 53 = 0 then 'assessment.number-shown'
        when e % 47 = 0 then 'opt-out.checked' when e % 401 = 0 then 'assessment.content-downloaded' else 'assessment.changed' end,
      'assessment', gen_random_uuid()::text, case when e % 211 = 0 then 'refused' else 'done' end,
      case when e % 211 = 0 then '{"code": "assessment.not-found"}'::jsonb else '{"version": 3, "questions": ["category"]}' end
    from generate_series(0, ${million - 1}::int) e join worker w on
      w.n = case when e % 5000 < 50 then e / 5000 * 29 else (e * 7919::bigint) % (select count(*) from worker) end`
  await owner`alter table audit_entry enable trigger user`
  await owner`insert into audit_pending (entry_id) select e.id from audit_entry e join worker w on w.id = e.account_id`
  await owner`insert into person_search (account_id, holder_token, municipality_number, round_id, token, at)
    select w.id, a.holder_token, w.place, r.id, sha256((w.place || case when s % 200 < 4 then s / 200 else 1000 + s end)::bytea), timestamptz '2026-10-05 06:00Z' + make_interval(hours => s % 600)
    from generate_series(1, 20000) s join worker w on w.n = s % (select count(*) from worker) join account a on a.id = w.id
      join round r on r.municipality_number = w.place`
  await owner`drop table worker`
}

/** Chains what waits; the program beside does its part of it every second. */
async function chainAll(owner: Database): Promise<number> {
  const waiting = async () =>
    (await owner<{ n: number }[]>`select count(*)::int as n from audit_pending`)[0]?.n ?? 0
  const begun = performance.now()
  const first = await waiting()
  while ((await waiting()) > 0) await chainAudit(owner)
  const seconds = (performance.now() - begun) / 1000
  await owner`vacuum analyze`
  return first / seconds
}

/** Fills a database with `millions` of entries, one million at a time, and asks it after each that is named. */
export async function benchControl(millions: readonly number[]): Promise<ControlBench[]> {
  const bench = await settleBench()
  const { owner } = bench
  const database = openDatabase(bench.config.databaseUrl)
  const vault = fileKeyVault(bench.config.keyDirectory)
  const log = createLogger('silent')
  const app = await createApp({ config: bench.config, database, clock: { now: () => at }, vault, log })
  const headers = { cookie: await bench.logIn('korfor', at) }
  const ask = async (query = ''): Promise<number> => {
    const reply = await app.server.inject({ method: 'GET', url: `/api/control/patterns${query}`, headers })
    return patternListSchema.parse(reply.json()).patterns.length
  }
  try {
    await owner`insert into mapping_year (year, instrument, opened_at, opened_by)
      select 2026, '2026', ${at}, id from account where role = 'korfor' limit 1`
    await owner`insert into round (id, municipality_number, year, end_date, transfer_date, created_at, dates_changed_at)
      select gen_random_uuid(), number, 2026, '2026-11-10', '2026-11-30', ${at}, ${at} from municipality`
    const results: ControlBench[] = []
    for (let part = 1; part <= Math.max(...millions); part += 1) {
      await addAccounts(owner, part)
      await addEntries(owner, part)
      const chained = await chainAll(owner)
      if (millions.includes(part)) results.push({ chained, ...(await measure(owner, ask)) })
    }
    return results
  } finally {
    await app.close()
    await database.end()
    await bench.stop()
  }
}

async function measure(
  owner: Database,
  ask: (query?: string) => Promise<number>,
): Promise<Omit<ControlBench, 'chained'>> {
  const [size] = await owner<{ entries: number; accountDays: number }[]>`
    select count(*)::int as entries, (select count(*)::int from audit_day) as "accountDays" from audit_entry`
  return {
    entries: size?.entries ?? 0,
    accountDays: size?.accountDays ?? 0,
    patterns: await ask(),
    country: await time(() => ask()),
    municipality: await time(() => ask('?municipalityNumber=1103')),
    scan: await time(() =>
      owner.begin(async tx => {
        await tx`set local max_parallel_workers_per_gather = 0`
        await tx`select count(*) filter (where action = 'assessment.opened') from audit_entry`
      }),
    ),
  }
}

export function describeControl(results: readonly ControlBench[]): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`
  return results
    .map(
      ({ entries, accountDays, patterns, chained, country, municipality, scan }) =>
        `Control, ${entries} entries, ${accountDays} counted days: ${patterns} patterns of the country ${ms(country)}, of a municipality ${ms(municipality)}, a scan of the log ${ms(scan)}; ${chained.toFixed(0)} entries chained in a second`,
    )
    .join('\n')
}
