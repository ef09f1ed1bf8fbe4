import postgres from 'postgres'

export type Database = postgres.Sql
export type Transaction = postgres.TransactionSql
/** A part of a statement, or a whole one that has not been sent. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>

/** The part of the program that acts where no account does; the policies name what each may touch. */
export type SystemPart = 'login' | 'statistics' | 'audit' | 'operator' | 'keys' | 'submission' | 'jobs'

/**
 * Why exceptional access is asked for; see the policies in `migrations/0002-access.sql`. The last three are rights of the
 * person, exercised because she demands it.
 */
export type Ground = 'submission' | 'access' | 'rectification' | 'erasure'

/** Who acts in a transaction: read by the row-level security policies. */
export type ActingAs = Readonly<{
  account?: string | undefined
  holder?: Buffer | undefined
  ground?: Ground | undefined
  system?: SystemPart | undefined
}>

/** `smallint[]`, whose empty places the library would read as not-a-number. */
const smallints = {
  to: 1005,
  from: [1005],
  serialize: (values: readonly (number | null)[]) => `{${values.map(value => value ?? 'NULL').join(',')}}`,
  parse: (text: string) =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map(value => (value === 'NULL' ? null : Number(value))),
}

/** Opens a pool of connections on `url` (`postgres://…`). Connections are made when first needed. */
export function openDatabase(url: string, options: postgres.Options<Record<string, never>> = {}): Database {
  return postgres(url, {
    max: 16,
    onnotice: () => {},
    connection: { application_name: 'brukerplan' },
    types: { smallints },
    ...options,
  }) as unknown as Database
}

/**
 * Sends a statement together with the commit instead of before it, one journey less: nothing waits for its result, and
 * the transaction fails if it does. Only for a transaction that writes nothing else: a statement that never reached
 * PostgreSQL would leave the others to be committed without it.
 */
export type SendWithCommit = (write: Fragment) => void

/**
 * Runs `work` in one transaction as somebody, at an instant of the program's clock. Everything `work` does commits
 * together or not at all.
 */
export async function inTransaction<Result>(
  database: Database,
  as: ActingAs,
  now: Date,
  work: (tx: Transaction, sendWithCommit: SendWithCommit) => Promise<Result>,
): Promise<Result> {
  let last: Promise<unknown> | undefined
  const sendWithCommit: SendWithCommit = write => {
    if (last) throw new Error('only one statement can go out with the commit')
    last = write.execute()
    // Told below, when the commit has been answered.
    last.catch(() => {})
  }
  const holder = as.holder?.toString('hex') ?? ''
  const result = await database.begin(async tx => {
    const acting =
      tx`select act_as(${as.account ?? ''}, ${holder}, ${as.ground ?? ''}, ${as.system ?? ''}, ${now.toISOString()})`.execute()
    // The work's first statement is sent along with it, one journey less; a connection runs statements in their order.
    const [, value] = await Promise.all([acting, work(tx, sendWithCommit)])
    return { value }
  })
  // PostgreSQL answers the commit of a transaction in which a statement failed with a rollback, not with an error.
  await last
  return (result as { value: Result }).value
}

/** The name of the constraint that an error of the database broke, or undefined for any other error. */
export function brokenConstraint(error: unknown): string | undefined {
  return error instanceof postgres.PostgresError ? error.constraint_name : undefined
}
