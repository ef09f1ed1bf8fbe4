import type { Transaction } from '../../platform/database.ts'
import type { NewExtract } from '../contract.ts'

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
