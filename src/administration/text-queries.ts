import type { Transaction } from '../platform/database.ts'

export type Welcome = Readonly<{
  version: number
  textNb: string
  textNn: string
  writtenAt: Date
  /** Null where the writer is outside the reader's branch. */
  writtenBy: string | null
}>

/** The newest welcome message; its texts are empty when it was taken away. */
export async function currentWelcome(tx: Transaction): Promise<Welcome | undefined> {
  const [row] = await tx<Welcome[]>`select w.version, w.text_nb as "textNb", w.text_nn as "textNn",
      w.written_at as "writtenAt", a.full_name as "writtenBy"
    from welcome_message w left join account a on a.id = w.written_by order by w.version desc limit 1`
  return row
}

type NewWelcome = Readonly<{ textNb: string; textNn: string; by: string }>

/** Keeps a new version and gives its number; two who write in the same moment wait for each other. */
export async function insertWelcome(
  tx: Transaction,
  { textNb, textNn, by }: NewWelcome,
  now: Date,
): Promise<number> {
  await tx`select pg_advisory_xact_lock(hashtext('welcome_message'))`
  const [row] = await tx<
    { version: number }[]
  >`insert into welcome_message (version, text_nb, text_nn, written_at, written_by)
    select coalesce(max(version), 0) + 1, ${textNb}, ${textNn}, ${now}, ${by} from welcome_message returning version`
  return row?.version ?? 0
}

export type TermsTexts = Readonly<{ version: number; textNb: string; textNn: string }>

export async function newestTerms(tx: Transaction): Promise<TermsTexts> {
  const [row] = await tx<TermsTexts[]>`select version, text_nb as "textNb", text_nn as "textNn" from terms
    order by version desc limit 1`
  if (!row) throw new Error('there are no terms of use')
  return row
}

/** False when somebody else published that version a moment before. */
export async function insertTerms(tx: Transaction, terms: TermsTexts, now: Date): Promise<boolean> {
  const made = await tx`insert into terms (version, text_nb, text_nn, published_at)
    values (${terms.version}, ${terms.textNb}, ${terms.textNn}, ${now}) on conflict do nothing`
  return made.count === 1
}
