import type { Database, Transaction } from '../platform/database.ts'

/** What holds nothing of a person: protected counts as they were frozen, the words on them, and places. */
const FROZEN: ReadonlySet<string> = new Set([
  'korus_region',
  'municipality',
  'municipality_adults',
  'pool',
  'pool_agreement_word',
  'pool_check',
  'pool_member',
  'publication',
  'release',
  'release_check',
  'release_counts',
  'release_table',
  'release_verdict',
  'table_shape',
  'word_on_figures',
])

/** Somebody tried to compute a figure from something else than what is frozen. */
export class NotFrozen extends Error {}

/**
 * The same database, that answers of nothing but what is frozen, and lets nothing be written. What is made over it is a
 * function of the releases alone: it was made without a row of the register, so it tells nothing that they don't.
 */
export function frozenAlone(database: Database): Database {
  const begin = (work: (tx: Transaction) => Promise<unknown>) => database.begin(tx => work(guard(tx)))
  return new Proxy(database, {
    get: (target, key) => (key === 'begin' ? begin : Reflect.get(target, key)),
    apply: () => {
      throw new NotFrozen('a statement outside a transaction')
    },
  })
}

const guard = (tx: Transaction): Transaction =>
  new Proxy(tx, {
    apply(target, self, [first, ...values]: [unknown, ...unknown[]]) {
      if (Array.isArray(first) && 'raw' in first) demandFrozen(first.join(' '))
      return Reflect.apply(target, self, [first, ...values])
    },
    get(target, key) {
      if (key === 'unsafe' || key === 'file')
        throw new NotFrozen('a statement that can’t be read before it is sent')
      return Reflect.get(target, key)
    },
  })

/** @throws NotFrozen when a statement reads a table that isn't frozen, or writes */
function demandFrozen(statement: string): void {
  if (/\b(?:insert|update|delete|truncate|copy)\b/i.test(statement))
    throw new NotFrozen('a statement that writes')
  const named = [...statement.matchAll(/\b([a-z_]+)\s+as\s*\(/gi)].map(([, name = '']) => name)
  const read = [
    ...statement.matchAll(/(?<!distinct |extract\(\w+ )\b(?:from|join)\s+([a-z_]+)\b(?!\s*\()/gi),
  ].map(([, name = '']) => name)
  const other = read.find(name => !FROZEN.has(name) && !named.includes(name) && name !== 'lateral')
  if (other !== undefined) throw new NotFrozen(`a figure from the table "${other}"`)
}
