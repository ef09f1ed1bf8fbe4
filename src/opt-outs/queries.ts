// Opt-outs are reached only by functions of the database that answer for one known token: nobody, not even the
// program, can list who opted out.
import type { Transaction } from '../platform/database.ts'

/** PostgreSQL's own number of the type bytea[]: without it the driver takes the first buffer for the whole. */
const byteaArray = 1001

/** What an opt-out is known by: under the municipality's key for ever, and under the key of each living round. */
export type Tokens = Readonly<{ optOut: Buffer; roundIds: readonly string[]; persons: readonly Buffer[] }>

/** No round of the municipality can be made until the transaction ends, so that none is forgotten. */
export async function holdRounds(tx: Transaction, municipalityNumber: string): Promise<void> {
  await tx`select pg_advisory_xact_lock_shared(rounds_lock_id(${municipalityNumber}))`
}

/** The rounds that still hold a key, and so may hold assessments: not yet transferred, of any year. */
export async function livingRounds(tx: Transaction, municipalityNumber: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`select r.id from round r join round_key k on k.round_id = r.id
    where r.municipality_number = ${municipalityNumber} order by r.year`
  return rows.map(row => row.id)
}

export async function optOutExists(tx: Transaction, token: Buffer): Promise<boolean> {
  const [row] = await tx<{ found: boolean }[]>`select opt_out_exists(${token}) as found`
  return row?.found ?? false
}

/** How many assessments of the person the acting account itself holds. */
export async function countOwn(tx: Transaction, accountId: string, tokens: Tokens): Promise<number> {
  const [row] = await tx<{ own: number }[]>`select count(*)::int as own from assessment a
    join unnest(${[...tokens.roundIds]}::uuid[], ${tx.array([...tokens.persons], byteaArray)}::bytea[]) as p(round_id, token)
      on a.round_id = p.round_id and a.person_token = p.token
    where a.holder_account_id = ${accountId}`
  return row?.own ?? 0
}

/** Blocks the person in every unit and year, and erases every assessment of them in the municipality. */
export async function makeOptOut(tx: Transaction, tokens: Tokens): Promise<void> {
  await tx`select opt_out_make(${tokens.optOut}, ${[...tokens.roundIds]}::uuid[], ${tx.array([...tokens.persons], byteaArray)}::bytea[])`
}

/** False when there was none. */
export async function deleteOptOut(tx: Transaction, tokens: Tokens): Promise<boolean> {
  const [row] = await tx<{ existed: boolean }[]>`
    select opt_out_delete(${tokens.optOut}, ${[...tokens.roundIds]}::uuid[], ${tx.array([...tokens.persons], byteaArray)}::bytea[]) as existed`
  return row?.existed ?? false
}
