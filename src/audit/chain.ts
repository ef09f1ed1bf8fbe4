import { createHash } from 'node:crypto'
import { type Database, inTransaction, type Transaction } from '../platform/database.ts'

/** Chains the entries that have been committed since last time. Gives how many. Safe in any number of processes. */
export async function chainAudit(database: Database): Promise<number> {
  const [row] = await database<{ appended: number }[]>`select audit_chain_append() as appended`
  return row?.appended ?? 0
}

/** A place in the chain, and the hash of everything up to it (64 hexadecimal digits). */
export type ChainLink = Readonly<{ position: number; hash: string }>

/**
 * `end` is null while the log is empty. `miscounted`: how many days' counts, which the patterns of subsequent control are
 * found in, are not what the chained entries say. `cut-off`: the chain ends before a link that was kept; `replaced`: it has another hash there.
 */
export type AuditVerdict =
  | Readonly<{ intact: true; entries: number; unchained: number; miscounted: number; end: ChainLink | null }>
  | Readonly<{
      intact: false
      position: number
      reason: 'changed' | 'missing' | 'unchained-entry' | 'cut-off' | 'replaced'
    }>

/** Where the chain ends now: worth keeping outside the database, since a chain cut off at its end is a whole chain. */
export async function readChainEnd(database: Database): Promise<ChainLink | null> {
  const [row] = await database<ChainLink[]>`select position::int, encode(hash, 'hex') as hash from audit_chain
    order by audit_chain.position desc limit 1`
  return row ?? null
}

/** How many rows of audit_day differ from what the chained entries come to (migrations/0018-counted-days.sql). */
async function countMiscounted(tx: Transaction): Promise<number> {
  const [row] = await tx<{ differing: number }[]>`
    with made as (
      select c.day, c.account_id, c.municipality_number, min(c.role) as role, sum(c.search_limits) as search_limits,
        sum(c.refusals) as refusals, sum(c.opt_out_checks) as opt_out_checks, sum(c.openings) as openings,
        sum(c.night_deeds) as night_deeds, sum(c.numbers_shown) as numbers_shown, sum(c.downloads) as downloads,
        sum(c.erasures) as erasures
      from audit_counted c join audit_chain l on l.entry_id = c.id group by c.day, c.account_id, c.municipality_number
    ), kept as (
      select day, account_id, municipality_number, role, search_limits, refusals, opt_out_checks, openings, night_deeds,
        numbers_shown, downloads, erasures from audit_day
    )
    select count(distinct (day, account_id, municipality_number))::int as differing
    from ((table made except table kept) union all (table kept except table made)) differing`
  return row?.differing ?? 0
}

type ChainRow = { position: string; hash: Buffer; content: string | null }

/**
 * Recomputes the whole hash chain here, outside the database, and compares it entry by entry, and with a link that was
 * kept elsewhere if one is given. `unchained`: entries so new that they are still to be chained.
 */
export async function verifyAudit(database: Database, now: Date, kept?: ChainLink): Promise<AuditVerdict> {
  return inTransaction(database, { system: 'audit' }, now, async tx => {
    let previous: Buffer = Buffer.alloc(0)
    let position = 0
    const rows = tx<ChainRow[]>`select c.position, c.hash, audit_content(e) as content
      from audit_chain c left join audit_entry e on e.id = c.entry_id order by c.position`.cursor(2000)
    for await (const batch of rows)
      for (const row of batch) {
        position += 1
        if (Number(row.position) !== position || row.content === null)
          return { intact: false, position, reason: 'missing' }
        previous = createHash('sha256').update(previous).update(row.content).digest()
        if (!previous.equals(row.hash)) return { intact: false, position, reason: 'changed' }
        if (position === kept?.position && previous.toString('hex') !== kept.hash)
          return { intact: false, position, reason: 'replaced' }
      }
    if (kept && kept.position > position) return { intact: false, position, reason: 'cut-off' }
    const [open] = await tx<
      { waiting: number; stray: number }[]
    >`select count(*) filter (where p.entry_id is not null)::int as waiting,
      count(*) filter (where p.entry_id is null)::int as stray
      from audit_entry e left join audit_chain c on c.entry_id = e.id left join audit_pending p on p.entry_id = e.id where c.entry_id is null`
    if (open && open.stray > 0) return { intact: false, position, reason: 'unchained-entry' }
    const end = position > 0 ? { position, hash: previous.toString('hex') } : null
    const miscounted = await countMiscounted(tx)
    return { intact: true, entries: position, unchained: open?.waiting ?? 0, miscounted, end }
  })
}
