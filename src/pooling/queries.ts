import type { Transaction } from '../platform/database.ts'
import type { Recipient } from '../platform/send-letters.ts'
import type { Word } from './agreement.ts'
import type { AgreementWord } from './contract.ts'

export type Neighbour = Readonly<{ number: string; name: string }>

/**
 * Whom a municipality may be shown together with: those of its county or region that take part, so that an area that is
 * told holds them all. Municipalities that have become part of another are none.
 */
export async function listNeighbours(tx: Transaction, municipality: string): Promise<readonly Neighbour[]> {
  return tx<Neighbour[]>`
    select m.number, m.name from municipality m
    join municipality own on own.number = ${municipality} and own.number <> m.number
      and (own.county_number = m.county_number or own.region_code = m.region_code)
    where m.agreement_date is not null and m.merged_into is null order by m.name, m.number`
}

/** All that a municipality and others have said to each other, in order. */
export async function listWords(tx: Transaction, municipality: string): Promise<readonly Word[]> {
  return tx<Word[]>`
    select municipality_number as by, neighbour_number as "to", word, said_at as at from pool_agreement_word
    where ${municipality} in (municipality_number, neighbour_number) order by id`
}

/** Says a word, as the account that acts. The database refuses one that doesn't follow. */
export async function insertWord(
  tx: Transaction,
  said: Readonly<{ by: string; to: string; word: AgreementWord; at: Date; account: string }>,
): Promise<void> {
  const { by, to, word, at, account } = said
  await tx`insert into pool_agreement_word (municipality_number, neighbour_number, word, said_at, said_by)
    values (${by}, ${to}, ${word}, ${at}, ${account})`
}

/** Names of municipalities, by number. */
export async function namesOf(
  tx: Transaction,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx<
    Neighbour[]
  >`select number, name from municipality where number in ${tx([...numbers])}`
  return new Map(rows.map(({ number, name }) => [number, name]))
}

/** How a municipality's year that has been transferred is told: alone, in a pool, or not yet. */
export type Standing = Readonly<{ municipality: string; year: number; shown: boolean; pooled: boolean }>

/** How the years of some municipalities are told, as far as whoever acts may see them. */
export async function listStandings(
  tx: Transaction,
  municipalities: readonly string[],
  first: number,
  last: number,
): Promise<readonly Standing[]> {
  return tx<Standing[]>`
    select r.municipality_number as municipality, r.year, r.content ->> 'people' is not null as shown,
      exists (select 1 from pool_member m where m.municipality_number = r.municipality_number and m.year = r.year) as pooled
    from release r where r.municipality_number in ${tx([...municipalities])} and r.year between ${first} and ${last}`
}

/** A word that a coordinator of the other municipality hasn't been told. Names of municipalities. */
export type Untold = Recipient &
  Readonly<{ wordId: string; word: AgreementWord; saidBy: string; saidTo: string }>

/** What is to be told, and whom. In a transaction that acts as `jobs`. */
export function listUntold(tx: Transaction): Promise<readonly Untold[]> {
  return tx<Untold[]>`select word_id::text as "wordId", word, said_by as "saidBy", said_to as "saidTo",
    account_id as "accountId", email, language from pool_words_to_tell()`
}

type Telling = Readonly<{ wordId: string; accountId: string }>

/** Takes the telling for oneself until the transaction ends. False when another has told it, who is waited for. */
export async function claimWord(tx: Transaction, { wordId, accountId }: Telling, at: Date): Promise<boolean> {
  const claimed = await tx`insert into pool_agreement_told (word_id, account_id, told_at, outcome)
    values (${wordId}, ${accountId}, ${at}, 'sent') on conflict do nothing`
  return claimed.count === 1
}

/** Notes that the address took no mail, so that it is not tried again. */
export async function noteWordRefused(tx: Transaction, { wordId, accountId }: Telling): Promise<void> {
  await tx`update pool_agreement_told set outcome = 'refused' where word_id = ${wordId} and account_id = ${accountId}`
}
