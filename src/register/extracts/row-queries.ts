import { type Instrument, variableNames } from '../../instrument/index.ts'
import type { Fragment, Transaction } from '../../platform/database.ts'
import type { ExtractCondition, ExtractSelection } from '../contract.ts'

/** Which rows: those that were in the register at an instant. */
export type Selected = Readonly<{ instrument: Instrument; selection: ExtractSelection; at: Date }>

/** Where a variable's value stands in a row of the table. */
function columnOf(tx: Transaction, instrument: Instrument, variable: string): Fragment {
  if (variable === 'service_type') return tx`r.service_type`
  if (variable === 'index_level') return tx`r.index_level`
  return tx`r.answers[${variableNames(instrument).indexOf(variable) + 1}::int]`
}

function meets(tx: Transaction, instrument: Instrument, condition: ExtractCondition): Fragment {
  const column = columnOf(tx, instrument, condition.variable)
  return 'values' in condition
    ? tx`and ${column} = any(${condition.values}::int[])`
    : tx`and ${column} between ${condition.from}::int and ${condition.to}::int`
}

function matches(tx: Transaction, { instrument, selection, at }: Selected): Fragment {
  const { years, municipalities, conditions } = selection
  return tx`r.municipality_number = any(${municipalities}::text[]) and r.year = any(${years}::smallint[])
    and r.instrument = ${instrument.version} and r.transferred_at <= ${at}
    ${conditions.reduce((all, condition) => tx`${all} ${meets(tx, instrument, condition)}`, tx``)}`
}

/** How many people are selected; a person of two municipalities or years counts twice. */
export async function countSelected(tx: Transaction, selected: Selected): Promise<number> {
  const [counted] = await tx<{ rows: number }[]>`select count(*)::int as rows from register_row r
    where ${matches(tx, selected)}`
  return counted?.rows ?? 0
}

/** Rows whose names in the extract lie from `from` to just before `to`: the first 32 bits of names; undefined: to the last. */
export type NameRange = Readonly<{ from: Buffer; to: Buffer | undefined }>

/** Greater than every name of 256 bits. */
const lastPossible = Buffer.alloc(33, 255)

/** Primary keys of rows, one after the other: pseudonyms of 32 hexadecimal digits, places as `<municipality> <year>,`. */
export type RowKeys = Readonly<{ pseudonyms: string; places: string }>

/**
 * The keys of selected rows in order of their names in the extract. The name is a hash of pseudonym and the extract's key,
 * so that what two recipients have got can't be joined, and the order tells nothing. Looks through all rows selected.
 */
export async function readKeys(
  tx: Transaction,
  selected: Selected,
  key: Buffer,
  { from, to }: NameRange,
): Promise<RowKeys> {
  const [found] = await tx<RowKeys[]>`
    select coalesce(string_agg(encode(pseudonym, 'hex'), ''), '') as pseudonyms,
      coalesce(string_agg(concat(municipality_number, ' ', year), ','), '') as places
    from (select pseudonym, municipality_number, year
      from (select sha256(${key}::bytea || r.pseudonym) as person, r.pseudonym, r.municipality_number, r.year
        from register_row r where ${matches(tx, selected)} offset 0) named
      where person >= ${from} and person < ${to ?? lastPossible}
      order by person, year, municipality_number) ordered`
  return found ?? { pseudonyms: '', places: '' }
}

/** Rows by their primary keys, place by place. */
export type KeyedRows = Readonly<{ pseudonyms: string[]; municipalities: string[]; years: number[] }>

/**
 * Rows as lines of CSV, in the order of the keys: name in the extract (32 hexadecimal digits), municipality, year, service
 * type, instrument, the answers, mean and level of the index. Each is looked up by itself (`limit 1`): joined, the planner
 * would read the whole table for a thousand rows.
 */
export async function readRows(tx: Transaction, key: Buffer, rows: KeyedRows): Promise<string> {
  const [piece] = await tx<{ lines: string | null }[]>`
    select string_agg(concat(encode(substring(sha256(${key}::bytea || r.pseudonym), 1, 16), 'hex'), ',', r.municipality_number,
      ',', r.year, ',', r.service_type, ',', r.instrument, ',', array_to_string(r.answers, ',', ''), ',', r.index_mean, ',',
      r.index_level), E'\n' order by wanted.place) as lines
    from unnest(${rows.pseudonyms}::text[], ${rows.municipalities}::text[], ${rows.years}::smallint[]) with ordinality
      as wanted (pseudonym, municipality, year, place)
    cross join lateral (select * from register_row w where w.municipality_number = wanted.municipality
      and w.year = wanted.year and w.pseudonym = decode(wanted.pseudonym, 'hex') limit 1) r`
  return piece?.lines ?? ''
}
