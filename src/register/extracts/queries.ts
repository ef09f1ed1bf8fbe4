import { type Instrument, variableNames } from '../../instrument/index.ts'
import type { Fragment, Transaction } from '../../platform/database.ts'
import type { ExtractCondition, ExtractFormat, ExtractSelection, NewExtract } from '../contract.ts'

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

/** Rows whose names in the extract lie from `from` to just before `to`, of the first 32 bits. */
export type NameRange = Readonly<{ from: Buffer; to: Buffer | undefined }>

/** Greater than every name of 256 bits. */
const lastPossible = Buffer.alloc(33, 255)

/**
 * Selected rows as lines of CSV, in order of their names in the extract: name (32 hexadecimal digits), municipality, year,
 * service type, instrument, the answers, mean and level of the index. The name is a hash of pseudonym and the extract's
 * key, so that what two recipients have got can't be joined, and the order tells nothing.
 */
export async function readRange(
  tx: Transaction,
  selected: Selected,
  key: Buffer,
  { from, to }: NameRange,
): Promise<string> {
  const [piece] = await tx<{ lines: string | null }[]>`
    select string_agg(concat(encode(substring(person, 1, 16), 'hex'), ',', municipality_number, ',', year, ',', service_type, ',',
      instrument, ',', array_to_string(answers, ',', ''), ',', index_mean, ',', index_level), E'\n' order by person, year, municipality_number) as lines
    from (select sha256(${key}::bytea || r.pseudonym) as person, r.* from register_row r where ${matches(tx, selected)} offset 0) named
    where person >= ${from} and person < ${to ?? lastPossible}`
  return piece?.lines ?? ''
}

export type ExtractRow = Readonly<
  Omit<NewExtract, 'necessity' | 'conditions'> & {
    id: string
    orderedBy: string | null
    orderedAt: Date
    necessity: NewExtract['necessity']
    conditions: NewExtract['conditions']
    rows: number
  }
>

/** Writes down what has been asked for. `key`: 256 random bits. */
export async function insertExtract(
  tx: Transaction,
  extract: NewExtract & Readonly<{ id: string; account: string; at: Date; rows: number; key: Buffer }>,
): Promise<void> {
  await tx`insert into register_extract (id, account_id, ordered_at, recipient, purpose, legal_basis, necessity, instrument,
      years, municipalities, variables, conditions, rows, person_key)
    values (${extract.id}, ${extract.account}, ${extract.at}, ${extract.recipient}, ${extract.purpose}, ${extract.legalBasis},
      ${tx.json(extract.necessity)}, ${extract.instrument}, ${extract.years}::smallint[], ${extract.municipalities}::text[],
      ${extract.variables}::text[], ${tx.json(extract.conditions)}, ${extract.rows}, ${extract.key})`
}

/** All extracts, newest first, or one. */
export function readExtracts(tx: Transaction, id?: string): Promise<readonly ExtractRow[]> {
  return tx<
    ExtractRow[]
  >`select e.id, a.full_name as "orderedBy", e.ordered_at as "orderedAt", e.recipient, e.purpose,
      e.legal_basis as "legalBasis", e.necessity, e.instrument, e.years, e.municipalities, e.variables, e.conditions, e.rows
    from register_extract e left join account a on a.id = e.account_id ${id ? tx`where e.id = ${id}` : tx``}
    order by e.ordered_at desc, e.id`
}

/** The key that makes the names of people in an extract. */
export async function readPersonKey(tx: Transaction, id: string): Promise<Buffer> {
  const [found] = await tx<{ key: Buffer }[]>`select person_key as key from register_extract where id = ${id}`
  if (!found) throw new Error('an extract has no key')
  return found.key
}

export type DeliveryRow = Readonly<{
  id: string
  extractId: string
  format: ExtractFormat
  deliveredBy: string | null
  startedAt: Date
  rows: number
  finishedAt: Date | null
  bytes: number | null
  checksum: Buffer | null
}>

/** What has left, oldest first. */
export function readDeliveries(tx: Transaction): Promise<readonly DeliveryRow[]> {
  return tx<DeliveryRow[]>`select d.id, d.extract_id as "extractId", d.format, a.full_name as "deliveredBy",
      d.started_at as "startedAt", d.rows, d.finished_at as "finishedAt", d.bytes::float8 as bytes, d.checksum
    from extract_delivery d left join account a on a.id = d.account_id order by d.started_at, d.id`
}

/** Writes down that data are about to leave. */
export async function insertDelivery(
  tx: Transaction,
  delivery: Readonly<{
    id: string
    extractId: string
    format: ExtractFormat
    account: string
    at: Date
    rows: number
  }>,
): Promise<void> {
  await tx`insert into extract_delivery (id, extract_id, format, account_id, started_at, rows)
    values (${delivery.id}, ${delivery.extractId}, ${delivery.format}, ${delivery.account}, ${delivery.at}, ${delivery.rows})`
}

/** Writes down that all of it has left, and its checksum. */
export async function finishDelivery(
  tx: Transaction,
  id: string,
  { at, bytes, checksum }: Readonly<{ at: Date; bytes: number; checksum: Buffer }>,
): Promise<void> {
  await tx`update extract_delivery set finished_at = ${at}, bytes = ${bytes}, checksum = ${checksum} where id = ${id}`
}
