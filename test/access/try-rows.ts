// What the database itself lets the application's role do with each row of each table, as somebody: tried, and undone.
import type { ActingAs, Database } from '../../src/platform/database.ts'
import { inTransaction } from '../../src/platform/database.ts'
import type { Place } from './world.ts'

export const verbs = ['select', 'insert', 'update', 'delete'] as const
export type Verb = (typeof verbs)[number]

/** `denied`: the role has no such right at all. `no`: row-level security, or a trigger, refuses. */
export type Outcome = 'yes' | 'no' | 'denied'

export type Row = Place &
  Readonly<{ table: string; ctid: string; content: object; updatable: string; columns: string }>

/** Runs one statement on one row and undoes it; a broken key or reference was let through by every policy. */
export async function installTrial(owner: Database): Promise<void> {
  await owner.unsafe(`create function try_row(p_statement text, p_row jsonb) returns text language plpgsql as $$
    declare
      touched bigint;
    begin
      execute p_statement using p_row;
      get diagnostics touched = row_count;
      raise exception '%', touched using errcode = 'P0999';
    exception
      when sqlstate 'P0999' then return case sqlerrm when '0' then 'no' else 'yes' end;
      when insufficient_privilege then return case when sqlerrm like 'permission denied%' then 'denied' else 'no' end;
      when check_violation then return 'no';
      when integrity_constraint_violation then return 'yes';
    end $$`)
  await owner`grant execute on function try_row to brukerplan_app`
}

type Column = { table: string; name: string; generated: boolean; updatable: boolean }

/** Where a row belongs, by what its columns are called. */
function placeColumns(names: readonly string[], table: string): string {
  const has = (name: string) => names.includes(name)
  const account = ['holder_account_id', 'account_id', 'created_by'].find(has)
  const own = table === 'account' ? 't.id' : account ? `t.${account}` : 'null::uuid'
  const unit = table === 'unit' ? 't.id' : has('unit_id') ? 't.unit_id' : 'null::uuid'
  const municipality =
    table === 'municipality' ? 't.number' : has('municipality_number') ? 't.municipality_number' : null
  const ofRound = has('round_id')
    ? '(select r.municipality_number from round r where r.id = t.round_id)'
    : null
  const ofAssessment = has('assessment_id')
    ? '(select a.municipality_number from assessment a where a.id = t.assessment_id)'
    : null
  const poolOf: Readonly<Record<string, string>> = { pool: 't.id', pool_check: 't.pool_id' }
  const pool = poolOf[table]
  const ofPool = pool ? `(select m.municipality_number from pool_member m where m.pool_id = ${pool})` : null
  const place = municipality ?? ofPool ?? ofRound ?? ofAssessment ?? 'null::text'
  const holder = has('assessment_id')
    ? '(select a.holder_account_id from assessment a where a.id = t.assessment_id)'
    : own
  const region = has('region_code') ? 't.region_code' : 'null::text'
  return `${holder} as account, ${unit} as unit, ${place} as municipality,
    coalesce(${region}, (select m.region_code from municipality m where m.number = ${place})) as region`
}

function onePerPlace<Placed extends Place>(found: readonly Placed[]): Placed[] {
  const key = ({ account, unit, municipality, region }: Placed) =>
    [account, unit, municipality, region].join()
  return [...new Map(found.map(row => [key(row), row])).values()]
}

/** All tables there are, and of each a row from every place that it has any of. */
export async function readRows(owner: Database): Promise<ReadonlyMap<string, readonly Row[]>> {
  const columns = await owner<Column[]>`
    select c.relname as table, a.attname as name, a.attgenerated <> '' or a.attidentity <> '' as generated,
      has_column_privilege('brukerplan_app', c.oid, a.attnum, 'update') as updatable
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname, a.attnum`
  const rows = new Map<string, readonly Row[]>()
  for (const table of new Set(columns.map(column => column.table))) {
    const own = columns.filter(column => column.table === table)
    const names = own.map(column => column.name)
    const updatable =
      (own.find(column => column.updatable) ?? own.find(column => !column.generated))?.name ?? ''
    const written = own.filter(column => !column.generated).map(column => column.name)
    const found = await owner.unsafe<(Place & { ctid: string; content: object })[]>(
      `select t.ctid::text, to_jsonb(t) as content, ${placeColumns(names, table)} from ${table} t
        ${table === 'municipality' ? 'where t.synthetic' : ''} limit 200`,
    )
    rows.set(
      table,
      onePerPlace(found).map(row => ({ ...row, table, updatable, columns: written.join(', ') })),
    )
  }
  return rows
}

const statements: Readonly<Record<Verb, (row: Row) => string>> = {
  select: ({ table }) => `select 1 from ${table} where ctid = ($1->>'ctid')::tid`,
  insert: ({ table, columns }) =>
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1->'content')`,
  update: ({ table, updatable }) =>
    `update ${table} set ${updatable} = ${updatable} where ctid = ($1->>'ctid')::tid`,
  delete: ({ table }) => `delete from ${table} where ctid = ($1->>'ctid')::tid`,
}

export type Trial = Readonly<{ row: Row; verb: Verb; outcome: Outcome }>

/** Tries all verbs on all rows as somebody, in one transaction. */
export async function tryRows(
  database: Database,
  as: ActingAs,
  now: Date,
  rows: readonly Row[],
): Promise<readonly Trial[]> {
  const trials = rows.flatMap(row => verbs.map(verb => ({ row, verb, statement: statements[verb](row) })))
  const asked = trials.map(({ row, statement }, n) => ({
    n,
    statement,
    row: { ctid: row.ctid, content: row.content },
  }))
  const outcomes = await inTransaction(
    database,
    as,
    now,
    tx => tx<{ outcome: Outcome }[]>`select try_row(t.statement, t.row) as outcome
      from jsonb_to_recordset(${tx.json(asked as never)}) as t(n int, statement text, row jsonb) order by t.n`,
  )
  return trials.map(({ row, verb }, n) => ({ row, verb, outcome: outcomes[n]?.outcome ?? 'no' }))
}
